// What is drawn, what the sentence under it says, what the chart says, and what the prose says are one number.
import { claimsIn } from './support/claims.ts';
import { badNumbers, chartOf, setLevers, settingsAtRandom } from './support/levers.ts';
import { allPages, storiesInTurn, storyPages } from './support/pages.ts';
import { expect, ONCE, test } from './support/site.ts';
import {
	expectStageAt,
	goTo,
	openStory,
	shownIn,
	stepIds,
	stillMotion,
	stillOf,
	wordsOf,
	type PageWords,
	type Shown
} from './support/story.ts';

/** Every count that the sentence claims is drawn, and nothing is drawn that it denies. */
function expectCaptionTrue(shown: Shown | null, words: PageWords, step: string, when: string) {
	expect(shown, `a picture in "${step}", ${when}`).not.toBeNull();
	const template = words.steps[step].caption ?? words.labels.scene.caption;
	const claims = claimsIn(template, shown!.caption, words.lang);
	expect(claims, `"${shown!.caption}" is made of "${template}"`).not.toBeNull();
	const { year, ...counted } = claims!;
	for (const [name, count] of Object.entries(counted)) {
		expect(shown!.counts[name] ?? 0, `${name} drawn in "${step}", ${when}`).toBe(count);
	}
	if (year !== undefined) expect(shown!.when).toContain(String(year));
	return counted;
}

/** The ring on the line, the sentence of the chart, and the prose of the step tell one value. */
async function expectChartTrue(
	page: Parameters<typeof chartOf>[0],
	words: PageWords,
	when: string
) {
	const chart = await chartOf(page);
	const spec = Object.values(words.labels.charts).find(({ title }) => title === chart.title);
	expect(spec, `a chart called "${chart.title}"`).toBeDefined();
	const claims = claimsIn(spec!.says, chart.says, words.lang) ?? {};
	const [value] = Object.values(claims);
	expect(value, `a number in "${chart.says}"`).toBeDefined();
	if (chart.ring !== null) {
		expect(
			Math.abs(chart.ring - value),
			`${when}: the ring at ${chart.ring}, the words say ${value}`
		).toBeLessThanOrEqual(0.5 + chart.pixel);
	}
	return claims;
}

for (const path of storiesInTurn)
	test(`each still and each stage of "${path}" draws as many things as its sentence counts`, async ({
		page
	}) => {
		await stillMotion(page);
		await openStory(page, '', path);
		const words = await wordsOf(page);
		let counted = 0;
		for (const id of await stepIds(page)) {
			const claims = expectCaptionTrue(await stillOf(page, id), words, id, 'as printed');
			counted += Object.keys(claims).length;
			await goTo(page, id);
			await expectStageAt(page, id);
			const stage = await shownIn(page, '.stage');
			if (stage) expectCaptionTrue(stage, words, id, 'on the stage');
			if (await page.locator('.stage .chart').count()) await expectChartTrue(page, words, id);
		}
		expect(counted, 'counts that the sentences give').toBeGreaterThan(20);
	});

test('the prose tells the numbers that the stage tells', async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	const words = await wordsOf(page);
	let compared = 0;
	for (const id of await stepIds(page)) {
		const readouts = await page.locator(`data[data-at="${id}"]`).evaluateAll((all) =>
			(all as HTMLDataElement[]).map(({ dataset, value, textContent }) => ({
				name: dataset.readout ?? '',
				value: Number(value),
				text: textContent ?? '',
				plain: !dataset.forms
			}))
		);
		for (const { name, value, text, plain } of readouts) {
			if (plain) expect(Number(text.replaceAll(',', '')), `{${name}} in "${id}"`).toBe(value);
		}
		await goTo(page, id);
		if ((await page.locator('.stage .chart').count()) === 0) continue;
		const told = await expectChartTrue(page, words, id);
		for (const { name, value } of readouts.filter((it) => it.name in told)) {
			expect(value, `{${name}} in "${id}"`).toBe(told[name]);
			compared += 1;
		}
	}
	expect(compared, 'numbers that stand both in the prose and on the stage').toBeGreaterThan(1);
});

for (const step of ['play', 'repair', 'sandbox']) {
	test(`the picture, the sentence and the chart of "${step}" agree wherever the levers stand`, async ({
		page
	}) => {
		await openStory(page);
		const words = await wordsOf(page);
		await goTo(page, step);
		await expectStageAt(page, step);
		const captions = new Set<string>();
		for (const settings of await settingsAtRandom(page, step, step === 'sandbox' ? 60 : 20)) {
			const when = JSON.stringify(settings);
			await setLevers(page, step, settings);
			const stage = await shownIn(page, '.stage');
			expectCaptionTrue(stage, words, step, when);
			captions.add(stage!.caption);
			await expectChartTrue(page, words, when);
			expect(await badNumbers(page), when).toEqual([]);
		}
		expect(captions.size, 'different sentences').toBeGreaterThan(3);
	});
}

for (const path of storyPages('en'))
	test(`no step of "${path}" shows a number that is none`, async ({ page }) => {
		await stillMotion(page);
		await openStory(page, '', path);
		for (const id of await stepIds(page)) {
			await goTo(page, id);
			expect(await badNumbers(page), id).toEqual([]);
		}
	});

for (const path of ['', ...allPages]) {
	test(`"/${path}" shows no number that is none`, ONCE, async ({ page }) => {
		await page.goto(path || './');
		expect(await badNumbers(page)).toEqual([]);
	});
}
