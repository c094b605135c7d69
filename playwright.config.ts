// Tests of the built site in a browser, at a sub-path it was not built for: every address has to be relative.
import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, systemChromium } from './scripts/browser.mjs';

/** Not the port of `npm start`, so that both can run. */
const PORT = Number(process.env.TEST_PORT ?? 4174);
const BASE = '/some/where';

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
