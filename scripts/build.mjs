// Sources → build/, the whole site as files: fonts, islands, pages, then a compressed copy beside each text.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { makeCapsules } from './capsules.mjs';
import { fingerprint } from './fingerprint.mjs';
import { makeFonts } from './fonts.mjs';

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
	'scripts/capsules.mjs',
	'scripts/fonts.mjs',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'vite.client.config.ts',
	'vite.capsule.config.ts',
	'tsconfig.json'
];
const TEXT = new Set(
	'.css .csv .html .ico .js .json .md .svg .txt .vtt .webmanifest .xml .yaml'.split(' ')
);
/** Below this (bytes) a compressed copy saves no packet on the wire. */
const WORTH_COMPRESSING = 1024;

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

/** Runs a tool of node_modules. What it says is told only when it fails: it gives hints that are not true here. */
function run(script, args, env = {}) {
	const { status, stdout } = spawnSync(
		process.execPath,
		[join(root, 'node_modules', script), ...args],
		{
			cwd: root,
			stdio: ['inherit', 'pipe', 'inherit'],
			maxBuffer: 64 * 2 ** 20,
			env: { ...process.env, ...env, NODE_ENV: 'production' }
		}
	);
	if (status === 0) return;
	process.stdout.write(stdout ?? '');
	throw new Error(`The site could not be built: ${args.join(' ')} failed. Its reason is above.`);
}

const vite = (args = [], env = {}) =>
	run('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...args], env);

/** The folders of stories/ that hold one. */
const stories = () =>
	readdirSync(join(root, 'stories')).filter((slug) =>
		existsSync(join(root, 'stories', slug, 'story.yaml'))
	);

const textFiles = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** Writes file.gz and file.br beside each text file that is worth it; returns bytes before and after. */
export async function precompress(folder) {
	const totals = { files: 0, plain: 0, gzip: 0, brotli: 0 };
	await Promise.all(
		textFiles(folder).map(async (file) => {
			const plain = await readFile(file);
			if (plain.length < WORTH_COMPRESSING) return;
			const [gz, br] = await Promise.all([
				promisify(gzip)(plain, { level: 9 }),
				promisify(brotliCompress)(plain, {
					params: {
						[constants.BROTLI_PARAM_QUALITY]: 11,
						[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
						[constants.BROTLI_PARAM_SIZE_HINT]: plain.length
					}
				})
			]);
			await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
			totals.files += 1;
			totals.plain += plain.length;
			totals.gzip += gz.length;
			totals.brotli += br.length;
		})
	);
	return totals;
}

export async function build() {
	const began = Date.now();
	const stamp = sourceStamp(); // before: a file saved while we build makes the result stale

	await makeFonts();
	run('@sveltejs/kit/svelte-kit.js', ['sync']); // writes the tsconfig that ours extends
	for (const made of [islands, capsules]) rmSync(made, { recursive: true, force: true });
	vite(['--config', 'vite.client.config.ts']);
	for (const slug of stories()) vite(['--config', 'vite.capsule.config.ts'], { CAPSULE: slug });
	vite();
	cpSync(islands, join(site, '_app/islands'), {
		recursive: true,
		// not the manifest, which the pages have read, nor a second copy of their styles
		filter: (path) => path !== join(islands, '.vite') && !path.endsWith('.css')
	});
	makeCapsules(site, capsules);
	const { files, plain, brotli } = await precompress(site);
	writeFileSync(stampFile, stamp);

	if (!process.env.PUBLIC_ORIGIN) {
		console.warn(
			'PUBLIC_ORIGIN is not set: no page names its own address, and the code to embed says SITE. To publish, build with PUBLIC_ORIGIN=https://your.site'
		);
	}
	const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
	const seconds = ((Date.now() - began) / 1000).toFixed(0);
	console.log(
		`Built the site in ${seconds} s: ${files} text files of ${kB(plain)}, ${kB(brotli)} compressed.`
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
