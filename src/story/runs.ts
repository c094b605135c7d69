// Inputs → runs, each computed once: a run never changes, so equal inputs may share it.
import { ensemble, simulate, type Inputs, type Program, type Run } from '#engine/run.ts';
import type { StoryData } from './schema.ts';

export interface RunBook {
	/** the run of these inputs */
	readonly of: (inputs: Inputs) => Run;
	/** the run of a named scenario */
	readonly named: (scenario: string) => Run;
	/** the ensemble over the documented uncertainty, around these inputs */
	readonly members: (inputs: Inputs) => readonly Run[];
	readonly membersNamed: (scenario: string) => readonly Run[];
}

/** As many as a reader's last few moves, so that going back is free. */
const KEPT = 32;

export function runBook(program: Program, story: StoryData): RunBook {
	const of = remember((inputs) => simulate(program, inputs));
	const members = remember((inputs) => ensemble(program, { ...story.runs, inputs }));
	return {
		of,
		members,
		named: (scenario) => of(story.scenarios[scenario]),
		membersNamed: (scenario) => members(story.scenarios[scenario])
	};
}

function remember<T>(compute: (inputs: Inputs) => T): (inputs: Inputs) => T {
	const kept = new Map<string, T>();
	// most ask for what was just asked for
	let last: { readonly inputs: Inputs; readonly made: T } | undefined;
	return (inputs) => {
		if (last?.inputs !== inputs) last = { inputs, made: named(inputs) };
		return last.made;
	};

	function named(inputs: Inputs): T {
		const key = JSON.stringify(Object.entries(inputs).sort());
		const known = kept.get(key);
		if (known !== undefined) return known;
		const made = compute(inputs);
		kept.set(key, made);
		if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
		return made;
	}
}
