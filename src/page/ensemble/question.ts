// What a part of a page asks of many runs, and what it is told.
import type { Bands, Inputs, Run } from '#engine/run.ts';

export interface Question {
	readonly inputs: Inputs;
	/** The variables of which the story's few members are asked. */
	readonly members: readonly string[];
	/** The variable of which a thousand runs are asked. */
	readonly many?: string;
	/** Whether the levers rest: then the quantiles are exact. */
	readonly resting: boolean;
}

export interface Answer {
	/** With the variables asked for, and the bits that `ensemble()` gives. */
	readonly members: readonly Run[];
	readonly many?: Many;
}

/** What a thousand runs come to. */
export interface Many {
	/** A line for each of `SHARES`. */
	readonly bands: Bands;
	/** Twenty ends, each as likely as the next, in rising order. */
	readonly ends: readonly number[];
	/** How many runs these are. */
	readonly of: number;
}

/** The middle, half of the runs, nine in ten of them. */
export const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
