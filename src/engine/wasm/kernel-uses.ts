// A graph → what its kernel computes when: at the start, in every step, and only when a point is saved; and what is
// asked for so often that it is kept.
import type { Id } from './graph-nodes.ts';
import type { Graph } from './graph.ts';

export interface KernelUses {
	readonly inStep: ReadonlySet<Id>;
	readonly inShow: ReadonlySet<Id>;
	readonly atStart: ReadonlySet<Id>;
	/** How often each value is asked for; more than once, too, when from two of start, step and show. */
	readonly uses: readonly number[];
	/** These and all that they need. */
	readonly reached: (from: readonly Id[]) => ReadonlySet<Id>;
}

export function usesOf({ nodes, states, saved, watched, guard }: Graph): KernelUses {
	const next = states.map((one) => one.next);
	const first = states.map((one) => one.initial);
	const ends = guard ? [...next, guard.rough, ...guard.short] : next;
	const inStep = reached(ends);
	const inShow = reached([...saved, ...watched]);
	const lasting = [...inStep, ...inShow].filter((id) => !nodes[id].varies);
	const atStart = reached([...first, ...lasting]);
	return { inStep, inShow, atStart, uses: countUses(), reached };

	function needsOf(id: Id): readonly Id[] {
		const node = nodes[id];
		return 'of' in node ? node.of : [];
	}

	function reached(from: readonly Id[]): ReadonlySet<Id> {
		const found = new Set(from);
		for (const id of found) for (const needed of needsOf(id)) found.add(needed);
		return found;
	}

	function countUses(): readonly number[] {
		const count = nodes.map(() => 0);
		const used = new Set([...inStep, ...inShow, ...atStart]);
		for (const id of used) for (const needed of needsOf(id)) count[needed] += 1;
		for (const id of [...first, ...ends, ...saved, ...watched]) count[id] += 1;
		// what never varies is kept when the loop asks for it; what both step and show ask for, too
		const loop = [...inStep, ...inShow].filter((id) => nodes[id].varies);
		const asked = new Set([...loop.flatMap(needsOf), ...watched, ...ends]);
		for (const id of used) {
			const stays = !nodes[id].varies && asked.has(id);
			if (stays || (inStep.has(id) && inShow.has(id))) count[id] += 2;
		}
		return count;
	}
}
