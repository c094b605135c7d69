// The contact sheet of each story: every picture counts what it says, fits, and reads by day, by night and in grey.
import type { Page } from '@playwright/test';
import { claimsIn } from './support/claims.ts';
import { cutByDrawings, spilledFrom, wrongIds } from './support/drawings.ts';
import { badNumbers } from './support/levers.ts';
import { labPages, storyPages } from './support/pages.ts';
import { layOut, look } from './support/pixels.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, ONCE, test } from './support/site.ts';
import { shownIn, wordsOf } from './support/story.ts';

// a sheet holds as much as twenty pages, and every rule is tried on all of it
test.describe.configure({ timeout: 90_000 });

const PRINTS = ['day', 'night', 'grey'];
const STATES = [0, 1, 2];
/** Elements in one scene: more, and a phone that repaints it twelve times a second falls behind. */
const MOST_NODES = 400;

const PICTURES = PRINTS.flatMap((print) =>
	STATES.map((state) => ({ print, state, at: `[data-print="${print}"] [data-state="${state}"]` }))
);
const storyOf = (lab: string) => lab.replace('lab/', 'en/stories/');

async function openLab(page: Page, path: string, width = 1200) {
	await page.setViewportSize({ width, height: 900 });
	await page.goto(path);
	await page.evaluate(() => document.fonts.ready);
}

test(
	'every story has a contact sheet, and the list of them leads to each',
	ONCE,
	async ({ page }) => {
		expect(labPages.map(storyOf)).toEqual(storyPages('en'));
		await page.goto('lab/');
		const links = page.locator('main a');
		const leads = await links.evaluateAll((all) => all.map((it) => it.getAttribute('href')));
		expect(leads.map((href) => href?.replace('./', 'lab/')).sort()).toEqual([...labPages].sort());
		await expectAccessible(page);
	}
);

test(
	'contact sheets are for those who make stories: nothing else leads there',
	ONCE,
	async ({ page }) => {
		for (const path of ['lab/', ...labPages]) {
			await page.goto(path);
			await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
		}
		for (const path of ['./', 'en/', ...storyPages('en')]) {
			await page.goto(path);
			await expect(page.locator('a[href*="lab/"]')).toHaveCount(0);
		}
	}
);

for (const path of labPages) {
	test(`"${path}" draws as many things as its sentences count`, ONCE, async ({ page }) => {
		await page.goto(storyOf(path));
		const { caption } = (await wordsOf(page)).labels.scene;
		await openLab(page, path);
		for (const { at } of PICTURES) {
			const shown = await shownIn(page, at);
			const { year: _year, ...counted } = claimsIn(caption, shown!.caption) ?? {};
			expect(Object.keys(counted).length, `counts in "${shown!.caption}"`).toBeGreaterThan(0);
			for (const [name, count] of Object.entries(counted)) {
				expect(shown!.counts[name] ?? 0, `${name} drawn in ${at}`).toBe(count);
			}
		}
	});

	test(`"${path}" has no scene that is heavy to draw`, ONCE, async ({ page }) => {
		await openLab(page, path);
		for (const { at } of PICTURES) {
			const nodes = await page.locator(`${at} svg.scene *`).count();
			expect(nodes, `elements in ${at}`).toBeLessThanOrEqual(MOST_NODES);
			expect(nodes, `elements in ${at}`).toBeGreaterThan(5);
		}
	});

	for (const width of [390, 1200]) {
		test(
			`"${path}" fits a window of ${width} pixels, and so does all in it`,
			ONCE,
			async ({ page }) => {
				await openLab(page, path, width);
				await expectNoSidewaysScroll(page);
				expect(await page.locator('[data-piece]').count()).toBeGreaterThan(20);
				expect(await cutByDrawings(page)).toEqual([]);
				expect(await spilledFrom(page, '[data-piece], [data-print]')).toEqual([]);
			}
		);
	}

	test(
		`"${path}" shows three different pictures, by day, by night and in grey`,
		ONCE,
		async ({ page }) => {
			await openLab(page, path);
			await layOut(page.locator('[data-print] svg.scene'));
			const scenes = PICTURES.map(({ at }) => page.locator(`${at} svg.scene`));
			const papers = await Promise.all(
				scenes.map(async (scene, i) => {
					const colour = await scene.evaluate((it) => getComputedStyle(it).backgroundColor);
					const [r, g, b] = colour.match(/[\d.]+/g)!.map(Number);
					const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
					return PICTURES[i].print === 'grey' ? [grey, grey, grey] : [r, g, b];
				})
			);
			for (const [i, { print }] of PICTURES.entries()) {
				expect(papers[i][0] > 128, `the paper of ${print} is light`).toBe(print !== 'night');
			}
			const { inked, coloured, differ } = await look(page, scenes, papers);
			for (const [i, { print, state, at }] of PICTURES.entries()) {
				expect(inked[i], `ink on the paper of ${at}`).toBeGreaterThan(0.05);
				if (print === 'grey') expect(coloured[i], `colour in ${at}`).toBe(0);
				else expect(coloured[i], `colour in ${at}`).toBeGreaterThan(0.01);
				for (const [j, other] of PICTURES.entries()) {
					if (i === j || (other.print !== print && other.state !== state)) continue;
					expect(differ[i][j], `${at} differs from ${other.at}`).toBeGreaterThan(0.001);
				}
			}
		}
	);

	test(`"${path}" shows each control in the state it is named for`, ONCE, async ({ page }) => {
		await openLab(page, path);
		const piece = (name: string) => page.locator(`[data-piece="${name}"]`);
		for (const kind of ['threat', 'repair']) {
			const [less, more] = ['−', '+'].map((name) => ({ hasText: new RegExp(`^\\${name}$`) }));
			const end = (where: string) => piece(`lever-${kind}-${where}`).locator('button');
			await expect(end('least').filter(less)).toBeDisabled();
			await expect(end('least').filter(more)).toBeEnabled();
			await expect(end('middle').filter(less)).toBeEnabled();
			await expect(end('middle').filter(more)).toBeEnabled();
			await expect(end('most').filter(more)).toBeDisabled();
		}
		for (const way of await piece('ways-untouched').locator('.ways button').all()) {
			await expect(way).toBeDisabled();
		}
		for (const way of await piece('ways-moved').locator('.ways button').all()) {
			await expect(way).toBeEnabled();
		}
		await expect(page.locator('[data-piece$="-reached"] .goal:not(.reached)')).toHaveCount(0);
		await expect(page.locator('[data-piece$="-unfair"] .goal.reached')).toHaveCount(0);
		const cut = page.locator('[data-piece$="-cut"]');
		expect(await cut.count()).toBeGreaterThan(1);
		await expect(cut.locator('[aria-pressed="true"]')).toHaveCount(await cut.count());
		await expect(page.locator('[data-piece$="-whole"] .ring [aria-pressed="true"]')).toHaveCount(0);
	});

	test(`"${path}" holds no number that is none, and every id once`, ONCE, async ({ page }) => {
		await openLab(page, path);
		expect(await badNumbers(page)).toEqual([]);
		expect(await wrongIds(page)).toEqual([]);
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(
			`"${path}" breaks no rule that a machine can check, in a ${colorScheme} system`,
			ONCE,
			async ({ page }) => {
				await page.emulateMedia({ colorScheme });
				await openLab(page, path);
				await expectAccessible(page);
			}
		);
	}
}
