// A step, its words and its parts → whether the sentence of its chart would say once more what they say.
import { valueAt } from '#engine/run.ts';
import { measure, round } from '#story/quantities.ts';
import type { Quantity, Step } from '#story/schema.ts';
import { readoutsIn } from '#story/template.ts';
import type { Block, Inline, StepWords } from '#story/words.ts';
import type { View } from '../islands/view.ts';

/** Every number of the sentence that is the step's own stands in the words of the step already, or in its part. */
export function saidAlready(sentence: string, view: View, step: Step, words: StepWords): boolean {
	const own = readoutsIn(sentence)
		.filter((name) => name !== 'year' && isOwn(name, view, step))
		.map((name) => numberOf(name, view, step));
	const said = new Set([...inWords(view, step, words), ...inPart(view, step)]);
	return own.length > 0 && own.every((number) => said.has(number));
}

const isOwn = (name: string, { story }: View, step: Step) => {
	const scenario = story.readouts[name]?.scenario ?? step.scenario;
	return scenario === step.scenario;
};

/** A number by what it is of, when, and how much: whatever it is called, and in whatever scenario it is the same. */
const numberIn = (variable: string, when: string | number, value: number) =>
	`${variable} ${when} ${round(value, 0)}`;

function numberOf(name: string, { story, reading }: View, step: Step): string {
	const value = reading.valueOf(name, step);
	const count = story.picture[name];
	if (!count) return numberIn(...placeOf(story.readouts[name], step), value);
	const variable = count.per === 1 ? count.count : `${count.count} by ${count.per}`;
	return numberIn(variable, step.year, value);
}

function placeOf(quantity: Quantity, step: Step): [string, string | number] {
	const { variable, at, max, min, when, minus, runsAbove, runsBelow } = quantity;
	const special = JSON.stringify([max, min, when, minus, runsAbove, runsBelow]);
	return [variable, special === '[null,null,null,null,null,null]' ? (at ?? step.year) : special];
}

/** What the step's blocks say, and on a stage with a picture its caption. */
function inWords(view: View, step: Step, words: StepWords): string[] {
	const caption = step.stage === 'chart' ? '' : (words.caption ?? view.labels.scene.caption);
	return [...words.blocks.flatMap(readoutsOf), ...readoutsIn(caption)]
		.filter((name) => name !== 'year')
		.map((name) => numberOf(name, view, step));
}

/** What a goal or the ring prints under the words. */
function inPart({ story, reading }: View, step: Step): string[] {
	if (step.part === 'loop') {
		const { watch } = story.loop;
		return [numberIn(...placeOf(watch, step), measure(watch, reading.viewOf(step)))];
	}
	if (step.part !== 'goal' || step.goal === undefined) return [];
	return story.goals[step.goal].conditions.map(({ variable, at }) =>
		numberIn(variable, at, valueAt(reading.runOf(step), variable, at))
	);
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
