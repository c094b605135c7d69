// A lookup of a local → one JavaScript expression without a call: nested conditions, the curve's own numbers. Values
// are those of numbers/lookup.ts, bit for bit. Only for short curves, since the text grows with the points.
import { tableOf } from '../numbers/lookup.ts';
import type { Lookup } from '../language/model.ts';

const MOST_POINTS = 12;

/** '' where a call is better. */
export function inlineLookUp(lookup: Lookup, x: string): string {
	const { xs, ys, slopes } = tableOf(lookup);
	const last = xs.length - 1;
	if (last >= MOST_POINTS || !/^[\w$]+$/.test(x)) return '';
	const on = (i: number, slope = slopes[i]) =>
		`${ys[i]} + (${x} - ${text(xs[i])}) * ${text(slope)}`;
	const pieces = between(1, last);
	switch (lookup.type) {
		case 'continuous':
			return `(${x} > ${xs[0]} ? ${x} >= ${xs[last]} ? ${ys[last]} : ${pieces} : ${x} <= ${xs[0]} ? ${ys[0]} : NaN)`;
		case 'extrapolate':
			return `(${x} >= ${xs[last]} ? ${on(last, slopes[last - 1])} : ${pieces})`;
		case 'discrete':
			return '';
	}

	/** On which of the pieces that end at points `from` to `to`: halves, as a search would go. */
	function between(from: number, to: number): string {
		if (from === to) return on(from - 1);
		const middle = (from + to) >> 1;
		return `${x} < ${xs[middle]} ? ${between(from, middle)} : ${between(middle + 1, to)}`;
	}
}

const text = (value: number) => (value < 0 ? `(${value})` : String(value));
