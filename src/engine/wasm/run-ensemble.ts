// A program, its kernel and an ensemble's seed → the members' values, in stretches, so that whoever waits can stop
// or change their mind. Where the browser has no WebAssembly with SIMD, or a policy forbids it, the compiled
// program runs member after member and gives the same.
import { draws, type EnsembleOptions } from '../study/ensemble.ts';
import { worldOf } from '../numbers/random.ts';
import { placesOf, type EnsembleProgram, type Precision } from './layout.ts';
import { outcomesOf, type Numbers, type Outcomes, type Results } from './outcomes.ts';
import { outside } from './outside.ts';
import { memberRunner } from './run-program.ts';
import type { Inputs } from '../simulate/simulate.ts';
import type { Program } from '../compile/program.ts';

/** Runs ensembles of one program, each into the same memory: what it gave before is then gone. */
export interface EnsembleRunner {
	/** In which precision a kernel computes; or that the program does. */
	readonly how: Precision | 'program';
	/**
	 * The same members as `ensemble()`. Yields how many are done after each stretch; not to be asked for more
	 * is to stop. Throws a `RunProblem` when a member is not finite: none is dropped in silence.
	 */
	readonly stretches: (options: EnsembleOptions) => Generator<number, Outcomes>;
	/** The same without a pause. */
	readonly run: (options: EnsembleOptions) => Outcomes;
}

/** Members between two pauses: about a millisecond. */
const STRETCH = 128;

/** Never fails for want of WebAssembly; `how` says what it came to. */
export async function openEnsemble(
	program: Program,
	kernel: EnsembleProgram | null
): Promise<EnsembleRunner> {
	if (!kernel) return programRunner(program);
	try {
		const bytes = kernel.bytes as BufferSource; // never shared memory
		const { instance } = await WebAssembly.instantiate(bytes, { outside });
		return kernelRunner(program, kernel, instance);
	} catch {
		return programRunner(program);
	}
}

type Kernel = (first: number, last: number, stride: number, out: number, alarms: number) => void;

function kernelRunner(
	program: Program,
	{ layout }: EnsembleProgram,
	{ exports }: WebAssembly.Instance
): EnsembleRunner {
	const memory = exports.memory as WebAssembly.Memory; // as ensemble-program.ts exports them
	const kernel = exports.run as Kernel;
	const { precision, together, parameters, parametersAt, points } = layout;
	const numbersIn = (from: number, bytes: number): Numbers =>
		precision === 'double'
			? new Float64Array(memory.buffer, from, bytes / 8)
			: new Float32Array(memory.buffer, from, bytes / 4);
	const runMember = memberRunner(program, points);
	const length = Math.ceil(STRETCH / together) * together;
	const membersOf = drawnOnce(program);
	let drawn: { readonly of?: readonly Inputs[]; readonly rows: readonly Numbers[] } = { rows: [] };

	return runnerOf(precision, function* (options) {
		const { seed, count, inputs = {} } = options;
		refuseUnknown(program, inputs);
		const { size, width, stride, alarms, out, end } = placesOf(layout, count);
		const missing = end - memory.buffer.byteLength;
		if (missing > 0) memory.grow(Math.ceil(missing / 65536));

		const members = membersOf(options);
		if (drawn.of !== members) drawn = { of: members, rows: rowsOf(members, width / size) };
		parameters.forEach((index, row) => {
			const { name } = program.constants[index];
			const numbers = numbersIn(parametersAt + row * stride, width);
			if (name in inputs) numbers.fill(inputs[name]);
			else numbers.set(drawn.rows[row]);
		});
		const results: Results = { numbers: numbersIn(out, end - out), stride: stride / size };
		const alarm = numbersIn(alarms, width);
		const inputsOf = (i: number) => ({ ...members[i], ...inputs });
		for (let first = 0; first < count; first += length) {
			const last = Math.min(first + length, width / size);
			kernel(first * size, last * size, stride, out, alarms);
			for (let i = first; i < last && i < count; i++)
				if (alarm[i] !== 0) runMember(i, inputsOf(i), worldOf(seed, i), results);
			yield Math.min(last, count);
		}
		return outcomesOf(program, results, points, members, inputs);
	});

	/** The parameters of all members, a row for each; the padding repeats the last. */
	function rowsOf(members: readonly Inputs[], width: number): Numbers[] {
		return parameters.map((index) => {
			const { name, value } = program.constants[index];
			const at = (i: number) => members[Math.min(i, members.length - 1)][name] ?? value;
			return Float64Array.from({ length: width }, (_, i) => at(i));
		});
	}
}

function programRunner(program: Program): EnsembleRunner {
	const { start, stop, dt, save } = program.time;
	const points = Math.floor(Math.round((stop - start) / dt) / Math.round(save / dt)) + 1;
	const runMember = memberRunner(program, points);
	const membersOf = drawnOnce(program);

	return runnerOf('program', function* (options) {
		const { seed, count, inputs = {} } = options;
		refuseUnknown(program, inputs);
		const members = membersOf(options);
		const numbers = new Float64Array(count * points * program.saved.length);
		const results = { numbers, stride: count };
		for (let i = 0; i < count; i++) {
			runMember(i, { ...members[i], ...inputs }, worldOf(seed, i), results);
			if ((i + 1) % STRETCH === 0 || i + 1 === count) yield i + 1;
		}
		return outcomesOf(program, results, points, members, inputs);
	});
}

function runnerOf(
	how: EnsembleRunner['how'],
	stretches: EnsembleRunner['stretches']
): EnsembleRunner {
	return {
		how,
		stretches,
		run: (options) => {
			const all = stretches(options);
			for (;;) {
				const { done, value } = all.next();
				if (done) return value;
			}
		}
	};
}

/** The draws, remembered: they stay the same while levers move. */
function drawnOnce(program: Program): (options: EnsembleOptions) => readonly Inputs[] {
	let [lastSeed, members] = [NaN, [] as readonly Inputs[]];
	return ({ seed, count }) => {
		if (seed !== lastSeed || count !== members.length) members = draws(program, { seed, count });
		lastSeed = seed;
		return members;
	};
}

function refuseUnknown({ name, constants }: Program, inputs: Inputs) {
	for (const input of Object.keys(inputs)) {
		if (!constants.some((constant) => constant.name === input))
			throw new Error(`${name} has no constant "${input}"`);
		if (!Number.isFinite(inputs[input]))
			throw new Error(`"${input}" must be a finite number, not ${inputs[input]}`);
	}
}
