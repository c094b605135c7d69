// What each function of the language does, in both back ends.
import { expect, test } from 'vitest';
import { builtins, notSupported } from '#engine/language/builtins.ts';
import { check, type ModelTime, type Variable } from '#engine';
import { auxiliary, constant, flow, lookup, modelOf, stock, valuesOf } from '../fixtures.ts';

const values = (
	equation: string,
	others: readonly Variable[] = [],
	time: Partial<ModelTime> = {}
) => valuesOf(modelOf([auxiliary('it', equation), ...others], { stop: 4, ...time }));

test.each([
	['ABS(-3)', 3],
	['ARCCOS(1)', 0],
	['ARCSIN(0)', 0],
	['ARCTAN(0)', 0],
	['COS(0)', 1],
	['EXP(0)', 1],
	['INT(1.9)', 1],
	['INT(-1.1)', -2],
	['LN(1)', 0],
	['LOG10(1000)', 3],
	['MAX(1, 5, 3)', 5],
	['MIN(4, 2)', 2],
	['SIN(0)', 0],
	['SQRT(16)', 4],
	['TAN(0)', 0],
	['SAFEDIV(6, 3)', 2],
	['SAFEDIV(6, 0)', 0],
	['SAFEDIV(6, 0, 9)', 9],
	['6 // 0', 0],
	['7 MOD -3', -2],
	['PI', Math.PI],
	['PI()', Math.PI],
	['1 / INF', 0],
	['DT', 1],
	['STOPTIME - STARTTIME', 4]
])('%s is %d', async (equation, expected) => {
	expect((await values(equation))[0]).toBe(expected);
	// and the same when nothing can be computed before the run
	const late = equation.replace(/-?\d+(\.\d+)?/g, (number) => `(${number} + nothing * TIME)`);
	const kept = equation.startsWith('LOG10') ? equation : late;
	expect((await values(kept, [constant('nothing', 0)]))[0]).toBe(expected);
});

test('every function of the list can be called', async () => {
	for (const [name, { parameters, required }] of builtins) {
		const args = parameters.slice(0, required).map(([what]) => (what.includes('time') ? '2' : '1'));
		expect((await values(`${name}(${args.join(', ')})`)).length).toBe(5);
	}
});

test('no function is both there and refused', () => {
	for (const name of notSupported.keys()) expect(builtins.has(name)).toBe(false);
});

test('STEP begins at its time, also when the steps are not exact in binary', async () => {
	expect(await values('STEP(3, 2)')).toEqual([0, 0, 3, 3, 3]);
	expect(await values('STEP(1, 0.3)', [], { stop: 0.5, dt: 0.1, save: 0.1 })).toEqual([
		0, 0, 0, 1, 1, 1
	]);
});

test('RAMP rises from its start to its end', async () => {
	expect(await values('RAMP(2, 1)')).toEqual([0, 0, 2, 4, 6]);
	expect(await values('RAMP(2, 1, 3)')).toEqual([0, 0, 2, 4, 4]);
});

test('PULSE gives its whole amount within one step, once or again and again', async () => {
	expect(await values('PULSE(3, 1)')).toEqual([0, 3, 0, 0, 0]);
	expect(await values('PULSE(3, 1, 2)')).toEqual([0, 3, 0, 3, 0]);
	expect(await values('PULSE(3)')).toEqual([3, 0, 0, 0, 0]);
	const half = await values('PULSE(3, 1)', [], { dt: 0.5, save: 0.5, stop: 2 });
	expect(half).toEqual([0, 0, 6, 0, 0]);
});

test.each(['euler', 'rk4'] as const)(
	'a stock filled by a PULSE gets the whole amount under %s',
	async (method) => {
		const model = modelOf([stock('it', '0', { inflows: ['f'] }), flow('f', 'PULSE(3, 1)')], {
			method,
			dt: 0.25,
			save: 1,
			stop: 4
		});
		(await valuesOf(model)).forEach((value, i) => expect(value).toBeCloseTo(i < 2 ? 0 : 3, 12));
	}
);

test.each(['euler', 'rk4'] as const)(
	'a stock filled by a STEP fills evenly under %s',
	async (method) => {
		const model = modelOf([stock('it', '0', { inflows: ['f'] }), flow('f', 'STEP(3, 2)')], {
			method,
			stop: 4
		});
		(await valuesOf(model)).forEach((value, i) =>
			expect(value).toBeCloseTo([0, 0, 0, 3, 6][i], 12)
		);
	}
);

test('INIT keeps the first value, PREVIOUS the last but one', async () => {
	expect(await values('INIT(TIME + 5)')).toEqual([5, 5, 5, 5, 5]);
	expect(await values('PREVIOUS(TIME * 10, -1)')).toEqual([-1, 0, 10, 20, 30]);
	const rk4 = modelOf(
		[auxiliary('it', 'PREVIOUS(s, -1)'), stock('s', '0', { inflows: ['f'] }), flow('f', '2')],
		{
			method: 'rk4',
			stop: 3
		}
	);
	expect(await valuesOf(rk4)).toEqual([-1, 0, 2, 4]);
});

