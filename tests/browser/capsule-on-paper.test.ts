// The step that a capsule shows, on paper: with its picture, its caption and its chart as they stand, and nothing over them.
import { expect, test } from './support/site.ts';

const CAPSULE = 'e/the-open-letter.en.html';
const isLive = { timeout: 20_000 };

test('picture, caption, chart and words are printed as the levers stand, whole @once', async ({
	page
}) => {
	// A4 at 96 pixels an inch, less its margins; then the same sheet turned, and a host's wide page
	for (const [width, height] of [
		[720, 1040],
		[1040, 720]
	]) {
		await page.setViewportSize({ width, height });
		await page.goto('about:blank');
		await page.goto(`${CAPSULE}#b=play`);
		await page.locator('html.live').waitFor({ state: 'attached', ...isLive });
		const chart = page.locator('#stage-chart, .stage .chart-box svg').first();
		const before = (await chart.locator('desc').textContent())!;
		await page.locator('#play input[type="range"]').first().fill('0.1');
		// what only ears hear comes a frame after the line
		await expect(chart.locator('desc')).not.toHaveText(before);
		const drawn = await chart.locator('desc').textContent();
		await page.emulateMedia({ media: 'print' });

		await expect(page.locator('.stage .plate-box svg')).toBeVisible();
		await expect(page.locator('.stage figcaption')).toBeVisible();
		await expect(chart).toBeVisible();
		expect(await chart.locator('desc').textContent(), 'as the levers stand').toBe(drawn);
		for (const gone of ['.stepper', '.stage .walk', '#play input[type="range"]'])
			await expect(page.locator(gone).first()).toBeHidden();

		const boxes = await page.evaluate(() => {
			const of = (selector: string) =>
				document.querySelector(selector)!.getBoundingClientRect().toJSON();
			return {
				wide: document.documentElement.scrollWidth,
				picture: of('.stage .plate-box svg'),
				caption: of('.stage figcaption'),
				chart: of('.stage .chart-box svg'),
				words: of('.steps'),
				source: of('footer'),
				ground: getComputedStyle(document.querySelector('.fiction')!).backgroundColor
			};
		});
		expect(boxes.wide).toBeLessThanOrEqual(width);
		expect(boxes.source.bottom, 'the source line').toBeLessThan(500);
		expect(boxes.picture.bottom).toBeLessThanOrEqual(boxes.caption.top + 1);
		const { caption, chart: line } = boxes;
		expect(caption.bottom <= line.top + 1 || caption.right <= line.left + 1, 'apart').toBe(true);
		expect(boxes.chart.bottom).toBeLessThanOrEqual(boxes.words.top + 1);
		expect(boxes.words.width, 'no column stays empty').toBeGreaterThan(0.9 * width);
		expect(boxes.ground, 'the badge needs no ground to be read').toBe('rgba(0, 0, 0, 0)');
		await page.emulateMedia({ media: null });
	}
});

test('on a screen that is put on paper, badge and main button keep their grounds @once', async ({
	page
}) => {
	await page.goto(CAPSULE);
	await page.locator('html.live').waitFor({ state: 'attached', ...isLive });
	for (const part of ['.fiction', 'nav .main'])
		await expect(page.locator(part)).toHaveCSS('print-color-adjust', 'exact');
});
