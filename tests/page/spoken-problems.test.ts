// The checker's sentences in the languages it does not write: none missing, each in its own typography.
import { describe, expect, test } from 'vitest';
import { typographyIn } from '#build/typography.ts';
import { codes } from '#engine/language/problems.ts';
import { xmileCodes } from '#engine/xmile/index.ts';
import { LANGUAGES } from '#page/messages/index.ts';
import { createBench } from '#page/workbench/bench.ts';
import { sayRemark, SENTENCES } from '#page/workbench/spoken-problems.ts';

const others = LANGUAGES.filter((lang) => lang !== 'en');

describe.each(others)('in %s', (lang) => {
	test('every problem that the workbench can show has a sentence', () => {
		expect(Object.keys(SENTENCES[lang]).sort()).toEqual(
			[...Object.keys(codes), ...Object.keys(xmileCodes)].sort()
		);
	});

	test('the sentences have their own quotes, apostrophes and spaces, and end', () => {
		for (const sentence of Object.values(SENTENCES[lang])) {
			expect(typographyIn(sentence, lang), sentence).toEqual([]);
			expect(sentence).toMatch(/^[A-ZÀ-Þ].*\.$/);
		}
	});

	test('a refused file is answered without a word of English', () => {
		const { remarks } = createBench().open('<html><body/></html>', 'bad.xmile');
		expect(remarks).not.toHaveLength(0);
		for (const remark of remarks) {
			expect(sayRemark(remark, lang)).toContain(SENTENCES[lang][remark.code]);
		}
	});
});

test('names stay as their author wrote them', () => {
	const remark = { line: 3, text: '', cure: '', code: 'unknown-name' as const };
	const sentence = 'nothing in this model is called "trst". Did you mean "trust"?';
	expect(sayRemark({ ...remark, sentence }, 'fr')).toBe(
		'Rien dans le modèle ne porte ce nom. (trst, trust)'
	);
	expect(sayRemark({ ...remark, sentence }, 'en')).toBe(sentence);
});
