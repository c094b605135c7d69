// A drawn line and the model's → the one difference between them that matters most.
import { describe, legsOf, shareOf, WOBBLE, type Grain, type Move } from './describe.ts';
import { yAt, type Series } from './series.ts';

/**
 * near        at every drawn point the two are less than a wobble apart, and do not go opposite ways
 * same        the same moves in their order, at about the same time
 * flat        only the model's line moves            still    only the drawn line moves
 * opposite    each move is the other way round
 * wait        the model's line waits longer          hurry    the drawn line waits longer
 * turn        only the model's line turns        extra    only the drawn line turns
 * turn-again  the same turns, and the model's line turns once more; extra-again the same for the drawn one
 * first       the model's line makes a move before those that are drawn
 * when        both turn, at other times
 * level       only the model's line levels off       onward   only the drawn line levels off
 * levels      both level off, at other times
 * early       the model's line moves mostly in the first half, the drawn one in the second
 * late        the other way round
 * other       none of these
 */
export type Difference =
	| 'near'
	| 'same'
	| 'flat'
	| 'still'
	| 'opposite'
	| 'wait'
	| 'hurry'
	| 'turn'
	| 'turn-again'
	| 'extra'
	| 'extra-again'
	| 'first'
	| 'when'
	| 'level'
	| 'onward'
	| 'levels'
	| 'early'
	| 'late'
	| 'other';

export interface Comparison {
	readonly difference: Difference;
	readonly drawn: readonly Move[];
	readonly truth: readonly Move[];
	/** the year of which the difference speaks, in the model's line and in the drawn one, where it speaks of one */
	readonly year: number;
	readonly drawnYear: number;
	/** the greatest distance at a drawn point, in the unit of y */
	readonly gap: number;
}

/** How much of a line's change must lie in one half of its time to be told, as a share. */
const MOSTLY = 0.6;

/** Both lines begin at the same x, and the model's is told no further than the drawn one goes. */
export function compare(drawn: Series, truth: Series, grain: Grain): Comparison {
	const d = describe(drawn, grain);
	const t = describe(truth, grain);
	const gap = Math.max(...Array.from(drawn.x, (x, i) => Math.abs(drawn.y[i] - yAt(truth, x))));
	const near = shareOf(gap, grain.height) <= WOBBLE && !areOpposite(d, t);
	const [difference, year = 0, drawnYear = 0] = near
		? (['near'] as const)
		: differenceOf(d, t, grain.spacing, [drawn, truth]);
	return { difference, drawn: d, truth: t, year, drawnYear, gap };
}

/** Whether each move of one line is the other way round in the other. */
function areOpposite(d: readonly Move[], t: readonly Move[]): boolean {
	const [ways, wanted] = [d, t].map((moves) => legsOf(moves).map(({ way }) => way));
	return ways.length > 0 && ways.length === wanted.length && ways[0] !== wanted[0];
}

type Told = readonly [difference: Difference, year?: number, drawnYear?: number];

function differenceOf(
	d: readonly Move[],
	t: readonly Move[],
	spacing: number,
	lines: readonly [Series, Series]
): Told {
	const legs = { d: legsOf(d), t: legsOf(t) };
	if (legs.d.length === 0) return legs.t.length === 0 ? ['same'] : ['flat'];
	if (legs.t.length === 0) return ['still'];
	const way = ({ way }: Move) => way;
	const [ways, wanted] = [legs.d.map(way), legs.t.map(way)];
	const starts = (one: readonly unknown[], other: readonly unknown[]) =>
		one.every((it, i) => it === other[i]);

	if (starts(ways, wanted) && ways.length < wanted.length)
		return [ways.length > 1 ? 'turn-again' : 'turn', legs.t[ways.length].from];
	if (starts(wanted, ways) && wanted.length < ways.length)
		return [wanted.length > 1 ? 'extra-again' : 'extra', 0, legs.d[wanted.length].from];
	if (ways.length === wanted.length) {
		return ways[0] === wanted[0] ? timing(d, t, spacing, lines) : ['opposite'];
	}
	const later = wanted.slice(-ways.length);
	if (starts(ways, later) && ways.length < wanted.length)
		return ['first', legs.t[wanted.length - ways.length].from];
	return ['other'];
}

/** The same ways in the same order: what is left is when. */
function timing(
	d: readonly Move[],
	t: readonly Move[],
	spacing: number,
	lines: readonly [Series, Series]
): Told {
	const [waited, waits] = [headOf(d), headOf(t)];
	if (waits - waited >= spacing) return ['wait', waits];
	if (waited - waits >= spacing) return ['hurry', 0, waited];

	const legs = legsOf(d);
	const apart = legsOf(t).map(({ from }, i) => [from, legs[i].from] as const);
	const [farthest] = apart.slice(1).sort(([a, b], [c, e]) => Math.abs(c - e) - Math.abs(a - b));
	if (farthest && Math.abs(farthest[0] - farthest[1]) > spacing) return ['when', ...farthest];

	const [levelled, levels] = [tailOf(d), tailOf(t)];
	if (levels !== null && levelled === null) return ['level', levels];
	if (levels === null && levelled !== null) return ['onward', 0, levelled];
	if (levels !== null && levelled !== null && Math.abs(levels - levelled) > spacing)
		return ['levels', levels, levelled];

	if (legs.length > 1) return ['same'];
	const [drawn, truth] = lines.map(firstHalf);
	if (truth >= MOSTLY && drawn <= 1 - MOSTLY) return ['early'];
	if (drawn >= MOSTLY && truth <= 1 - MOSTLY) return ['late'];
	return ['same'];
}

/** Until when a line stays level at its start. */
const headOf = ([first]: readonly Move[]) => (first.way === 'level' ? first.to : first.from);

/** From when on it is level at its end, if it is. */
function tailOf(moves: readonly Move[]): number | null {
	const last = moves[moves.length - 1];
	return last.way === 'level' ? last.from : null;
}

/** The share of a line's change that lies in the first half of its time. */
function firstHalf(line: Series): number {
	const last = line.x.length - 1;
	const middle = yAt(line, (line.x[0] + line.x[last]) / 2);
	return (middle - line.y[0]) / (line.y[last] - line.y[0]);
}
