// What an ensemble gave: every saved value of every member.
import type { Run } from '../4-simulate.ts';

export type Numbers = Float64Array | Float32Array;

/** Valid until the same runner runs again. */
export interface Outcomes {
	readonly time: Float64Array;
	readonly count: number;
	/** One value per member at one saved point; a view, not to be changed. */
	readonly slice: (variable: string, point: number) => Numbers;
	/** One member by itself; a copy. */
	readonly member: (index: number) => Run;
}
