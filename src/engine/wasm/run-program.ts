// The members of an ensemble one after the other, by the compiled program; results are laid out as a kernel does it.
import { simulate, type Inputs } from '../simulate/simulate.ts';
import type { Program } from '../compile/program.ts';
import type { Results } from './outcomes.ts';

/** Answers with a function that runs one member into its places. Throws a `RunProblem` when it is not finite. */
export function memberRunner(program: Program, points: number) {
	const { constants, saved } = program;
	const rows = saved.length;
	const values = new Float64Array(constants.length);
	const out = new Float64Array(rows * points);

	return (member: number, inputs: Inputs, world: number, { numbers, stride }: Results) => {
		constants.forEach(({ name, value }, i) => (values[i] = inputs[name] ?? value));
		// simulate knows how to say what went wrong
		if (program.run(values, out, world) < points) simulate(program, inputs, world);
		for (let row = 0; row < rows; row++) {
			const from = row * points;
			for (let point = 0, to = row * stride + member; point < points; point++, to += rows * stride)
				numbers[to] = out[from + point];
		}
	};
}
