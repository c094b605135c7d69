// A line of many points → the shortest path that looks the same: few points, whole units, steps from one to the next.
import type { Point, Scale, Series } from './series.ts';

/** How far the lean line may run from the true one, in units of the drawing. */
const NEAR = 0.8;

/** The points that a line cannot do without (Douglas and Peucker). */
export function fewPoints(points: readonly Point[], near = NEAR): Point[] {
	if (points.length < 3) return [...points];
	const [first, last] = [points[0], points[points.length - 1]];
	let far = 0;
	let at = 0;
	for (let i = 1; i < points.length - 1; i++) {
		const away = distance(points[i], first, last);
		if (away > far) [far, at] = [away, i];
	}
	if (far <= near) return [first, last];
	return [
		...fewPoints(points.slice(0, at + 1), near),
		...fewPoints(points.slice(at), near).slice(1)
	];
}

/** From a point to the straight piece between two others. */
function distance(point: Point, from: Point, to: Point): number {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = Math.hypot(dx, dy);
	if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
	return Math.abs(dx * (point.y - from.y) - dy * (point.x - from.x)) / length;
}

/** The path of a series; a gap ends one stroke and begins another. */
export function leanPath({ x: xs, y: ys }: Series, x: Scale, y: Scale, near = NEAR): string {
	const strokes: Point[][] = [[]];
	for (let i = 0; i < xs.length; i++) {
		if (Number.isFinite(ys[i])) strokes[strokes.length - 1].push({ x: x(xs[i]), y: y(ys[i]) });
		else strokes.push([]);
	}
	return strokes.map((stroke) => inSteps(fewPoints(stroke, near))).join('');
}

/** Whole units, each from the last one printed, so that no error adds up. */
function inSteps(points: readonly Point[]): string {
	let path = '';
	let [x, y] = [0, 0];
	points.forEach((point, i) => {
		const [atX, atY] = [Math.round(point.x), Math.round(point.y)];
		if (i === 0) path = `M${atX} ${atY}l`;
		else path += `${pair(atX - x, atY - y, i === 1)}`;
		[x, y] = [atX, atY];
	});
	return points.length > 1 ? path : '';
}

/** Two steps; a minus sign parts numbers as well as a space does. */
const pair = (dx: number, dy: number, first: boolean) =>
	`${dx < 0 || first ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
