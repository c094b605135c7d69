// A lever: named, said in words, moved by every hand, taken back, and told about once.
import type { Page } from '@playwright/test';
import { chartOf, lever, leversOf, setLevers } from './support/levers.ts';
import { expect, ONCE, test } from './support/site.ts';
import {
	expectStageAt,
	goTo,
	openStory,
	painted,
	shownIn,
	stillMotion,
	stillOf
} from './support/story.ts';

const WITH_LEVERS = ['play', 'repair', 'sandbox'];

test('every lever has a visible label, a name, and its setting in words', async ({ page }) => {
	await openStory(page);
	for (const step of WITH_LEVERS) {
		const levers = await leversOf(page, step);
		expect(levers.length, step).toBeGreaterThan(1);
		for (const { name, min, max, step: size } of levers) {
			const slider = lever(page, step, name);
			const label = page.locator(`label[for="lever-${step}-${name}"]`);
			await expect(label).toBeVisible();
			await expect(slider).toHaveAccessibleName((await label.innerText()).trim());
			await expect(slider).toHaveRole('slider');
			for (const value of [
				min,
				max,
				Number((min + Math.round((max - min) / size / 2) * size).toPrecision(6))
			]) {
				await setLevers(page, step, { [name]: value });
				const told = (await slider.getAttribute('aria-valuetext')) ?? '';
				expect(told, `the setting ${value} of ${name} in words`).toMatch(/\p{L}{2,}/u);
				await expect(slider.locator('xpath=../..').getByText(told, { exact: true })).toBeVisible();
			}
		}
	}
});

test('the keys move a lever: arrows, Page keys, Home and End', ONCE, async ({ page }) => {
	await openStory(page);
	await goTo(page, 'play');
	for (const { name, min, max, step } of await leversOf(page, 'play')) {
		const slider = lever(page, 'play', name);
		const value = async () => Number(await slider.inputValue());
		await slider.focus();
		await page.keyboard.press('Home');
		expect(await value()).toBeCloseTo(min);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowUp');
		expect(await value()).toBeCloseTo(min + 2 * step);
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowDown');
		expect(await value()).toBeCloseTo(min);
		await page.keyboard.press('PageUp');
		expect(await value()).toBeGreaterThan(min + step / 2);
		await page.keyboard.press('PageDown');
		expect(await value()).toBeCloseTo(min);
		await page.keyboard.press('End');
		expect(await value()).toBeCloseTo(max);
		const told = await slider.getAttribute('aria-valuetext');
		await page.keyboard.press('ArrowLeft');
		await expect(slider).not.toHaveAttribute('aria-valuetext', told!);
	}
});

test(
	'the buttons and the number field set the same value as the slider',
	ONCE,
	async ({ page }) => {
		await openStory(page);
		for (const step of WITH_LEVERS) {
			await goTo(page, step);
			for (const { name, min, max, step: size } of await leversOf(page, step)) {
				const slider = lever(page, step, name);
				const row = slider.locator('xpath=..');
				const [less, more] = [row.getByRole('button').first(), row.getByRole('button').last()];
				const number = row.getByRole('textbox');
				const scale = Number(await number.getAttribute('data-scale'));

				await setLevers(page, step, { [name]: min });
				await expect(less).toBeDisabled();
				await more.click();
				expect(Number(await slider.inputValue())).toBeCloseTo(min + size);
				expect(Number(await number.inputValue())).toBeCloseTo((min + size) * scale);
				await less.click();
				expect(Number(await slider.inputValue())).toBeCloseTo(min);
				const bySlider = await slider.getAttribute('aria-valuetext');

				await number.fill(String(Math.round(max * scale)));
				await number.press('Enter');
				expect(Number(await slider.inputValue())).toBeCloseTo(max);
				await expect(more).toBeDisabled();
				await number.fill(String(Math.round(min * scale)));
				await number.blur();
				await expect(slider).toHaveAttribute('aria-valuetext', bySlider!);

				// what is no setting becomes the nearest one, or leaves things as they are
				for (const [typed, became] of [
					['9999', max],
					['-50', min],
					['', min]
				] as const) {
					await number.fill(typed);
					await number.blur();
					expect(Number(await slider.inputValue()), `"${typed}" in ${name}`).toBeCloseTo(became);
					expect(Number(await number.inputValue()), `"${typed}" in ${name}`).toBeCloseTo(
						became * scale
					);
				}
			}
		}
	}
);

