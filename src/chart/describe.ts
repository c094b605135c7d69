// A line → what it does, move by move, as far as a hand that draws can mean it.
import type { Series } from './series.ts';

export type Way = 'up' | 'down' | 'level';

/** What the line does between two of its points; they are told in the units of x. */
export interface Move {
	readonly way: Way;
	readonly from: number;
	readonly to: number;
}

/** How fine a drawing is: the height of its chart, in the unit of y, and the x from one handle to the next. */
export interface Grain {
	readonly height: number;
	readonly spacing: number;
}

/** As a share of the chart's height: what a hand that means nothing by it may wobble. */
export const WOBBLE = 0.06;
/** As a share of the line's own size: a level stretch, or half of a slow slope would be called level. */
const LEVEL = 0.1;
/** One step of a handle, as a share of the chart's height: less is no move. */
const STEP = 0.01;

/**
 * The moves of a line of two points or more, in their order. It has turned where it comes back by more
 * than a wobble; it is level where it keeps within one for as long as two handles are apart.
 */
export function describe(line: Series, { height, spacing }: Grain): Move[] {
	const xs = Array.from(line.x);
	const ys = Array.from(line.y, (y) => shareOf(y - line.y[0], height));
	const size = rangeOf(ys);
	const last = xs.length - 1;
	if (size <= WOBBLE) return [{ way: 'level', from: xs[0], to: xs[last] }];

	const legs = legsIn(ys);
	const levels = levelsIn(xs, ys, { flat: Math.min(WOBBLE, LEVEL * size), spacing });
	let parts: readonly Part[] = legs;
	const kept: Part[] = [];
	for (const level of levels) {
		const tried = partsOf(legs, [...kept, level], ys);
		if (!tried) continue;
		kept.push(level);
		parts = tried;
	}
	return parts.map(({ way, from, to }) => ({ way, from: xs[from], to: xs[to] }));
}

/** A length as a share of the chart's height, no finer than anyone could see: the same upside down. */
export const shareOf = (length: number, height: number) =>
	Math.round((length / height) * 1e6) / 1e6;

/** A move by the indices of its points. */
type Part = Move;

const rangeOf = (ys: readonly number[]) => Math.max(...ys) - Math.min(...ys);

/**
 * From turn to turn. The smallest way back and forth is left out first, until every one that is left is
 * more than a wobble; at the two ends, where there is only a way there, half of one.
 */
function legsIn(ys: readonly number[]): Part[] {
	const last = ys.length - 1;
	const turns = [0];
	for (let i = 1; i < last; i++) {
		const next = ys.slice(i).find((y) => y !== ys[i]) ?? ys[i];
		if ((ys[i] - ys[turns[turns.length - 1]]) * (next - ys[i]) < 0) turns.push(i);
	}
	turns.push(last);

	while (turns.length > 2) {
		const end = turns.length - 2;
		const spare = turns.slice(1).map((turn, i) => {
			const by = Math.abs(ys[turn] - ys[turns[i]]);
			return i === 0 || i === end ? 2 * by : by;
		});
		const least = spare.indexOf(Math.min(...spare));
		if (spare[least] > WOBBLE) break;
		if (least === 0) turns.splice(1, 1);
		else if (least === end) turns.splice(end, 1);
		else turns.splice(least, 2);
	}
	return turns.slice(1).map((to, i) => {
		const from = turns[i];
		return { way: ys[to] > ys[from] ? 'up' : 'down', from, to };
	});
}

/** Level stretches that do not touch each other, the longest first. */
function levelsIn(
	xs: readonly number[],
	ys: readonly number[],
	{ flat, spacing }: { flat: number; spacing: number }
): Part[] {
	const found: Part[] = [];
	for (let from = 0; from < xs.length; from++) {
		let [low, high] = [ys[from], ys[from]];
		let to = from;
		while (to + 1 < xs.length) {
			low = Math.min(low, ys[to + 1]);
			high = Math.max(high, ys[to + 1]);
			if (high - low > flat) break;
			to++;
		}
		if (xs[to] - xs[from] >= spacing) found.push({ way: 'level', from, to });
	}
	const length = ({ from, to }: Part) => xs[to] - xs[from];
	const apart: Part[] = [];
	for (const level of found.sort((a, b) => length(b) - length(a) || a.from - b.from)) {
		if (apart.every(({ from, to }) => level.to < from || level.from > to)) apart.push(level);
	}
	return apart;
}

/**
 * The legs with level stretches cut out of them, or null where the words would not be true: what is left
 * of a leg must still go its way, or else belong to the stretch beside it.
 */
function partsOf(legs: readonly Part[], levels: readonly Part[], ys: readonly number[]) {
	const flat = Array.from({ length: ys.length - 1 }, (_, i) =>
		levels.some(({ from, to }) => from <= i && i < to)
	);
	const wayAt = (i: number) => legs.find(({ to }) => i < to)?.way ?? 'level';
	const joined = join(flat.map((it, i) => ({ way: it ? 'level' : wayAt(i), from: i, to: i + 1 })));
	const goes = ({ way, from, to }: Part) => (way === 'up' ? 1 : -1) * (ys[to] - ys[from]) >= STEP;
	const parts = join(
		joined.map((part) => (part.way === 'level' || goes(part) ? part : { ...part, way: 'level' }))
	);
	const holds = ({ way, from, to }: Part) =>
		way !== 'level' || rangeOf(ys.slice(from, to + 1)) <= WOBBLE;
	return parts.every(holds) ? parts : null;
}

/** Neighbours of one way become one move. */
function join(parts: readonly Part[]): Part[] {
	const joined: Part[] = [];
	for (const part of parts) {
		const before = joined[joined.length - 1];
		if (before?.way === part.way) joined[joined.length - 1] = { ...before, to: part.to };
		else joined.push(part);
	}
	return joined;
}

/** Up and down only: the ways from turn to turn, with the stretch in which each takes place. */
export function legsOf(moves: readonly Move[]): Move[] {
	const legs: Move[] = [];
	for (const move of moves) {
		if (move.way === 'level') continue;
		const before = legs[legs.length - 1];
		if (before?.way === move.way) legs[legs.length - 1] = { ...before, to: move.to };
		else legs.push(move);
	}
	return legs;
}
