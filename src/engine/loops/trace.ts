// What is known of one run: the value of every variable at every step, hidden ones too.
import type { Plan } from '../check/plan.ts';
import type { Inputs } from '../simulate/simulate.ts';

export interface Trace {
	readonly plan: Plan;
	readonly inputs: Inputs;
	/** Every step, not only the saved points. */
	readonly time: Float64Array;
	/** By canonical name; constants and TIME are there too. */
	readonly values: ReadonlyMap<string, Float64Array>;
}
