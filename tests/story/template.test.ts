// Readouts in sentences: plural forms as each language has them, and numbers as its people write them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill, partsOf, readoutsIn, wordsFor } from '#story/template.ts';

const LETTERS = '{n|one letter|# letters}';
const COPIES = '{n|no copy is|one copy is|# copies are} gone';
const say = (sentence: string, n: number, locale: string) => fill(sentence, () => n, locale);

const SPOKEN: Record<string, Record<number, string>> = {
	en: { 0: '0 letters', 1: 'one letter', 1.5: '1.5 letters', 2: '2 letters' },
	nl: { 0: '0 letters', 1: 'one letter', 1.5: '1,5 letters', 2: '2 letters' },
	// in French nothing, one, and one and a half take the singular
	fr: { 0: 'one letter', 1: 'one letter', 1.5: 'one letter', 2: '2 letters' }
};
test.each(Object.keys(SPOKEN))('%s chooses between one and many as its speakers do', (locale) => {
	for (const [n, said] of Object.entries(SPOKEN[locale])) {
		expect(say(LETTERS, Number(n), locale), n).toBe(said);
	}
});

test.each(['en', 'fr', 'nl'])('a third form is for nothing at all, in %s too', (locale) => {
	expect(say(COPIES, 0, locale)).toBe('no copy is gone');
	expect(say(COPIES, 1, locale)).toBe('one copy is gone');
	expect(say(COPIES, 3, locale)).toBe('3 copies are gone');
});

describe('numbers', () => {
	test('choose their words as they are printed', () => {
		expect(say(LETTERS, 1.0004, 'en')).toBe('one letter');
		expect(say(COPIES, -0, 'en')).toBe('no copy is gone');
		expect(say('{n|# letter|# letters}', 0.0004, 'en')).toBe('0.0004 letters');
	});

	test('stand for # wherever it is, and text stays text', () => {
		expect(wordsFor(2, ['#', '# of #'], 'en')).toBe('2 of 2');
		expect(wordsFor('many', [], 'en')).toBe('many');
		expect(wordsFor('many', ['one', '# letters'], 'en')).toBe('many letters');
	});
});

describe('parts', () => {
	test('keep their order, and the text between them', () => {
		expect(partsOf('{a} and {b|x|y}.')).toEqual([
			{ readout: 'a', forms: [] },
			' and ',
			{ readout: 'b', forms: ['x', 'y'] },
			'.'
		]);
		expect(readoutsIn('{a} and {b|x|y}.')).toEqual(['a', 'b']);
	});

	test('put together again are the sentence, whatever it is', () => {
		const joined = (sentence: string) =>
			partsOf(sentence)
				.map((part) =>
					typeof part === 'string' ? part : `{${[part.readout, ...part.forms].join('|')}}`
				)
				.join('');
		fc.assert(fc.property(fc.string(), (sentence) => joined(sentence) === sentence));
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('{', '}', '|', 'a', 'b1', '_', '-', ' ', 'A', '#')),
				(pieces) => joined(pieces.join('')) === pieces.join('')
			)
		);
	});

	test('are not made of broken braces', () => {
		expect(readoutsIn('{} {A} {1} {a b} {a|{b}|c}')).toEqual(['b']);
	});
});
