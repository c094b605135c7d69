// The members of an ensemble → bands over time: between which values how many of the runs lie.
import type { Run } from '../simulate/simulate.ts';

export interface Bands {
	readonly time: Float64Array;
	/** one line for each share asked for, in their order */
	readonly lines: readonly Float64Array[];
}

/** The exact quantiles of one variable at every saved point. @param shares between 0 and 1, such as 0.1 */
export function bandsOf(
	members: readonly Run[],
	variable: string,
	shares: readonly number[]
): Bands {
	const { time } = members[0];
	const slice = new Float64Array(members.length);
	const lines = shares.map(() => new Float64Array(time.length));
	for (let k = 0; k < time.length; k++) {
		members.forEach((run, i) => (slice[i] = run.series[variable][k]));
		slice.sort();
		lines.forEach((line, i) => (line[k] = quantile(slice, shares[i])));
	}
	return { time, lines };
}

/** Of values in rising order; between two of them along the straight piece (the usual type 7). */
export function quantile(sorted: Float64Array, share: number): number {
	const place = share * (sorted.length - 1);
	const below = Math.floor(place);
	const above = Math.min(below + 1, sorted.length - 1);
	return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
