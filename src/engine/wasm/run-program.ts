// The members of an ensemble one after the other, by the compiled program; results are laid out as a kernel does it.
import { simulate, type Inputs } from '../simulate/simulate.ts';
import type { Program } from '../compile/program.ts';
import type { Results } from './outcomes.ts';

/** Answers with a function that runs one member into its places. Throws a `RunProblem` when it is not finite. */
export function memberRunner(program: Program) {
	const { constants } = program;
	const rows = new Map(program.saved.map(({ name }, row) => [name, row]));
	const values = new Float64Array(constants.length);
	let out = new Float64Array(0);

	return (member: number, inputs: Inputs, world: number, results: Results) => {
		const { numbers, stride, saved, points } = results;
		if (out.length < rows.size * points) out = new Float64Array(rows.size * points);
		constants.forEach(({ name, value }, i) => (values[i] = inputs[name] ?? value));
		// simulate knows how to say what went wrong
		if (program.run(values, out, world) < points) simulate(program, inputs, world);
		saved.forEach((name, row) => {
			const from = rows.get(name)! * points;
			for (let point = 0, to = row * stride + member; point < points; point++) {
				numbers[to] = out[from + point];
				to += saved.length * stride;
			}
		});
	};
}
