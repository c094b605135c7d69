// The story under test, as a reader meets it: its steps, its stage, its stills, and what its sentences claim.
import type { Locator, Page } from '@playwright/test';
import { expect, started } from './site.ts';

export const STORY = 'en/stories/the-open-letter/';

/** The page's own words: `<script id="words">`. */
export interface PageWords {
	lang: string;
	labels: {
		scene: { caption: string };
		charts: Record<string, { title: string; says: string; leftOut: string }>;
		guess: { mine: string };
		reveal: { gap: string; look: string; why: Record<string, string> };
		loop: { whole: string; broken: string };
	};
	ui: {
		goal: { reached: string; notYet: string };
		guess: { kept: string };
		line: { looked: string; passed: string };
		notice: { damaged: string };
	};
	steps: Record<string, { heading: string; caption?: string }>;
}

/** What a picture shows: the sentence under it and how many of each thing are drawn. */
export interface Shown {
	readonly when: string;
	readonly caption: string;
	readonly counts: Readonly<Record<string, number>>;
}

export async function openStory(page: Page, fragment = '', path = STORY) {
	await page.goto(path + fragment);
	await started(page);
}

export const wordsOf = (page: Page): Promise<PageWords> =>
	page.evaluate(() => JSON.parse(document.getElementById('words')?.textContent ?? ''));

export const stepIds = (page: Page) =>
	page.locator('.step').evaluateAll((steps) => steps.map(({ id }) => id));

/** What the figure that `selector` finds shows; null where there is none (a step that is all chart). */
export const shownIn = (page: Page, selector: string): Promise<Shown | null> =>
	page.evaluate((at) => {
		const figure = document.querySelector(`${at} figure`);
		if (!figure) return null;
		const counts: Record<string, number> = {};
		for (const thing of figure.querySelectorAll<SVGElement>('[data-count]')) {
			const name = thing.dataset.count ?? '';
			counts[name] = (counts[name] ?? 0) + 1;
		}
		const text = (part: string) =>
			figure.querySelector(`figcaption ${part}`)?.textContent?.trim() ?? '';
		return { when: text('strong'), caption: text('span'), counts };
	}, selector);

export const stillOf = (page: Page, id: string) => shownIn(page, `.step#${id} .still`);

/** The stage: which step it shows, and its picture where the step has one. */
export async function stageOf(page: Page) {
	const step = await page.locator('.stage').getAttribute('data-step');
	return { step, ...(await shownIn(page, '.stage')) };
}

/** The stage has come to rest at a step, and shows what the printed page shows there. */
export async function expectStageAt(page: Page, id: string, how = '') {
	const stage = page.locator('.stage');
	await expect(stage, `the stage, ${how}`).toHaveAttribute('data-step', id);
	// a step that is all chart has no picture
	const still = (await stage.locator('figure').count()) > 0 ? await stillOf(page, id) : {};
	await expect
		.poll(() => stageOf(page), { message: `the stage at "${id}", ${how}`, intervals: [50, 100] })
		.toEqual({ step: id, ...still });
}

/** States cut instead of moving: for tests of where a reader is, not of how the picture gets there. */
export const stillMotion = (page: Page) => page.emulateMedia({ reducedMotion: 'reduce' });

/** Scrolls as a find in the page does: whatever is asked for stands in the middle. */
export const scrollTo = (target: Locator, block: ScrollLogicalPosition = 'start') =>
	target.evaluate((element, at) => element.scrollIntoView({ block: at }), block);

export async function goTo(page: Page, id: string) {
	await scrollTo(page.locator(`.step#${id}`));
	await expect(page.locator('.stage')).toHaveAttribute('data-step', id);
}

/** All that a reader reads in the page, words only. */
export const wordsIn = (text: string) => text.match(/[\p{L}\p{N}’']+/gu) ?? [];

/** Two frames: a change has reached the screen. */
export const painted = (page: Page) =>
	page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
