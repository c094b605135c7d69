// What a model's designers published of it, by the names of the scenarios in their table.
import type { Inputs } from '#engine';

/** The years of every table, counted from the change. */
export const YEARS = [1, 3, 8, 18] as const;

export interface Published {
	readonly outputs: readonly string[];
	/** The first one is the world without the change: nothing moves in it. */
	readonly scenarios: Readonly<Record<string, Inputs>>;
	/** What the model has been given since, at the setting where nothing of it differs. */
	readonly added?: Inputs;
	/** For each output one cell, as printed: the values at the four years. */
	readonly table: Readonly<Record<string, readonly string[]>>;
	/** The scorecard of the last year, in the order of the model. */
	readonly scores: Readonly<Record<string, readonly number[]>>;
}
