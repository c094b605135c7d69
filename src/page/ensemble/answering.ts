// A program and its kernel → answers about many runs, in stretches, so that whoever waits can stop between two.
import { ensemble, type Program, type Run } from '#engine/run.ts';
import {
	countedBands,
	exactBands,
	MEMBERS,
	openEnsemble,
	type EnsembleRunner
} from '#engine/wasm/run-ensemble.ts';
import type { EnsembleProgram } from '#engine/wasm/layout.ts';
import { SHARES, type Answer, type Many, type Question } from './question.ts';

/** The story's own few runs. */
export interface Few {
	readonly seed: number;
	readonly count: number;
}

/** Not to go on is to give the question up. Throws a `RunProblem` when a run is not finite. */
export type Answering = (question: Question) => Generator<void, Answer>;

/** Runs, where the browser refuses machine code and they are script. */
const FEW = 200;
/** Dots. */
const ENDS = 20;

export async function answering(
	program: Program,
	kernel: EnsembleProgram | null,
	few: Few
): Promise<Answering> {
	const runner = await openEnsemble(program, kernel);
	return function* ({ inputs, members: variables, many, resting }) {
		const members = ensemble(program, { ...few, inputs }).map((run) => only(variables, run));
		if (many === undefined) return { members };
		yield;
		const count = runner.how === 'program' ? FEW : resting ? MEMBERS.resting : MEMBERS.moving;
		const runs = runner.stretches({ seed: few.seed, count, inputs });
		for (;;) {
			const { done, value } = runs.next();
			if (done) return { members, many: summaryOf(value, many, resting) };
			yield;
		}
	};
}

const only = (variables: readonly string[], { time, series, inputs }: Run): Run => ({
	time,
	inputs,
	series: Object.fromEntries(variables.map((name) => [name, series[name]]))
});

type Outcomes = ReturnType<EnsembleRunner['run']>;

function summaryOf(outcomes: Outcomes, variable: string, resting: boolean): Many {
	const bandsIn = resting ? exactBands : countedBands;
	const { time, count, slice } = outcomes;
	const sorted = Float64Array.from(slice(variable, time.length - 1)).sort();
	return {
		bands: bandsIn(outcomes, variable, SHARES),
		// members and nothing between two of them, so that a count of dots is a count of runs
		ends: Array.from(
			{ length: ENDS },
			(_, i) => sorted[Math.ceil(((2 * i + 1) * count) / (2 * ENDS)) - 1]
		),
		of: count
	};
}
