// A story on paper: every word and every still, and nothing that only works on a screen.
import { expect, test } from './support/site.ts';
import { goTo, openStory, stepIds, STORY, wordsIn } from './support/story.ts';

test('every word and every still is printed, and no stage and no control', async ({ page }) => {
	await openStory(page);
	const ids = await stepIds(page);
	await goTo(page, 'loop');
	const blocks = page.locator('.step .words > :not([data-island]), .how > *');
	const onScreen = await blocks.allInnerTexts();
	await page.emulateMedia({ media: 'print' });
	const onPaper = await blocks.allInnerTexts();
	for (const [i, text] of onScreen.entries()) {
		expect(wordsIn(onPaper[i] ?? ''), text.slice(0, 60)).toEqual(
			expect.arrayContaining(wordsIn(text))
		);
	}
	for (const id of ids) await expect(page.locator(`#${id} .still svg`)).toBeVisible();
	await expect(page.locator('.stage')).toBeHidden();
	for (const control of await page.locator('button, input, .needs-script').all()) {
		await expect(control).toBeHidden();
	}
	const ground = await page.evaluate(() => {
		const seen = (element: Element) => getComputedStyle(element).backgroundColor;
		return { page: seen(document.documentElement), ink: getComputedStyle(document.body).color };
	});
	expect(ground.ink).not.toBe(ground.page);
});

test('the paper is white though the screen is night', async ({ page }, { project }) => {
	test.skip(project.name === 'phone', 'the same paper');
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

for (const [path, least, most] of [
	[STORY, 8, 40],
	[`${STORY}model/`, 3, 30],
	['en/', 1, 4]
] as const) {
	test(`"/${path}" fills between ${least} and ${most} sheets`, async ({ page }, { project }) => {
		test.skip(project.name === 'phone', 'the same paper');
		await page.goto(path);
		const pdf = await page.pdf({ format: 'A4' });
		const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
		console.log(`  ${path}: ${sheets} sheets, ${(pdf.length / 1000).toFixed(0)} kB`);
		expect(sheets).toBeGreaterThanOrEqual(least);
		expect(sheets).toBeLessThanOrEqual(most);
	});
}
