// Chance and memory: the same in both back ends, bit for bit, and the same for the same world.
import { expect, test } from 'vitest';
import { ensemble, seriesOf, simulate, type ModelTime, type Variable } from '#engine';
import { auxiliary, compiled, constant, flow, modelOf, stock, valuesOf } from '../fixtures.ts';

const values = (
	equation: string,
	others: readonly Variable[] = [],
	time: Partial<ModelTime> = {}
) => valuesOf(modelOf([auxiliary('it', equation), ...others], { stop: 6, ...time }));

const mean = (all: readonly number[]) => all.reduce((sum, x) => sum + x, 0) / all.length;
const deviation = (all: readonly number[]) => {
	const middle = mean(all);
	return Math.sqrt(mean(all.map((x) => (x - middle) ** 2)));
};

test('DELAY gives back every value, exactly so much later', async () => {
	expect(await values('DELAY(TIME, 2)')).toEqual([0, 0, 0, 1, 2, 3, 4]);
	expect(await values('DELAY(TIME, 2, 9)')).toEqual([9, 9, 0, 1, 2, 3, 4]);
	expect(await values('DELAY(TIME * 10, 0.5, -1)', [], { dt: 0.25, save: 1, stop: 3 })).toEqual([
		-1, 5, 15, 25
	]);
});

test('a delay of nothing is one step late, and a delay may change while it runs', async () => {
	expect(await values('DELAY(TIME, 0, 7)')).toEqual([7, 0, 1, 2, 3, 4, 5]);
	expect(
		await values('DELAY(TIME, how_long, 7)', [auxiliary('how_long', '1 + STEP(2, 4)')])
	).toEqual([7, 0, 1, 2, 1, 2, 3]);
});

test('a delay closes a circle, and Runge and Kutta look at the same past four times', async () => {
	const circle = [auxiliary('other', 'it + 1')];
	expect(await values('DELAY(other, 1, 0)', circle)).toEqual([0, 1, 2, 3, 4, 5, 6]);
	const fed = [stock('s', '0', { inflows: ['f'] }), flow('f', 'DELAY(1 + STEP(1, 2), 2)')];
	expect(await values('s', fed, { method: 'rk4' })).toEqual([0, 1, 2, 3, 4, 6, 8]);
});

test('ACTIVE_INITIAL breaks a circle of starting values, and only there', async () => {
	const others = [stock('s', 'it', { inflows: ['f'] }), flow('f', '1')];
	expect(await values('ACTIVE_INITIAL(s * 2, 10)', others)).toEqual([20, 22, 24, 26, 28, 30, 32]);
});

test('MEAN is the sum by the count', async () => {
	expect((await values('MEAN(1, 2, TIME + 3)'))[6]).toBe(4);
	expect((await values('MEAN(TIME)'))[6]).toBe(6);
});

const long = { stop: 20_000, dt: 1, save: 1 };

test.each([
	['RANDOM(2, 6)', 4, 4 / Math.sqrt(12)],
	['UNIFORM(-1, 1)', 0, 2 / Math.sqrt(12)],
	['NORMAL(10, 2)', 10, 2],
	['LOGNORMAL(5, 2)', 5, 2],
	['EXPRND(3)', 3, 3],
	['POISSON(4)', 4, 2],
	['POISSON(2000)', 2000, Math.sqrt(2000)],
	['NORMAL(0, 1, 42)', 0, 1]
])('%s has the mean %d and the deviation %d', async (equation, middle, spread) => {
	const all = seriesOf(
		simulate(await compiled(modelOf([auxiliary('it', equation)], long), ['it'])),
		'it'
	);
	expect(Math.abs(mean([...all]) - middle)).toBeLessThan((4 * spread) / Math.sqrt(20_000));
	expect(deviation([...all]) / spread).toBeGreaterThan(0.96);
	expect(deviation([...all]) / spread).toBeLessThan(1.04);
});

const everything = ['RANDOM(0, 1)', 'NORMAL(0, 1)', 'LOGNORMAL(2, 1)', 'EXPRND(1)', 'POISSON(3)'];

test.each(everything)(
	'%s is the same in the same world and another in another',
	async (equation) => {
		const model = modelOf([auxiliary('it', equation)], { stop: 50 });
		const first = await valuesOf(model, 'it', 5);
		expect(await valuesOf(model, 'it', 5)).toEqual(first);
		expect(await valuesOf(model, 'it', 6)).not.toEqual(first);
		expect(
			await valuesOf(
				modelOf([auxiliary('it', equation), auxiliary('new', 'RANDOM(0, 1)')], { stop: 50 }),
				'it',
				5
			)
		).toEqual(first);
	}
);

test('a draw with a seed of its own is the same in every world', async () => {
	const model = modelOf([auxiliary('it', 'RANDOM(0, 1, 3)')]);
	expect(await valuesOf(model, 'it', 1)).toEqual(await valuesOf(model, 'it', 2));
});

test('Runge and Kutta hold one draw through a step', async () => {
	const model = modelOf([stock('it', '0', { inflows: ['f'] }), flow('f', 'RANDOM(0, 1)')], {
		method: 'rk4'
	});
	const all = await valuesOf(model);
	const drawn = await valuesOf(model, 'f');
	drawn.slice(0, -1).forEach((f, i) => expect(all[i + 1] - all[i]).toBeCloseTo(f, 12));
});

test('two scenarios of an ensemble meet the same chance, member by member', async () => {
	const model = modelOf([
		auxiliary('it', 'k + NORMAL(0, 1)'),
		constant('k', 0, '', { range: [-1, 1] })
	]);
	const program = await compiled(model, ['it']);
	const [a, b] = [0, 10].map((k) => ensemble(program, { seed: 4, count: 8, inputs: { k } }));
	a.forEach((run, i) => expect(b[i].series.it[7] - run.series.it[7]).toBeCloseTo(10, 12));
	expect(new Set(a.map((run) => run.series.it[7])).size).toBe(8);
});
