// Each goal can be reached through the levers, and a copied link shows its opener what its sender saw.
import type { Page } from '@playwright/test';
import { chartOf, lever, setLevers } from './support/levers.ts';
import { expect, ONCE, started, test } from './support/site.ts';
import {
	goTo,
	openStory,
	painted,
	scrollTo,
	shownIn,
	stillMotion,
	wordsOf
} from './support/story.ts';
import { told } from './support/told.ts';

/** Types the numbers, as someone would who was told them. */
async function typeSettings(page: Page, step: string, settings: Record<string, number>) {
	for (const [name, value] of Object.entries(settings)) {
		const slider = lever(page, step, name);
		const number = slider.locator('xpath=..').getByRole('textbox');
		const scale = Number(await number.getAttribute('data-scale'));
		await number.fill(String(Math.round(value * scale)));
		await number.press('Enter');
	}
}

for (const { id, goal } of told.steps.filter((step) => step.goal)) {
	test(`the goal of "${id}" is reached with its solution`, ONCE, async ({ page }) => {
		await stillMotion(page);
		await openStory(page);
		const { ui } = await wordsOf(page);
		await goTo(page, id);
		const state = page.locator(`#${id} div.goal`);
		await expect(state).toContainText(ui.goal.notYet);
		await typeSettings(page, id, told.goals[goal!].solution);
		await expect(state).toContainText(ui.goal.reached);
		await page.locator(`#${id}`).getByRole('button', { name: 'Start again' }).click();
		await expect(state).toContainText(ui.goal.notYet);
	});
}

test('each challenge of the sandbox is reached with its solution', ONCE, async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	const { ui } = await wordsOf(page);
	await goTo(page, 'sandbox');
	const challenges = Object.keys(told.goals).filter(
		(goal) => !told.steps.some((step) => step.goal === goal)
	);
	const begin = page.locator('#sandbox ol').getByRole('button');
	await expect(begin).toHaveCount(challenges.length);
	for (const [i, challenge] of challenges.entries()) {
		await begin.nth(i).click();
		const state = page.locator('#sandbox div.goal');
		await expect(state, challenge).toContainText(ui.goal.notYet);
		await typeSettings(page, 'sandbox', told.goals[challenge].solution);
		await expect(state, challenge).toContainText(ui.goal.reached);
	}
});

test('a challenge is not reached by moving what it holds fixed', ONCE, async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	const { ui } = await wordsOf(page);
	await goTo(page, 'sandbox');
	await page.locator('#sandbox ol').getByRole('button').first().click();
	await typeSettings(page, 'sandbox', {
		...told.goals['more-cases'].solution,
		services_obliged: 0
	});
	await expect(page.locator('#sandbox div.goal')).toContainText(ui.goal.notYet);
});

test('the goal tells the number that the chart tells', ONCE, async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	await goTo(page, 'play');
	for (const services_obliged of [0, 0.2, 0.5, 1]) {
		await setLevers(page, 'play', { services_obliged });
		const numbers = await page.locator('#play div.goal li strong').allInnerTexts();
		// of the two conditions, the second is about what the chart shows
		const [, read] = /of ([\d.]+) people/.exec((await chartOf(page)).says)!;
		// the sentence is rounded to a tenth of a person, the goal to a whole one
		expect(Math.abs(Number(read) - Number(numbers[1]))).toBeLessThanOrEqual(0.55);
	}
});

/** All that a link has to bring back. */
async function allOf(page: Page) {
	return {
		step: await page.locator('.stage').getAttribute('data-step'),
		stage: await shownIn(page, '.stage'),
		chart: await chartOf(page),
		settings: await page
			.locator('main input')
			.evaluateAll((all) =>
				(all as HTMLInputElement[])
					.filter((it) => !it.readOnly)
					.map(({ id, value }) => `${id} ${value}`)
			),
		cut: await page
			.locator('#loop [aria-pressed="true"]')
			.evaluateAll((all) => all.map((it) => it.getAttribute('aria-label'))),
		readouts: await page.locator('main data').allTextContents(),
		loop: await page.locator('#loop .loop').innerText(),
		reveal: await page.locator('#reveal .reveal').innerText(),
		goal: await page.locator('#play div.goal').innerText()
	};
}

test(
	'a copied link brings levers, guess, cut and step to another reader',
	ONCE,
	async ({ page, browser, contextOptions }, { project }) => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await stillMotion(page);
		await openStory(page);
		await goTo(page, 'guess');
		await page.locator('#guess summary').click();
		const heights = [112, 97.6, 76, 64];
		for (const [i, height] of heights.entries()) {
			await page
				.locator('#guess details input')
				.nth(i)
				.evaluate((slider: HTMLInputElement, value) => {
					slider.value = String(value);
					slider.dispatchEvent(new Event('input', { bubbles: true }));
				}, height);
		}
		await goTo(page, 'loop');
		await page.locator('#loop .ring button').nth(2).click();
		await goTo(page, 'sandbox');
		await setLevers(page, 'sandbox', {
			services_obliged: 0.65,
			organisations_with_a_key: 17,
			strong_by_default: 0.3,
			repair_starts: 4,
			law_repealed: 9
		});
		const copy = page.locator('#sandbox').getByRole('button', { name: /copy a link/i });
		await copy.click();
		await expect(page.locator('#sandbox').getByRole('status').last()).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(link).search).toBe('');
		await expect.poll(() => page.url(), 'the address bar gives the same link').toBe(link);
		await scrollTo(page.locator('#sandbox'));
		const sent = await allOf(page);

		const context = await browser.newContext({ ...contextOptions, ...project.use });
		const other = await context.newPage();
		await stillMotion(other);
		await other.goto(link);
		await started(other);
		await expect(other.locator('.stage')).toHaveAttribute('data-step', 'sandbox');
		await painted(other);
		expect(await allOf(other)).toEqual(sent);
		await context.close();
	}
);

test('where the clipboard is refused, the address can be selected', ONCE, async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	await stillMotion(page);
	await openStory(page);
	await goTo(page, 'sandbox');
	await page
		.locator('#sandbox')
		.getByRole('button', { name: /copy a link/i })
		.click();
	await expect(page.locator('#sandbox input[readonly]')).toHaveValue(/#b=sandbox$/);
});
