// The English words of a story and those of another language → what the translation lacks, adds or leaves in English.
import { partsOf } from '#story/template.ts';
import type { Problem, StoryCode } from './story-problems.ts';
import { kindsOf, PLACES, textsOfStep, type StepPlace } from './step-texts.ts';
import { readoutsApart, sameAs, textsIn, type TextPath } from './texts.ts';
import type { PlacedWords } from './read-words.ts';

/** A step of a translation is about as long as the original: beyond these shares of it, look again. */
const LENGTH = { least: 0.6, most: 1.7 } as const;

export function checkParity(english: PlacedWords, words: PlacedWords): Problem[] {
	return [
		...checkLabels(english, words),
		...checkOrder(english, words),
		...checkSteps(english, words),
		...checkTranslated(english, words)
	];
}

/** All labels that are read; "degrade" and "same" are the translator's own. */
const labelsOf = ({ value }: PlacedWords) =>
	textsIn(value.labels).filter(([[field]]) => field !== 'degrade' && field !== 'same');

function checkLabels(english: PlacedWords, words: PlacedWords): Problem[] {
	const problems: Problem[] = [];
	const { labels, value } = words;
	const there = new Map(labelsOf(words).map(([path, text]) => [path.join(), text]));
	for (const [path, original] of labelsOf(english)) {
		const text = there.get(path.join());
		if (text === undefined) continue;
		const { lacking, added } = readoutsApart([original], [text]);
		const place = `"${path.join(' → ')}"`;
		const note = (sentence: string, cure: string, piece?: string) =>
			problems.push(labels.problem('readouts-differ', path, sentence, cure, piece));
		for (const name of lacking) note(...lacks(place, name));
		for (const name of added) note(...adds(place, name), `{${name}`);
	}
	for (const list of ['invented', 'real', 'unknown'] as const) {
		const wanted = english.value.labels.ledger[list].length;
		const given = value.labels.ledger[list].length;
		if (given === wanted) continue;
		const sentence = `"ledger → ${list}" holds ${given}; the English holds ${wanted}.`;
		const code = given < wanted ? 'no-words' : 'loose-words';
		problems.push(labels.problem(code, ['ledger', list], sentence, 'Write one line for each.'));
	}
	return problems;
}

const lacks = (place: string, name: string) =>
	[
		`${place} lacks {${name}}, which the English has.`,
		`Say {${name}} in one of its sentences.`
	] as const;
const adds = (place: string, name: string) =>
	[`${place} asks for {${name}}, which the English does not.`, 'Remove it.'] as const;

const SAID: Readonly<Record<StepPlace, string>> = {
	words: 'the step',
	caption: 'the caption of',
	alt: 'the alternative text of',
	notes: 'the block of notes of'
};

/** The first step that is not where the English has it. */
function checkOrder(english: PlacedWords, { file, value, headingOf }: PlacedWords): Problem[] {
	const order = Object.keys(english.value.steps).filter((id) => Object.hasOwn(value.steps, id));
	const given = Object.keys(value.steps).filter((id) => order.includes(id));
	const i = given.findIndex((id, at) => id !== order[at]);
	if (i < 0) return [];
	const sentence = `the step "${given[i]}" stands where the English has "${order[i]}".`;
	const cure = `The order is ${order.join(', ')}.`;
	return [file.problem('order-differs', headingOf(given[i]), 1, sentence, cure)];
}

