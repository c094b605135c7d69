// Draws → the members' values by the compiled program, member after member, laid out as a kernel does it.
import { simulate, type Inputs } from '../4-simulate.ts';
import type { Program } from '../program.ts';

/** Where the value of a row at a point goes for a member: `(point * rows + row) * stride + member`. */
export interface Results {
	readonly numbers: Float64Array | Float32Array;
	/** In numbers, not bytes. */
	readonly stride: number;
}

/** Answers with a function that runs one member into its places. Throws a `RunProblem` when it is not finite. */
export function memberRunner(program: Program, points: number) {
	const { constants, saved } = program;
	const names = new Map(constants.map(({ name }, i) => [name, i]));
	const values = new Float64Array(constants.length);
	const out = new Float64Array(saved.length * points);

	return (member: number, inputs: Inputs, { numbers, stride }: Results) => {
		constants.forEach(({ value }, i) => (values[i] = value));
		for (const name of Object.keys(inputs)) values[names.get(name)!] = inputs[name];
		// simulate knows how to say what went wrong
		if (program.run(values, out) < points) simulate(program, inputs);
		for (let point = 0; point < points; point++)
			for (let row = 0; row < saved.length; row++)
				numbers[(point * saved.length + row) * stride + member] = out[row * points + point];
	};
}
