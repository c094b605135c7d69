// A story → the tables of its charts, each once: steps that show the same lines share one.
import type { Step, StoryData } from '#story/schema.ts';

export interface Numbers {
	readonly id: string;
	readonly chart: string;
	/** the first of the steps that show these lines */
	readonly step: Step;
}

const chartOf = (step: Step, story: StoryData) => step.chart ?? story.strip;

/** The id of the table that holds what the chart of a step draws before the reader moves anything. */
export function numbersId(step: Step, story: StoryData): string {
	const fixed = Object.keys(story.goals[step.goal ?? '']?.set ?? {}).length > 0;
	return ['numbers', chartOf(step, story), step.scenario, ...(fixed ? [step.goal] : [])].join('-');
}

export function numbersOf(story: StoryData): Numbers[] {
	const all = story.steps.map((step) => ({
		id: numbersId(step, story),
		chart: chartOf(step, story),
		step
	}));
	return all.filter(({ id }, i) => all.findIndex((one) => one.id === id) === i);
}