function checkSteps(english: PlacedWords, words: PlacedWords): Problem[] {
	const { file, value, headingOf } = words;
	const problems: Problem[] = [];
	for (const [id, original] of Object.entries(english.value.steps)) {
		if (!Object.hasOwn(value.steps, id)) continue;
		const step = value.steps[id];
		const note = (code: StoryCode, sentence: string, cure: string, at = startOf(words, id)) =>
			problems.push(file.problem(code, at.line, at.column, sentence, cure));

		const [wanted, given] = [original, step].map((it) => kindsOf(it).join(', ') || 'paragraphs');
		if (wanted !== given) {
			const sentence = `the step "${id}" has ${given}; the English has ${wanted}.`;
			note('blocks-differ', sentence, 'Keep its blocks and their order.');
		}
		const [texts, here] = [textsOfStep(original), textsOfStep(step)];
		for (const place of PLACES) {
			// without the block itself its numbers need no further word
			if (texts[place].length === 0 || here[place].length === 0) continue;
			const { lacking, added } = readoutsApart(texts[place], here[place]);
			const said = `${SAID[place]} "${id}"`;
			const top = startOf(words, id, place);
			for (const name of lacking) note('readouts-differ', ...lacks(said, name), top);
			for (const name of added) {
				note('readouts-differ', ...adds(said, name), find(words, `{${name}`, top.line));
			}
		}
		const share = lengthOf(here) / lengthOf(texts);
		if (share < LENGTH.least || share > LENGTH.most) {
			const sentence = `the step "${id}" is ${share.toFixed(1)} times as long as in English.`;
			const cure = 'See whether something is left out or said twice.';
			problems.push(file.problem('uneven-length', headingOf(id), 1, sentence, cure));
		}
	}
	return problems;
}

/** How many characters a step holds, each readout in its last form. */
const lengthOf = (texts: Record<StepPlace, string[]>) =>
	Object.values(texts)
		.flat()
		.flatMap(partsOf)
		.reduce(
			(sum, part) => sum + (typeof part === 'string' ? part : (part.forms.at(-1) ?? '#')).length,
			0
		);

/** Sentences that are still the English ones, save those that the translator lists under "same". */
function checkTranslated(english: PlacedWords, words: PlacedWords): Problem[] {
	const { file, labels, value } = words;
	const problems: Problem[] = [];
	const { same } = value.labels;
	const meant = sameAs(same);
	const used = new Set<string>();
	const stillIn = sameAs([
		...labelsOf(english).map(([, text]) => text),
		...Object.values(english.value.steps).flatMap((step) => Object.values(textsOfStep(step)).flat())
	]);
	const check = (text: string, note: (sentence: string, cure: string, piece: string) => void) => {
		for (const sentence of stillIn(text)) {
			if (meant(sentence).length > 0) used.add(sentence);
			else
				note(`“${sentence}” is still English.`, 'Translate it, or list it under "same".', sentence);
		}
	};
	for (const [path, text] of labelsOf(words)) {
		check(text, (sentence, cure, piece) => {
			problems.push(labels.problem('not-translated', path, sentence, cure, piece));
		});
	}
	for (const [id, step] of Object.entries(value.steps)) {
		for (const place of PLACES) {
			for (const text of textsOfStep(step)[place]) {
				check(text, (sentence, cure, piece) => {
					const { line, column } = find(words, piece, startOf(words, id, place).line);
					problems.push(file.problem('not-translated', line, column, sentence, cure));
				});
			}
		}
	}
	return [...problems, ...checkSame(words, [...used])];
}

/** A sentence that may stay English is one that did. */
function checkSame({ labels, value }: PlacedWords, used: readonly string[]): Problem[] {
	return value.labels.same.flatMap((sentence, i) => {
		const path: TextPath = ['same', i];
		if (used.some((it) => sameAs([sentence])(it).length > 0)) return [];
		const says = '"same" allows a sentence that no text here leaves in English.';
		return [labels.problem('loose-words', path, says, 'Remove it from the list.')];
	});
}

/** Where a step begins, or one of its places. */
function startOf(words: PlacedWords, id: string, place: StepPlace = 'words') {
	const top = words.headingOf(id);
	if (place === 'words') return { line: top, column: 1 };
	return find(words, place === 'notes' ? ':::notes' : `::${place}[`, top);
}

/** Where a text begins, at or below a line: its first words are looked for, since lines may break. */
function find({ file }: PlacedWords, text: string, from: number) {
	const start = text.slice(0, 24).trim();
	const lines = file.text.split('\n');
	const line = lines.findIndex((it, i) => i >= from - 1 && it.includes(start));
	return line < 0
		? { line: from, column: 1 }
		: { line: line + 1, column: lines[line].indexOf(start) + 1 };
}
