// Texts of two languages → the numbers that only one of them asks for, and the sentences that are still the original's.
import { partsOf, readoutsIn } from '#story/template.ts';

export type TextPath = readonly (string | number)[];

/** Every text among labels or messages, with the way to it. */
export function textsIn(value: unknown, path: TextPath = []): [TextPath, string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inside]) => textsIn(inside, [...path, key]));
}

/** The readouts that a translation lacks, and those that it has beyond the original. */
export function readoutsApart(original: readonly string[], translation: readonly string[]) {
	const [wanted, there] = [original, translation].map((texts) => texts.flatMap(readoutsIn));
	return {
		lacking: [...new Set(wanted)].filter((name) => !there.includes(name)),
		added: [...new Set(there)].filter((name) => !wanted.includes(name))
	};
}

/** A text's sentences and the parts of them that a colon or semicolon sets off. */
const sentencesIn = (text: string) => text.split(/(?<=[.?!:;…][”’"')»]?)\s+/);

/** Fewer words than these may be alike in two languages. */
const FEWEST = 4;

/** A sentence as it is compared: quotes and spaces are no difference. */
const bare = (sentence: string) =>
	sentence.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

/** Long enough to be a sentence of one language, and not a row of names. */
function tells(sentence: string): boolean {
	const words = partsOf(sentence.replace(/https?:\/\/\S+/g, ''))
		.flatMap((part) => (typeof part === 'string' ? [part] : part.forms))
		.flatMap((part) => part.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []);
	return words.length >= FEWEST && words.some((word) => /^\p{Ll}/u.test(word));
}

/** What can be asked of a translation: which of a text's sentences the original has too. */
export function sameAs(originals: readonly string[]): (text: string) => string[] {
	const known = new Set(originals.flatMap(sentencesIn).map(bare));
	return (text) =>
		sentencesIn(text).filter((sentence) => tells(sentence) && known.has(bare(sentence)));
}
