// A program and one number of its runs → what moves that number: constant by constant, and across an ensemble.
import { simulate, type Inputs, type Run } from '../simulate/simulate.ts';
import type { Program } from '../compile/program.ts';
import type { Range } from '../language/model.ts';

/** Reads the one number from a run that is asked about. */
export type Outcome = (run: Run) => number;

/** One constant moved alone from its low to its high end, everything else held. */
export interface Swing {
	readonly name: string;
	readonly range: Range;
	readonly low: number;
	readonly high: number;
	/** |high - low|, in the outcome's unit */
	readonly size: number;
}

/**
 * A tornado: each constant alone, from one end to the other; the widest swing first.
 * @param ranges the ends of each constant; without it the documented ranges
 */
export function tornado(
	program: Program,
	outcome: Outcome,
	inputs: Inputs = {},
	ranges: Readonly<Record<string, Range>> = documented(program)
): Swing[] {
	const at = (name: string, value: number) =>
		outcome(simulate(program, { ...inputs, [name]: value }));
	return Object.entries(ranges)
		.map(([name, range]): Swing => {
			const [low, high] = [at(name, range[0]), at(name, range[1])];
			return { name, range, low, high, size: Math.abs(high - low) };
		})
		.sort((a, b) => b.size - a.size || a.name.localeCompare(b.name));
}

const documented = (program: Program) =>
	Object.fromEntries(
		program.constants.flatMap(({ name, range }) => (range ? [[name, range]] : []))
	);

/** How closely an outcome follows one constant across an ensemble, whatever the others do. */
export interface Correlation {
	readonly name: string;
	/** Spearman's rank correlation, -1 to 1 */
	readonly rank: number;
}

/**
 * Rank correlations of the members' drawn constants with their outcomes, the strongest first. A constant
 * that every member shares says nothing and is left out.
 */
export function rankCorrelations(members: readonly Run[], outcome: Outcome): Correlation[] {
	const outcomes = ranksOf(members.map(outcome));
	const names = Object.keys(members[0]?.inputs ?? {});
	return names
		.map((name): Correlation => {
			const drawn = ranksOf(members.map((run) => run.inputs[name]));
			return { name, rank: correlation(drawn, outcomes) };
		})
		.filter(({ rank }) => Number.isFinite(rank))
		.sort((a, b) => Math.abs(b.rank) - Math.abs(a.rank) || a.name.localeCompare(b.name));
}

/** The place of each value in the order of values, from 1; equal values share the mean of their places. */
export function ranksOf(values: readonly number[]): number[] {
	const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
	const ranks: number[] = new Array(values.length);
	for (let from = 0, to; from < order.length; from = to) {
		to = from + 1;
		while (to < order.length && values[order[to]] === values[order[from]]) to++;
		for (let i = from; i < to; i++) ranks[order[i]] = (from + to + 1) / 2;
	}
	return ranks;
}

/** Pearson's correlation; NaN where one side does not vary. */
function correlation(a: readonly number[], b: readonly number[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
	const [meanA, meanB] = [mean(a), mean(b)];
	let both = 0;
	let alone = 0;
	let other = 0;
	for (let i = 0; i < a.length; i++) {
		both += (a[i] - meanA) * (b[i] - meanB);
		alone += (a[i] - meanA) ** 2;
		other += (b[i] - meanB) ** 2;
	}
	return both / Math.sqrt(alone * other);
}
