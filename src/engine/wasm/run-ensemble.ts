// A program, its kernel and draws → the members' values, in stretches, so that whoever waits can stop or change
// their mind. Where the browser has no WebAssembly with SIMD, or a policy forbids it, the compiled program
// runs member after member and gives the same.
import { maths } from '../maths.ts';
import { placesOf, type EnsembleProgram } from './layout.ts';
import { memberRunner, type Results } from './run-program.ts';
import type { Inputs, Run } from '../4-simulate.ts';
import type { Program } from '../program.ts';
import type { Numbers, Outcomes } from './outcomes.ts';

/** Runs ensembles of one program, each into the same memory: what it gave before is then gone. */
export interface EnsembleRunner {
	/** In which precision a kernel computes; or that the program does. */
	readonly how: 'double' | 'single' | 'program';
	/**
	 * Runs all members, and yields how many are done after each stretch. `inputs` hold in every member.
	 * Throws a `RunProblem` when a member is not finite: none is dropped in silence.
	 */
	readonly stretches: (members: readonly Inputs[], inputs?: Inputs) => Generator<number, Outcomes>;
	/** The same without a pause. */
	readonly run: (members: readonly Inputs[], inputs?: Inputs) => Outcomes;
}

/** Members between two pauses: about a millisecond. */
const STRETCH = 128;

/** Never fails for want of WebAssembly; `how` says what it came to. */
export async function openEnsemble(
	program: Program,
	kernel?: EnsembleProgram
): Promise<EnsembleRunner> {
	if (!kernel) return programRunner(program);
	try {
		const outside = kernel.layout.outside.map((name) => [name, maths.get(name)!.of]);
		const source = await WebAssembly.instantiate(kernel.bytes as BufferSource, {
			maths: Object.fromEntries(outside)
		});
		return kernelRunner(program, kernel, source.instance);
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
	const { precision, together, parameters, parametersAt, rows, points } = layout;
	const numbersIn = (from: number, bytes: number): Numbers =>
		precision === 'double'
			? new Float64Array(memory.buffer, from, bytes / 8)
			: new Float32Array(memory.buffer, from, bytes / 4);
	const runMember = memberRunner(program, points);
	let drawn: { members: readonly Inputs[]; rows: Numbers[] } = { members: [], rows: [] };

	return runnerOf(precision, stretches);

	function* stretches(
		members: readonly Inputs[],
		inputs: Inputs = {}
	): Generator<number, Outcomes> {
		known(program, inputs);
		const count = members.length;
		const places = placesOf(layout, count);
		const { size, width, stride, alarms, out, end } = places;
		const missing = end - memory.buffer.byteLength;
		if (missing > 0) memory.grow(Math.ceil(missing / 65536));

		if (drawn.members !== members) drawn = { members, rows: rowsOf(members, width / size) };
		parameters.forEach((index, row) => {
			const { name } = program.constants[index];
			const numbers = numbersIn(parametersAt + row * stride, width);
			if (name in inputs) numbers.fill(inputs[name]);
			else numbers.set(drawn.rows[row]);
		});
		const results: Results = {
			numbers: numbersIn(out, end - out),
			stride: stride / size
		};
		const alarm = numbersIn(alarms, width);
		const length = Math.ceil(STRETCH / together) * together;
		for (let first = 0; first < count; first += length) {
			const last = Math.min(first + length, width / size);
			kernel(first * size, last * size, stride, out, alarms);
			for (let i = first; i < last && i < count; i++)
				if (alarm[i] !== 0) runMember(i, { ...members[i], ...inputs }, results);
			yield Math.min(last, count);
		}
		return outcomesOf(program, points, count, results, (i) => ({ ...members[i], ...inputs }));
	}

	/** The parameters of all members, a row for each; the padding repeats the last. */
	function rowsOf(members: readonly Inputs[], width: number): Numbers[] {
		return parameters.map((index) => {
			const { name, value } = program.constants[index];
			const at = (i: number) => members[Math.min(i, members.length - 1)]?.[name] ?? value;
			return Float64Array.from({ length: width }, (_, i) => at(i));
		});
	}
}

function programRunner(program: Program): EnsembleRunner {
	const { start, stop, dt, save } = program.time;
	const points = Math.floor(Math.round((stop - start) / dt) / Math.round(save / dt)) + 1;
	const runMember = memberRunner(program, points);

	return runnerOf('program', function* stretches(members, inputs = {}) {
		known(program, inputs);
		const count = members.length;
		const numbers = new Float64Array(count * points * program.saved.length);
		const results = { numbers, stride: count };
		for (let i = 0; i < count; i++) {
			runMember(i, { ...members[i], ...inputs }, results);
			if ((i + 1) % STRETCH === 0 || i + 1 === count) yield i + 1;
		}
		return outcomesOf(program, points, count, results, (i) => ({ ...members[i], ...inputs }));
	});
}

function runnerOf(
	how: EnsembleRunner['how'],
	stretches: EnsembleRunner['stretches']
): EnsembleRunner {
	return {
		how,
		stretches,
		run: (members, inputs) => {
			const steps = stretches(members, inputs);
			for (;;) {
				const { done, value } = steps.next();
				if (done) return value;
			}
		}
	};
}

function known({ name, constants }: Program, inputs: Inputs) {
	for (const input of Object.keys(inputs)) {
		if (!constants.some((constant) => constant.name === input))
			throw new Error(`${name} has no constant "${input}"`);
	}
}

function outcomesOf(
	{ saved, time: { start, dt, save } }: Program,
	points: number,
	count: number,
	{ numbers, stride }: Results,
	inputsOf: (member: number) => Inputs
): Outcomes {
	const every = Math.round(save / dt);
	const time = Float64Array.from({ length: points }, (_, i) => start + i * every * dt);
	const rows = new Map(saved.map(({ name }, row) => [name, row]));
	const from = (variable: string, point: number) => {
		const row = rows.get(variable);
		if (row === undefined) throw new Error(`no variable "${variable}" was saved`);
		return (point * saved.length + row) * stride;
	};
	return {
		time,
		count,
		slice: (variable, point) => {
			const first = from(variable, point);
			return numbers.subarray(first, first + count);
		},
		member: (index): Run => {
			// without a prototype, so that a variable may be called `constructor`
			const series: Record<string, Float64Array> = Object.create(null);
			for (const { name } of saved)
				series[name] = Float64Array.from(time, (_, point) => numbers[from(name, point) + index]);
			return { time, series, inputs: inputsOf(index) };
		}
	};
}
