// What an ensemble gave: every saved value of every member.
import type { Inputs, Run } from '../simulate/simulate.ts';
import type { Program } from '../compile/program.ts';

export type Numbers = Float64Array | Float32Array;

/** The value of a row at a point lies for a member at `(point * rows + row) * stride + member`. */
export interface Results {
	readonly numbers: Numbers;
	readonly stride: number;
}

/** Valid until the same runner runs again. */
export interface Outcomes {
	readonly time: Float64Array;
	readonly count: number;
	/** One value per member at one saved point; a view, not to be changed. */
	readonly slice: (variable: string, point: number) => Numbers;
	/** One member by itself; a copy. */
	readonly member: (index: number) => Run;
}

export function outcomesOf(
	{ saved, time: { start, dt, save } }: Program,
	{ numbers, stride }: Results,
	points: number,
	members: readonly Inputs[],
	inputs: Inputs
): Outcomes {
	const every = Math.round(save / dt);
	const time = Float64Array.from({ length: points }, (_, i) => start + i * every * dt);
	const rows = new Map(saved.map(({ name }, row) => [name, row]));
	const place = (variable: string, point: number) => {
		const row = rows.get(variable);
		if (row === undefined) throw new Error(`no variable "${variable}" was saved`);
		return (point * saved.length + row) * stride;
	};
	return {
		time,
		count: members.length,
		slice: (variable, point) => {
			const first = place(variable, point);
			return numbers.subarray(first, first + members.length);
		},
		member: (index) => {
			// without a prototype, so that a variable may be called `constructor`
			const series: Record<string, Float64Array> = Object.create(null);
			for (const { name } of saved)
				series[name] = Float64Array.from(time, (_, point) => numbers[place(name, point) + index]);
			return { time, series, inputs: { ...members[index], ...inputs } };
		}
	};
}
