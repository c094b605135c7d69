// Many runs come from a thread of their own: the same lines and bands as without one, and only while somebody looks.
import type { Page } from '@playwright/test';
import { leversOf, setLevers } from './support/levers.ts';
import { capsulePages, storiesInTurn } from './support/pages.ts';
import { expect, ONCE, started, test } from './support/site.ts';
import { goTo, openStory, stillMotion } from './support/story.ts';

/** The thin lines and the bands on the stage, as paths. */
const drawnOf = (page: Page) =>
	page.evaluate(() => {
		const d = (selector: string) =>
			[...document.querySelectorAll(`.stage .chart-box ${selector}`)].map((it) =>
				it.getAttribute('d')
			);
		return { members: d('path[stroke-width="1.1"]'), bands: d('path[data-band]') };
	});

/** Once nothing has changed for a while. */
async function atRest(page: Page) {
	await expect(page.locator('.stage .chart-box path[data-band]')).toHaveCount(2);
	let last = '';
	await expect
		.poll(
			async () => {
				const before = last;
				last = JSON.stringify(await drawnOf(page));
				return last === before;
			},
			{ intervals: [700] }
		)
		.toBe(true);
	return drawnOf(page);
}

/** Pulls the first two levers of the sandbox to and fro, and leaves them somewhere else. */
async function drag(page: Page) {
	for (const { name, min, max, step } of (await leversOf(page, 'sandbox')).slice(0, 2))
		for (const share of [0.9, 0.1, 0.8, 0.2, 0.7, 0.4])
			await setLevers(page, 'sandbox', {
				[name]: Number((min + Math.round((share * (max - min)) / step) * step).toPrecision(12))
			});
}

/** Moves the first lever to its end. */
async function nudge(page: Page) {
	const [{ name, max }] = await leversOf(page, 'sandbox');
	await setLevers(page, 'sandbox', { [name]: max });
}

/** How many questions threads were asked, beside what they are told first. */
const countQuestions = (page: Page) =>
	page.addInitScript(() => {
		const post = Worker.prototype.postMessage;
		Object.assign(window, { questions: 0 });
		Worker.prototype.postMessage = function (this: Worker, ...told: [unknown]) {
			if (Object.hasOwn(told[0] as object, 'question'))
				(window as unknown as { questions: number }).questions++;
			return post.apply(this, told);
		} as typeof post;
	});
const questions = (page: Page) =>
	page.evaluate(() => (window as unknown as { questions: number }).questions);

const refuseThreads = (page: Page) =>
	page.addInitScript(() => {
		window.Worker = class {
			constructor() {
				throw new DOMException('refused', 'SecurityError');
			}
		} as unknown as typeof Worker;
	});

for (const path of storiesInTurn) {
	test(
		`"${path}": after a drag, a thread has drawn what the page itself would draw`,
		ONCE,
		async ({ page }) => {
			await stillMotion(page);
			await countQuestions(page);
			await openStory(page, '', path);
			await goTo(page, 'sandbox');
			await nudge(page);
			const before = await atRest(page);
			await drag(page);
			const drawn = await atRest(page);
			expect(await questions(page), 'the thread was asked').toBeGreaterThan(0);
			expect(drawn.members[0], 'the lines have moved').not.toBe(before.members[0]);
			expect(drawn.bands[0], 'the bands have moved').not.toBe(before.bands[0]);

			await refuseThreads(page);
			await page.reload();
			await started(page);
			await goTo(page, 'sandbox');
			await drag(page);
			expect(await atRest(page)).toEqual(drawn);
		}
	);
}

test('whoever has left the sandbox has nothing computed', ONCE, async ({ page }) => {
	await stillMotion(page);
	await countQuestions(page);
	await openStory(page);
	await page.waitForTimeout(500);
	expect(await questions(page), 'a reader who has just come').toBe(0);
	await goTo(page, 'sandbox');
	await page.waitForTimeout(500);
	expect(await questions(page), 'one who has moved nothing').toBe(0);
	await nudge(page);
	await atRest(page);
	await goTo(page, 'reveal');
	const asked = await questions(page);
	const slider = page.locator('#sandbox input[type=range]').first();
	for (const value of ['0.1', '0.9'])
		await slider.evaluate((input: HTMLInputElement, to) => {
			input.value = to;
			input.dispatchEvent(new Event('input', { bubbles: true }));
		}, value);
	await page.waitForTimeout(600);
	expect(await questions(page)).toBe(asked);
});

test('a capsule has its thread inside', ONCE, async ({ page }) => {
	await stillMotion(page);
	await countQuestions(page);
	await page.goto(`${capsulePages[0]}#b=sandbox`);
	await page.waitForSelector('html.live', { state: 'attached' });
	await nudge(page);
	const before = await atRest(page);
	await drag(page);
	expect((await atRest(page)).bands[0]).not.toBe(before.bands[0]);
	expect(await questions(page)).toBeGreaterThan(0);
});
