// Two kernels of one program → how far the numbers of one are from those of the other, over the documented ranges.
// Asked at build: a faster kernel is used only where nobody could see the difference.
import { quantile } from '../study/quantiles.ts';
import { openEnsemble } from './run-ensemble.ts';
import type { EnsembleProgram } from './layout.ts';
import type { Inputs } from '../simulate/simulate.ts';
import type { Program } from '../compile/program.ts';

/** The largest difference that a fan of thin lines or a band may hide, as a share of what the variable ranges over. */
export const SMALL = 1e-3;

/** What a chart draws. */
const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Largest of all saved points, as shares of the range of the variable over all members. */
export interface Difference {
	/** of any one member */
	readonly member: number;
	/** of any of five quantiles of what is drawn */
	readonly quantile: number;
}

/**
 * Of every variable that `kernel` saves.
 * @param right saves them, too; `null` is the program itself
 * @param settings of the levers to try beside the model's own
 */
export async function differenceBetween(
	program: Program,
	right: EnsembleProgram | null,
	kernel: EnsembleProgram,
	settings: readonly Inputs[] = [],
	count = 512
): Promise<Difference> {
	const [one, other] = [await openEnsemble(program, kernel), await openEnsemble(program, right)];
	if (one.how === 'program') return { member: 0, quantile: 0 };
	let [member, worst] = [0, 0];
	for (const inputs of [{}, ...settings]) {
		const options = { seed: 1, count, inputs };
		const [fast, known] = [one.run(options), other.run(options)];
		for (const name of one.saved) {
			const points = Array.from(known.time, (_, point) =>
				atPoint(fast.slice(name, point), known.slice(name, point))
			);
			const low = Math.min(...points.map((it) => it.low));
			const high = Math.max(...points.map((it) => it.high));
			// what does not move at all has no range: measure it against its own size
			const range = high > low ? high - low : Math.abs(high) || 1;
			member = Math.max(member, ...points.map((it) => it.member / range));
			worst = Math.max(worst, ...points.map((it) => it.quantile / range));
		}
	}
	return { member, quantile: worst };
}

function atPoint(fast: ArrayLike<number>, right: ArrayLike<number>) {
	let member = 0;
	for (let i = 0; i < right.length; i++) member = Math.max(member, Math.abs(fast[i] - right[i]));
	const [a, b] = [Float64Array.from(fast).sort(), Float64Array.from(right).sort()];
	const off = SHARES.map((share) => Math.abs(quantile(a, share) - quantile(b, share)));
	return { member, quantile: Math.max(...off), low: b[0], high: b[b.length - 1] };
}
