// Where the numbers of an ensemble lie in a kernel's memory: what the build knows and the browser needs.
import { TALLY_BYTES } from './tally.ts';

export type Precision = 'double' | 'single';

/** All offsets and lengths are bytes. A row holds one number of every member, padded to whole stretches. */
export interface Layout {
	readonly precision: Precision;
	/** Members that are computed together; counts are padded to it. */
	readonly together: number;
	/** For each row of parameters the constant it holds, as its place among the program's constants. */
	readonly parameters: readonly number[];
	/** Where the rows of parameters begin; then come the alarms, one row, and the results. */
	readonly parametersAt: number;
	/** Saved variables, by the names they were asked for, and points; the results lie row by row for each point. */
	readonly saved: readonly string[];
	readonly points: number;
}

export interface EnsembleProgram {
	readonly bytes: Uint8Array;
	readonly layout: Layout;
}

/** The place of everything, the bins of tally.ts last, for so many members. A row is one cache line longer than it must be, so that neighbouring rows do not fall on each other in the processor's cache. */
export function placesOf(
	{ precision, together, parameters, parametersAt, saved, points }: Layout,
	count: number
) {
	const size = precision === 'double' ? 8 : 4;
	const width = Math.ceil(count / together) * together * size;
	const stride = Math.ceil(width / 64) * 64 + 64;
	const alarms = parametersAt + parameters.length * stride;
	const out = alarms + stride;
	const bins = out + saved.length * points * stride;
	return { size, width, stride, alarms, out, bins, end: bins + TALLY_BYTES };
}
