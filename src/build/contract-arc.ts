// The steps of a story → what they lack of the arc, and parts that lack what they need.
import { BEATS, type Step, type StoryData } from '#story/schema.ts';
import type { Problem } from './story-problems.ts';
import type { Placed } from './yaml-values.ts';

/** How many steps a told story has. */
export const STEPS = { fewest: 14, most: 22 } as const;

/** What every told story gives its reader to handle. */
const PARTS = ['guess', 'reveal', 'loop', 'goal', 'sandbox', 'actions', 'ledger'] as const;

/** How many things of its own a told story shows, and in how many steps each. */
const THINGS = { fewest: 2, steps: 3 } as const;

export function checkArc(data: Placed<StoryData>): Problem[] {
	const told = data.value.tutorial
		? []
		: [...checkBeats(data), ...checkPartsThere(data), ...checkThings(data)];
	return [...told, ...checkOrder(data), ...checkAnswer(data), ...checkParts(data)];
}

/** All ten beats, in as many steps as a reader has patience for. */
function checkBeats(data: Placed<StoryData>): Problem[] {
	const { steps } = data.value;
	const problems: Problem[] = [];
	if (steps.length < STEPS.fewest || steps.length > STEPS.most) {
		const sentence = `this story has ${steps.length} steps; a told story has ${STEPS.fewest} to ${STEPS.most}.`;
		problems.push(data.problem('step-count', ['steps'], sentence, 'Join or part some steps.'));
	}
	const missing = BEATS.filter((beat) => !steps.some((step) => step.beat === beat));
	if (missing.length > 0) {
		const beats = missing.length === 1 ? 'beat' : 'beats';
		const sentence = `no step tells the ${beats} ${missing.join(', ')}.`;
		const cure = 'Give each beat at least one step.';
		problems.push(data.problem('beats-missing', ['steps'], sentence, cure));
	}
	return problems;
}

function checkPartsThere(data: Placed<StoryData>): Problem[] {
	const missing = PARTS.filter((part) => !data.value.steps.some((step) => step.part === part));
	if (missing.length === 0) return [];
	const sentence = `no step has the part ${missing.join(', ')}.`;
	return [data.problem('parts-missing', ['steps'], sentence, 'Write "part: …" in a step.')];
}

/** The picture carries the story's own things, and they come back. */
function checkThings(data: Placed<StoryData>): Problem[] {
	const { things, steps } = data.value;
	if (things.length < THINGS.fewest) {
		const sentence = `this story names ${things.length} of its own things; its pictures show at least ${THINGS.fewest}.`;
		return [
			data.problem('things-missing', ['steps'], sentence, 'List marks that carry it under things.')
		];
	}
	return things.flatMap((thing, i) => {
		const shown = steps.filter(({ marks }) => marks.includes(thing)).length;
		if (shown >= THINGS.steps) return [];
		const sentence = `"${thing}" is shown in ${shown} steps; a thing of the story comes back in at least ${THINGS.steps}.`;
		const cure = 'Mark it in further steps whose words speak of it.';
		return [data.problem('things-missing', ['things', i], sentence, cure)];
	});
}

function checkOrder(data: Placed<StoryData>): Problem[] {
	return data.value.steps.flatMap((step, i, steps) => {
		const before = steps[i - 1];
		if (!before || BEATS.indexOf(step.beat) >= BEATS.indexOf(before.beat)) return [];
		const sentence = `the beat "${step.beat}" comes after "${before.beat}".`;
		const cure = `The order is ${BEATS.join(', ')}.`;
		return [data.problem('beats-order', ['steps', i, 'beat'], sentence, cure)];
	});
}

/** The answer comes right after the bet: at most one step between the guess and its reveal. */
function checkAnswer(data: Placed<StoryData>): Problem[] {
	const at = (part: Step['part']) => data.value.steps.findIndex((step) => step.part === part);
	const [guess, reveal] = [at('guess'), at('reveal')];
	if (guess < 0 || reveal < 0 || (reveal > guess && reveal - guess <= 2)) return [];
	const sentence = `the reveal is not right after the guess.`;
	const cure = 'Put it after the step "part: guess", with at most one step between.';
	return [data.problem('reveal-far', ['steps', reveal], sentence, cure)];
}

/** A part finds in its story what it works with. */
function checkParts(data: Placed<StoryData>): Problem[] {
	const story = data.value;
	const problems: Problem[] = [];
	const seen = new Map<string, number>();
	story.steps.forEach((step, i) => {
		const note = (sentence: string, cure: string) =>
			problems.push(data.problem('parts-missing', ['steps', i], sentence, cure));
		if (seen.get(step.id) !== undefined)
			note(`the step "${step.id}" is there twice.`, 'Rename one.');
		seen.set(step.id, i);

		const lacking = leversLacking(step, story);
		if (lacking.length > 0) {
			note(`"${step.id}" does not offer ${lacking.join(', ')}.`, 'Add it to its levers.');
		}
		if ((step.part === 'goal') !== (step.goal !== undefined)) {
			note(`"${step.id}" needs both a goal and "part: goal".`, 'Add the other, or remove both.');
		}
		if (step.part === 'pick' && story.picks.kinds.length === 0) {
			note(`"${step.id}" lets readers pick, but the story has no picks.`, 'List them under picks.');
		}
	});
	for (const part of ['guess', 'reveal', 'loop'] as const) {
		const holding = story.steps.flatMap((step, i) => (step.part === part ? [i] : []));
		if (holding.length < 2) continue;
		const sentence = `the part "${part}" is in ${holding.length} steps.`;
		problems.push(
			data.problem('parts-missing', ['steps', holding[1]], sentence, 'Leave it in one of them.')
		);
	}
	return problems;
}

/** The levers that the goals of a step need and the step does not offer. */
function leversLacking(step: Step, story: StoryData): string[] {
	const goals = Object.entries(story.goals).filter(([id]) =>
		step.part === 'sandbox' ? !story.steps.some((it) => it.goal === id) : step.goal === id
	);
	const needed = goals.flatMap(([, goal]) =>
		step.part === 'sandbox' ? [...goal.levers, ...Object.keys(goal.set)] : goal.levers
	);
	return [...new Set(needed)].filter((name) => !step.levers.includes(name));
}
