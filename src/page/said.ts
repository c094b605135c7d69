// A step, its words and its parts → whether the sentence of its chart would say once more what they say.
import type { Quantity, Step } from '#story/schema.ts';
import { readoutsIn } from '#story/template.ts';
import type { Block, Inline, StepWords } from '#story/words.ts';
import type { View } from './view.ts';

/** Every number of the sentence that is the step's own stands in the words of the step already, or in its part. */
export function saidAlready(sentence: string, view: View, step: Step, words: StepWords): boolean {
	const own = readoutsIn(sentence)
		.filter((name) => name !== 'year')
		.map((name) => numberOf(name, view, step))
		.filter(({ scenario }) => scenario === step.scenario)
		.map(keyOf);
	const said = new Set([...inWords(view, step, words), ...inPart(view, step)].map(keyOf));
	return own.length > 0 && own.every((key) => said.has(key));
}

/** A number by what it measures, whatever it is called: two readouts of one thing are the same number. */
interface Measured {
	readonly variable: string;
	readonly at: number | string;
	readonly scenario: string;
}
const keyOf = ({ variable, at, scenario }: Measured) => `${variable} ${at} ${scenario}`;

function numberOf(name: string, { story }: View, step: Step): Measured {
	const count = story.picture[name];
	if (count) {
		const variable = count.per === 1 ? count.count : `${count.count} by ${count.per}`;
		return { variable, at: step.year, scenario: step.scenario };
	}
	return measured(story.readouts[name], step);
}

const measured = (
	{ variable, at, max, min, when, minus, runsAbove, runsBelow, scenario }: Quantity,
	step: Step
): Measured => {
	const special = [max, min, when, minus, runsAbove, runsBelow].some((it) => it !== undefined);
	return {
		variable,
		at: special ? JSON.stringify([max, min, when, minus, runsAbove, runsBelow]) : (at ?? step.year),
		scenario: scenario ?? step.scenario
	};
};

/** What the step's blocks say, and on a stage with a picture its caption. */
function inWords(view: View, step: Step, words: StepWords): Measured[] {
	const caption = step.stage === 'chart' ? '' : (words.caption ?? view.labels.scene.caption);
	return [...words.blocks.flatMap(readoutsOf), ...readoutsIn(caption)]
		.filter((name) => name !== 'year')
		.map((name) => numberOf(name, view, step));
}

/** What a goal or the ring prints under the words. */
function inPart({ story }: View, step: Step): Measured[] {
	const { scenario } = step;
	if (step.part === 'loop') return [measured(story.loop.watch, step)];
	if (step.part !== 'goal' || step.goal === undefined) return [];
	return story.goals[step.goal].conditions.map(({ variable, at }) => ({ variable, at, scenario }));
}

function readoutsOf(block: Block): string[] {
	if (block.kind === 'paragraph') return block.children.flatMap(namesIn);
	if (block.kind === 'list') return block.items.flat().flatMap(namesIn);
	return block.blocks.flatMap(readoutsOf);
}

function namesIn(word: Inline): string[] {
	if (word.kind === 'text') return [];
	return word.kind === 'readout' ? [word.name] : word.children.flatMap(namesIn);
}
