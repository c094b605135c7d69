// What the page says of its own voices is true on every printing: facts stand on white, and what is invented is marked.
import { expect, ONCE, started, test } from './support/site.ts';
import { STORY } from './support/story.ts';

/** How light a colour is, 0 to 1, and how far two of them are apart (WCAG). */
function lightness(colour: string) {
	const [r, g, b, a = 1] = colour.match(/[\d.]+/g)!.map(Number);
	const line = (channel: number) =>
		channel <= 10.31 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
	return a === 0 ? null : 0.2126 * line(r) + 0.7152 * line(g) + 0.0722 * line(b);
}
const contrast = (one: number, other: number) =>
	(Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

for (const colorScheme of ['light', 'dark'] as const) {
	test(
		`in a ${colorScheme} printing a fact stands on a white card, in dark words`,
		ONCE,
		async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(STORY);
			await started(page);
			const cards = await page.locator('.fact').evaluateAll((all) =>
				all.map((card) => ({
					ground: getComputedStyle(card).backgroundColor,
					inks: [card, ...card.querySelectorAll('*')].map((part) => getComputedStyle(part).color)
				}))
			);
			expect(cards.length).toBeGreaterThan(3);
			for (const { ground, inks } of cards) {
				const white = lightness(ground)!;
				expect(white).toBeGreaterThan(0.9);
				for (const ink of inks) expect(contrast(white, lightness(ink)!)).toBeGreaterThan(7);
			}
		}
	);
}

test(
	'on paper what is invented is marked in black between rules, and no ground has to be printed',
	ONCE,
	async ({ page }) => {
		await page.goto(STORY);
		await started(page);
		const marks = page.locator('.not-real, .fiction');
		const grounds = await marks.evaluateAll((all) =>
			all.map((mark) => getComputedStyle(mark).printColorAdjust)
		);
		expect(grounds.length).toBeGreaterThan(2);
		for (const kept of grounds) expect(kept, 'where the screen itself is printed').toBe('exact');

		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		const looks = await marks.evaluateAll((all) =>
			all.map((mark) => {
				const style = getComputedStyle(mark);
				const rule = (side: string) => ({
					width: parseFloat(style.getPropertyValue(`border-${side}-width`)),
					style: style.getPropertyValue(`border-${side}-style`),
					ink: style.getPropertyValue(`border-${side}-color`)
				});
				return {
					seen:
						mark.checkVisibility({ visibilityProperty: true }) && mark.textContent!.trim() !== '',
					ink: style.color,
					ground: style.backgroundColor,
					weight: Number(style.fontWeight),
					rules: [rule('top'), rule('bottom')]
				};
			})
		);
		for (const { seen, ink, ground, weight, rules } of looks) {
			expect(seen).toBe(true);
			expect(lightness(ink), 'black, in grey too').toBeLessThan(0.02);
			expect(lightness(ground), 'no ground').toBeNull();
			expect(weight).toBeGreaterThanOrEqual(700);
			for (const { width, style, ink } of rules) {
				expect(width).toBeGreaterThanOrEqual(3);
				expect(style).toBe('solid');
				expect(lightness(ink)).toBeLessThan(0.02);
			}
		}
	}
);
