// Where the reader is and what they chose → the constants a run starts with.
import type { Inputs } from '#engine/run.ts';
import type { Step, StoryData } from './schema.ts';

/** What this reader set, by the name of the constant. Lives as long as the page, in the address, nowhere else. */
export type Choices = Inputs;

/** The name of the constant that cuts a sentence of the story's ring (0 whole, 1 cut). */
export const cutOf = (sentence: string) => `cut_${sentence}`;

/** The constants that this step lets the reader set. */
export function offeredBy(step: Step, story: StoryData): readonly string[] {
	if (step.part === 'loop') return story.loop.ring.map((sentence) => cutOf(sentence.id));
	return step.levers;
}

/** The step's own settings, then its goal's, then the reader's choices for the levers it offers. */
export function inputsFor(step: Step, story: StoryData, choices: Choices): Inputs {
	const fixed = step.goal === undefined ? {} : story.goals[step.goal].set;
	const inputs: Record<string, number> = { ...story.scenarios[step.scenario], ...fixed };
	for (const name of offeredBy(step, story)) {
		if (choices[name] !== undefined) inputs[name] = choices[name];
	}
	return inputs;
}
