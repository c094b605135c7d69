// A goal is judged on the whole numbers that the reader sees.
import { expect, test } from 'vitest';
import type { Run } from '#engine/run.ts';
import { conditionsOf, type Goal } from '#story/goals.ts';

const runAt = (y: number): Run => ({
	time: Float64Array.of(0, 1),
	series: { y: Float64Array.of(0, y) },
	inputs: {}
});
const goalOf = (...conditions: Goal['conditions']): Goal => ({
	set: {},
	levers: ['lever'],
	conditions,
	solution: {},
	spare: []
});
const least = goalOf({ variable: 'y', at: 1, atLeast: 60 });
const most = goalOf({ variable: 'y', at: 1, atMost: 60 });
const holds = (goal: Goal, y: number) => conditionsOf(goal, runAt(y)).map((it) => it.holds);

test('what reads sixty is sixty', () => {
	expect(holds(least, 59.5)).toEqual([true]);
	expect(holds(least, 59.49)).toEqual([false]);
	expect(holds(most, 60.49)).toEqual([true]);
	expect(holds(most, 60.5)).toEqual([false]);
});

test('each condition says its number, and what is wanted', () => {
	expect(conditionsOf(least, runAt(41.7))).toEqual([
		{ variable: 'y', at: 1, value: 42, wanted: 60, most: false, holds: false }
	]);
	expect(conditionsOf(most, runAt(41.7))).toMatchObject([{ most: true, wanted: 60, holds: true }]);
});

test('every condition is judged by itself', () => {
	const both = goalOf(...least.conditions, ...most.conditions);
	expect(holds(both, 60)).toEqual([true, true]);
	expect(holds(both, 70)).toEqual([true, false]);
});
