// story.yaml → what its readers need of the model: variables by name, variables to save, links to cut.
import { cutOf } from '#story/inputs.ts';
import type { StoryData } from '#story/schema.ts';

/** The variables that are named to readers: on charts, in goals, in actions. */
export function variablesToName(story: StoryData): string[] {
	return [
		...new Set([
			...Object.values(story.charts).map((chart) => chart.variable),
			...Object.values(story.goals).flatMap((goal) => goal.conditions.map((it) => it.variable)),
			...story.actions.map((action) => action.measure.variable)
		])
	];
}

/** The variables that the reader's program must save. */
export function variablesToSave(story: StoryData): string[] {
	return [
		...new Set([
			...Object.values(story.picture).map(({ count }) => count),
			...Object.values(story.readouts).map(({ variable }) => variable),
			...variablesToName(story),
			...Object.values(story.charts).flatMap(({ beside }) => beside ?? []),
			story.slip.variable,
			story.loop.watch.variable
		])
	];
}

/** The variables that charts draw, of which a thousand runs are made. */
export function variablesToDraw(story: StoryData): string[] {
	const charts = Object.values(story.charts);
	return [
		...new Set(charts.flatMap(({ variable, beside }) => [variable, ...(beside ? [beside] : [])]))
	];
}

/** The links that the reader can cut, each with the constant that cuts it. */
export function cutsIn(story: StoryData) {
	return story.loop.ring.map(({ id, from, to }) => ({ constant: cutOf(id), from, to }));
}
