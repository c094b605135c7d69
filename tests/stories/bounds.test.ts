// No draw of what is not known, at any corner of what a hand can set, leads a model out of what it says it keeps to.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RunProblem, simulate, type Constant, type Inputs } from '#engine';
import { readModel } from '#build/read-model.ts';
import { slugsIn } from '#build/read-story.ts';
import { random, streamOf } from '#engine/numbers/random.ts';
import { compiled } from '../engine/fixtures.ts';
import { root } from './open.ts';

const DRAWS = 20_000;
const SEED = 1871;
/** Eight to ten on one core of its own; this is for a machine that does much else. */
const SECONDS = 180_000;

/** A level may pass its bound by no more than rounding. */
const ROUNDING = 1e-9;

describe.each(slugsIn(path.join(root, 'stories')))('%s', (slug) => {
	test(
		`keeps to its bounds in ${DRAWS} draws over all its ranges, each at a corner of all it lets be set`,
		async () => {
			const file = path.join(root, 'stories', slug, 'model.yaml');
			const model = readModel(readFileSync(file, 'utf8'), file).model!;
			const stocks = model.variables.filter((one) => one.kind === 'stock');
			const program = await compiled(
				model,
				stocks.map(({ name }) => name)
			);
			const constants = model.variables.filter((one): one is Constant => one.kind === 'constant');

			const wrong: unknown[] = [];
			for (let draw = 0; draw < DRAWS && wrong.length < 5; draw++) {
				const inputs = drawn(constants, draw);
				try {
					const { series } = simulate(program, inputs);
					for (const { name, bounds } of stocks) {
						const [low, high] = bounds ?? [null, null];
						for (const y of series[name]) {
							if (y >= (low ?? -Infinity) - ROUNDING && y <= (high ?? Infinity) + ROUNDING)
								continue;
							wrong.push({ name, y, inputs });
							break;
						}
					}
				} catch (error) {
					// the engine refuses numbers that are none
					if (!(error instanceof RunProblem)) throw error;
					wrong.push({ says: error.message, inputs });
				}
			}
			expect(wrong).toEqual([]);
		},
		SECONDS
	);
});

/** What is not known anywhere in its range; what can be set at its least, at its greatest or as the model has it. */
function drawn(constants: readonly Constant[], draw: number): Inputs {
	return Object.fromEntries(
		constants.flatMap(({ name, range, bounds, value }) => {
			const share = random(SEED, streamOf(name), draw);
			if (bounds) return [[name, [bounds[0], value, bounds[1]][Math.floor(share * 3)]]];
			if (range) return [[name, range[0] + (range[1] - range[0]) * share]];
			return [];
		})
	);
}
