// A sentence an author wrote → what in it goes against the manner of the house.
import { partsOf } from '#story/template.ts';
import type { StoryCode } from './story-problems.ts';
import { typographyIn } from './typography.ts';

export interface Fault {
	readonly code: StoryCode;
	/** where in the sentence it stands, in characters */
	readonly at: number;
	readonly sentence: string;
	readonly cure: string;
}

/** Turns of phrase that say nothing, or praise themselves; by language. */
const WORN: Readonly<Record<string, readonly RegExp[]>> = {
	en: [
		/\bnot (?:just|merely|simply)\b/i,
		/\bnot only\b[^.]*\bbut\b/i,
		/\bmore than just\b/i,
		/\bin today[’']s world\b/i,
		/\bat the end of the day\b/i,
		/\b(?:important|worth) (?:to note|noting|remembering)\b/i,
		/\bimagine (?:if|a world)\b/i,
		/\bgame[- ]?chang/i,
		/\b(?:crucial|pivotal|vibrant|seamless)(?:ly)?\b/i
	],
	fr: [/\bnon seulement\b/i, /\bde nos jours\b/i, /\bforce est de constater\b/i],
	nl: [/\bniet alleen\b[^.]*\bmaar ook\b/i, /\bin de wereld van vandaag\b/i]
};

/** What even notes may not do: whoever presents may be told numbers and dates. */
export const faultsInNotes = (text: string, lang: string): Fault[] => [
	...brokenBraces(text, lang),
	...typographyIn(text, lang)
];

/** Everything that running words may not do: numbers, raised voices, worn phrases, broken braces. */
export function faultsIn(text: string, lang: string): Fault[] {
	const faults = faultsInNotes(text, lang);
	const digit = firstOutsideNames(text, /\d/);
	if (digit >= 0) {
		faults.push({
			code: 'number-in-words',
			at: digit,
			sentence: `"${piece(text, digit)}" holds a number that could disagree with the model.`,
			cure: 'Use a readout like {trust}, a figure of a source, or write a small number in letters.'
		});
	}
	const shout = text.indexOf('!');
	if (shout >= 0) {
		faults.push({
			code: 'exclamation',
			at: shout,
			sentence: 'an exclamation mark raises its voice at the reader.',
			cure: 'End the sentence with a full stop.'
		});
	}
	for (const worn of WORN[lang] ?? []) {
		const match = worn.exec(text);
		if (!match) continue;
		faults.push({
			code: 'worn-phrase',
			at: match.index,
			sentence: `"${match[0]}" is a worn turn of phrase.`,
			cure: 'Say the thing itself, in its own sentence.'
		});
	}
	return faults;
}

/** Braces that make no readout, and readouts with other forms than one for one and one for others. */
function brokenBraces(text: string, lang: string): Fault[] {
	const faults: Fault[] = [];
	const note = (at: number, sentence: string) =>
		faults.push({
			code: 'bad-readout',
			at: Math.max(0, at),
			sentence,
			cure: 'Write {name}, {name|one|other} or {name|zero|one|other}, with # for the number.'
		});
	for (const part of partsOf(text)) {
		if (typeof part === 'string') {
			const brace = part.search(/[{}]/);
			if (brace >= 0) note(text.indexOf(part) + brace, `"${piece(part, brace)}" is not a readout.`);
		} else if (part.forms.length === 1 || part.forms.length > 3) {
			const sentence = `{${part.readout}} has ${part.forms.length === 1 ? 'one form' : `${part.forms.length} forms`}.`;
			note(text.indexOf(`{${part.readout}|`), sentence);
		} else if (part.forms.length > 0 && formsOf(lang) > 2) {
			faults.push({
				code: 'bad-readout',
				at: Math.max(0, text.indexOf(`{${part.readout}|`)),
				sentence: `{${part.readout}} would need ${formsOf(lang)} forms in "${lang}"; braces hold two.`,
				cure: 'Word it without a plural, or ask for more forms in src/story/template.ts.'
			});
		}
	}
	return faults;
}

/** How many forms a language has for whole numbers; French has one for none and one together. */
function formsOf(lang: string): number {
	const rule = new Intl.PluralRules(lang);
	return new Set(Array.from({ length: 200 }, (_, number) => rule.select(number))).size;
}

/** A readout's name may hold a digit; its forms, which are printed, may not. */
function firstOutsideNames(text: string, wanted: RegExp): number {
	const hidden = text.replace(/\{[a-z][a-z0-9_-]*/g, (name) => ' '.repeat(name.length));
	return hidden.search(wanted);
}

const piece = (text: string, at: number) => text.slice(Math.max(0, at - 20), at + 40).trim();
