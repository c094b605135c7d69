// A program, its kernel and an ensemble's seed → the members' values. Where the browser has no WebAssembly with SIMD,
// or a policy forbids it, the compiled program runs member after member and gives nearly the same, in stretches, so
// that whoever waits can stop or change their mind.
import { evenDraws, type EnsembleOptions } from '../study/ensemble.ts';
import { worldOf } from '../numbers/random.ts';
import { placesOf, type EnsembleProgram, type Precision } from './layout.ts';
import { outcomesOf, type Members, type Numbers, type Outcomes, type Results } from './outcomes.ts';
import { outside } from './outside.ts';
import { memberRunner } from './run-program.ts';
import { tallyIn } from './tally.ts';
import type { Inputs } from '../simulate/simulate.ts';
import type { Program } from '../compile/program.ts';

export { countedBands, exactBands } from './bands.ts';

/** How many members are drawn with: while a lever moves, and when it rests. The first are among the others. */
export const MEMBERS = { moving: 512, resting: 1024 } as const;

/**
 * Runs ensembles of one program, each into the same memory: what it gave before is then gone. Members are those of
 * `evenDraws`: the same for every setting of the levers.
 */
export interface EnsembleRunner {
	/** In which precision a kernel computes; or that the program does. */
	readonly how: Precision | 'program';
	/** The variables it gives. */
	readonly saved: readonly string[];
	/**
	 * Yields how many are done after each stretch; not to be asked for more is to stop. Throws a `RunProblem` when a
	 * member is not finite: none is dropped in silence.
	 */
	readonly stretches: (options: EnsembleOptions) => Generator<number, Outcomes>;
	/** The same without a pause: 512 members of a story take a kernel about a millisecond. */
	readonly run: (options: EnsembleOptions) => Outcomes;
}

/** Members between two pauses: about a millisecond of a kernel in double precision. */
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
	const { precision, together, parameters, parametersAt, saved, points } = layout;
	const numbersIn = (from: number, bytes: number): Numbers =>
		precision === 'double'
			? new Float64Array(memory.buffer, from, bytes / 8)
			: new Float32Array(memory.buffer, from, bytes / 4);
	const runMember = memberRunner(program);
	const length = Math.ceil(STRETCH / together) * together;
	const columnsOf = drawnOnce(program);
	const stored = new WeakMap<Float64Array, Numbers>();
	/** In the kernel's precision, so that filling a row is copying. */
	const asStored = (column: Float64Array): Numbers => {
		const found =
			stored.get(column) ?? (precision === 'double' ? column : Float32Array.from(column));
		stored.set(column, found);
		return found;
	};
	const constants = parameters.map((index) => program.constants[index]);

	return runnerOf(precision, saved, function* (options) {
		const { seed, count, inputs = {} } = options;
		refuseUnknown(program, inputs);
		const { size, width, stride, alarms, out, bins, end } = placesOf(layout, count);
		const missing = end - memory.buffer.byteLength;
		if (missing > 0) memory.grow(Math.ceil(missing / 65536));

		const columns = columnsOf(options);
		constants.forEach(({ name, value }, row) => {
			const numbers = numbersIn(parametersAt + row * stride, width);
			const column = name in inputs ? undefined : columns.get(name);
			if (!column) return numbers.fill(inputs[name] ?? value);
			// the padding repeats the last member
			numbers.set(asStored(column).subarray(0, count));
			numbers.fill(column[count - 1], count);
		});
		const numbers = numbersIn(out, bins - out);
		const results: Results = { numbers, stride: stride / size, saved, points };
		const alarm = numbersIn(alarms, width);
		const members = membersOf(columns, count, inputs);
		for (let first = 0; first < count; first += length) {
			const last = Math.min(first + length, width / size);
			kernel(first * size, last * size, stride, out, alarms);
			for (let i = first; i < last && i < count; i++)
				if (alarm[i] !== 0) runMember(i, members.inputsOf(i), worldOf(seed, i), results);
			yield Math.min(last, count);
		}
		const tally = precision === 'single' ? tallyIn(exports, bins) : undefined;
		return outcomesOf(program, results, members, tally);
	});
}

function programRunner(program: Program): EnsembleRunner {
	const { start, stop, dt, save } = program.time;
	const points = Math.floor(Math.round((stop - start) / dt) / Math.round(save / dt)) + 1;
	const runMember = memberRunner(program);
	const columnsOf = drawnOnce(program);
	const saved = program.saved.map(({ name }) => name);

	return runnerOf('program', saved, function* (options) {
		const { seed, count, inputs = {} } = options;
		refuseUnknown(program, inputs);
		const members = membersOf(columnsOf(options), count, inputs);
		const numbers = new Float64Array(count * points * saved.length);
		const results = { numbers, stride: count, saved, points };
		for (let i = 0; i < count; i++) {
			runMember(i, members.inputsOf(i), worldOf(seed, i), results);
			if ((i + 1) % STRETCH === 0 || i + 1 === count) yield i + 1;
		}
		return outcomesOf(program, results, members);
	});
}

function runnerOf(
	how: EnsembleRunner['how'],
	saved: readonly string[],
	stretches: EnsembleRunner['stretches']
): EnsembleRunner {
	return {
		how,
		saved,
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

type Columns = ReturnType<typeof evenDraws>;

/** The draws, remembered: they stay the same while levers move, and fewer members are the first of more. */
function drawnOnce(program: Program): (options: EnsembleOptions) => Columns {
	let [lastSeed, most] = [NaN, 0];
	let columns: Columns = new Map();
	return ({ seed, count }) => {
		if (seed === lastSeed && count <= most) return columns;
		[lastSeed, most] = [seed, count];
		return (columns = evenDraws(program, { seed, count }));
	};
}

function membersOf(columns: Columns, count: number, inputs: Inputs): Members {
	const inputsOf = (index: number) => ({
		...Object.fromEntries([...columns].map(([name, column]) => [name, column[index]])),
		...inputs
	});
	return { count, inputsOf };
}

function refuseUnknown({ name, constants }: Program, inputs: Inputs) {
	for (const input of Object.keys(inputs)) {
		if (!constants.some((constant) => constant.name === input))
			throw new Error(`${name} has no constant "${input}"`);
		if (!Number.isFinite(inputs[input]))
			throw new Error(`"${input}" must be a finite number, not ${inputs[input]}`);
	}
}
