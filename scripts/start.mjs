// Builds the site if its sources have changed, serves it on this machine and says where to read it.
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, isFresh } from './build.mjs';
import { serve } from './serve.mjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'build');

try {
	if (!isFresh()) {
		console.log(
			'Building the site. This takes about half a minute; each part says when it is done.'
		);
		await build();
	}
} catch (error) {
	console.error(error.message);
	process.exit(1);
}

const { url } = await serve({ folder, port: Number(process.env.PORT ?? 4173) });
console.log(`
Internet, if… is ready to read:

  home         ${url}
  first story  ${url}en/stories/the-open-letter/

It answers to this machine only. Stop it with Ctrl+C.`);
