// A tablet that is turned, or a window made narrower, keeps the step that was being read.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBothEngines, setSize } from './engines.ts';

type Size = readonly [width: number, height: number];

inBothEngines('a reader who turns the window', (open, site) => {
	const settled = (page: Page) =>
		page.evaluate(() => new Promise((later) => setTimeout(later, 450)));
	const resize = async (page: Page, [width, height]: Size) => {
		await setSize(page, width, height);
		await settled(page);
	};
	/** Which step is at the reading line, and where its heading stands in the window, from 0 to 1. */
	const reading = (page: Page) =>
		page.evaluate(() => {
			const line = innerHeight * (innerWidth <= 800 ? 0.8 : 0.6);
			const steps = [...document.querySelectorAll('.step')];
			const at = steps.filter((step) => step.getBoundingClientRect().top <= line).pop();
			return {
				step: at?.id,
				stage: document.querySelector<HTMLElement>('.stage')?.dataset.step,
				heading: (at?.querySelector('h2')?.getBoundingClientRect().top ?? -1) / innerHeight
			};
		});
	const bring = async (page: Page, index: number) => {
		await page.evaluate((i) => {
			const heading = document.querySelectorAll('.step h2')[i];
			scrollBy(0, heading.getBoundingClientRect().top - innerHeight * 0.3);
		}, index);
		await settled(page);
	};

	test.each([
		['the-open-letter', [768, 1024], [1024, 768]],
		['the-flood', [1280, 800], [640, 800]]
	] as const)('keeps the step in "%s" from %o to %o and back', async (slug, from, to) => {
		const page = await open();
		await setSize(page, from[0], from[1]);
		await page.goto(`${site()}en/stories/${slug}/`);
		await page.waitForSelector('html.staged', { timeout: 20_000 });
		for (const index of [6, 9, 13, 16]) {
			await bring(page, index);
			const before = await reading(page);
			for (const size of [to, from]) {
				await resize(page, size);
				const after = await reading(page);
				const what = `heading ${index} at ${size.join('×')}`;
				expect(after.step, what).toBe(before.step);
				expect(after.stage, what).toBe(before.step);
				expect(after.heading, what).toBeGreaterThanOrEqual(0);
				expect(after.heading, what).toBeLessThan(1);
			}
		}
		await page.close();
	});

	test('nothing moves when only the height changes, as when a phone’s address bar goes', async () => {
		const page = await open();
		await setSize(page, 390, 844);
		await page.goto(`${site()}en/stories/the-open-letter/`);
		await page.waitForSelector('html.staged', { timeout: 20_000 });
		await bring(page, 9);
		await page.evaluate(() => {
			const counted = window as unknown as { scrolls: number };
			counted.scrolls = 0;
			const native = window.scrollBy.bind(window) as (x: number, y: number) => void;
			window.scrollBy = ((x: number, y: number) => {
				counted.scrolls += 1;
				native(x, y);
			}) as typeof window.scrollBy;
		});
		for (const height of [760, 844, 480]) {
			await setSize(page, 390, height);
			await settled(page);
		}
		const scrolls = () => page.evaluate(() => (window as unknown as { scrolls: number }).scrolls);
		expect(await scrolls()).toBe(0);
		await resize(page, [844, 390]);
		expect(await scrolls(), 'it would have been counted').toBeGreaterThan(0);
		await page.close();
	});
});
