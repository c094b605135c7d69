// Sources → build/, the whole site as files: fonts, islands, pages, then a compressed copy beside each text.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeCapsules } from './capsules.mjs';
import { precompress } from './compress.mjs';
import { fingerprint } from './fingerprint.mjs';
import { makeFonts } from './fonts.mjs';
import { worthReading } from './heard.mjs';
import { progress } from './progress.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const site = join(root, 'build');
const islands = join(root, '.svelte-kit/islands');
const capsules = join(root, '.svelte-kit/capsules');
const stampFile = join(site, '.stamp');

/** What the site is made from. A change anywhere else needs no new build. */
const SOURCES = [
	'src',
	'stories',
	'static',
	'threats',
	'scripts/build.mjs',
	'scripts/bundles.mjs',
	'scripts/capsules.mjs',
	'scripts/compress.mjs',
	'scripts/fonts.mjs',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'vite.client.config.ts',
	'vite.capsule.config.ts',
	'tsconfig.json'
];
export function sourceStamp() {
	return fingerprint(root, SOURCES, {
		extra: `node ${process.versions.node.split('.')[0]}, version ${process.env.SITE_VERSION ?? ''}, origin ${process.env.PUBLIC_ORIGIN ?? ''}, contact ${process.env.PUBLIC_CONTACT ?? ''}`,
		leaveOut: (path) => path === join(root, 'src/fonts/generated')
	});
}

/** Whether build/ was made from the sources as they are now. */
export function isFresh() {
	return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp();
}

/**
 * Runs one of our scripts, or a tool of node_modules, beside us. Warnings and errors are told as they come; what
 * else it says, only when it fails: it gives hints that are not true here.
 * @param {string} script its path from the root
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, tell?: (message: any) => void, signal?: AbortSignal }} [options]
 *   `tell` hears its messages, `signal` stops it
 */
export function run(script, args = [], { env = {}, tell = () => {}, signal } = {}) {
	const child = spawn(process.execPath, [...ROOM, join(root, script), ...args], {
		cwd: root,
		stdio: ['inherit', 'pipe', 'pipe', 'ipc'],
		env: { ...process.env, ...env, NODE_ENV: 'production' },
		signal
	});
	const said = [];
	child.stdout.on('data', (text) => said.push(text));
	child.on('message', tell);
	const isWorth = worthReading();
	createInterface({ input: child.stderr }).on('line', (line) => {
		if (isWorth(line)) process.stderr.write(`${line}\n`);
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status) => {
			if (status === 0) return resolve();
			process.stdout.write(Buffer.concat(said));
			const name = [script.split('/').at(-1), ...args].join(' ');
			reject(new Error(`The site could not be built: ${name} failed. Its reason is above.`));
		});
	});
}

/** What lives longer than a moment is most of what a bundler makes: with more room for the young, less is moved. */
const ROOM = ['--max-semi-space-size=32'];

/** SvelteKit's scripts for pages that it starts. None of ours is (src/routes/+layout.ts): no page asks for them. */
const NEVER_ASKED = ['chunks', 'entry', 'nodes', 'workers'].map((name) => `immutable/${name}`);

/** What scripts/bundles.mjs calls them. */
const NAMES = { islands: 'scripts of pages', capsules: 'scripts of stories in one file' };

/** The pages wait for the browser's part only where they name its files: both are made at once, on two cores. */
async function bundleAndPrint(said) {
	const failed = new AbortController();
	const { signal } = failed;
	const inBundles = said.lane();
	try {
		await Promise.all([
			run('scripts/bundles.mjs', [], { signal, tell: (made) => inBundles(NAMES[made]) }),
			said.during('pages', () =>
				run('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
					env: { ISLANDS_COMING: '1' },
					signal
				})
			)
		]);
	} catch (error) {
		failed.abort();
		throw error;
	}
}

/** What was made beside the pages is laid to them. */
function putTogether() {
	for (const path of [...NEVER_ASKED, 'version.json'])
		rmSync(join(site, '_app', path), { recursive: true, force: true });
	cpSync(islands, join(site, '_app/islands'), {
		recursive: true,
		// not the manifest, which the pages have read, nor a second copy of their styles
		filter: (path) => path !== join(islands, '.vite') && !path.endsWith('.css')
	});
	makeCapsules(site, capsules);
}

/** The tsconfig that ours extends: SvelteKit keeps it true while it prints pages, but the islands need one before. */
async function tsconfig() {
	if (existsSync(join(root, '.svelte-kit/tsconfig.json'))) return;
	await run('node_modules/@sveltejs/kit/svelte-kit.js', ['sync']);
}

export async function build() {
	const said = progress();
	const stamp = sourceStamp(); // before: a file saved while we build makes the result stale

	await said.during('fonts', () => Promise.all([makeFonts({ quiet: true }), tsconfig()]));
	for (const made of [islands, capsules]) rmSync(made, { recursive: true, force: true });
	await bundleAndPrint(said);
	putTogether();
	const { files, plain, brotli } = await said.during('compressed copies', () => precompress(site));
	writeFileSync(stampFile, stamp);

	if (!process.env.PUBLIC_ORIGIN) {
		console.warn(
			'PUBLIC_ORIGIN is not set: no page names its own address, and the code to embed says SITE. To publish, build with PUBLIC_ORIGIN=https://your.site'
		);
	}
	const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
	console.log(
		`Built the site in ${said.total()}: ${files} text files of ${kB(plain)}, ${kB(brotli)} compressed.`
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		await build();
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}
