import { expect, test } from 'vitest';
import { runChecks, simulate, type Check, type Checks, type Inputs } from '#engine';
import { readChecks } from '#build/read-checks.ts';
import { auxiliary, compiled, constant, modelOf } from '../fixtures.ts';

const model = modelOf([
	constant('rate', 1, '', { range: [0, 2] }),
	constant('top', 8),
	auxiliary('y', 'top - rate * (TIME - 5) ^ 2')
]);
const program = await compiled(model, ['y']);
const run = (inputs: Inputs) => simulate(program, inputs);

function resultOf(check: Partial<Check>, members: readonly Inputs[] = []) {
	const value = { of: 'y', in: 'base', take: 'at', from: 5, to: 5, times: 1 } as const;
	const whole: Check = { id: 'c', says: '', value, is: 'above', than: 0, by: 0, ...check };
	const checks: Checks = {
		ensemble: { seed: 1, members: 3 },
		scenarios: new Map<string, Inputs>([
			['base', {}],
			['high', { top: 100 }]
		]),
		checks: [whole]
	};
	return runChecks(checks, run, members)[0];
}

test('a value is compared with a number, with a margin', () => {
	expect(resultOf({ than: 7 })).toMatchObject({ value: 8, than: 7, holds: true, passes: true });
	expect(resultOf({ than: 7, by: 1 })).toMatchObject({ holds: false, passes: false });
	expect(resultOf({ is: 'below', than: 10, by: 1 })).toMatchObject({ holds: true });
});

test('the highest and the lowest over some time, and a factor', () => {
	const over = { of: 'y', in: 'base', from: 0, to: 4, times: 1 };
	expect(resultOf({ value: { ...over, take: 'max' } }).value).toBe(7);
	expect(resultOf({ value: { ...over, take: 'min', times: 2 } }).value).toBe(-34);
});

test('one scenario is compared with another', () => {
	const high = { of: 'y', in: 'high', take: 'at', from: 5, to: 5, times: 0.5 } as const;
	expect(resultOf({ is: 'below', than: high })).toMatchObject({ value: 8, than: 50, holds: true });
});

test('a share of the members must agree, and the scenario wins over the member', () => {
	const members: readonly Inputs[] = [{ rate: 0 }, { rate: 1 }, { rate: 2 }, { rate: 2, top: 0 }];
	const value = { of: 'y', in: 'base', take: 'at', from: 3, to: 3, times: 1 } as const;
	expect(resultOf({ value, than: 1, share: 0.5 }, members)).toMatchObject({
		share: 0.5,
		passes: true
	});
	expect(resultOf({ value, than: 1, share: 0.6 }, members)).toMatchObject({
		share: 0.5,
		passes: false
	});
	const high = { ...value, in: 'high' };
	expect(resultOf({ value: high, than: 50, share: 1 }, members)).toMatchObject({
		share: 1,
		passes: true
	});
});

test('mistakes in a file of checks are explained', () => {
	const text = `ensemble: { members: 10, seed: 1 }
scenarios:
  base: { rte: 1 }
checks:
  one:
    says: It rises.
    value: { of: z, in: base, at: 1 }
    is: over
    than: { of: y, in: bse, max: [0, 1] }
`;
	expect(
		readChecks(text, 'checks.yaml', model).problems.map(
			(p) => `${p.place.line}: ${p.sentence} ${p.cure}`
		)
	).toEqual([
		'3: No constant of the model is called "rte". Did you mean "rate"?',
		'7: There is no variable called "z". Did you mean "y"?',
		'8: "is" of one cannot be "over". Write above or below.',
		'9: There is no scenario called "bse". Did you mean "base"?'
	]);
});
