// Between two steps lies some paper, and never a screenful of it.
import { expect, started, test } from './support/site.ts';

/** The most that may lie between the last word of a step and the next heading, of the window's height. */
const MOST = 0.45;

test(
	'no step ends in half a screen of empty paper, in any story',
	{ tag: '@once' },
	async ({ page }) => {
		for (const size of [
			{ width: 1440, height: 900 },
			{ width: 1366, height: 768 },
			{ width: 390, height: 844 }
		]) {
			await page.setViewportSize(size);
			for (const slug of ['the-open-letter', 'the-flood', 'the-watchtower']) {
				await page.goto(`en/stories/${slug}/`);
				await started(page);
				const empty = await page.evaluate((most) => {
					const steps = [...document.querySelectorAll('.step')];
					return steps.slice(1).flatMap((next, i) => {
						const words = [...steps[i].querySelector('.words')!.children];
						const bottoms = words
							.map((it) => it.getBoundingClientRect())
							.filter(({ height }) => height);
						const end = Math.max(...bottoms.map(({ bottom }) => bottom));
						const from = next
							.querySelector('.words')!
							.firstElementChild!.getBoundingClientRect().top;
						const share = (from - end) / innerHeight;
						return share > most ? [`${steps[i].id}: ${Math.round(100 * share)} %`] : [];
					});
				}, MOST);
				expect(empty, `${slug} at ${size.width} × ${size.height}`).toEqual([]);
			}
		}
	}
);
