// What a page needs to say which loop drives it: a compiled loop program and inputs → scores.
import { simulate, type Inputs } from '../simulate/simulate.ts';
import { unpack, type Packed } from './pack.ts';
import { scoresOf, type Scores } from './scores.ts';
import type { Program } from '../compile/program.ts';

export { groupsOf, phasesOf } from './phases.ts';
export type { Driver, Group, Phase } from './phases.ts';
export { dominantAt, spansOf } from './dominance.ts';
export type { Dominant, Span } from './dominance.ts';
export { labelOf } from './scores.ts';
export type { Label, Scores } from './scores.ts';

/** The module that `compileLoops` wrote. */
export interface LoopProgram {
	readonly program: Program;
	readonly packed: Packed;
	/** Constants in order, the saved values by row, and a column to fill for each link. */
	readonly linkScores: (
		constants: Float64Array,
		values: readonly Float64Array[],
		out: readonly Float64Array[]
	) => void;
}

/** Equal inputs give equal scores. Throws a `RunProblem` like `simulate`. */
export function runLoops(
	{ program, packed, linkScores }: LoopProgram,
	inputs: Inputs = {}
): Scores {
	const { time, series } = simulate(program, inputs);
	const constants = Float64Array.from(
		program.constants,
		({ name, value }) => inputs[name] ?? value
	);
	const values = program.saved.map(({ name }) => series[name]);
	const out = packed.links.map(() => new Float64Array(time.length));
	linkScores(constants, values, out);
	return scoresOf(unpack(packed), time, out);
}
