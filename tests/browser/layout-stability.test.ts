// Nothing jumps: neither while a page comes, nor while a reader scrolls through it.
import { expect, started, test } from './support/site.ts';
import { painted, STORY } from './support/story.ts';

declare global {
	interface Window {
		jumps: { value: number; at: number; what: string }[];
	}
}

for (const path of ['en/', STORY, `${STORY}model/`]) {
	test(`"/${path}" does not jump while it comes and while it is scrolled through`, async ({
		page
	}) => {
		await page.addInitScript(() => {
			window.jumps = [];
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const shift = entry as PerformanceEntry & {
						value: number;
						hadRecentInput: boolean;
						sources: { node: Node | null }[];
					};
					if (shift.hadRecentInput) continue;
					const what = shift.sources
						.map(({ node }) =>
							node instanceof Element ? `${node.tagName}.${node.className}` : '?'
						)
						.join(', ');
					window.jumps.push({ value: shift.value, at: shift.startTime, what });
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(path);
		await started(page);
		await painted(page);
		const { width, height } = page.viewportSize()!;
		await page.mouse.move(width / 2, height * 0.8);
		const end = await page.evaluate(() => document.documentElement.scrollHeight);
		for (let y = 0; y < end; y += height * 0.4) {
			await page.evaluate((to) => scrollTo(0, to), y);
			await painted(page);
		}
		const jumps = await page.evaluate(() => window.jumps);
		const sum = jumps.reduce((all, { value }) => all + value, 0);
		console.log(`  /${path}: layout shifts sum up to ${sum.toFixed(4)}`);
		const worst = jumps.sort((a, b) => b.value - a.value).slice(0, 5);
		expect(sum, JSON.stringify(worst)).toBeLessThanOrEqual(0.02);
	});
}
