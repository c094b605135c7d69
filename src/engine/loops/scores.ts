// Link scores and the loops of a structure → loop scores, and each loop's share of what drives its partition.
import type { Loop, Structure } from './structure.ts';

export interface Scores extends Structure {
	/** Every step. The score at a step describes the step that ends there; the first is 0. */
	readonly time: Float64Array;
	/** For each loop the product of its links' scores. */
	readonly score: readonly Float64Array[];
	/**
	 * The same as a share of its partition, -1 to 1: above 0 the loop reinforces, below it balances. Where
	 * anything moves, the shares without their signs add up to 1; where nothing does they are 0.
	 */
	readonly share: readonly Float64Array[];
}

/** What a loop did in a run: reinforcing, balancing, mostly so, now this now that, or nothing. */
export type Label = 'R' | 'B' | 'Rux' | 'Bux' | 'U' | 'never active';

export function scoresOf(
	structure: Structure,
	time: Float64Array,
	links: readonly Float64Array[]
): Scores {
	// most loops of a model with MAX(0, …) in its flows have a link that never works in a run
	const works = links.map((link) => link.some((value) => value !== 0));
	const silent = new Float64Array(time.length);
	const score = structure.loops.map(({ ways }) => {
		const working = ways.filter((way) => way.every((link) => works[link]));
		return working.length > 0 ? loopScore(working, links, time.length) : silent;
	});
	return { ...structure, time, score, share: sharesOf(structure, score, silent) };
}

/** The product along a loop; of several ways the strongest at each step. */
function loopScore(
	ways: Loop['ways'],
	links: readonly Float64Array[],
	steps: number
): Float64Array {
	const score = new Float64Array(steps);
	const product = new Float64Array(steps);
	for (const way of ways) {
		product.set(links[way[0]]);
		for (let i = 1; i < way.length; i++) {
			const factor = links[way[i]];
			for (let k = 0; k < steps; k++) product[k] *= factor[k];
		}
		for (let k = 0; k < steps; k++)
			if (Math.abs(product[k]) > Math.abs(score[k])) score[k] = product[k];
	}
	return score;
}

function sharesOf(
	{ loops, partitions }: Structure,
	score: readonly Float64Array[],
	silent: Float64Array
): readonly Float64Array[] {
	const sums = partitions.map(() => new Float64Array(silent.length));
	loops.forEach(({ partition }, i) => {
		if (score[i] === silent) return;
		const sum = sums[partition];
		for (let k = 0; k < sum.length; k++)
			if (Number.isFinite(score[i][k])) sum[k] += Math.abs(score[i][k]);
	});
	return loops.map(({ partition }, i) => {
		if (score[i] === silent) return silent;
		const sum = sums[partition];
		const share = new Float64Array(sum.length);
		for (let k = 0; k < sum.length; k++) {
			const possible = sum[k] > 0 && Number.isFinite(sum[k]) && Number.isFinite(score[i][k]);
			share[k] = possible ? score[i][k] / sum[k] : 0;
		}
		return share;
	});
}

/** How clearly one sign must prevail for a loop that has shown both. */
const CLEAR = 0.99;

export function labelOf(score: Float64Array): Label {
	const finite = score.filter(Number.isFinite);
	const plus = finite.reduce((sum, value) => sum + Math.max(0, value), 0);
	const minus = finite.reduce((sum, value) => sum + Math.max(0, -value), 0);
	if (plus === 0 && minus === 0) return 'never active';
	if (minus === 0) return 'R';
	if (plus === 0) return 'B';
	if (Math.abs(plus - minus) / (plus + minus) <= CLEAR) return 'U';
	return plus > minus ? 'Rux' : 'Bux';
}

/** Scores can be as large as one part in a rounding error; no picture needs more than this. */
const LARGEST = 1e12;
export const shown = (score: number) => Math.max(-LARGEST, Math.min(LARGEST, score));
