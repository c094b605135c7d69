// Pictures move from one step's state to the next, for those who like it; for the others, states cut.
import type { Page } from '@playwright/test';
import { setLevers } from './support/levers.ts';
import { expect, ONCE, test } from './support/site.ts';
import { goTo, openStory, shownIn, stillMotion, stillOf } from './support/story.ts';

/** How many letters of glass are drawn, from now to where the picture of a step comes to rest. */
async function wayTo(page: Page, id: string) {
	const seen = await page.locator('.stage').evaluateHandle((stage) => {
		const counts: number[] = [];
		const look = () => {
			const count = stage.querySelectorAll('[data-count="glass"]').length;
			if (count !== counts.at(-1)) counts.push(count);
		};
		look();
		new MutationObserver(look).observe(stage, { subtree: true, childList: true, attributes: true });
		return counts;
	});
	await goTo(page, id);
	await page.waitForTimeout(1000); // a movement takes three quarters of a second
	await expect.poll(() => shownIn(page, '.stage')).toEqual(await stillOf(page, id));
	return seen.jsonValue();
}

/** The library of movements is fetched with the first step. */
async function warmUp(page: Page) {
	await openStory(page);
	const fetched = page.waitForEvent(
		'requestfinished',
		(request) => request.resourceType() === 'script'
	);
	await goTo(page, 'promise');
	await fetched;
	await page.waitForLoadState('networkidle');
}

function expectOneWay(counts: readonly number[]) {
	const grows = counts.at(-1)! > counts[0];
	const sorted = [...counts].sort((a, b) => (grows ? a - b : b - a));
	expect(counts, 'the picture on its way never goes back').toEqual(sorted);
}

test('a picture moves from the old state to the new one and never back', async ({ page }) => {
	await warmUp(page);
	for (const id of ['the-sale', 'lotte', 'smaller-day']) {
		const counts = await wayTo(page, id);
		expect(counts.length, `states on the way to "${id}"`).toBeGreaterThan(3);
		expectOneWay(counts);
	}
});

test('after a lever, the next step moves from what the lever left', ONCE, async ({ page }) => {
	await warmUp(page);
	await goTo(page, 'play');
	await setLevers(page, 'play', { services_obliged: 0 });
	expectOneWay(await wayTo(page, 'smaller-day'));
});

test('with less motion asked for, states cut', async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	for (const id of ['the-sale', 'lotte', 'smaller-day']) {
		expect(await wayTo(page, id)).toHaveLength(2);
	}
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('the Calm switch does the same, and takes it back', ONCE, async ({ page }) => {
	await warmUp(page);
	const calm = page.locator('.switches').getByRole('button', { name: /calm/i });
	const turn = () => calm.evaluate((button: HTMLElement) => button.click());
	await expect(calm).toHaveAttribute('aria-pressed', 'false');
	await turn();
	await expect(calm).toHaveAttribute('aria-pressed', 'true');
	expect(await wayTo(page, 'the-sale')).toHaveLength(2);
	await turn();
	await expect(calm).toHaveAttribute('aria-pressed', 'false');
	expect((await wayTo(page, 'lotte')).length).toBeGreaterThan(3);
});

test('the Calm switch cuts a movement that is under way', ONCE, async ({ page }) => {
	await warmUp(page);
	await goTo(page, 'play');
	await page
		.locator('.stage')
		.getByRole('button', { name: /replay/i })
		.click();
	await expect(page.locator('.stage')).not.toHaveAttribute('data-year', /^(-2|10)$/);
	await page
		.locator('.switches')
		.getByRole('button', { name: /calm/i })
		.evaluate((button: HTMLElement) => button.click());
	await expect(page.locator('.stage')).toHaveAttribute('data-year', '10', { timeout: 500 });
});
