// Scores → what one plain sentence for each period is made of: which named loop leads, from when to when.
import type { Scores } from './scores.ts';

/**
 * What can lead: a loop that the author named; settling (unnamed loops that balance one stock: it follows
 * what the others ask of it); other unnamed loops; or nothing, where nothing changes.
 */
export type Driver =
	| { readonly kind: 'named'; readonly id: string }
	| { readonly kind: 'settling' | 'reinforcing' | 'balancing' | 'nothing' };

export interface Group {
	readonly driver: Driver;
	/** At each step, 0 to 1: what its loops have together of all that drives the partition. */
	readonly share: Float64Array;
}

export interface Phase {
	/** In model time. */
	readonly from: number;
	readonly to: number;
	readonly driver: Driver;
	/** Its mean share over the phase; 0 for nothing. */
	readonly share: number;
	/** Mean share of the change that is pushed from outside in the same step; 0 where it is not known. */
	readonly pushed: number;
}

interface Options {
	/** Which stocks there are: a loop through only one is settling. */
	readonly stocks: readonly string[];
	readonly partition?: number;
	/** Phases shorter than this join a neighbour, in model time; a twentieth of the run unless told. */
	readonly shortest?: number;
	/** From `pushedOf`, for this partition. */
	readonly pushed?: Float64Array;
}

/** All loops of a partition in groups whose shares add up to 1 wherever anything moves. */
export function groupsOf(scores: Scores, { stocks, partition = 0 }: Options): readonly Group[] {
	const isStock = new Set(stocks);
	const groups = new Map<string, { driver: Driver; share: Float64Array }>();
	const steps = scores.time.length;
	scores.loops.forEach((loop, i) => {
		if (loop.partition !== partition) return;
		const named = scores.named.find(({ loops }) => loops.includes(i));
		const single = loop.path.filter((name) => isStock.has(name)).length <= 1;
		for (let k = 1; k < steps; k++) {
			const share = scores.share[i][k];
			if (share === 0) continue;
			const driver = named ? { kind: 'named' as const, id: named.id } : unnamed(single, share);
			const key = 'id' in driver ? `named ${driver.id}` : driver.kind;
			const group = groups.get(key) ?? { driver, share: new Float64Array(steps) };
			groups.set(key, group);
			group.share[k] += Math.abs(share);
		}
	});
	return [...groups.values()];
}

const unnamed = (single: boolean, share: number): Driver => {
	if (share > 0) return { kind: 'reinforcing' };
	return { kind: single ? 'settling' : 'balancing' };
};

/** The group with the largest share leads. */
export function phasesOf(scores: Scores, options: Options): readonly Phase[] {
	const { time } = scores;
	const groups = groupsOf(scores, options);
	const lengthOf = ({ first, last }: Stretch) => time[last] - time[first - 1];
	const shortest = options.shortest ?? (time[time.length - 1] - time[0]) / 20;

	let stretches = joined(leaders(groups, time.length));
	for (;;) {
		const brief = stretches
			.filter((one) => one.leader !== -1 && lengthOf(one) < shortest - 1e-9)
			.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
		if (!brief || stretches.length < 2) break;
		stretches = joined(absorbed(stretches, brief, groups));
	}
	return stretches.map(({ first, last, leader }) => {
		const mean = (values?: Float64Array) =>
			values ? values.slice(first, last + 1).reduce((a, b) => a + b, 0) / (last + 1 - first) : 0;
		return {
			from: time[first - 1],
			to: time[last],
			driver: groups[leader]?.driver ?? { kind: 'nothing' },
			share: mean(groups[leader]?.share),
			pushed: mean(options.pushed)
		};
	});
}

/** Steps `first` to `last`, both included; the leader is a position among the groups, or -1. */
interface Stretch {
	readonly first: number;
	readonly last: number;
	readonly leader: number;
}

function leaders(groups: readonly Group[], steps: number): readonly Stretch[] {
	return Array.from({ length: steps - 1 }, (_, i) => {
		const shares = groups.map(({ share }) => share[i + 1]);
		const most = Math.max(0, ...shares);
		return { first: i + 1, last: i + 1, leader: most > 0 ? shares.indexOf(most) : -1 };
	});
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
	const all: Stretch[] = [];
	for (const stretch of stretches) {
		const before = all[all.length - 1];
		if (before?.leader === stretch.leader) all[all.length - 1] = { ...before, last: stretch.last };
		else all.push(stretch);
	}
	return all;
}

/** A brief stretch goes to the neighbour whose group does more in it; stillness takes nothing in. */
function absorbed(
	stretches: readonly Stretch[],
	brief: Stretch,
	groups: readonly Group[]
): readonly Stretch[] {
	const at = stretches.indexOf(brief);
	const sum = (leader: number) =>
		groups[leader].share.slice(brief.first, brief.last + 1).reduce((a, b) => a + b, 0);
	const [leader] = [stretches[at - 1], stretches[at + 1]]
		.flatMap((one) => (one && one.leader !== -1 ? [one.leader] : []))
		.sort((a, b) => sum(b) - sum(a));
	// between two stillnesses it stays what it is
	if (leader === undefined) return stretches.filter((one) => one !== brief);
	return stretches.map((one) => (one === brief ? { ...brief, leader } : one));
}
