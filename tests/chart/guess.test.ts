// What a finger on the plot does to the handles.
import { describe, expect, test } from 'vitest';
import {
	crossed,
	drag,
	emptyGuess,
	handlesAt,
	isComplete,
	lineOf,
	nearestHandle,
	press,
	release,
	snap,
	withHandle,
	type GuessValues,
	type Plan
} from '#chart/guess.ts';
import type { Point } from '#chart/series.ts';

const plan: Plan = {
	start: { x: 0, y: 10 },
	xs: handlesAt(0, 10, 5),
	low: 0,
	high: 100,
	step: 2
};
const empty = emptyGuess(5);
const reach = { x: 0.5, y: 5 };

/** A whole stroke: down on the first point, through the others, up on the last. */
function stroke(values: GuessValues, ...points: Point[]) {
	let state = press(plan, values, points[0], reach);
	for (const point of points.slice(1)) {
		({ stroke: state, values } = drag(plan, values, state, point));
	}
	return release(plan, values, state, points[points.length - 1]);
}

test('handles stand at equal distances, the last at the edge', () => {
	expect(plan.xs).toEqual([2, 4, 6, 8, 10]);
	expect(handlesAt(-2, 18, 4)).toEqual([3, 8, 13, 18]);
});

test('a value is snapped to a step inside the axis', () => {
	expect([-5, 0.9, 1.1, 55, 99.5, 140].map((y) => snap(plan, y))).toEqual([0, 0, 2, 56, 100, 100]);
	expect(snap({ ...plan, step: 0.1 }, 0.31)).toBe(0.3);
	expect(snap({ ...plan, low: 1, high: 10, step: 4 }, 10)).toBe(9);
});

describe('a segment', () => {
	test('passes the handles between its ends, at its own height there', () => {
		expect(crossed(plan, { x: 1, y: 0 }, { x: 5, y: 40 })).toEqual([
			{ handle: 0, y: 10 },
			{ handle: 1, y: 30 }
		]);
	});
	test('passes them in the order it goes', () => {
		expect(crossed(plan, { x: 5, y: 40 }, { x: 1, y: 0 }).map(({ handle }) => handle)).toEqual([
			1, 0
		]);
	});
	test('passes none when it is upright or short', () => {
		expect(crossed(plan, { x: 4, y: 0 }, { x: 4, y: 90 })).toEqual([]);
		expect(crossed(plan, { x: 2.5, y: 0 }, { x: 3.5, y: 90 })).toEqual([]);
	});
});

describe('drawing', () => {
	test('from the known end to the edge sets every handle', () => {
		expect(stroke(empty, { x: 0, y: 10 }, { x: 5, y: 60 }, { x: 10, y: 60 })).toEqual([
			30, 50, 60, 60, 60
		]);
	});
	test('free-hand, in small moves, gives the heights of the hand', () => {
		const hand = Array.from({ length: 101 }, (_, i) => ({ x: i / 10, y: (i / 10) ** 2 }));
		expect(stroke(empty, ...hand)).toEqual([4, 16, 36, 64, 100]);
	});
	test('that stops short of a handle sets it, if it is nearest', () => {
		expect(stroke(empty, { x: 0, y: 10 }, { x: 3.2, y: 42 })).toEqual([30, 42, null, null, null]);
		expect(stroke(empty, { x: 0, y: 10 }, { x: 2.9, y: 39 })).toEqual([30, null, null, null, null]);
	});
	test('backwards works as well', () => {
		expect(stroke(empty, { x: 10, y: 100 }, { x: 2, y: 20 })).toEqual([20, 40, 60, 80, 100]);
	});
	test('goes on from the pen, the last point drawn', () => {
		const half = [30, 50, null, null, null];
		expect(stroke(half, { x: 4, y: 50 }, { x: 10, y: 80 })).toEqual([30, 50, 60, 70, 80]);
	});
	test('over an older line replaces it', () => {
		const old = [90, 90, 90, 90, 90];
		expect(stroke(old, { x: 0, y: 10 }, { x: 10, y: 10 })).toEqual([10, 10, 10, 10, 10]);
	});
});

test('a tap sets the nearest handle, and those before it on the straight line', () => {
	expect(stroke(empty, { x: 9.4, y: 60 })).toEqual([20, 30, 40, 50, 60]);
	expect(stroke(empty, { x: 0.3, y: 60 })).toEqual(empty);
});

describe('a handle that is set', () => {
	const full = [20, 40, 60, 80, 100];
	test('follows the finger up and down', () => {
		expect(stroke(full, { x: 4.2, y: 43 }, { x: 4.4, y: 70 }, { x: 3.8, y: 12 })).toEqual([
			20, 12, 60, 80, 100
		]);
	});
	test('is left alone by a tap', () => {
		expect(stroke(full, { x: 4.2, y: 43 })).toEqual(full);
	});
	test('lets go when the finger sweeps on: the reader draws', () => {
		expect(stroke(full, { x: 4, y: 40 }, { x: 8, y: 40 })).toEqual([20, 40, 40, 40, 100]);
	});
});

test('a slider sets its handle and fills in those that were skipped', () => {
	expect(withHandle(plan, empty, 2, 40)).toEqual([20, 30, 40, null, null]);
	expect(withHandle(plan, [20, 30, 40, null, null], 0, 0)).toEqual([0, 30, 40, null, null]);
});

test('the line runs from the known end through the handles to the pen', () => {
	expect(lineOf(plan, empty)).toEqual({ x: [0], y: [10] });
	expect(lineOf(plan, [20, 30, null, null, null], { x: 5, y: 50 })).toEqual({
		x: [0, 2, 4, 5],
		y: [10, 20, 30, 50]
	});
	expect(lineOf(plan, [20, 30, null, null, null], { x: 3, y: 50 }).x).toEqual([0, 2, 4]);
});

test('a guess is complete when the line reaches the end', () => {
	expect(isComplete([1, 2, null])).toBe(false);
	expect(isComplete([1, 2, 0])).toBe(true);
	expect(isComplete([])).toBe(false);
});

test('of two handles equally near, the first is taken', () => {
	expect(nearestHandle(plan, 3)).toBe(0);
});
