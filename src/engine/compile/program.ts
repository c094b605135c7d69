// What the browser runs: the seam between a model that was compiled at build and the code that runs it.
import type { ModelTime, Range } from '../language/model.ts';

export interface Program {
	readonly name: string;
	readonly time: ModelTime;
	/** All constants of the model, in the order `run` takes them. */
	readonly constants: readonly {
		readonly name: string;
		readonly value: number;
		readonly unit: string;
		readonly range?: Range;
		readonly bounds?: Range;
	}[];
	/** The variables that are saved, in row order. */
	readonly saved: readonly { readonly name: string; readonly unit: string }[];
	/**
	 * `constants`: one value per constant, in order. `out`: a row of points for each saved variable.
	 * Returns how many points are filled: fewer than all when a saved value or a stock behind it was
	 * no longer a finite number. `world` is a whole number that all chance in the model follows from.
	 */
	readonly run: (constants: Float64Array, out: Float64Array, world?: number) => number;
}
