// A goal that wants something never to be: where it is reached, its picture shows none of it in any year.
import { beforeAll, describe, expect, test } from 'vitest';
import { simulate, type Inputs, type Run } from '#engine';
import { conditionsOf } from '#story/goals.ts';
import { found, open, type Opened } from './open.ts';

describe.each(found)('$folder/$slug', (place) => {
	let it: Opened;
	beforeAll(async () => {
		it = await open(place);
	}, 60_000);

	/** Every setting of one lever, the rest as the goal sets them. */
	const settingsOf = (name: string, set: Inputs) => {
		const { min, max, step } = it.story.data.levers[name];
		const count = Math.round((max - min) / step) + 1;
		return Array.from({ length: count }, (_, i) => ({ ...set, [name]: min + i * step }));
	};
	/** The most that the picture shows of a variable in any year from the change on. */
	const mostShown = (run: Run, variable: string) => {
		const picture = Object.values(it.story.data.picture).find(({ count }) => count === variable);
		const shown = [...run.series[variable]].filter((_, i) => run.time[i] >= 0);
		return Math.round(Math.max(...shown) / (picture?.per ?? 1));
	};

	test('what a goal wants to be nothing is nothing in every year, not only in those it asks about', () => {
		const broken = Object.entries(it.story.data.goals).flatMap(([id, goal]) => {
			const none = goal.conditions.filter(({ atMost }) => atMost === 0);
			return none.flatMap(({ variable }) =>
				goal.levers
					.flatMap((name) => settingsOf(name, goal.set))
					.filter((inputs) => {
						const run = simulate(it.program, inputs);
						const reached = conditionsOf(goal, run).every(({ holds }) => holds);
						return reached && mostShown(run, variable) > 0;
					})
					.map((inputs) => ({ id, variable, inputs }))
			);
		});
		expect(broken).toEqual([]);
	});
});
