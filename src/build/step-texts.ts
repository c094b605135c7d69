// The words of one step → its texts by the place where they stand, and the kinds of its blocks.
import type { Block, Inline, StepWords } from '#story/words.ts';

/** Where a text of a step stands; readouts may move inside a place, not from one to another. */
export const PLACES = ['words', 'caption', 'alt', 'notes'] as const;
export type StepPlace = (typeof PLACES)[number];

/** Each paragraph, line of a list, and head of a letter is one text; readouts are in braces again. */
export function textsOfStep(step: StepWords): Record<StepPlace, string[]> {
	return {
		words: [step.heading, ...step.blocks.flatMap(textsOf)],
		caption: step.caption === undefined ? [] : [step.caption],
		alt: step.alt === undefined ? [] : [step.alt],
		notes: step.notes.flatMap(textsOf)
	};
}

/** What a translation has in the same order; paragraphs it may join and part. */
export function kindsOf({ blocks, caption, alt }: StepWords): string[] {
	return [
		...blocks.flatMap(kindsIn),
		...(caption === undefined ? [] : ['caption']),
		...(alt === undefined ? [] : ['alt'])
	];
}

function kindsIn(block: Block): string[] {
	if (block.kind === 'paragraph') return [];
	if (block.kind === 'list') return [`list of ${block.items.length}`];
	return [block.kind, ...block.blocks.flatMap(kindsIn)];
}

function textsOf(block: Block): string[] {
	if (block.kind === 'paragraph') return [written(block.children)];
	if (block.kind === 'list') return block.items.map(written);
	const heads = block.kind === 'answer' ? [block.to] : [block.from, block.time];
	return [...heads, ...block.blocks.flatMap(textsOf)].filter((text) => text !== undefined);
}

/** Running words without their emphasis and links. */
function written(words: readonly Inline[]): string {
	return words
		.map((word) => {
			if (word.kind === 'text') return word.text;
			if (word.kind === 'readout') return `{${[word.name, ...word.forms].join('|')}}`;
			return written(word.children);
		})
		.join('');
}