test(
	'dragging a lever moves the picture, its sentence, the line and the goal',
	ONCE,
	async ({ page }) => {
		await openStory(page);
		await goTo(page, 'play');
		await expectStageAt(page, 'play');
		const slider = lever(page, 'play', 'services_obliged');
		await slider.scrollIntoViewIfNeeded();
		const look = async () => ({
			picture: await shownIn(page, '.stage'),
			chart: await chartOf(page),
			goal: await page.locator('#play div.goal').innerText()
		});
		const before = await look();
		const box = (await slider.boundingBox())!;
		await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
		await page.mouse.down();
		for (let i = 1; i <= 8; i++) {
			await page.mouse.move(box.x + box.width * (1 - i / 8) + 4, box.y + box.height / 2);
			await painted(page);
		}
		await page.mouse.up();
		const after = await look();
		expect(Number(await slider.inputValue())).toBeLessThan(0.2);
		expect(after.picture!.caption).not.toBe(before.picture!.caption);
		expect(after.picture!.counts).not.toEqual(before.picture!.counts);
		expect(after.chart.lines).not.toEqual(before.chart.lines);
		expect(after.chart.says).not.toBe(before.chart.says);
		expect(after.goal).not.toBe(before.goal);

		// the whole drag is one move
		await page.locator('#play').getByRole('button', { name: 'Undo' }).click();
		expect(await look()).toEqual(before);
	}
);

/** Everything a reader can see or hear of the story, a line for each tag and text. */
const whole = (page: Page) =>
	page.evaluate(() => {
		const lines: string[] = [];
		const walk = (node: Node) => {
			const text = node.nodeType === Node.TEXT_NODE ? node.textContent?.trim() : '';
			if (text) lines.push(text);
			if (node instanceof Element) {
				const attributes = [...node.attributes].map(
					({ name, value }) => `${name}="${value.trim()}"`
				);
				lines.push(`<${node.tagName} ${attributes.sort().join(' ')}>`);
				if (node instanceof HTMLInputElement) lines.push(`${node.id} is at ${node.value}`);
			}
			node.childNodes.forEach(walk);
		};
		walk(document.querySelector('main')!);
		return lines;
	});

/** Only where they differ: a whole page is too long to read. */
async function expectWhole(page: Page, before: readonly string[]) {
	const after = await whole(page);
	const [gone, come] = [
		before.filter((line) => !after.includes(line)),
		after.filter((line) => !before.includes(line))
	];
	expect({ gone, come }).toEqual({ gone: [], come: [] });
	expect(after.length).toBe(before.length);
}

