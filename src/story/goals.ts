// A goal and a run → which of its conditions hold.
import { valueAt, type Run } from '#engine/run.ts';
import { round } from './quantities.ts';
import type { StoryData } from './schema.ts';

export type Goal = StoryData['goals'][string];

export interface Condition {
	readonly variable: string;
	readonly at: number;
	/** the value in whole units, as the reader sees it */
	readonly value: number;
	readonly wanted: number;
	readonly most: boolean;
	readonly holds: boolean;
}

/** Judged on the whole numbers that the reader sees: what reads 60 is 60. */
export function conditionsOf(goal: Goal, run: Run): Condition[] {
	return goal.conditions.map(({ variable, at, atLeast, atMost }) => {
		const value = round(valueAt(run, variable, at), 0);
		const most = atMost !== undefined;
		const wanted = (most ? atMost : atLeast) ?? 0;
		return { variable, at, value, wanted, most, holds: most ? value <= wanted : value >= wanted };
	});
}
