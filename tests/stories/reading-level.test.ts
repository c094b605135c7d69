// The measure of the measure: counts that can be made by hand.
import { expect, test } from 'vitest';
import { readingLevel, sentencesIn, syllablesIn, wordsIn } from './reading-level.ts';

test.each([
	['the', 1],
	['letter', 2],
	['window', 2],
	['house', 1],
	['houses', 2],
	['pages', 2],
	['moved', 1],
	['wanted', 2],
	['table', 2],
	['people', 2],
	['encryption', 3],
	['years', 1],
	['cactus', 2],
	['likes', 1],
	['whole', 1],
	['end-to-end', 3]
])('"%s" has %i syllables', (word, count) => {
	expect(syllablesIn(word)).toBe(count);
});

test('a word may hold hyphens and apostrophes, and its count is that of people', () => {
	expect(wordsIn('Lotte’s end-to-end letter: it isn’t glass.')).toHaveLength(6);
});

test('a sentence ends at its mark, and a paragraph ends one without', () => {
	expect(sentencesIn('There is a sill. It gets the sun. “Is there?” she asks')).toHaveLength(4);
	expect(readingLevel(['Mieke,', 'Take them in.'])).toMatchObject({ words: 4, sentences: 2 });
});

test('the grade is the one of the formula', () => {
	// ten words, two sentences, ten syllables
	const { grade } = readingLevel(['The cat sat on it. The dog ran to me.']);
	expect(grade).toBeCloseTo(0.39 * 5 + 11.8 - 15.59, 10);
	expect(readingLevel([]).grade).toBe(0);
});

test('longer words and longer sentences ask for more school', () => {
	const easy = readingLevel(['Nobody on that list is careless. It is only long.']);
	const hard = readingLevel([
		'Interoperability considerations necessitate institutional accountability mechanisms everywhere.'
	]);
	expect(easy.grade).toBeLessThan(5);
	expect(hard.grade).toBeGreaterThan(12);
});
