// The browser's part of all pages, then the script of each story's capsule: .svelte-kit/islands, .svelte-kit/capsules.
// A process of its own: what a story's files say is read once for all of them, and the pages are built beside it.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folders of stories/ that hold one. */
const stories = () =>
	readdirSync(join(root, 'stories')).filter((slug) =>
		existsSync(join(root, 'stories', slug, 'story.yaml'))
	);

const bundle = (configFile) =>
	build({ root, configFile: join(root, configFile), logLevel: 'warn' });

try {
	await bundle('vite.client.config.ts');
	process.send?.('islands');
	for (const slug of stories()) {
		process.env.CAPSULE = slug;
		await bundle('vite.capsule.config.ts');
	}
	process.send?.('capsules');
	process.disconnect?.();
} catch (error) {
	console.error(error.message);
	process.exit(1);
}
