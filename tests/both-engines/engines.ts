// The two families of browsers, each started once for a file of tests. What is said here is tried in both.
import { existsSync } from 'node:fs';
import { launch, type Browser, type EvaluateFunc, type Frame, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { CHROMIUM_ARGS, systemChromium, systemFirefox } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

async function chromium() {
	const { chromium: downloaded } = await import('@playwright/test');
	return systemChromium() ?? downloaded.executablePath();
}

/** A slow machine with eight frames to start; in milliseconds. */
const PATIENCE = 45_000;

const ENGINES = [
	{ name: 'chrome', path: await chromium(), args: CHROMIUM_ARGS },
	{ name: 'firefox', path: systemFirefox(), args: [] }
] as const;

/** @param tests are told where the site is served, and open pages that close with the file */
export function inBothEngines(
	what: string,
	tests: (open: () => Promise<Page>, site: () => string) => void
) {
	for (const { name, path, args } of ENGINES) {
		// npm test gets both where it can; on a machine without Firefox the other half still says something
		const there = path !== undefined && existsSync(path);
		describe.skipIf(!there)(`${what}, in ${name}${there ? '' : ' (none on this machine)'}`, () => {
			let browser: Browser;
			let site: Awaited<ReturnType<typeof serve>>;
			beforeAll(async () => {
				site = await serve({ port: 0, base: '/some/where' });
				browser = await launch({
					browser: name,
					executablePath: path,
					args: [...args],
					headless: true
				});
			}, 60_000);
			afterAll(async () => {
				await browser?.close();
				await site?.close();
			});
			tests(
				() => browser.newPage(),
				() => site.url
			);
		});
	}
}

/**
 * Asks a page or a frame, again and again, until it says yes. By evaluation alone: what Puppeteer waits with is made
 * from text in the page, which our policy refuses in some Firefoxes, or by frames of animation, which do not come
 * where nobody looks.
 * @param place found anew for each question where it is a function: a frame may be put into a process of its own, and
 * what Puppeteer held of it before answers no more
 */
export async function until<Given extends unknown[]>(
	place: Page | Frame | (() => Promise<Page | Frame>),
	yes: (...given: Given) => unknown,
	...given: Given
) {
	const last = Date.now() + PATIENCE;
	while (Date.now() < last) {
		// a frame that is still on its way cannot be asked
		const asked = async () =>
			(typeof place === 'function' ? await place() : place).evaluate(
				yes as EvaluateFunc<Given>,
				...given
			);
		if (await asked().catch(() => false)) return;
		await new Promise((later) => setTimeout(later, 100));
	}
	throw new Error(`not within ${PATIENCE} ms: ${yes}`);
}

/** Firefox takes the size, and then may not know how to turn a screen. */
export const setSize = (page: Page, width: number, height: number) =>
	page.setViewport({ width, height }).catch((error: Error) => {
		if (!/setScreenOrientationOverride/.test(error.message)) throw error;
	});
