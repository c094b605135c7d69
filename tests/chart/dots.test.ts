// Equally likely outcomes, and dots that keep to their side of the threshold.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layBars } from '#chart/bars.ts';
import { countBelow, quantiles } from '#chart/quantiles.ts';
import { diameterFor, stacks } from '#chart/stacks.ts';

describe('twenty quantiles', () => {
	test('of twenty members are the members in order', () => {
		const members = [...Array(20).keys()].reverse();
		expect(quantiles(members)).toEqual([...members].reverse());
	});
	test('of forty members are every second one', () => {
		expect(quantiles(Float64Array.from(Array(40).keys()))).toEqual(
			Array.from({ length: 20 }, (_, i) => 2 * i)
		);
	});
	test('of 24 members are these', () => {
		expect(quantiles([...Array(24).keys()])).toEqual([
			0, 1, 2, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 22, 23
		]);
	});
	test('of one member are that member', () => {
		expect(quantiles([7], 3)).toEqual([7, 7, 7]);
	});
	test('are never more than one from the share of the members below any threshold', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 }),
				fc.integer({ min: 0, max: 100 }),
				(members, threshold) => {
					const share = (20 * countBelow(members, threshold)) / members.length;
					expect(Math.abs(countBelow(quantiles(members), threshold) - share)).toBeLessThanOrEqual(
						0.5
					);
				}
			)
		);
	});
	test('of nothing are our own mistake', () => {
		expect(() => quantiles([])).toThrow('unreachable');
		expect(() => quantiles([1, NaN])).toThrow('unreachable');
	});
});

test('an outcome on the threshold is not below it', () => {
	expect(countBelow([49, 50, 51], 50)).toBe(1);
});

describe('dots', () => {
	test('are stacked where outcomes are near each other', () => {
		expect(stacks([40, 44, 80], 60, 10)).toEqual([
			{ cx: 42, up: 5, below: true },
			{ cx: 42, up: 15, below: true },
			{ cx: 80, up: 5, below: false }
		]);
	});
	test('keep to their side of the threshold', () => {
		expect(stacks([59, 60], 60, 10)).toEqual([
			{ cx: 54, up: 5, below: true },
			{ cx: 66, up: 5, below: false }
		]);
	});
	test('are as many as the outcomes, each on its side, none over another', () => {
		const outcomes = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 50 });
		fc.assert(
			fc.property(outcomes, fc.integer({ min: 0, max: 300 }), (at, threshold) => {
				const dots = stacks(at, threshold, 14);
				expect(dots).toHaveLength(at.length);
				expect(dots.filter((dot) => dot.below)).toHaveLength(countBelow(at, threshold));
				for (const { cx, below } of dots) {
					expect(below ? cx + 7 <= threshold : cx - 7 >= threshold).toBe(true);
				}
				const columns = [...new Set(dots.map((dot) => dot.cx))].sort((a, b) => a - b);
				for (let i = 1; i < columns.length; i++) {
					expect(columns[i] - columns[i - 1]).toBeGreaterThanOrEqual(14 - 1e-9);
				}
			})
		);
	});
	test('shrink until the tallest column fits', () => {
		expect(diameterFor([10, 60, 110], 200, 100, 18)).toBe(18);
		expect(diameterFor(Array(10).fill(50), 200, 100, 18)).toBe(10);
		expect(diameterFor(Array(50).fill(50), 200, 100, 18)).toBe(6);
	});
});

describe('bars', () => {
	test('begin at one zero, and leave room for their numbers on the sides they have', () => {
		expect(layBars([{ value: -20 }, { value: 30 }], 300, 50)).toEqual({
			zero: 130,
			laid: [
				{ left: 50, right: 130, textAt: 44, anchor: 'end' },
				{ left: 130, right: 250, textAt: 256, anchor: 'start' }
			]
		});
	});
	test('all of one sign begin at the edge', () => {
		expect(layBars([{ value: 10 }, { value: 40 }], 300, 60).zero).toBe(0);
		expect(layBars([{ value: -10 }, { value: -40 }], 300, 60).zero).toBe(300);
	});
	test('of nothing have no length', () => {
		expect(layBars([{ value: 0 }, { value: 0 }], 300, 60).laid[0]).toMatchObject({
			left: 0,
			right: 0
		});
	});
});
