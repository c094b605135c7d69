// Finds the browsers this machine already has, and how to start them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Off the network and quiet; root (containers) cannot have Chromium's own sandbox. */
export const CHROMIUM_ARGS = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
	(name) => `/Applications/${name}.app/Contents/MacOS/${name}`
);
const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
	(name) => `/usr/bin/${name}`
);
const WINDOWS = [
	process.env.PROGRAMFILES,
	process.env['PROGRAMFILES(X86)'],
	process.env.LOCALAPPDATA
].flatMap((folder) =>
	folder
		? [
				join(folder, 'Google/Chrome/Application/chrome.exe'),
				join(folder, 'Chromium/Application/chrome.exe')
			]
		: []
);

/** The path of a browser that starts, or undefined: then Playwright uses the one it downloaded. */
export function systemChromium() {
	const known = { darwin: MAC, win32: WINDOWS }[process.platform] ?? LINUX;
	return [process.env.CHROMIUM_PATH, ...known].find(
		(path) => path && existsSync(path) && starts(path)
	);
}

/** The path of a Firefox that starts, or undefined: then its tests are left out, and say so. */
export function systemFirefox() {
	const known = {
		darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
		win32: [process.env.PROGRAMFILES].flatMap((folder) =>
			folder ? [join(folder, 'Mozilla Firefox/firefox.exe')] : []
		)
	}[process.platform] ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
	return [process.env.FIREFOX_PATH, ...known].find(
		(path) => path && existsSync(path) && starts(path)
	);
}

// Ubuntu ships a /usr/bin/chromium-browser and a /usr/bin/firefox that only say "install the snap";
// on Windows `--version` would open a window, and there is no such stub
function starts(path) {
	if (process.platform === 'win32') return true;
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
