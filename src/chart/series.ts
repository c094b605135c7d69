// Numbers over time → path strings and points, in pixels.
import { bisector, line, type CurveFactory, type ScaleLinear } from 'd3';

export type Values = Float64Array | readonly number[];

/** What a chart eats. `x` rises; `y` has one value for each `x`. A `y` that is not finite is a gap. */
export interface Series {
	readonly x: Values;
	readonly y: Values;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

export type Scale = ScaleLinear<number, number>;

const byX = bisector((x: number) => x);

/** The index of the point of the series that is nearest to `x`; of two equally near, the later. */
export function nearest({ x: xs }: Series, x: number): number {
	return byX.center(xs, x);
}

/** The series at any `x`, along straight pieces; before its start and after its end it is held. */
export function yAt({ x: xs, y: ys }: Series, x: number): number {
	const after = byX.right(xs, x);
	if (after === 0) return ys[0];
	if (after === xs.length) return ys[after - 1];
	const share = (x - xs[after - 1]) / (xs[after] - xs[after - 1]);
	return ys[after - 1] + share * (ys[after] - ys[after - 1]);
}

/** The part of a series from one `x` to another, with points exactly at both cuts. */
export function between(series: Series, from: number, to: number): Series {
	const { x: xs, y: ys } = series;
	const x: number[] = [];
	const y: number[] = [];
	const add = (atX: number, atY: number) => {
		x.push(atX);
		y.push(atY);
	};
	const last = xs.length - 1;
	if (last < 0 || to < xs[0] || from > xs[last]) return { x, y };

	if (from > xs[0]) add(from, yAt(series, from));
	for (let i = 0; i <= last; i++) {
		if (xs[i] >= from && xs[i] <= to && xs[i] !== x[x.length - 1]) add(xs[i], ys[i]);
	}
	if (to < xs[last] && x[x.length - 1] !== to) add(to, yAt(series, to));
	return { x, y };
}

/**
 * No more points than pixels can show: of each pixel column its first, lowest, highest and last
 * point, in their order, so that no peak is lost. Gaps are kept.
 */
export function thin({ x: xs, y: ys }: Series, column: (x: number) => number): Series {
	const kept: number[] = [];
	for (let start = 0, end; start < xs.length; start = end) {
		const here = Math.floor(column(xs[start]));
		let low = start;
		let high = start;
		const gaps: number[] = [];
		for (end = start; end < xs.length && Math.floor(column(xs[end])) === here; end++) {
			if (!Number.isFinite(ys[end])) gaps.push(end);
			if (ys[end] < ys[low]) low = end;
			if (ys[end] > ys[high]) high = end;
		}
		const column4 = new Set([start, low, high, end - 1, ...gaps]);
		kept.push(...[...column4].sort((a, b) => a - b));
	}
	return { x: kept.map((i) => xs[i]), y: kept.map((i) => ys[i]) };
}

/** The path of a series, in pixels with one digit; '' when it has no points. */
export function pathOf(series: Series, x: Scale, y: Scale, curve?: CurveFactory): string {
	const [left, right] = x.range();
	const dense = series.x.length > 4 * Math.abs(right - left);
	const { x: xs, y: ys } = dense ? thin(series, x) : series;

	const draw = line<number>()
		.digits(1)
		.defined((value) => Number.isFinite(value))
		.x((_, i) => x(xs[i]))
		.y((value) => y(value));
	if (curve) draw.curve(curve);
	return draw(ys) ?? '';
}

/** One path for many series: an ensemble costs one node. */
export function pathOfAll(members: readonly Series[], x: Scale, y: Scale): string {
	return members.map((member) => pathOf(member, x, y)).join('');
}

/** The path of what lies between two lines, in pixels with one digit. */
export function areaOf(xs: Values, low: Values, high: Values, x: Scale, y: Scale): string {
	const back = { x: Array.from(xs).reverse(), y: Array.from(low).reverse() };
	return `${pathOf({ x: xs, y: high }, x, y)}L${pathOf(back, x, y).slice(1)}Z`;
}
