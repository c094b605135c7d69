// A kernel and its program → how far the kernel's numbers are from the program's, over the documented ranges.
// Asked at build: a kernel in single precision is used only where nobody could see the difference.
import { openEnsemble } from './run-ensemble.ts';
import type { EnsembleProgram } from './layout.ts';
import type { Inputs } from '../simulate/simulate.ts';
import type { Program } from '../compile/program.ts';

/** The largest difference that a fan of thin lines may hide, as a share of what the variable ranges over. */
export const SMALL = 1e-3;

/**
 * The largest difference of any saved value, as a share of the range of its variable over all members.
 * `scenarios` are settings to try beside the model's own. `exact` is a kernel with the program's bits, which gives
 * what is right sooner than the program does.
 */
export async function largestDifference(
	program: Program,
	kernel: EnsembleProgram,
	scenarios: readonly Inputs[] = [],
	exact: EnsembleProgram | null = null
): Promise<number> {
	const [one, other] = [await openEnsemble(program, kernel), await openEnsemble(program, exact)];
	if (one.how === 'program') return 0;
	let largest = 0;
	for (const inputs of [{}, ...scenarios]) {
		const options = { seed: 1, count: 64, inputs };
		const [fast, right] = [one.run(options), other.run(options)];
		for (const { name } of program.saved) {
			let [low, high, difference] = [Infinity, -Infinity, 0];
			for (let point = 0; point < right.time.length; point++) {
				const [a, b] = [fast.slice(name, point), right.slice(name, point)];
				for (let i = 0; i < b.length; i++) {
					low = Math.min(low, b[i]);
					high = Math.max(high, b[i]);
					difference = Math.max(difference, Math.abs(a[i] - b[i]));
				}
			}
			// what does not move at all has no range: measure it against its own size
			const range = high > low ? high - low : Math.abs(high) || 1;
			largest = Math.max(largest, difference / range);
		}
	}
	return largest;
}
