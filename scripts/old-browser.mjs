// The built site in a browser of 2020 (QtWebEngine 5.15, Chromium 87), at a phone's width: what does not play, by page.
// Not part of `npm test`: it wants Debian's packages python3-pyqt5.qtwebengine and xvfb, and 9 seconds a page.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'build');
if (!existsSync('/usr/bin/xvfb-run') || !existsSync('/usr/lib/python3/dist-packages/PyQt5')) {
	console.error('On Debian: sudo apt-get install python3-pyqt5.qtwebengine xvfb xauth');
	process.exit(1);
}

if (!existsSync(join(folder, 'en/stories'))) {
	console.error('There is no built site yet. Build it first: npm run build');
	process.exit(1);
}

const slugs = readdirSync(join(folder, 'en/stories'));
const paths = [
	...slugs.flatMap((slug) => [`en/stories/${slug}/`, `e/${slug}.en.html`]),
	'en/',
	'en/share/',
	`en/stories/${slugs[0]}/model/`
];

/** What a page promises and does not keep, in sentences. @param path tells what kind of page it is */
function brokenIn(told, path) {
	const story = slugs.some((slug) => path === `en/stories/${slug}/`);
	const playing = story || path.startsWith('e/');
	const broken = [
		[told.live, 'it does not live'],
		[told.asleep.length === 0, `asleep: ${told.asleep.join(', ')}`],
		[told.wide <= told.window, `it is ${told.wide} px wide in a window of ${told.window}`],
		[told.words > 40, `${told.words} words`],
		[!playing || told.before !== told.after, 'a lever moves and its words do not'],
		[!story || told.staged, 'it has no stage'],
		[
			!story || (told.stage?.top > -2 && told.stage.bottom > 200 && told.stage.width > 300),
			`the picture is not in the window: ${JSON.stringify(told.stage)}`
		],
		[told.faults.length === 0, told.faults.join('; ')]
	];
	return broken.filter(([kept]) => !kept).map(([, sentence]) => sentence);
}

const { url, close } = await serve({ folder, port: 0, base: '/some/where' });
const python = spawn(
	'xvfb-run',
	[
		'-a',
		'/usr/bin/python3',
		join(root, 'scripts/old-browser.py'),
		...paths.map((path) => url + path)
	],
	{ stdio: ['ignore', 'pipe', 'ignore'] }
);
let seen = 0;
let wrong = 0;
for await (const line of createInterface({ input: python.stdout })) {
	if (!line.startsWith('{')) continue;
	const told = JSON.parse(line);
	const path = told.address.slice(url.length);
	const broken = brokenIn(told, path);
	seen += 1;
	if (broken.length > 0) wrong += 1;
	console.log(
		`${broken.length ? 'broken' : 'plays '}  ${path}${broken.map((it) => `\n        ${it}`).join('')}`
	);
}
await close();
console.log(`${seen - wrong} of ${paths.length} pages play.`);
process.exitCode = wrong === 0 && seen === paths.length ? 0 : 1;
