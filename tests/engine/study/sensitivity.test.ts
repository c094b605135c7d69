import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readModel } from '#build/read-model.ts';
import type { Model } from '#engine';
import { bandsOf, quantile } from '#engine/study/quantiles.ts';
import { draws, ensemble, simulate, valueAt, type Run } from '#engine/run.ts';
import { seek, type SeekLever } from '#engine/study/seek.ts';
import { rankCorrelations, ranksOf, tornado } from '#engine/study/sensitivity.ts';
import { compiled } from '../fixtures.ts';

const file = 'stories/the-open-letter/model.yaml';
const model = readModel(readFileSync(file, 'utf8'), file).model as Model;
const program = await compiled(model, ['cases_per_100', 'trust_per_100', 'protected_per_100']);
const law = { services_obliged: 1, organisations_with_a_key: 10 };
const cases = (run: Run) => valueAt(run, 'cases_per_100', 18);

test('a swing is the outcome at both ends of one constant, all else held', () => {
	const swings = tornado(program, cases, law);
	const first = swings[0];
	expect(first.low).toBe(cases(simulate(program, { ...law, [first.name]: first.range[0] })));
	expect(first.high).toBe(cases(simulate(program, { ...law, [first.name]: first.range[1] })));
	expect(swings.map(({ size }) => size)).toEqual(
		swings.map(({ size }) => size).sort((a, b) => b - a)
	);
	expect(swings).toHaveLength(program.constants.filter(({ range }) => range).length);
});

test('a constant that an outcome does not use has no swing', () => {
	const swing = tornado(program, cases, law).find(({ name }) => name === 'people_online');
	expect(swing?.size).toBeCloseTo(0, 6);
});

test('ranks share the mean of their places', () => {
	expect(ranksOf([10, 30, 20, 20])).toEqual([1, 4, 2.5, 2.5]);
});

test('an outcome that is one of the constants correlates wholly with it, and little with the rest', () => {
	const members = draws(program, { seed: 3, count: 200 }).map((inputs) => ({
		...simulate(program),
		inputs
	}));
	const name = 'trust_at_the_start';
	const [first, second] = rankCorrelations(members, (run) => run.inputs[name] ** 3);
	expect(first).toEqual({ name, rank: 1 });
	expect(Math.abs(second.rank)).toBeLessThan(0.3);
});

test('turning an outcome round turns its correlations round', () => {
	const members = ensemble(program, { seed: 5, count: 60, inputs: law });
	const forwards = rankCorrelations(members, cases);
	const backwards = rankCorrelations(members, (run) => -cases(run));
	expect(backwards.map(({ rank }) => -rank)).toEqual(forwards.map(({ rank }) => rank));
});

test('quantiles lie between the lowest and the highest, in order, and a quantile of one value is that value', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
			(values) => {
				const sorted = Float64Array.from(values).sort();
				const lines = [0, 0.1, 0.5, 0.9, 1].map((share) => quantile(sorted, share));
				// -0 and 0 are one value
				expect(lines[0] - sorted[0]).toBe(0);
				expect(lines[4] - sorted[sorted.length - 1]).toBe(0);
				lines.slice(1).forEach((line, i) => expect(line).toBeGreaterThanOrEqual(lines[i] - 1e-9));
			}
		)
	);
});

test('bands hold their share of the runs at every time', () => {
	const members = ensemble(program, { seed: 1, count: 101, inputs: law });
	const { time, lines } = bandsOf(members, 'trust_per_100', [0.1, 0.9]);
	for (let k = 0; k < time.length; k++) {
		const inside = members.filter(({ series }) => {
			const y = series.trust_per_100[k];
			return y >= lines[0][k] && y <= lines[1][k];
		});
		expect(inside.length).toBeGreaterThanOrEqual(81);
	}
});

const repairs = ['targeted_investigation', 'strong_by_default', 'independent_oversight'];
const levers: SeekLever[] = repairs.map((name) => ({ name, min: 0, max: 1, step: 0.05, start: 0 }));
const goal = (run: Run) =>
	valueAt(run, 'cases_per_100', 18) >= 110 && valueAt(run, 'protected_per_100', 18) >= 40;

test('what is found reaches the goal, and needs every lever in it as far as it goes', () => {
	const found = seek(program, levers, goal, law);
	expect(found).not.toBeNull();
	const settings = found!.settings;
	expect(goal(simulate(program, { ...law, ...settings }))).toBe(true);
	for (const name of Object.keys(settings)) {
		const { [name]: value, ...others } = settings;
		expect(goal(simulate(program, { ...law, ...others })), `without ${name}`).toBe(false);
		const less = Number((value - 0.05).toPrecision(12));
		expect(goal(simulate(program, { ...law, ...settings, [name]: less })), `less ${name}`).toBe(
			false
		);
	}
});

test('a goal that is reached already asks for nothing, and one out of reach is said to be', () => {
	expect(seek(program, levers, () => true, law)?.settings).toEqual({});
	expect(seek(program, levers, (run) => cases(run) > 1e6, law)).toBeNull();
});

test('one lever is preferred to two', () => {
	const found = seek(program, levers, (run) => cases(run) >= 90, law);
	expect(Object.keys(found!.settings)).toHaveLength(1);
});
