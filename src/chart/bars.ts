// Signed amounts → bars from a common zero, with room for their numbers.
import { scaleLinear } from 'd3';

export interface Bar {
	readonly label: string;
	readonly value: number;
	/** The value in words, printed at the bar's end. */
	readonly text: string;
}

export interface LaidBar {
	readonly left: number;
	readonly right: number;
	/** Where the number stands, and which of its ends is there. */
	readonly textAt: number;
	readonly anchor: 'start' | 'end';
}

/**
 * Bars on one scale, in pixels, from 0 to `width`; `room` is kept for the widest number on each
 * side that has bars. `zero` is where they begin.
 */
export function layBars(bars: readonly { readonly value: number }[], width: number, room: number) {
	const low = Math.min(0, ...bars.map((bar) => bar.value));
	const high = Math.max(0, ...bars.map((bar) => bar.value));
	const start = low < 0 ? room : 0;
	const x = scaleLinear([low, high || (low < 0 ? 0 : 1)], [start, width - (high > 0 ? room : 0)]);
	const zero = x(0);

	const laid = bars.map(({ value }): LaidBar => {
		const end = x(value);
		const negative = value < 0;
		return {
			left: Math.min(zero, end),
			right: Math.max(zero, end),
			textAt: end + (negative ? -6 : 6),
			anchor: negative ? 'end' : 'start'
		};
	});
	return { zero, laid };
}
