// A translation beside the English: what it may do, and what its language asks of it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRemark, type Problem } from '#build/story-problems.ts';
import { textFile } from '#build/text-file.ts';
import { typographyIn } from '#build/typography.ts';
import { parseWords } from '#build/read-words.ts';
import { problemsWith } from './patched.ts';

const french = (find: string | RegExp, by: string) => ({ file: 'words.fr.md', find, by });
const told = (problems: readonly Problem[]) =>
	problems.map(({ code, sentence }) => [code, sentence]);

describe('a translation may', () => {
	test.each([
		['say the same in other words', french('La loi reste.', 'La loi demeure.')],
		['join and part paragraphs', french('La loi reste. Vous', 'La loi reste.\n\nVous')],
		[
			'move a number inside its step',
			french(
				/Nell ouvre le bac([^]*?)\{waiting\} lettres/,
				'Des {waiting} lettres\n\n:::model\nL’une'
			)
		],
		['give a number its forms', french('{watch} lettres', '{watch|# lettre|# lettres}')],
		[
			'leave in English what it lists',
			french(
				/(?=contentNote)[^]*?(?=change:)/,
				'contentNote: Nothing in it hurts.\nsame: [Nothing in it hurts.]\n\n'
			)
		],
		['keep a name of four words', french('Quelqu’un vient', 'Anna Maria De Backer vient')]
	])('%s', (_name, patch) => {
		expect(told(problemsWith([patch]))).toEqual([]);
	});
});

test('a remark is told and stops nothing', () => {
	const by = `${'Nell travaille et travaille encore. '.repeat(12)}Nell travaille`;
	const problems = problemsWith([french('Nell travaille', by)]);
	expect(problems.map(({ code }) => code)).toEqual(['uneven-length']);
	expect(problems.filter((problem) => !isRemark(problem))).toEqual([]);
});

test('a language with more forms than braces hold is told so where it uses them', () => {
	const full = path.join(import.meta.dirname, '../fixtures/stories/the-tray/words.en.md');
	const file = textFile('words.pl.md', readFileSync(full, 'utf8'));
	const problems: Problem[] = [];
	parseWords(file, 'pl', problems);
	const [problem] = problems;
	expect(problem).toMatchObject({
		code: 'bad-readout',
		place: { text: expect.stringContaining('{letters|') }
	});
	expect(problem.sentence).toMatch(/3 forms in "pl"/);
});

describe('typography', () => {
	const faults = (text: string, lang: string) => typographyIn(text, lang).map(({ at }) => at);

	test.each([
		['en', 'It’s “here”: is it? Yes; see https://example.org/?a=b;c.'],
		[
			'fr',
			'C’est «\u202fici\u202f»\u00a0: vraiment\u202f? Oui\u202f; voir https://example.org/?a=b;c.'
		],
		['fr', 'Vraiment (?), à 07:10, 20\u202f%.'],
		['fr', '{letters|Elle attend|# attendent}\u202f; voilà.'],
		['nl', 'Dat is Samirs ‘brief’: echt? Ja; de foto’s.']
	])('%s: %s', (lang, text) => {
		expect(faults(text, lang)).toEqual([]);
	});

	test.each([
		['en', "It's here.", 2],
		['nl', 'De "brief" is er.', 3],
		['nl', "De foto's.", 7],
		['fr', "C'est ici.", 1],
		['fr', 'Vraiment ?', 9],
		['fr', 'Vraiment?', 8],
		['fr', 'Ici ; là', 4],
		['fr', 'Vingt %', 6],
		['fr', '{letters}: là', 9],
		['fr', 'La « lettre\u202f».', 3],
		['fr', 'La «\u202flettre».', 11]
	])('%s: %s is told', (lang, text, at) => {
		expect(faults(text, lang)).toEqual([at]);
	});
});
