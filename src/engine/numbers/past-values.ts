// All that something was, step by step → what it was a while ago. Like `maths`: once to call, once to write
// into a program.

/**
 * The value `steps` ago, at least one: a delay of nothing is one step late. Before there is any, `before`.
 * The values of the run's steps stand in `values`, the first one at `from`.
 */
export function delayed(
	values: Float64Array,
	from: number,
	step: number,
	steps: number,
	before: number
): number {
	const back = Math.max(1, Math.round(steps));
	return step < back ? before : values[from + step - back];
}

export const declareDelayed = `const $delayed = (values, from, step, steps, before) => {
	const back = Math.max(1, Math.round(steps));
	return step < back ? before : values[from + step - back];
};`;

/** Most numbers that all histories of a run may hold together: 80 MB. */
export const MOST_REMEMBERED = 10_000_000;