test('a smoothed constant stays what it is, a delay in balance gives what it gets', async () => {
	for (const name of ['SMTH1', 'SMTH3', 'DELAY1', 'DELAY3']) {
		for (const value of await values(`${name}(7, 4)`)) expect(value).toBeCloseTo(7, 12);
	}
});

test('SMTH1 moves towards its input by DT over its time', async () => {
	expect(await values('SMTH1(8, 2, 0)')).toEqual([0, 4, 6, 7, 7.5]);
});

test('what goes into a material delay comes out again, all of it', async () => {
	const model = modelOf(
		[
			stock('sent', '0', { inflows: ['sending'] }),
			stock('it', '0', { inflows: ['arriving'] }),
			flow('sending', 'PULSE(12, 1)'),
			flow('arriving', 'DELAYN(sending, 3, 4)')
		],
		{ dt: 0.125, save: 1, stop: 40 }
	);
	expect((await valuesOf(model)).at(-1)).toBeCloseTo(12, 6);
});

test('delays inside delays and inside conditions are separate', async () => {
	const nested = await values('SMTH1(SMTH1(8, 2, 0), 2, 0)');
	expect(nested).toEqual([0, 0, 2, 4, 5.5]);
	expect(await values('IF TIME > 2 THEN SMTH1(8, 2, 0) ELSE -1')).toEqual([-1, -1, -1, 7, 7.5]);
});

test('TREND finds the growth of what grows evenly, and FORCST goes on with it', async () => {
	// x = e^(0.1 t): the average over T = 2 lags behind by a factor, and the trend settles at 0.1 / year
	const grow = [auxiliary('x', 'EXP(0.1 * TIME)')];
	const time = { dt: 1 / 64, save: 1, stop: 40 };
	expect((await values('TREND(x, 2, 0.1)', grow, time)).at(-1)).toBeCloseTo(0.1, 3);
	const ahead = await values('FORCST(x, 2, 5, 0.1) / x', grow, time);
	expect(ahead.at(-1)).toBeCloseTo(1 + 0.1 * 5, 2);
});

test.each([
	['continuous', [10, 10, 15, 20, 20]],
	['extrapolate', [5, 10, 15, 20, 25]],
	['discrete', [10, 10, 10, 20, 20]]
] as const)('a %s lookup between and beyond its points', async (type, expected) => {
	const curve = lookup(
		'curve',
		[
			[0, 10],
			[2, 20]
		],
		type
	);
	expect(await values('curve(TIME - 1)', [curve])).toEqual(expected);
});

test('a lookup with many uneven points gives every point exactly', async () => {
	const points = Array.from({ length: 50 }, (_, i) => [i * i * 0.1, Math.sin(i)] as const);
	const found = await values('curve(TIME ^ 2 * 0.1)', [lookup('curve', points)], { stop: 49 });
	points.forEach(([, y], i) => expect(found[i]).toBeCloseTo(y, 12));
});

test('a non-negative stock gives no more than it has, in the order of its outflows', async () => {
	const tank = [
		stock('tank', '10', { outflows: ['first', 'second'], nonNegative: true }),
		stock('one', '0', { inflows: ['first'] }),
		stock('two', '0', { inflows: ['second'] }),
		flow('first', '4'),
		flow('second', '3')
	];
	const model = modelOf(tank, { stop: 4 });
	expect(await valuesOf(model, 'tank')).toEqual([10, 3, 0, 0, 0]);
	expect(await valuesOf(model, 'one')).toEqual([0, 4, 7, 7, 7]);
	expect(await valuesOf(model, 'two')).toEqual([0, 3, 3, 3, 3]);
});

test('what surely flows into a non-negative stock can flow out in the same step', async () => {
	const model = modelOf(
		[
			stock('it', '0', { inflows: ['in'], outflows: ['out'], nonNegative: true }),
			flow('in', '2', '', true),
			flow('out', '5')
		],
		{ stop: 3 }
	);
	expect(await valuesOf(model)).toEqual([0, 0, 0, 0]);
	expect(await valuesOf(model, 'out')).toEqual([2, 2, 2, 2]);
});

test('a uniflow never runs backwards', async () => {
	const model = modelOf([stock('it', '5', { inflows: ['f'] }), flow('f', 'TIME - 2', '', true)], {
		stop: 4
	});
	expect(await valuesOf(model)).toEqual([5, 5, 5, 5, 6]);
});

test('what only other tools have is refused by name', () => {
	for (const name of ['SUM', 'MONTECARLO', 'CONVEYOR', 'BETA']) {
		const checked = check(modelOf([auxiliary('it', `${name}(1)`)]));
		expect(!checked.ok && checked.problems[0].code).toBe('not-supported');
	}
});
