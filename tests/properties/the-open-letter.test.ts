import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readModel } from '#build/read-model.ts';
import type { Constant, Model, Stock } from '#engine';
import { seriesOf, simulate } from '#engine/run.ts';
import { compiled } from '../engine/fixtures.ts';

const file = 'stories/the-open-letter/model.yaml';
const model = readModel(readFileSync(file, 'utf8'), file).model as Model;
const constants = model.variables.filter((one): one is Constant => one.kind === 'constant');
const stocks = model.variables.filter((one): one is Stock => one.kind === 'stock');
const scores = model.variables.flatMap((one) => ('code' in one && one.code ? [one.name] : []));
const program = await compiled(model, [
	...stocks.map(({ name }) => name),
	...scores,
	'cases_per_100',
	'stolen_copies'
]);

/** A setting for each of these constants between its two limits, the limits themselves included. */
const settings = (of: readonly Constant[], limits: (one: Constant) => readonly [number, number]) =>
	fc.record(
		Object.fromEntries(
			of.map((one) => {
				const [min, max] = limits(one);
				return [
					one.name,
					fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }))
				];
			})
		)
	);

const levers = settings(
	constants.filter(({ bounds }) => bounds),
	({ bounds }) => bounds!
);
const doubts = settings(
	constants.filter(({ range }) => range),
	({ range }) => range!
);

function expectSound(inputs: Readonly<Record<string, number>>) {
	// simulate throws where a number is not finite
	const run = simulate(program, inputs);
	for (const { name, bounds = [null, null] } of stocks) {
		const [low, high] = bounds;
		const values = seriesOf(run, name);
		if (low !== null) expect(Math.min(...values), name).toBeGreaterThanOrEqual(low - 1e-9);
		if (high !== null) expect(Math.max(...values), name).toBeLessThanOrEqual(high + 1e-9);
	}
}

test('2,000 settings of the levers give numbers, and every stock stays within its bounds', () => {
	fc.assert(fc.property(levers, expectSound), { numRuns: 2000, seed: 3 });
});

test('so do 500 settings of the levers in 500 worlds within the documented doubt', () => {
	fc.assert(
		fc.property(levers, doubts, (lever, doubt) => expectSound({ ...doubt, ...lever })),
		{ numRuns: 500, seed: 5 }
	);
});

test('equal inputs give equal runs, bit for bit', () => {
	fc.assert(
		fc.property(levers, (inputs) => {
			expect(simulate(program, inputs).series).toEqual(simulate(program, inputs).series);
		}),
		{ numRuns: 50, seed: 6 }
	);
});

test('results for every 100 people do not depend on how many people there are', () => {
	fc.assert(
		fc.property(levers, fc.double({ min: 10, max: 200, noNaN: true }), (inputs, people) => {
			const [a, b] = [
				simulate(program, inputs),
				simulate(program, { ...inputs, people_online: people })
			];
			const gaps = seriesOf(a, 'cases_per_100').map(
				(value, i) => value - seriesOf(b, 'cases_per_100')[i]
			);
			expect(Math.max(...gaps.map(Math.abs))).toBeLessThan(1e-8);
		}),
		{ numRuns: 50, seed: 7 }
	);
});
