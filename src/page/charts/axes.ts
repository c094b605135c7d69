// A chart of the story → the axes every drawing of it shares.
import { formatNumber } from '#story/number.ts';
import type { View } from '../islands/view.ts';

/** A tick every five years, from the change on. */
const FIVE_YEARS = 5;

export function axesOf({ program, story, labels, lang }: View, chart: string) {
	const { start, stop } = program.time;
	const { y, yTicks } = story.charts[chart];
	const ticks = Math.floor(stop / FIVE_YEARS) + 1;
	return {
		x: [start, stop],
		y,
		xTicks: Array.from({ length: ticks }, (_, i) => i * FIVE_YEARS),
		yTicks,
		yFormat: (value: number) => formatNumber(value, lang),
		xCaption: labels.change.axis,
		yCaption: labels.charts[chart].y
	} as const;
}
