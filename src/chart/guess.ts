// A finger on the plot → the values of the handles. All in the chart's own units, not in pixels.
import { range } from 'd3';
import { yAt, type Point, type Series } from './series.ts';

/** One value for each handle; null where nothing is drawn yet. */
export type GuessValues = readonly (number | null)[];

/** What is given: where the known line ends, where the handles stand, and what a value can be. */
export interface Plan {
	readonly start: Point;
	readonly xs: readonly number[];
	readonly low: number;
	readonly high: number;
	readonly step: number;
}

/** A drag under way: it moves one handle up and down, or it draws across them. */
export type Stroke =
	| { readonly kind: 'move'; readonly handle: number }
	| { readonly kind: 'draw'; readonly from: Point; readonly crossed: readonly number[] };

export function emptyGuess(handles = 5): (number | null)[] {
	return Array.from({ length: handles }, () => null);
}

/** Handles at equal distances after the known line, the last at the right edge. */
export function handlesAt(from: number, to: number, count: number): number[] {
	return range(1, count + 1).map((i) => from + ((to - from) * i) / count);
}

/** The nearest value a handle can have. */
export function snap({ low, high, step }: Plan, y: number): number {
	const steps = Math.round((Math.min(high, Math.max(low, y)) - low) / step);
	const digits = Math.max(0, -Math.floor(Math.log10(step))) + 1;
	return Math.min(high, Number((low + steps * step).toFixed(digits)));
}

/** The values with one handle set, and those that were skipped before it on the straight line. */
export function withHandle(plan: Plan, values: GuessValues, handle: number, y: number) {
	const next = values.map((value, i) => (i === handle ? snap(plan, y) : value));
	const drawn = lineOf(plan, next);
	const end = next.reduce<number>((last, value, i) => (value === null ? last : i), -1);
	return next.map((value, i) =>
		value === null && i < end ? snap(plan, yAt(drawn, plan.xs[i])) : value
	);
}

/** The handles that the segment from p to q passes, with its height there; in the order passed. */
export function crossed({ xs }: Plan, p: Point, q: Point): { handle: number; y: number }[] {
	const [low, high] = p.x < q.x ? [p.x, q.x] : [q.x, p.x];
	const passed = xs.flatMap((x, handle) => {
		if (x < low || x > high || low === high) return [];
		return [{ handle, y: p.y + ((x - p.x) / (q.x - p.x)) * (q.y - p.y) }];
	});
	return p.x < q.x ? passed : passed.reverse();
}

export function nearestHandle({ xs }: Plan, x: number): number {
	return xs.reduce((best, at, i) => (Math.abs(at - x) < Math.abs(xs[best] - x) ? i : best), 0);
}

/** Half the way from one handle to the next. */
const halfway = ({ start, xs }: Plan) => (xs[0] - start.x) / 2;

/**
 * A press begins a stroke. On a handle that is set (within `reach`, in the chart's units) it moves
 * that handle, but on the pen's point, the last one set of an unfinished line, it draws on.
 */
export function press(plan: Plan, values: GuessValues, at: Point, reach: Point): Stroke {
	const handle = nearestHandle(plan, at.x);
	const y = values[handle];
	const isPen = values[handle + 1] === null;
	const near =
		y !== null && Math.abs(plan.xs[handle] - at.x) <= reach.x && Math.abs(y - at.y) <= reach.y;
	return near && !isPen ? { kind: 'move', handle } : { kind: 'draw', from: at, crossed: [] };
}

export function drag(plan: Plan, values: GuessValues, stroke: Stroke, to: Point) {
	if (stroke.kind === 'move') {
		const { handle } = stroke;
		if (Math.abs(to.x - plan.xs[handle]) <= halfway(plan)) {
			return { stroke, values: withHandle(plan, values, handle, to.y) };
		}
		// swept away from the handle: the reader draws
		const from = { x: plan.xs[handle], y: values[handle] ?? to.y };
		return draw(plan, values, { kind: 'draw', from, crossed: [handle] }, to);
	}
	return draw(plan, values, stroke, to);
}

function draw(plan: Plan, values: GuessValues, stroke: Stroke & { kind: 'draw' }, to: Point) {
	const passed = crossed(plan, stroke.from, to);
	const next = passed.reduce(
		(sofar: GuessValues, { handle, y }) => withHandle(plan, sofar, handle, y),
		values
	);
	const handles = passed.map(({ handle }) => handle);
	const after: Stroke = { kind: 'draw', from: to, crossed: [...stroke.crossed, ...handles] };
	return { stroke: after, values: next };
}

/** The end of a stroke. A tap, or a stroke that stops short of a handle, sets the nearest one. */
export function release(plan: Plan, values: GuessValues, stroke: Stroke, at: Point): GuessValues {
	if (stroke.kind === 'move') return values;
	const handle = nearestHandle(plan, at.x);
	if (stroke.crossed.includes(handle)) return values;
	if (Math.abs(plan.xs[handle] - at.x) > halfway(plan)) return values;
	return withHandle(plan, values, handle, at.y);
}

/** The drawn line: from the end of the known one through the handles set, to the pen if it is down. */
export function lineOf({ start, xs }: Plan, values: GuessValues, pen?: Point | null): Series {
	const points: Point[] = [start];
	values.forEach((y, i) => {
		if (y !== null) points.push({ x: xs[i], y });
	});
	if (pen && pen.x > points[points.length - 1].x) points.push(pen);
	return { x: points.map((point) => point.x), y: points.map((point) => point.y) };
}

/** Whether the line reaches the end. */
export function isComplete(values: GuessValues): boolean {
	return values.length > 0 && values.every((value) => value !== null);
}
