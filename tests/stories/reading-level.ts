// A text in English → how many words and sentences it has, and how many years of school it asks for.

export interface ReadingLevel {
	readonly words: number;
	readonly sentences: number;
	readonly wordsPerSentence: number;
	/** Flesch-Kincaid: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid et al. 1975) */
	readonly grade: number;
}

/** @param paragraphs each ends a sentence, also without a full stop */
export function readingLevel(paragraphs: readonly string[]): ReadingLevel {
	const sentences = paragraphs.flatMap(sentencesIn);
	const words = sentences.flatMap(wordsIn);
	const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
	if (words.length === 0) return { words: 0, sentences: 0, wordsPerSentence: 0, grade: 0 };
	const wordsPerSentence = words.length / sentences.length;
	return {
		words: words.length,
		sentences: sentences.length,
		wordsPerSentence,
		grade: 0.39 * wordsPerSentence + (11.8 * syllables) / words.length - 15.59
	};
}

export const sentencesIn = (text: string) =>
	text.split(/(?<=[.?!…])["”’)]*\s+/).filter((piece) => wordsIn(piece).length > 0);

/** Letters and the marks inside a word: "end-to-end" is one, as people count. */
export const wordsIn = (text: string): string[] =>
	text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

/** Groups of vowels, less the silent endings. Right for about nine words in ten, and fair over a page. */
export function syllablesIn(word: string): number {
	return word
		.toLowerCase()
		.split('-')
		.reduce((sum, part) => sum + syllablesOfPart(part.replace(/[^a-z]/g, '')), 0);
}

/** The e is heard in "table", "houses" and "wanted", and silent in "whole", "likes" and "moved". */
const SPOKEN = /(?:[^aeiouy]le[sd]?|[cgsxz]es|[cs]hes|[td]ed)$/;

function syllablesOfPart(part: string): number {
	if (part.length <= 3) return part === '' ? 0 : 1;
	const spoken = SPOKEN.test(part) ? part : part.replace(/(?:es|ed|e)$/, '');
	return Math.max(1, spoken.replace(/^y/, '').match(/[aeiouy]+/g)?.length ?? 0);
}
