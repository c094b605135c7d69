import { describe, expect, test } from 'vitest';
import { check, planOf, type ModelTime, type Variable } from '#engine';
import { MOST_STEPS, MOST_VARIABLES } from '#engine/check/model-structure.ts';
import { MOST_STAGES } from '#engine/check/names-in-equations.ts';
import { sorted } from '#engine/check/order.ts';
import { nearest } from '#engine/language/names.ts';
import { MOST_REMEMBERED } from '#engine/numbers/past-values.ts';
import { auxiliary, constant, flow, modelOf, stock } from '../fixtures.ts';

const said = (variables: readonly Variable[], time: Partial<ModelTime> = {}) => {
	const checked = check(modelOf(variables, time));
	return checked.ok ? [] : checked.problems.map(({ code, sentence }) => `${code}: ${sentence}`);
};

test('a circle is printed in its order', () => {
	expect(
		said([auxiliary('a', 'b'), auxiliary('b', 'c + 1'), auxiliary('c', 'a'), auxiliary('d', 'a')])
	).toEqual(['circular: These need each other at the same moment: a → b → c → a.']);
});

test('a variable that needs itself is a circle of one', () => {
	expect(said([auxiliary('a', 'a + 1')])).toEqual([
		'circular: These need each other at the same moment: a → a.'
	]);
});

test('two circles are two problems', () => {
	const two = [auxiliary('a', 'b'), auxiliary('b', 'a'), auxiliary('c', 'd'), auxiliary('d', 'c')];
	expect(said(two)).toHaveLength(2);
});

test('a stock, a delay or a memory in the circle makes it a feedback loop', () => {
	expect(said([stock('s', '1', { inflows: ['f'] }), flow('f', 's * 0.1')])).toEqual([]);
	expect(said([auxiliary('a', 'SMTH1(b, 3, 1)'), auxiliary('b', 'a + 1')])).toEqual([]);
	expect(said([auxiliary('a', 'PREVIOUS(b, 1)'), auxiliary('b', 'a + 1')])).toEqual([]);
});

test('a delay without an initial value starts from its input, so a circle through it is one of starting values', () => {
	expect(said([auxiliary('a', 'SMTH1(b, 3)'), auxiliary('b', 'a + 1')])).toEqual([
		'circular-start: These starting values need each other: a → b → a.'
	]);
});

test('stocks whose starting values need each other are found', () => {
	expect(said([stock('x', 'y + 1'), stock('y', 'x')])).toEqual([
		'circular-start: These starting values need each other: x → y → x.'
	]);
});

test('a circle through a non-negative stock is not reported: its limits wait for nobody', () => {
	const two = [
		stock('a', '5', { inflows: ['back'], outflows: ['there'], nonNegative: true }),
		stock('b', '5', { inflows: ['there'], outflows: ['back'], nonNegative: true }),
		flow('there', '3', '', true),
		flow('back', '4', '', true)
	];
	expect(said(two)).toEqual([]);
});

test('names such as __proto__ and constructor are names like all others', () => {
	expect(
		said([
			constant('__proto__', 1),
			constant('constructor', 2),
			auxiliary('toString', '__proto__ + constructor'),
			auxiliary('hasOwnProperty', '"toString" * 2')
		])
	).toEqual([]);
	expect(said([auxiliary('a', '__proto__ + constructor')])).toHaveLength(2);
});

test('a chain of 9,000 variables is ordered without running out of stack', () => {
	const chain = Array.from({ length: 9000 }, (_, i) =>
		auxiliary(`v${i}`, i === 8999 ? 'TIME' : `v${i + 1} + 1`)
	);
	expect(planOf(modelOf(chain)).stepOrder).toHaveLength(9000);
});

describe('as much as may be is planned, and more is not', () => {
	const constants = (count: number) =>
		Array.from({ length: count }, (_, i) => constant(`c${i}`, i));

	test('variables', () => {
		expect(said(constants(MOST_VARIABLES))).toEqual([]);
		expect(said(constants(MOST_VARIABLES + 1))).toEqual([
			`too-big: A model may have at most ${MOST_VARIABLES} variables; this one has ${MOST_VARIABLES + 1}.`
		]);
	});

	test('values that delays remember', () => {
		const delay = (steps: number) =>
			said([auxiliary('late', 'DELAY(TIME, 5)')], { stop: steps / 2, dt: 0.5, save: 0.5 });
		expect(MOST_REMEMBERED).toBeLessThanOrEqual(MOST_STEPS);
		expect(delay(MOST_REMEMBERED)).toEqual([]);
		const half = { stop: MOST_REMEMBERED / 2 + 1 };
		expect(
			said([auxiliary('a', 'DELAY(TIME, 5)'), auxiliary('b', 'DELAY(TIME, 6)')], half)
		).toEqual(['too-big: The delays of this model would have to remember too many values.']);
	});

	test('stages of a delay', () => {
		const stages = (count: number) => said([auxiliary('late', `SMTHN(TIME, 5, ${count})`)]);
		expect(stages(MOST_STAGES)).toEqual([]);
		expect(stages(MOST_STAGES + 1)).toEqual([
			`wrong-arguments: The order of SMTHN must be a whole number from 1 to ${MOST_STAGES}.`
		]);
	});
});

test('what never varies is known', () => {
	const { invariant } = planOf(
		modelOf([
			constant('c', 2),
			auxiliary('fixed', 'c * 3'),
			auxiliary('fixed_too', 'fixed + INIT(moving)'),
			auxiliary('moving', 'TIME * fixed')
		])
	);
	expect(invariant.has('fixed')).toBe(true);
	expect(invariant.has('fixed_too')).toBe(true);
	expect(invariant.has('moving')).toBe(false);
});

test('everything comes after what it needs', () => {
	const needs = new Map([
		['a', ['b', 'c']],
		['b', ['d']],
		['c', ['d']],
		['d', []]
	]);
	const { order } = sorted(needs.keys(), (name) => needs.get(name)!);
	for (const [name, needed] of needs) {
		for (const one of needed) expect(order.indexOf(one)).toBeLessThan(order.indexOf(name));
	}
});

test.each([
	['trst', 'trust'],
	['turst', 'trust'],
	['Spare Keys', 'spare_keys'],
	['xyz', '']
])('the nearest name to %s is "%s"', (wrong, right) => {
	expect(nearest(wrong, ['trust', 'spare_keys', 'business'])).toBe(right);
});
