// The reader's guess: drawn by mouse, finger or keys, set beside the model's line, or left out.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { claimsIn } from './support/claims.ts';
import { expect, ONCE, test, TOUCH } from './support/site.ts';
import { goTo, openStory, painted, scrollTo, stillMotion, wordsOf } from './support/story.ts';

const sliders = (page: Page) => page.locator('#guess details input[type="range"]');
const kept = (page: Page) => page.locator('#guess').getByRole('status');
/** The line in ink B with the name of the reader's line. */
const drawnLine = (page: Page, where: string) =>
	page.locator(`${where} .chart path[stroke="var(--b)"][stroke-dasharray="3 7"]`);

/** The middle of the plot at these shares of its width and height, from the left and from the top. */
async function onPad(page: Page, shares: readonly (readonly [number, number])[]) {
	const pad = page.locator('#guess .pad');
	await scrollTo(pad, 'center');
	await painted(page);
	const box = (await pad.boundingBox())!;
	return shares.map(([x, y]) => ({
		x: box.x + 22 + x * (box.width - 44),
		y: box.y + 22 + y * (box.height - 44)
	}));
}

/** Flatter than a finger that wants to scroll: which of the two it is, the browser decides by how a stroke begins. */
const RISE_AND_FALL = Array.from({ length: 25 }, (_, i) => {
	const x = i / 24;
	return [x, 0.5 - 0.22 * Math.sin(x * Math.PI * 1.5)] as const;
});

async function expectRevealed(page: Page) {
	const words = await wordsOf(page);
	await expect(kept(page)).toHaveText(words.ui.guess.kept);
	const last = Number(await sliders(page).last().inputValue());
	await goTo(page, 'reveal');
	const [does, why, gap] = await page.locator('#reveal .reveal p').allInnerTexts();
	expect(does).toMatch(/^Your line .+\. The model’s line .+\.$/);
	expect(
		Object.values(words.labels.reveal.why).some((it) => why.endsWith(it)),
		why
	).toBe(true);
	const claims = claimsIn(words.labels.reveal.gap, gap);
	expect(claims, gap).not.toBeNull();
	expect(claims!.guess).toBe(Math.round(last));
	const told = await page.locator('#reveal data[data-readout="cases_law_end"]').textContent();
	expect(claims!.model).toBe(Number(told));
	await expect(drawnLine(page, '.stage')).toHaveCount(1);
	await expect(
		page.locator('.stage .chart text', { hasText: words.labels.guess.mine })
	).toBeVisible();
}

test('a guess drawn with a mouse is kept and set beside the model', ONCE, async ({ page }) => {
	await openStory(page);
	await goTo(page, 'guess');
	const points = await onPad(page, RISE_AND_FALL);
	await page.mouse.move(points[0].x, points[0].y);
	await page.mouse.down();
	for (const { x, y } of points) await page.mouse.move(x, y);
	await page.mouse.up();
	await expectRevealed(page);
});

test(
	'a guess drawn with a finger is kept, and the page does not scroll under it',
	TOUCH,
	async ({ page }) => {
		await openStory(page);
		await goTo(page, 'guess');
		const points = await onPad(page, RISE_AND_FALL);
		const before = await page.evaluate(() => scrollY);
		const touch = await page.context().newCDPSession(page);
		const send = (
			type: 'touchStart' | 'touchMove' | 'touchEnd',
			touchPoints: { x: number; y: number }[]
		) => touch.send('Input.dispatchTouchEvent', { type, touchPoints });
		await send('touchStart', [points[0]]);
		for (const point of points.slice(1)) await send('touchMove', [point]);
		await send('touchEnd', []);
		expect(await page.evaluate(() => scrollY)).toBe(before);
		await expectRevealed(page);
	}
);

test('a swipe up over the drawing scrolls the page and draws nothing', TOUCH, async ({ page }) => {
	await openStory(page);
	await goTo(page, 'guess');
	const [from] = await onPad(page, [[0.6, 0.7]]);
	const before = await page.evaluate(() => scrollY);
	const touch = await page.context().newCDPSession(page);
	await touch.send('Input.synthesizeScrollGesture', { ...from, yDistance: -250, speed: 1200 });
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
	await expect(kept(page)).toHaveCount(0);
	for (const slider of await sliders(page).all()) {
		await expect(slider).toHaveAttribute('aria-valuetext', /not drawn/);
	}
});

