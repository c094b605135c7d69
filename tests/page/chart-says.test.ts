// The sentence of a chart names a year that can be said, whatever step it is told in.
import { expect, test } from 'vitest';
import { LANGUAGES } from '#page/messages/index.ts';
import { chartSays } from '#page/islands/view.ts';
import { found, open } from '../stories/open.ts';
import { viewOf } from './view-of.ts';

for (const place of found.filter(({ folder }) => folder === 'stories')) {
	test(`${place.slug}: no chart is told of a year before the year 0`, async () => {
		const opened = await open(place);
		const { steps, charts } = opened.story.data;
		const before = steps.filter(({ year }) => year < 0);
		expect(before.length, 'steps before the change').toBeGreaterThan(0);
		for (const lang of LANGUAGES) {
			const view = viewOf(opened, lang);
			for (const step of before) {
				for (const chart of Object.keys(charts)) {
					const told = chartSays(view, chart, step);
					expect(told, `${lang} ${step.id} ${chart}`).not.toMatch(/[-−–]\s?\d/);
					expect(told).toBe(chartSays(view, chart, { ...step, year: 0 }));
				}
			}
		}
	});
}
