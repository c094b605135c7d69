// The stories read and move alike in both families of browsers: every page starts, every step shows, levers answer.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { slugsIn } from '#build/read-story.ts';
import { root } from '../stories/open.ts';
import { inBothEngines, setSize, until } from './engines.ts';

const slugs = slugsIn(path.join(root, 'stories'));
const languages = readdirSync(path.join(root, 'build')).filter((name) => /^[a-z]{2}$/.test(name));

inBothEngines('a reader', (open, site) => {
	/** A page that collects what it complains of and whom it asks. */
	async function visit(address: string) {
		const page = await open();
		const faults: string[] = [];
		const home = new URL(site()).origin;
		page.on('pageerror', (error) => faults.push(String(error)));
		page.on('console', (message) => {
			if (message.type() === 'error') faults.push(message.text());
		});
		page.on('request', (request) => {
			const url = request.url();
			if (url.startsWith('http') && !url.startsWith(home)) faults.push(`asked ${url}`);
		});
		await setSize(page, 1366, 768);
		await page.goto(site() + address);
		await page.waitForSelector('html.live', { timeout: 20_000 });
		return { page, faults };
	}
	const shown = (page: Page) =>
		page.evaluate(() => {
			const stage = document.querySelector<HTMLElement>('.stage');
			const still = document.querySelector(`.step#${stage?.dataset.step} .still`);
			const captionOf = (place: Element | null) =>
				place?.querySelector('figcaption')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
			const counts = (place: Element | null) => place?.querySelectorAll('[data-count]').length;
			return {
				step: stage?.dataset.step,
				stage: { caption: captionOf(stage), counts: counts(stage) },
				still: { caption: captionOf(still), counts: counts(still) },
				hasPicture: stage?.querySelector('figure') !== null
			};
		});

	describe.each(slugs)('%s', (slug) => {
		test('shows every step as it is printed, without a fault', async () => {
			const { page, faults } = await visit(`en/stories/${slug}/`);
			await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]).catch(
				() => undefined // not in every protocol: then pictures move, and are waited for
			);
			await page.evaluate(() => (document.documentElement.dataset.calm = ''));
			const ids = await page.$$eval('.step', (steps) => steps.map(({ id }) => id));
			expect(ids.length).toBeGreaterThan(13);
			for (const id of ids) {
				await page.evaluate((to) => document.getElementById(to)!.scrollIntoView(), id);
				await until(
					page,
					(to: string) => document.querySelector<HTMLElement>('.stage')?.dataset.step === to,
					id
				);
				const { stage, still, hasPicture } = await shown(page);
				if (hasPicture) expect(stage, id).toEqual(still);
			}
			const text = await page.$eval('main', (main) => main.textContent ?? '');
			expect(text).not.toMatch(/\b(NaN|undefined|Infinity|null)\b/);
			expect(faults).toEqual([]);
			await page.close();
		});

		test('answers a key on every lever, and brings the numbers back', async () => {
			const { page, faults } = await visit(`en/stories/${slug}/`);
			const steps = await page.$$eval('.step', (all) =>
				all.filter((step) => step.querySelector('input[type="range"]')).map(({ id }) => id)
			);
			const [step] = steps.filter((id) => id !== 'guess');
			const slider = (await page.$(`.step#${step} input[type="range"]`))!;
			const read = () =>
				slider.evaluate((input) => [
					(input as HTMLInputElement).value,
					input.getAttribute('aria-valuetext')
				]);
			const before = await read();
			await slider.focus();
			const atTop = await slider.evaluate(
				(input) => (input as HTMLInputElement).value === (input as HTMLInputElement).max
			);
			await page.keyboard.press(atTop ? 'ArrowDown' : 'ArrowUp');
			const after = await read();
			expect(after[0]).not.toBe(before[0]);
			expect(after[1]).not.toBe(before[1]);
			await until(page, () => location.hash.includes('s=1.'));
			const { hash } = new URL(page.url());
			await page.close();

			const again = await visit(`en/stories/${slug}/${hash}`);
			const brought = await again.page.$eval(
				`.step#${step} input[type="range"]`,
				(input) => (input as HTMLInputElement).value
			);
			expect(brought).toBe(after[0]);
			expect([...faults, ...again.faults]).toEqual([]);
			await again.page.close();
		});
	});

	test.each(languages)(
		'finds the pages of "%s" alive, without a fault and without a trace',
		async (lang) => {
			for (const address of [
				'',
				'share/',
				'workbench/',
				...slugs.map((slug) => `stories/${slug}/`)
			]) {
				const { page, faults } = await visit(`${lang}/${address}`);
				expect(await page.$eval('html', (html) => html.lang)).toBe(lang);
				const kept = await page.evaluate(() => [
					document.cookie,
					localStorage.length,
					sessionStorage.length
				]);
				expect(kept, address).toEqual(['', 0, 0]);
				expect(faults, address).toEqual([]);
				await page.close();
			}
		}
	);
});
