// A plan → its kernels, at build: one with the program's bits for what stands still, and a faster one to draw with
// while somebody drags, where it was tried and nobody could see the difference.
import { interpretPlan } from '../simulate/interpret.ts';
import { ensembleProgram } from './ensemble-program.ts';
import { largestDifference, SMALL } from './precision.ts';
import type { Inputs } from '../simulate/simulate.ts';
import type { Plan } from '../check/plan.ts';
import type { EnsembleProgram } from './layout.ts';

export interface Kernels {
	/** `null` for a model with chance or exact delays. */
	readonly double: EnsembleProgram | null;
	/** `null`, too, where single precision would show. */
	readonly single: EnsembleProgram | null;
}

/** `scenarios` are settings to try the faster one with, beside the model's own. */
export async function kernelsOf(
	plan: Plan,
	save: readonly string[],
	scenarios: readonly Inputs[]
): Promise<Kernels> {
	const double = ensembleProgram(plan, { save });
	const single = ensembleProgram(plan, { save, precision: 'single' });
	if (!single) return { double, single };
	const difference = await largestDifference(interpretPlan(plan, save), single, scenarios, double);
	return { double, single: difference < SMALL ? single : null };
}
