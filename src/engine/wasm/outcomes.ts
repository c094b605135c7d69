// What an ensemble gave: every saved value of every member.
import type { Inputs, Run } from '../simulate/simulate.ts';
import type { Program } from '../compile/program.ts';

export type Numbers = Float64Array | Float32Array;

/** The value of a row at a point lies for a member at `(point * rows + row) * stride + member`. */
export interface Results {
	readonly numbers: Numbers;
	readonly stride: number;
	/** The variables, in row order. */
	readonly saved: readonly string[];
	readonly points: number;
}

/** How many members lie in each of equal bins between the lowest and the highest; gone when the same tally is asked again. */
export interface Counted {
	readonly low: number;
	/** of a bin; 0 where all members agree, and nothing is counted */
	readonly width: number;
	readonly counts: Int32Array;
}

export type Tally = (values: Numbers) => Counted;

/** Valid until the same runner runs again. */
export interface Outcomes {
	/** Of the saved points, in the model's unit of time. */
	readonly time: Float64Array;
	/** How many members. */
	readonly count: number;
	/** One value per member at one saved point, in the variable's unit; a view, not to be changed. */
	readonly slice: (variable: string, point: number) => Numbers;
	/** One member by itself; a copy. */
	readonly member: (index: number) => Run;
	/** How a slice of these is counted fastest, where script is not. */
	readonly tally?: Tally;
}

export interface Members {
	readonly count: number;
	/** What member `index` was run with. */
	readonly inputsOf: (index: number) => Inputs;
}

export function outcomesOf(
	{ time: { start, dt, save } }: Program,
	{ numbers, stride, saved, points }: Results,
	{ count, inputsOf }: Members,
	tally?: Tally
): Outcomes {
	const every = Math.round(save / dt);
	const time = Float64Array.from({ length: points }, (_, i) => start + i * every * dt);
	const rows = new Map(saved.map((name, row) => [name, row]));
	const place = (variable: string, point: number) => {
		const row = rows.get(variable);
		if (row === undefined) throw new Error(`no variable "${variable}" was saved`);
		return (point * saved.length + row) * stride;
	};
	return {
		time,
		count,
		tally,
		slice: (variable, point) => {
			const first = place(variable, point);
			return numbers.subarray(first, first + count);
		},
		member: (index) => {
			// without a prototype, so that a variable may be called `constructor`
			const series: Record<string, Float64Array> = Object.create(null);
			for (const name of saved)
				series[name] = Float64Array.from(time, (_, point) => numbers[place(name, point) + index]);
			return { time, series, inputs: inputsOf(index) };
		}
	};
}
