// Paths, cuts and points of a series, to exact numbers.
import { scaleLinear } from 'd3';
import { describe, expect, test } from 'vitest';
import { between, nearest, pathOf, pathOfAll, thin, yAt } from '#chart/series.ts';

const x = scaleLinear([0, 10], [40, 140]);
const y = scaleLinear([0, 100], [200, 0]);
const ramp = { x: Float64Array.from([0, 2, 4, 10]), y: Float64Array.from([0, 10, 30, 30]) };

describe('a path', () => {
	test('goes through the points, in pixels with one digit', () => {
		expect(pathOf(ramp, x, y)).toBe('M40,200L60,180L80,140L140,140');
		expect(pathOf({ x: [0, 1], y: [100 / 3, 200 / 3] }, x, y)).toBe('M40,133.3L50,66.7');
	});
	test('breaks at a value that is no number, and never prints one', () => {
		const broken = { x: [0, 1, 2, 3, 4], y: [0, 50, NaN, 50, Infinity] };
		expect(pathOf(broken, x, y)).toBe('M40,200L50,100M70,100Z');
	});
	test('is empty without points', () => {
		expect(pathOf({ x: [], y: [] }, x, y)).toBe('');
		expect(pathOfAll([], x, y)).toBe('');
	});
	test('prints no minus zero', () => {
		expect(pathOf({ x: [0, 10], y: [100.0001, -0] }, x, y)).not.toMatch(/-0(?![.\d])/);
	});
	test('of many series is one', () => {
		const flat = { x: [0, 10], y: [50, 50] };
		expect(pathOfAll([ramp, flat], x, y)).toBe('M40,200L60,180L80,140L140,140M40,100L140,100');
	});
	test('of a dense series has at most four points for each pixel', () => {
		const xs = Array.from({ length: 5001 }, (_, i) => i / 500);
		const dense = { x: xs, y: xs.map((at) => 50 + 50 * Math.sin(at * 40)) };
		const points = pathOf(dense, x, y).split('L').length;
		expect(points).toBeLessThanOrEqual(4 * 101);
		expect(points).toBeGreaterThan(200);
	});
});

describe('thinning', () => {
	test('keeps the first, lowest, highest and last point of each column, in order', () => {
		const series = { x: [0, 0.1, 0.2, 0.3, 0.4, 1, 1.1], y: [5, 9, 5, 1, 4, 2, 2] };
		expect(thin(series, (at) => at)).toEqual({
			x: [0, 0.1, 0.3, 0.4, 1, 1.1],
			y: [5, 9, 1, 4, 2, 2]
		});
	});
	test('keeps a gap', () => {
		const series = { x: [0, 0.1, 0.2, 0.3], y: [5, NaN, 5, 5] };
		expect(thin(series, (at) => at).y).toEqual([5, NaN, 5]);
	});
});

describe('a series', () => {
	test('is cut exactly, with a point at each cut', () => {
		expect(between(ramp, 1, 3)).toEqual({ x: [1, 2, 3], y: [5, 10, 20] });
		expect(between(ramp, 2, 4)).toEqual({ x: [2, 4], y: [10, 30] });
		expect(between(ramp, -5, 50)).toEqual({ x: [0, 2, 4, 10], y: [0, 10, 30, 30] });
		expect(between(ramp, -5, -1)).toEqual({ x: [], y: [] });
		expect(between(ramp, 2.5, 3)).toEqual({ x: [2.5, 3], y: [15, 20] });
	});
	test('has a value at any x, held before its start and after its end', () => {
		expect([-1, 0, 1, 3, 4, 10, 99].map((at) => yAt(ramp, at))).toEqual([0, 0, 5, 20, 30, 30, 30]);
	});
	test('has a nearest point', () => {
		expect([-1, 0.9, 1.1, 6.9, 7.1, 99].map((at) => nearest(ramp, at))).toEqual([0, 0, 1, 2, 3, 3]);
	});
});
