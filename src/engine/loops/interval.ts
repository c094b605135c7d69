// Numbers between a lowest and a highest value, and what arithmetic makes of them. Always a little too
// wide, never too narrow.

export type Interval = readonly [low: number, high: number];

export const ANY: Interval = [-Infinity, Infinity];
export const ZERO: Interval = [0, 0];
export const exactly = (x: number): Interval => [x, x];

export const hull = (...parts: readonly Interval[]): Interval => [
	Math.min(...parts.map(([low]) => low)),
	Math.max(...parts.map(([, high]) => high))
];
export const plus = (a: Interval, b: Interval): Interval => known([a[0] + b[0], a[1] + b[1]]);
export const minus = (a: Interval): Interval => [-a[1], -a[0]];

/** Nothing times anything is nothing, also where anything has no end. */
export function times(a: Interval, b: Interval): Interval {
	const product = (x: number, y: number) => (x === 0 || y === 0 ? 0 : x * y);
	return span(a.flatMap((x) => b.map((y) => product(x, y))));
}

/** 1/b; a divisor that only touches zero keeps its sign. */
export function inverse([low, high]: Interval): Interval {
	if (low < 0 && high > 0) return ANY;
	if (low === 0 && high === 0) return ANY;
	if (low === 0) return [1 / high, Infinity];
	if (high === 0) return [-Infinity, 1 / low];
	return [1 / high, 1 / low];
}

export function power(base: Interval, exponent: Interval): Interval {
	if (base[0] >= 0) return span(base.flatMap((b) => exponent.map((e) => b ** e)));
	if (exponent[0] !== exponent[1] || !Number.isInteger(exponent[0])) return ANY;
	const e = exponent[0];
	if (e < 0) return inverse(power(base, exactly(-e)));
	const ends = base.map((b) => b ** e);
	return e % 2 === 0 && base[1] > 0 ? [0, Math.max(...ends)] : span(ends);
}

/** Where a function that never falls takes an interval. */
export const rising = ([low, high]: Interval, of: (x: number) => number): Interval =>
	known([of(low), of(high)]);

const span = (values: readonly number[]): Interval =>
	known([Math.min(...values), Math.max(...values)]);

const known = ([low, high]: Interval): Interval => [
	Number.isNaN(low) ? -Infinity : low,
	Number.isNaN(high) ? Infinity : high
];