/** What the address says beside the step. */
const stateIn = (page: Page) => page.evaluate(() => location.hash.replace(/[#&]?b=[a-z-]+/, ''));

for (const step of WITH_LEVERS) {
	test(
		`undoing every move in "${step}" gives the page back exactly as it was`,
		ONCE,
		async ({ page }) => {
			await stillMotion(page);
			await openStory(page);
			await goTo(page, step);
			await expectStageAt(page, step);
			const undo = page.locator(`#${step}`).getByRole('button', { name: 'Undo' });
			const again = page.locator(`#${step}`).getByRole('button', { name: 'Start again' });
			await expect(undo).toBeDisabled();
			await expect(again).toBeDisabled();
			await lever(page, step, (await leversOf(page, step))[0].name).scrollIntoViewIfNeeded();
			await painted(page);
			const before = await whole(page);

			const levers = await leversOf(page, step);
			for (const { name, min, max } of [...levers, ...levers.slice(0, 2)]) {
				await setLevers(page, step, { [name]: min });
				await setLevers(page, step, { [name]: max });
			}
			expect(await whole(page)).not.toEqual(before);
			for (let i = 0; i < 40 && (await undo.isEnabled()); i++) await undo.click();
			await expect(undo).toBeDisabled();
			await expect(again).toBeDisabled();
			await expect.poll(() => stateIn(page)).toBe('');
			await expectWhole(page, before);

			// and so does starting again, but that a move can be taken back
			await setLevers(page, step, { [levers[0].name]: levers[0].min });
			await setLevers(page, step, { [levers[0].name]: levers[0].max });
			await again.click();
			await expect(again).toBeDisabled();
			expect(await shownIn(page, '.stage')).toEqual(await stillOf(page, step));
			expect(await leversOf(page, step)).toEqual(levers);
			while (await undo.isEnabled()) await undo.click();
			await expect.poll(() => stateIn(page)).toBe('');
			await expectWhole(page, before);
		}
	);
}

test('replaying the years ends at the year of the step', ONCE, async ({ page }) => {
	await openStory(page);
	for (const step of ['the-sale', 'play']) {
		await goTo(page, step);
		await expectStageAt(page, step);
		const stage = page.locator('.stage');
		const year = await stage.getAttribute('data-year');
		const years = await stage.evaluateHandle((element) => {
			const seen: string[] = [];
			new MutationObserver(() => seen.push(element.getAttribute('data-year') ?? '')).observe(
				element,
				{ attributeFilter: ['data-year'] }
			);
			return seen;
		});
		await stage.getByRole('button', { name: /replay/i }).click();
		await expect.poll(() => years.evaluate((seen) => seen.length)).toBeGreaterThan(0);
		await expect(stage).toHaveAttribute('data-year', year!);
		await expectStageAt(page, step, 'after the years were replayed');
		const seen = (await years.jsonValue()).map(Number);
		expect(seen, 'years go forwards').toEqual([...seen].sort((a, b) => a - b));
		expect(seen.at(-1)).toBe(Number(year));
	}
});

test(
	'leaving a step while its years are replayed shows the new step, not the old year',
	ONCE,
	async ({ page }) => {
		await openStory(page);
		await goTo(page, 'play');
		await expectStageAt(page, 'play');
		await page
			.locator('.stage')
			.getByRole('button', { name: /replay/i })
			.click();
		await expect(page.locator('.stage')).not.toHaveAttribute('data-year', '10');
		await goTo(page, 'many-hands');
		await expectStageAt(page, 'many-hands', 'after a replay was left');
		await page.waitForTimeout(2500); // as long as the replay would have gone on
		await expectStageAt(page, 'many-hands', 'long after a replay was left');
	}
);

test('many moves are announced once, within a second of the last', ONCE, async ({ page }) => {
	await openStory(page);
	await goTo(page, 'play');
	await expectStageAt(page, 'play');
	await page.evaluate(() => {
		const told: { at: number; text: string }[] = [];
		Object.assign(window, { told });
		const live = '[role="status"], [role="alert"], [aria-live], output';
		const texts = new Map<Element, string>();
		const look = () => {
			for (const region of document.querySelectorAll(live)) {
				const text = region.textContent?.trim() ?? '';
				if (text !== (texts.get(region) ?? '') && text) told.push({ at: performance.now(), text });
				texts.set(region, text);
			}
		};
		look();
		told.length = 0;
		new MutationObserver(look).observe(document.body, {
			subtree: true,
			childList: true,
			characterData: true
		});
	});
	const slider = lever(page, 'play', 'services_obliged');
	await slider.focus();
	for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowLeft');
	const last = await page.evaluate(() => performance.now());
	const told = () =>
		page.evaluate(() => (window as unknown as { told: { at: number; text: string }[] }).told);
	await expect.poll(async () => (await told()).length, { intervals: [50] }).toBe(1);
	expect((await told())[0].at - last, 'milliseconds after the last key').toBeLessThan(1000);

	// it tells what the picture now shows, in words
	const { caption } = (await shownIn(page, '.stage'))!;
	expect((await told())[0].text).toContain(caption);
	expect(await page.evaluate(() => document.querySelectorAll('output').length)).toBe(0);
	await page.waitForTimeout(1200);
	expect(await told(), 'nothing more is said').toHaveLength(1);
});
