// A drawn curve and an input → its value. Like `maths`: once to call, once to write into a program.
import type { Lookup } from '../language/model.ts';

export interface Table {
	readonly xs: Float64Array;
	readonly ys: Float64Array;
	/** Slope from each point to the next; one fewer than points. */
	readonly slopes: Float64Array;
}

export function tableOf({ points }: Lookup): Table {
	const slope = (i: number) =>
		(points[i + 1][1] - points[i][1]) / (points[i + 1][0] - points[i][0]);
	return {
		xs: Float64Array.from(points, ([x]) => x),
		ys: Float64Array.from(points, ([, y]) => y),
		slopes: Float64Array.from({ length: points.length - 1 }, (_, i) => slope(i))
	};
}

/** The last point at or below x; x lies between the first and the last. */
function segment(xs: Float64Array, x: number): number {
	let low = 0;
	for (let high = xs.length - 1; high - low > 1;) {
		const middle = (low + high) >> 1;
		if (xs[middle] <= x) low = middle;
		else high = middle;
	}
	return low;
}

/** Straight lines between the points; beyond them the first or last value. */
function continuous({ xs, ys, slopes }: Table, x: number): number {
	const last = xs.length - 1;
	if (!(x > xs[0])) return x <= xs[0] ? ys[0] : NaN;
	if (x >= xs[last]) return ys[last];
	const i = segment(xs, x);
	return ys[i] + (x - xs[i]) * slopes[i];
}

/** Straight lines between the points; beyond them the first or last line goes on. */
function extrapolate({ xs, ys, slopes }: Table, x: number): number {
	const last = xs.length - 1;
	if (!(x > xs[0])) return ys[0] + (x - xs[0]) * slopes[0];
	if (x >= xs[last]) return ys[last] + (x - xs[last]) * slopes[last - 1];
	const i = segment(xs, x);
	return ys[i] + (x - xs[i]) * slopes[i];
}

/** Each value holds until the next point. */
function discrete({ xs, ys }: Table, x: number): number {
	const last = xs.length - 1;
	if (!(x > xs[0])) return x <= xs[0] ? ys[0] : NaN;
	return ys[x >= xs[last] ? last : segment(xs, x)];
}

export const lookUp: Readonly<Record<Lookup['type'], (table: Table, x: number) => number>> = {
	continuous,
	extrapolate,
	discrete
};

/** The same as text: declarations that a program needs before it can call `continuous(table, x)` and so on. */
export const declareLookUp: Readonly<Record<'segment' | Lookup['type'], string>> = {
	segment: `const segment = (xs, x) => {
	let low = 0;
	for (let high = xs.length - 1; high - low > 1; ) {
		const middle = (low + high) >> 1;
		if (xs[middle] <= x) low = middle;
		else high = middle;
	}
	return low;
};`,
	continuous: `const continuous = ({ xs, ys, slopes }, x) => {
	const last = xs.length - 1;
	if (!(x > xs[0])) return x <= xs[0] ? ys[0] : NaN;
	if (x >= xs[last]) return ys[last];
	const i = segment(xs, x);
	return ys[i] + (x - xs[i]) * slopes[i];
};`,
	extrapolate: `const extrapolate = ({ xs, ys, slopes }, x) => {
	const last = xs.length - 1;
	if (!(x > xs[0])) return ys[0] + (x - xs[0]) * slopes[0];
	if (x >= xs[last]) return ys[last] + (x - xs[last]) * slopes[last - 1];
	const i = segment(xs, x);
	return ys[i] + (x - xs[i]) * slopes[i];
};`,
	discrete: `const discrete = ({ xs, ys }, x) => {
	const last = xs.length - 1;
	if (!(x > xs[0])) return x <= xs[0] ? ys[0] : NaN;
	return ys[x >= xs[last] ? last : segment(xs, x)];
};`
};