test('a guess set with the keyboard alone is kept', async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	await goTo(page, 'guess');
	await page.locator('#guess summary').focus();
	await page.keyboard.press('Enter');
	const all = await sliders(page).all();
	expect(all.length).toBeGreaterThanOrEqual(3);
	for (const [i, slider] of all.entries()) {
		await expect(slider).toHaveAttribute('aria-valuetext', /\p{L}{2,}/u);
		for (let presses = 0; presses < 4; presses++) {
			await page.keyboard.press('Tab');
			if (await slider.evaluate((it) => it === document.activeElement)) break;
		}
		await expect(slider).toBeFocused();
		for (let presses = 0; presses <= i; presses++) await page.keyboard.press('ArrowUp');
		await expect(slider).toHaveAttribute('aria-valuetext', /\d/);
	}
	await expectRevealed(page);
});

test('a reader who draws nothing is told what the model says', async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	await goTo(page, 'guess');
	await page.locator('#guess a[href="#reveal"]').click();
	await expect(page.locator('.stage')).toHaveAttribute('data-step', 'reveal');
	const { labels, ui } = await wordsOf(page);
	const told = page.locator('#reveal .reveal p').first();
	await expect(told).toHaveText(`${ui.line.looked} ${labels.reveal.look}`);
	await expect(drawnLine(page, '.stage')).toHaveCount(0);
});

test(
	'reading on without drawing, and a line that stops, are told as what they are',
	{
		tag: '@once'
	},
	async ({ page }) => {
		await stillMotion(page);
		await openStory(page);
		await goTo(page, 'reveal');
		const { ui, labels } = await wordsOf(page);
		const told = page.locator('#reveal .reveal p').first();
		await expect(told).toHaveText(`${ui.line.passed} ${labels.reveal.look}`);
		await expect(page.locator('#reveal .keep')).toHaveCount(0);

		await goTo(page, 'guess');
		await page.locator('#guess summary').click();
		await sliders(page).first().fill('138.4');
		await goTo(page, 'reveal');
		await expect(told).toHaveText(/^Your line stops in year 6\. Until then it only rises\./);
	}
);

test('a drawn line is given back as a picture in two files', ONCE, async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	await goTo(page, 'guess');
	await page.locator('#guess summary').click();
	for (const [i, y] of [113.2, 130, 146.8, 160].entries())
		await sliders(page).nth(i).fill(String(y));
	await goTo(page, 'reveal');
	const says = await page.locator('#reveal .reveal p').first().innerText();
	await page.locator('#reveal .keep button').click();

	const picture = page.locator('#reveal .keep img');
	await expect(picture).toHaveAttribute('alt', new RegExp(says.split('.')[0]));
	const size = await picture.evaluate(async (img: HTMLImageElement) => {
		await img.decode();
		return [img.naturalWidth, img.naturalHeight];
	});
	expect(size).toEqual([1200, 1500]);

	const files = page.locator('#reveal .keep a');
	for (const [i, kind] of ['png', 'svg'].entries()) {
		const [download] = await Promise.all([page.waitForEvent('download'), files.nth(i).click()]);
		expect(download.suggestedFilename()).toBe(`the-open-letter-line.${kind}`);
		const bytes = readFileSync(await download.path());
		if (kind === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
		else {
			const root = await page.evaluate(
				(text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.outerHTML,
				bytes.toString('utf8')
			);
			expect(root).not.toContain('parsererror');
			expect(root.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')).toContain(
				'a model, not a forecast'
			);
		}
	}
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a guess can be drawn again', ONCE, async ({ page }) => {
	await openStory(page);
	await goTo(page, 'guess');
	const draw = async (height: number) => {
		const points = await onPad(page, [
			[0, height],
			[0.3, height],
			[0.7, height],
			[1, height]
		]);
		await page.mouse.move(points[0].x, points[0].y);
		await page.mouse.down();
		for (const { x, y } of points) await page.mouse.move(x, y, { steps: 6 });
		await page.mouse.up();
		await expect(kept(page)).toBeVisible();
		return Number(await sliders(page).last().inputValue());
	};
	const high = await draw(0.2);
	await page.locator('#guess').getByRole('button', { name: /again/i }).click();
	await expect(kept(page)).toHaveCount(0);
	await expect(drawnLine(page, '#guess')).toHaveAttribute('d', '');
	const low = await draw(0.9);
	expect(low).toBeLessThan(high - 40);
	await expectRevealed(page);
});
