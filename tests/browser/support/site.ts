// The `test` of every browser test: a page that complains about anything, or asks another site for anything, fails it.
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** For a test that does not know how wide the window is: it runs in the first of them only (playwright.config.ts). */
export const ONCE = { tag: '@once' };
/** What only a finger can do: in the window of a phone. */
export const TOUCH = { tag: '@touch' };

/** `faults` fills by itself; a test that expects one (a page that is not there) empties it. */
export const test = base.extend<{ faults: string[] }>({
	faults: [
		async ({ page, baseURL }, use) => {
			const home = new URL(baseURL ?? '').origin;
			const faults: string[] = [];
			// what the content security policy refuses arrives here too
			page.on('console', (message) => {
				if (message.type() !== 'error') return;
				faults.push(`console: ${message.text()} (${message.location().url})`);
			});
			page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
			page.on('request', (request) => {
				const { protocol, origin } = new URL(request.url());
				if (protocol.startsWith('http') && origin !== home) faults.push(`asked ${request.url()}`);
			});
			page.on('response', (response) => {
				if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
			});
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true }
	]
});

/** Waits until the live parts of the page have started and the faces have arrived. */
export async function started(page: Page) {
	await page.waitForSelector('html.live', { state: 'attached' });
	await page.evaluate(() => document.fonts.ready);
}

/** No rule of WCAG 2.0 to 2.2, A and AA, that a machine can check is broken. */
export async function expectAccessible(page: Page) {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	const told = violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`)
	);
	expect(told).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page) {
	const extra = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(extra, 'pixels wider than the window').toBeLessThanOrEqual(0);
}
