// An address brings back what was chosen; a damaged one brings what is whole, and says so; none ever breaks the page.
import type { Page } from '@playwright/test';
import { LONGEST } from '../../src/story/address.ts';
import { leversOf, setLevers } from './support/levers.ts';
import { expect, ONCE, test } from './support/site.ts';
import { expectStageAt, goTo, openStory, shownIn, stillMotion, wordsOf } from './support/story.ts';
import { told } from './support/told.ts';

const SETTINGS = { services_obliged: 0.35, organisations_with_a_key: 4 };
const stateIn = (page: Page) => page.evaluate(() => location.hash);

/** The state of an address in which the two levers of "play" were moved. */
async function goodState(page: Page) {
	await openStory(page);
	await goTo(page, 'play');
	await setLevers(page, 'play', SETTINGS);
	await expect.poll(() => stateIn(page)).toMatch(/s=1\.[\w-]+/);
	return /s=(1\.[\w-]+)/.exec(await stateIn(page))![1];
}

/** Where the levers of that step stand in the story itself. */
const AS_IT_IS = told.scenarios[told.steps.find(({ id }) => id === 'play')!.scenario];

const settingsIn = async (page: Page) =>
	Object.fromEntries((await leversOf(page, 'play')).map(({ name, value }) => [name, value]));

async function openFresh(page: Page, fragment: string) {
	await page.goto('about:blank');
	await openStory(page, fragment);
}

test('a damaged address gives the story as it is, and says so', ONCE, async ({ page }) => {
	await stillMotion(page);
	const state = await goodState(page);
	const notice = (await wordsOf(page)).ui.notice.damaged;
	const half = state.slice(0, -1);
	const other = state.slice(0, -1) + (state.endsWith('A') ? 'B' : 'A');
	const damaged = [
		'#s=1.AbC',
		'#s=1.',
		'#s=1',
		'#s=9.zzz',
		`#s=${half}`,
		`#s=${other}`,
		'#b=nowhere',
		'#nowhere',
		'#s=%E0%A4%A',
		'#s=1.%00%00',
		'#s=1.<img src=x onerror=alert(1)>',
		`#s=1.${'A'.repeat(LONGEST)}`,
		`#b=${'x'.repeat(LONGEST)}`,
		'?s=1.AbC&utm_source=x'
	];
	for (const fragment of damaged) {
		await openFresh(page, fragment);
		const shown = fragment.slice(0, 40);
		await expect(page.getByRole('alert'), shown).toContainText(notice);
		expect(await settingsIn(page), shown).toEqual(AS_IT_IS);
		await expectStageAt(page, 'lotte', shown);
	}
	await page.getByRole('alert').getByRole('button').click();
	await expect(page.getByRole('alert')).toBeHidden();
});

test('what is whole in a damaged address is kept', ONCE, async ({ page }) => {
	await stillMotion(page);
	const state = await goodState(page);
	await openFresh(page, `#s=${state}&b=nowhere`);
	await expect(page.getByRole('alert')).toBeVisible();
	expect(await settingsIn(page)).toEqual(SETTINGS);
	await openFresh(page, '#s=1.AbC&b=samir');
	await expect(page.getByRole('alert')).toBeVisible();
	await expectStageAt(page, 'samir');
});

test('what mail, hosts and shorteners add to an address does no harm', ONCE, async ({ page }) => {
	await stillMotion(page);
	const state = await goodState(page);
	const whole = [
		`#s=${state}&b=play`,
		`#s=${state}&amp;b=play`,
		`#b=play&s=${state}&utm_source=x&fbclid=y`,
		`?s=${state}&b=play&utm_source=x`,
		`#s=${state}&b=play#?secret=AbCdEf1234`,
		`?s=${state}&b=play#?secret=AbCdEf1234`
	];
	for (const fragment of whole) {
		await openFresh(page, fragment);
		expect.soft(await settingsIn(page), fragment).toEqual(SETTINGS);
		await expect.soft(page.locator('.stage'), fragment).toHaveAttribute('data-step', 'play');
		await expect.soft(page.getByRole('alert'), fragment).toBeHidden();
	}
	for (const fragment of ['#?secret=AbCdEf1234', '#', '?', '?utm_source=x', '#promise']) {
		await openFresh(page, fragment);
		await expect.soft(page.getByRole('alert'), fragment).toBeHidden();
		expect.soft(await settingsIn(page), fragment).toEqual(AS_IT_IS);
	}
});

test('a query is read once and becomes a fragment', ONCE, async ({ page }) => {
	await stillMotion(page);
	const state = await goodState(page);
	await openFresh(page, `?s=${state}&b=play&utm_source=x`);
	await expect
		.poll(() => page.evaluate(() => location.search + location.hash))
		.toBe(`#s=${state}&b=play`);
});

test('the address bar follows the reader, and opens what they see', ONCE, async ({ page }) => {
	await stillMotion(page);
	await goodState(page);
	const seen = await shownIn(page, '.stage');
	await expect.poll(() => stateIn(page)).toMatch(/b=play/);
	await openFresh(page, await stateIn(page));
	await expect(page.locator('.stage')).toHaveAttribute('data-step', 'play');
	expect(await shownIn(page, '.stage')).toEqual(seen);
});
