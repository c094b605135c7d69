// A plan → its kernels, at build: one with the program's bits, and one to draw with, as fast as it can be without
// anybody's seeing it.
import { interpretPlan } from '../simulate/interpret.ts';
import { canStride } from './can-stride.ts';
import { ensembleProgram } from './ensemble-program.ts';
import { differenceBetween, SMALL } from './precision.ts';
import { settingsToTry, type Controls } from './settings.ts';
import { EULER, type Stride } from './stride.ts';
import { neededFor } from '../compile/needed.ts';
import { openEnsemble } from './run-ensemble.ts';
import type { Inputs } from '../simulate/simulate.ts';
import type { Plan } from '../check/plan.ts';
import type { EnsembleProgram } from './layout.ts';

export interface Kernels {
	/** To draw with; `null` for a model with chance or exact delays. */
	readonly drawing: EnsembleProgram | null;
	/** The same for browsers that `takesFused`; `null` where the other is in double precision. */
	readonly fused: EnsembleProgram | null;
	/** How the steps of `drawing` are put together. */
	readonly stride: Stride;
}

/** The fastest first. */
const STRIDES: readonly Stride[] = [
	{ steps: 8, looks: 3, bend: 0.02 },
	{ steps: 8, looks: 3, bend: 0.006 },
	{ steps: 4, looks: 2 },
	EULER
];

/** A path that is farther off without a guard bends nearly everywhere: the guard would only cost. */
const ROUGH = 0.1;
const FEW = 64;

/** Vectors of members side by side in singles: 1.05 to 1.15 times as fast as one. */
const ABREAST = 2;

export async function kernelsOf(
	plan: Plan,
	save: readonly string[],
	controls: Controls
): Promise<Kernels> {
	const double = ensembleProgram(plan, { save });
	if (!double) return { drawing: null, fused: null, stride: EULER };
	const program = interpretPlan(plan, save);
	const settings = settingsToTry(controls);
	const ranges = await rangesOf(plan, save, settings);
	const options = { save, precision: 'single', abreast: ABREAST, ranges } as const;
	const single = (stride: Stride, fused = false) =>
		ensembleProgram(plan, { ...options, stride, fused })!;
	const off = async (stride: Stride, count?: number) =>
		(await differenceBetween(program, double, single(stride), settings, count)).quantile;
	for (const stride of STRIDES) {
		if (!canStride(plan, save, stride, settings)) continue;
		if (stride.bend && (await off({ ...stride, bend: undefined }, FEW)) > ROUGH) continue;
		if ((await off(stride)) < SMALL)
			return { drawing: single(stride), fused: single(stride, true), stride };
	}
	return { drawing: double, fused: null, stride: EULER };
}

/** What each stock ranges over, by its canonical name, tried with a few members. */
async function rangesOf(
	plan: Plan,
	save: readonly string[],
	settings: readonly Inputs[]
): Promise<ReadonlyMap<string, number>> {
	const stocks = neededFor(plan, save).stocks.map(({ name }) => name);
	const kernel = ensembleProgram(plan, { save: stocks });
	const runner = await openEnsemble(interpretPlan(plan, stocks), kernel);
	const ends = stocks.map(() => [Infinity, -Infinity]);
	for (const inputs of [{}, ...settings]) {
		const { time, slice } = runner.run({ seed: 1, count: 64, inputs });
		stocks.forEach((name, i) => {
			for (let point = 0; point < time.length; point++) {
				const values = slice(name, point);
				ends[i] = [Math.min(ends[i][0], ...values), Math.max(ends[i][1], ...values)];
			}
		});
	}
	return new Map(stocks.map((name, i) => [name, ends[i][1] - ends[i][0]]));
}
