// A story on paper: every word, every picture that changed and every chart, nothing that only works on a screen, few sheets.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, ONCE, started, test } from './support/site.ts';
import { setLevers } from './support/levers.ts';
import { storiesInTurn } from './support/pages.ts';
import { goTo, openStory, STORY, wordsIn } from './support/story.ts';

interface Told {
	steps: { id: string; chart?: string; part?: string }[];
}
const told: Told = parse(readFileSync('stories/the-open-letter/story.yaml', 'utf8'));
const onPaper = told.steps.filter(({ part }) => part !== 'sandbox');

test(
	'every word and every chart is printed, and no stage and no control',
	ONCE,
	async ({ page }) => {
		await openStory(page);
		await goTo(page, 'loop');
		const blocks = page.locator(
			'.step:not(.not-on-paper) .words > :not([data-island], .note, .not-on-paper, .hand-on)'
		);
		const onScreen = await blocks.allInnerTexts();
		await page.emulateMedia({ media: 'print' });
		const printed = await blocks.allInnerTexts();
		for (const [i, text] of onScreen.entries()) {
			expect(wordsIn(printed[i] ?? ''), text.slice(0, 60)).toEqual(
				expect.arrayContaining(wordsIn(text))
			);
		}
		const lines = await page.locator('.step path[data-line]').evaluateAll((all) =>
			all.flatMap((line) => {
				const { width } = line.getBoundingClientRect();
				const shown = line.checkVisibility({ visibilityProperty: true }) && width > 30;
				return shown ? [line.closest('.step')!.id] : [];
			})
		);
		expect(lines, 'steps with a line drawn').toEqual(
			onPaper.filter(({ chart }) => chart).map(({ id }) => id)
		);
		await expect(page.locator('.stage')).toBeHidden();
		const controls = await page
			.locator('button, input, .button, .needs-script, .pad')
			.evaluateAll((all) =>
				all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 90))
			);
		expect(controls, 'what is pressed').toEqual([]);
	}
);

test(
	'a picture that did not change is printed once, any other beside its words',
	ONCE,
	async ({ page }) => {
		await page.emulateMedia({ media: 'print' });
		await openStory(page);
		const pictures = await page.locator('.step .still .plate-box').evaluateAll((all) =>
			all.map((box) => ({
				shown: box.checkVisibility(),
				drawn: box.querySelector('figcaption span')!.textContent
			}))
		);
		for (const [i, { shown, drawn }] of pictures.entries()) {
			if (!shown) continue;
			if (pictures[i - 1]?.shown) expect(drawn).not.toBe(pictures[i - 1].drawn);
		}
		expect(pictures.filter(({ shown }) => shown).length).toBeGreaterThan(10);
	}
);

test(
	'a moved lever is printed in the picture, the chart and the address',
	ONCE,
	async ({ page }) => {
		await openStory(page);
		const { id } = told.steps.find(({ part }) => part === 'goal')!;
		await goTo(page, id);
		const drawn = () =>
			page.locator(`#${id} .still`).evaluate((still) => ({
				caption: still.querySelector('figcaption span')!.textContent,
				line: still.querySelector('[data-line]')!.getAttribute('d')
			}));
		const asTold = await drawn();
		await setLevers(page, id, { services_obliged: 0 });
		await expect
			.poll(
				async () => {
					await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
					return (await drawn()).line;
				},
				{ message: 'the line on paper' }
			)
			.not.toBe(asTold.line);
		expect((await drawn()).caption, 'the sentence under it').not.toBe(asTold.caption);
		await expect(page.locator('.step details:not([open])[name]')).toHaveCount(0);
		const [address, here] = [
			await page.locator('#address').textContent(),
			page.url().split('#')[0]
		];
		expect(address!.startsWith(`${here}#s=`), address!).toBe(true);

		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect(await drawn(), 'and the page is as it was').toEqual(asTold);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('#address')).toBeVisible();
	}
);

test('the paper is white though the screen is night', ONCE, async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
	await openStory(page);
	const light = await page.evaluate(() => {
		const rgb = getComputedStyle(document.body)
			.color.match(/[\d.]+/g)!
			.map(Number);
		return (rgb[0] + rgb[1] + rgb[2]) / 3;
	});
	expect(light, 'the ink of the words').toBeLessThan(100);
});

const SHEETS: [path: string, least: number, most: number][] = [
	...storiesInTurn.map((path): [string, number, number] => [path, 8, 14]),
	[`${STORY}model/`, 3, 30],
	['en/', 1, 3]
];
for (const [path, least, most] of SHEETS) {
	test(
		`"/${path}" fills ${least} to ${most} sheets, and less than a megabyte`,
		ONCE,
		async ({ page }) => {
			await page.goto(path);
			await started(page);
			const pdf = await page.pdf({ format: 'A4' });
			const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
			console.log(`  ${path}: ${sheets} sheets, ${(pdf.length / 1000).toFixed(0)} kB`);
			expect(sheets).toBeGreaterThanOrEqual(least);
			expect(sheets).toBeLessThanOrEqual(most);
			expect(pdf.length).toBeLessThan(1e6);
		}
	);
}
