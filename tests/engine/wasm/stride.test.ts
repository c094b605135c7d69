// Several of the model's steps in one: where it may be, that it follows Euler's path, and that it notices bends.
import { describe, expect, test } from 'vitest';
import { planOf, type Model, type Variable } from '#engine';
import { canStride } from '#engine/wasm/can-stride.ts';
import { ensembleProgram } from '#engine/wasm/ensemble-program.ts';
import { kernelsOf } from '#engine/wasm/kernels.ts';
import { differenceBetween, SMALL } from '#engine/wasm/precision.ts';
import { EULER, weightsOf } from '#engine/wasm/stride.ts';
import { auxiliary, compiled, constant, flow, modelOf, stock } from '../fixtures.ts';

const EIGHT = { steps: 8, looks: 3, bend: 0.01 } as const;
const NO_CONTROLS = { scenarios: [], levers: {} };
const timed = (variables: readonly Variable[], more = {}): Model =>
	modelOf(variables, { stop: 16, dt: 0.03125, save: 0.25, unit: 'year', ...more });

const limited = [
	constant('rate', 0.5, '', { range: [0.2, 1] }),
	stock('s', '1', { inflows: ['growing'] }),
	flow('growing', 'rate * s * (1 - s / 100) ^ 1.2')
];

describe('the weights of looks', () => {
	test.each([
		[{ steps: 4, looks: 2 }, 1],
		[{ steps: 8, looks: 2 }, 1],
		[{ steps: 4, looks: 3 }, 2],
		[{ steps: 8, looks: 3 }, 2]
	] as const)('%o adds up what its steps would, for powers of time up to %i', (stride, most) => {
		const { looks, move } = weightsOf(stride);
		const places = [0, ...looks.map(({ after }) => after)];
		for (let power = 0; power <= most; power++) {
			const steps = Array.from({ length: stride.steps }, (_, k) => k ** power);
			const wanted = steps.reduce((a, b) => a + b);
			const sum = move.reduce((total, weight, i) => total + weight * places[i] ** power, 0);
			expect(sum).toBeCloseTo(wanted, 10);
		}
		for (const { after, from } of looks)
			expect(from.reduce((a, b) => a + b)).toBeCloseTo(after, 10);
	});
});

test('a long step follows the path of the short ones, not the equations', async () => {
	const plan = planOf(timed(limited));
	const [program, save] = [await compiled(plan.model, ['s']), ['s']];
	const double = ensembleProgram(plan, { save })!;
	const options = { save, precision: 'single', ranges: new Map([['s', 100]]) } as const;
	const long = ensembleProgram(plan, { ...options, stride: EIGHT })!;
	const off = await differenceBetween(program, double, long);
	expect(off.quantile).toBeLessThan(SMALL / 2);

	// Euler's own eight steps in one, or the finest answer, lie much farther away
	const coarse = ensembleProgram(planOf(timed(limited, { dt: 0.25 })), { save })!;
	expect((await differenceBetween(program, double, coarse)).quantile).toBeGreaterThan(10 * SMALL);
});

test('where a path bends, its own steps are gone', async () => {
	// for two years everything happens two hundred times as fast
	const plan = planOf(
		timed(
			[
				constant('place', 50, '', { range: [20, 80] }),
				stock('s', '1', { inflows: ['coming'] }),
				flow('coming', '(place - s) * (IF TIME > 4 AND TIME < 6 THEN 20 ELSE 0.1)')
			],
			{ unit: '' }
		)
	);
	const [program, save] = [await compiled(plan.model, ['s']), ['s']];
	const double = ensembleProgram(plan, { save })!;
	const kernel = (bend?: number) =>
		ensembleProgram(plan, {
			...{ save, precision: 'single', ranges: new Map([['s', 80]]) },
			stride: { steps: 8, looks: 3, bend }
		})!;
	expect((await differenceBetween(program, double, kernel(0.01))).member).toBeLessThan(2 * SMALL);
	expect((await differenceBetween(program, double, kernel())).member).toBeGreaterThan(0.05);
});

describe('eight steps in one are refused', () => {
	const can = (variables: readonly Variable[], more = {}) =>
		canStride(planOf(timed(variables, more)), ['s'], EIGHT, []);

	test('never for what is only smooth', () => {
		expect(can(limited)).toBe(true);
	});

	test.each<[string, readonly Variable[], object?]>([
		['by Runge and Kutta', limited, { method: 'rk4' }],
		['where every fourth step is saved', limited, { save: 0.125 }],
		['where it does not end with a whole one', limited, { stop: 16.125, save: 0.125 }],
		['for a memory', [...limited.slice(0, 2), flow('growing', 'rate * PREVIOUS(s, 1)')]],
		[
			'where a stock holds its flow back',
			[stock('s', '10', { outflows: ['going'], nonNegative: true }), flow('going', '3')]
		],
		[
			'where a time constant may be over before it is',
			[
				constant('life', 0.3, 'year', { range: [0.2, 1] }),
				stock('s', '10', { outflows: ['going'] }),
				flow('going', 's / life')
			]
		],
		[
			'where a stage of a delay may be',
			[
				constant('life', 0.9, 'year', { range: [0.6, 1] }),
				stock('s', '10', { inflows: ['coming'] }),
				flow('coming', 'SMTH3(TIME, life)')
			]
		]
	])('%s', (_, variables, more) => {
		expect(can(variables, more)).toBe(false);
	});

	test('where a lever may make a time constant short', () => {
		const plan = planOf(
			timed([
				constant('life', 2, 'year'),
				stock('s', '10', { outflows: ['going'] }),
				flow('going', 's / life')
			])
		);
		expect(canStride(plan, ['s'], EIGHT, [{ life: 0.5 }])).toBe(true);
		expect(canStride(plan, ['s'], EIGHT, [{ life: 0.125 }])).toBe(false);
		expect(canStride(plan, ['s'], EULER, [{ life: 0.125 }])).toBe(true);
	});
});

describe('the build takes what nobody can see', () => {
	const strideOf = async (variables: readonly Variable[]) =>
		(await kernelsOf(planOf(timed(variables, { unit: '' })), ['s'], NO_CONTROLS)).stride;

	test('eight steps in one where the path is smooth', async () => {
		expect(await strideOf(limited)).toMatchObject({ steps: 8, looks: 3 });
	});

	test('the model’s own where it leaps from step to step', async () => {
		const leaping = [
			constant('rate', 0.5, '', { range: [0.2, 1] }),
			stock('s', '1', { inflows: ['growing'] }),
			flow('growing', 'IF SIN(70 * TIME) > rate THEN 20 ELSE -20')
		];
		expect(await strideOf(leaping)).toEqual(EULER);
	});

	test('nothing where chance decides, and double precision where singles would show', async () => {
		const chance = [stock('s', '1', { inflows: ['f'] }), flow('f', 'NORMAL(0, 1)')];
		expect((await kernelsOf(planOf(timed(chance)), ['s'], NO_CONTROLS)).drawing).toBeNull();
		const fine = [
			constant('rate', 0.5, '', { range: [0.2, 1] }),
			stock('s', '1', { inflows: ['growing'] }),
			flow('growing', 'rate * s'),
			auxiliary('small', '(1e13 + s) - 1e13')
		];
		const plan = planOf(timed(fine));
		const { drawing, fused } = await kernelsOf(plan, ['small'], NO_CONTROLS);
		expect(drawing!.layout.precision).toBe('double');
		expect(fused).toBeNull();
	});
});
