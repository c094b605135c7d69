// A program and the constants somebody changed → a run.
import type { Program } from '../compile/program.ts';

/** Constants that differ from the model's values, by name. */
export type Inputs = Readonly<Record<string, number>>;

/** What a simulation gives. It never changes, and it holds only finite numbers. */
export interface Run {
	/** The saved points in time, the start first. */
	readonly time: Float64Array;
	/** For each saved variable its value at each point. */
	readonly series: Readonly<Record<string, Float64Array>>;
	readonly inputs: Inputs;
}

/**
 * A run that met a value which is no finite number. It is thrown, not returned: whoever holds a `Run`
 * can draw it, and no reader ever sees a number that is not one.
 */
export class RunProblem extends Error {
	/** A saved variable; '' when a stock behind the saved ones is to blame. */
	readonly variable: string;
	/** The first saved point that is not finite. */
	readonly time: number;
	readonly inputs: Inputs;

	constructor(program: Program, variable: string, time: number, inputs: Inputs) {
		const what = variable ? `"${variable}"` : 'a stock';
		super(`${program.name}: ${what} is no longer a finite number at ${program.time.unit} ${time}`);
		this.name = 'RunProblem';
		this.variable = variable;
		this.time = time;
		this.inputs = inputs;
	}
}

/**
 * Runs the program once. Equal inputs give equal runs, bit for bit. Throws a `RunProblem`.
 * @param world which of the possible worlds it runs in, where the model has chance in it
 */
export function simulate(program: Program, inputs: Inputs = {}, world = 0): Run {
	const time = timesOf(program);
	const points = time.length;
	const out = new Float64Array(program.saved.length * points);
	const filled = program.run(constantsOf(program, inputs), out, world);
	if (filled < points) {
		const wrong = program.saved.find((_, row) => !Number.isFinite(out[row * points + filled]));
		throw new RunProblem(program, wrong?.name ?? '', time[filled], inputs);
	}
	// without a prototype, so that a variable may be called `constructor`
	const series: Record<string, Float64Array> = Object.create(null);
	program.saved.forEach(({ name }, row) => {
		series[name] = out.subarray(row * points, (row + 1) * points);
	});
	return { time, series, inputs: { ...inputs } };
}

/** The value at the saved point nearest to `time`; exact when `time` is a saved point. */
export function valueAt(run: Run, name: string, time: number): number {
	return seriesOf(run, name)[nearestPoint(run.time, time)];
}

/** All saved values of one variable. */
export function seriesOf(run: Run, name: string): Float64Array {
	const series = run.series[name];
	if (!series) throw new Error(`no variable "${name}" was saved`);
	return series;
}

/** Index of the saved point nearest to `time`; the first or last point for times outside the run. */
export function nearestPoint(times: Float64Array, time: number): number {
	const last = times.length - 1;
	const share = (time - times[0]) / (times[last] - times[0]);
	return Math.max(0, Math.min(last, Math.round(share * last)));
}

/** Counted in whole steps: adding up `save` would drift for steps such as 0.1. */
function timesOf({ time: { start, stop, dt, save } }: Program): Float64Array {
	const every = Math.round(save / dt);
	const points = Math.floor(Math.round((stop - start) / dt) / every) + 1;
	return Float64Array.from({ length: points }, (_, i) => start + i * every * dt);
}

function constantsOf({ name, constants }: Program, inputs: Inputs): Float64Array {
	const values = Float64Array.from(constants, (constant) => constant.value);
	for (const [input, value] of Object.entries(inputs)) {
		const index = constants.findIndex((constant) => constant.name === input);
		if (index < 0) throw new Error(`${name} has no constant "${input}"`);
		if (!Number.isFinite(value))
			throw new Error(`"${input}" must be a finite number, not ${value}`);
		values[index] = value;
	}
	return values;
}
