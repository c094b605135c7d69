// Makes a fresh checkout ready: Node is new enough, the packages are there and, with --browser, a browser too.
// With --once, packages are got only where there are none at all: commands that must be quick leave it at that.
// Uses nothing but Node itself, because nothing else is there yet. Safe to run again: then it does nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { systemChromium, systemFirefox } from './browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules/.setup-stamp');

/** Whether `version` (20.20.2) is at least the one in `range` (>=20.19). */
export function satisfies(version, range) {
	const wanted = range
		.replace(/^>=\s*/, '')
		.split('.')
		.map(Number);
	const have = version.split('.').map(Number);
	const differs = [0, 1, 2].find((i) => (have[i] ?? 0) !== (wanted[i] ?? 0));
	return differs === undefined || (have[differs] ?? 0) > (wanted[differs] ?? 0);
}

/** The stamp that node_modules carries once it holds what package-lock.json says. */
export function stampOf(lockText) {
	return createHash('sha256').update(lockText).digest('hex');
}

/** The command line of the npm that started us, so that no other npm or Node gets mixed in. */
export function npmCommand(execpath = process.env.npm_execpath) {
	// yarn and pnpm set the same variable
	if (execpath && /^npm(-cli)?\.c?js$/.test(basename(execpath)))
		return [process.execPath, execpath];
	const beside = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'); // Windows
	const below = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
	const found = [beside, below].find((path) => existsSync(path));
	return found ? [process.execPath, found] : ['npm'];
}

function run([command, ...first], args, env = {}) {
	const result = spawnSync(command, [...first, ...args], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...env },
		shell: process.platform === 'win32' && command === 'npm'
	});
	return result.status === 0;
}

function stop(sentence) {
	console.error(`\n${sentence}`);
	// whoever reads only the last line of `npm test` must find the truth there
	if (process.env.npm_lifecycle_event === 'pretest') console.log('0 passed, 1 failed');
	process.exit(1);
}

function checkNode() {
	const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	if (satisfies(process.versions.node, engines.node)) return;
	stop(
		`This project needs Node ${engines.node.replace('>=', '')} or newer; this is Node ${process.versions.node}. ` +
			'Get a newer one from nodejs.org, then run the same command again.'
	);
}

function installPackages() {
	const stamp = stampOf(readFileSync(join(root, 'package-lock.json')));
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

	console.log('Getting the packages this project is built with. This takes about a minute, once.');
	const npm = npmCommand();
	const quiet = [
		'--ignore-scripts',
		'--include=dev',
		'--no-audit',
		'--no-fund',
		'--loglevel=error'
	];
	let installed = run(npm, ['ci', ...quiet]);
	if (!installed) {
		// some registries lack a package for a platform that is not ours: `npm ci` then gives up, `npm install` does not
		console.log('\nThat did not work as it should; trying in a more forgiving way.');
		installed = run(npm, ['install', '--no-save', '--no-package-lock', ...quiet]);
	}
	if (!installed) {
		stop('The packages could not be had. Is this machine online? Then run the same command again.');
	}
	writeFileSync(stampFile, stamp);
}

async function downloadedChromium() {
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath());
}

/** Debian itself, as root. Ubuntu's chromium is a snap, which containers cannot start: there Playwright's is used. */
function canInstallFromDebian() {
	if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
	return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** One after the other, so that one that cannot be had does not keep out the next. @param names of Debian packages */
function installFromDebian(names) {
	const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
	if (!run(['apt-get'], ['update', '-qq'], quiet)) return;
	for (const name of names)
		run(['apt-get'], ['install', '-y', '-qq', '--no-install-recommends', name], quiet);
}

async function findBrowser() {
	const missing = [
		...(systemChromium() ? [] : ['chromium']),
		...(systemFirefox() ? [] : ['firefox-esr'])
	];
	if (missing.length > 0 && canInstallFromDebian()) {
		console.log('Getting browsers for the tests, once.');
		installFromDebian(missing);
	}
	if (!systemFirefox())
		console.log(
			'There is no Firefox here, so the tests that want a second browser are left out. ' +
				'Install Firefox, or set FIREFOX_PATH to the one you have.'
		);
	if (systemChromium() || (await downloadedChromium())) return;

	console.log('Getting a browser for the tests, once.');
	const playwright = join(root, 'node_modules/@playwright/test/cli.js');
	const withDeps = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
	run([process.execPath, playwright], ['install', ...withDeps, 'chromium']);
	if (await downloadedChromium()) return;

	stop(
		'The tests need Chromium or Chrome, and none could be had. Install one ' +
			'(on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to the one you have. ' +
			'Then run the same command again. Reading and writing stories works without it: npm start.'
	);
}

export async function setup({ browser = false, once = false } = {}) {
	checkNode();
	if (!once || !existsSync(join(root, 'node_modules'))) installPackages();
	if (browser) await findBrowser();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await setup({
		browser: process.argv.includes('--browser'),
		once: process.argv.includes('--once')
	});
}
