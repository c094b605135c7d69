// Two domains in a box → how series become path strings there, for pictures that are no part of a page.
import { curveMonotoneX, scaleLinear } from 'd3';
import type { Domain } from './frame.ts';
import { pathOf, type Series } from './series.ts';

export interface Scaled {
	readonly x: (value: number) => number;
	readonly y: (value: number) => number;
	readonly path: (series: Series) => string;
	/** as a hand draws through points: no turn between them */
	readonly curve: (series: Series) => string;
}

export function scaleOf(x: Domain, across: Domain, y: Domain, down: Domain): Scaled {
	const [toX, toY] = [scaleLinear(x, across), scaleLinear(y, down)];
	const [low, high] = y;
	/** what leaves the box is not drawn along its edge */
	const inside = (series: Series): Series => ({
		x: series.x,
		y: Array.from(series.y, (one) => (one >= low && one <= high ? one : NaN))
	});
	return {
		x: (value) => Math.round(toX(value)),
		y: (value) => Math.round(toY(value)),
		path: (series) => pathOf(inside(series), toX, toY),
		curve: (series) => pathOf(series, toX, toY, curveMonotoneX)
	};
}
