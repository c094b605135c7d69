// The words below each heading → steps without their words, words without a step, numbers that nothing computes.
import { nearest } from '#engine';
import { readoutsIn } from '#story/template.ts';
import type { Block, Inline } from '#story/words.ts';
import { readoutsOf as readoutsKnown } from './contract-labels.ts';
import type { Parts } from './contract.ts';
import type { Problem } from './story-problems.ts';
import type { PlacedWords } from './read-words.ts';

export function checkSteps({ file, value, headingOf }: PlacedWords, { data }: Parts): Problem[] {
	const story = data.value;
	const known = readoutsKnown(story);
	const problems: Problem[] = [];
	for (const { id } of story.steps) {
		const step = Object.hasOwn(value.steps, id) ? value.steps[id] : undefined;
		if (!step) {
			const cure = `Add a heading "## ${id}: …" and its words.`;
			problems.push(file.problem('no-words', 1, 1, `the step "${id}" has no words.`, cure));
			continue;
		}
		const note = (code: 'no-words' | 'unknown-readout', sentence: string, cure: string) =>
			problems.push(file.problem(code, headingOf(id), 1, `the step "${id}" ${sentence}`, cure));
		if (!step.heading) note('no-words', 'has no heading.', `Write "## ${id}: What it is about".`);
		if (step.blocks.length === 0) note('no-words', 'has nothing to read.', 'Write a paragraph.');
		if (step.notes.length === 0) {
			note('no-words', 'has no notes for a teacher.', 'Add a block ":::notes".');
		}
		const asked = [
			...[...step.blocks, ...step.notes].flatMap(readoutsOf),
			...readoutsIn(step.caption ?? ''),
			...readoutsIn(step.alt ?? '')
		];
		for (const readout of new Set(asked)) {
			if (known.includes(readout)) continue;
			const like = nearest(readout, known);
			const cure = like ? `Did you mean {${like}}?` : 'Add it to the readouts of story.yaml.';
			note('unknown-readout', `asks for {${readout}}, which nothing computes.`, cure);
		}
	}
	const order = story.steps.map(({ id }) => id);
	for (const id of Object.keys(value.steps)) {
		if (order.includes(id)) continue;
		const like = nearest(id, order);
		const sentence = `there are words for a step "${id}", which story.yaml does not have.`;
		const cure = like ? `Did you mean "${like}"?` : 'Add the step there, or remove the words.';
		problems.push(file.problem('loose-words', headingOf(id), 1, sentence, cure));
	}
	return problems;
}

function readoutsOf(block: Block): string[] {
	if (block.kind === 'paragraph') return block.children.flatMap(readoutsInline);
	if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(readoutsInline));
	return block.blocks.flatMap(readoutsOf);
}

function readoutsInline(inline: Inline): string[] {
	if (inline.kind === 'readout') return [inline.name];
	return 'children' in inline ? inline.children.flatMap(readoutsInline) : [];
}
