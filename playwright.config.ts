// Tests of the built site in a browser, at a sub-path it was not built for: every address has to be relative.
import { connect } from 'node:net';
import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, systemChromium } from './scripts/browser.mjs';

/** `npm test` asks the system for a free one; by hand it is this, which is not the port of `npm start`. */
const PORT = Number(process.env.TEST_PORT ?? 4174);
const BASE = '/some/where';

const isTaken = (port: number) =>
	new Promise<boolean>((done) => {
		const socket = connect(port, '127.0.0.1');
		socket.on('connect', () => done(true)).on('error', () => done(false));
		socket.on('connect', () => socket.destroy());
	});

// those who run the tests read this file too, when the site is already served
const isFirst = process.env.TEST_WORKER_INDEX === undefined && !process.argv.includes('--list');
if (isFirst && (await isTaken(PORT))) {
	console.error(`Port ${PORT} is taken. Give the tests another one: TEST_PORT=${PORT + 1}`);
	process.exit(1);
}

export default defineConfig({
	testDir: 'tests/browser',
	testMatch: '**/*.test.ts',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	workers: 2,
	// a loaded machine answers late; what never comes still fails
	timeout: 90_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	use: {
		baseURL: `http://127.0.0.1:${PORT}${BASE}/`,
		browserName: 'chromium',
		launchOptions: { executablePath: systemChromium(), args: CHROMIUM_ARGS },
		locale: 'en-GB',
		screenshot: 'off',
		trace: 'off',
		video: 'off'
	},
	projects: [
		// a finger needs a touch screen
		{ name: 'laptop', grepInvert: /@touch/, use: { viewport: { width: 1366, height: 768 } } },
		{
			name: 'phone',
			// what does not ask how wide the window is runs in one of them
			grepInvert: /@once/,
			use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
		}
	],
	webServer: {
		command: `node scripts/serve.mjs --port ${PORT} --base ${BASE} --strict`,
		port: PORT,
		reuseExistingServer: false
	}
});
