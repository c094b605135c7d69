// A number in the words is one number taken from one run, rounded once, the same way everywhere.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '#engine/run.ts';
import { measure, pictureAt, round, type Runs } from '#story/quantities.ts';
import type { Quantity } from '#story/schema.ts';

/** y over the years 0 to 4 */
const runOf = (...y: number[]): Run => ({
	time: Float64Array.from(y, (_, i) => i),
	series: { y: Float64Array.from(y) },
	inputs: {}
});
const here = runOf(10, 30, 20, 5, 8);
const runs: Runs = {
	run: here,
	year: 2,
	named: (scenario) => (scenario === 'flat' ? runOf(7, 7, 7, 7, 7) : here),
	members: () => [here, runOf(0, 0, 0, 0, 100), runOf(0, 0, 0, 0, 9), runOf(0, 0, 0, 0, 8)]
};
const take = (more: Partial<Quantity>) => measure({ variable: 'y', digits: 0, ...more }, runs);

describe('rounding', () => {
	test('goes up at the half, also where binary fractions fall a little short of it', () => {
		expect(round(4.5, 0)).toBe(5);
		expect(round(9 * 0.5 - 1e-15, 0)).toBe(5);
		expect(round(1.005, 2)).toBe(1.01);
		expect(round(0.285 * 100, 0)).toBe(29); // 28.499999999999996
		expect(round(4.4999, 0)).toBe(4);
	});

	test('keeps no minus before nothing', () => {
		expect(Object.is(round(-0.2, 0), 0)).toBe(true);
	});

	test('is never further off than half of its last digit', () => {
		const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(numbers, fc.integer({ min: 0, max: 2 }), (value, digits) => {
				const off = Math.abs(round(value, digits) - value);
				expect(off).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-6);
				expect(round(round(value, digits), digits)).toBe(round(value, digits));
			})
		);
	});
});

describe('a quantity', () => {
	test('is taken at the year of the step, or at its own', () => {
		expect(take({})).toBe(20);
		expect(take({ at: 3 })).toBe(5);
	});

	test('is the highest or lowest between two years, both included, or the year of it', () => {
		expect(take({ max: [0, 4] })).toBe(30);
		expect(take({ min: [0, 4] })).toBe(5);
		expect(take({ max: [2, 4] })).toBe(20);
		expect(take({ max: [0, 4], when: true })).toBe(1);
		expect(take({ min: [0, 4], when: true })).toBe(3);
	});

	test('of equal peaks is the first', () => {
		const level = { ...runs, run: runOf(1, 9, 9, 9, 1) };
		expect(measure({ variable: 'y', max: [0, 4], when: true, digits: 0 }, level)).toBe(1);
	});

	test('comes from another scenario, or has one taken away', () => {
		expect(take({ scenario: 'flat' })).toBe(7);
		expect(take({ minus: 'flat' })).toBe(13);
	});

	test('may count runs, out of twenty', () => {
		expect(take({ scenario: 'any', at: 4, runsAbove: 8 })).toBe(10);
		expect(take({ scenario: 'any', at: 4, runsBelow: 9 })).toBe(10);
		expect(take({ scenario: 'any', at: 4, runsAbove: 8, runsBelow: 100 })).toBe(5);
		expect(() => take({ runsAbove: 1 })).toThrow('a count of runs needs a scenario');
	});
});

test('the picture shows whole things, one for every so many', () => {
	const picture = { things: { count: 'y', per: 5 }, all: { count: 'y', per: 1 } };
	expect(pictureAt(picture, here, 0)).toEqual({ things: 2, all: 10 });
	expect(pictureAt(picture, here, 4)).toEqual({ things: 2, all: 8 });
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1e3, noNaN: true }), (y) => {
			const { all } = pictureAt(picture, runOf(y, y), 0);
			expect(Number.isInteger(all)).toBe(true);
			expect(Math.abs(all - y)).toBeLessThanOrEqual(0.5 + 1e-9);
		})
	);
});
