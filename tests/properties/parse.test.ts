import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, formatProblems, parse } from '#engine';
import { readModel } from '#build/read-model.ts';
import { auxiliary, modelOf } from '../engine/fixtures.ts';

test('any text is read or refused with a place inside it, and never crashes', () => {
	const piece = fc.constantFrom(
		'(',
		')',
		'+',
		'-',
		'*',
		'^',
		',',
		'IF',
		'THEN',
		'ELSE',
		'a',
		'"b c"',
		'1',
		'.5',
		'{x}',
		'{',
		'"',
		' ',
		'MAX',
		'NOT',
		'<>',
		'//',
		'[',
		'☃',
		'\n'
	);
	const text = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.array(piece, { maxLength: 40 }).map((all) => all.join(''))
	);
	fc.assert(
		fc.property(text, (equation) => {
			const parsed = parse(equation);
			if (!parsed.ok) {
				const { start, end, sentence } = parsed.fault;
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(Math.max(1, equation.length));
				expect(sentence).toMatch(/\.$/);
			}
			const checked = check(modelOf([auxiliary('it', equation)]));
			if (!checked.ok) expect(formatProblems(checked.problems)).toContain('^');
		}),
		{ numRuns: 2000, seed: 1 }
	);
});

test('any text in the place of a file is read or refused', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 200 }), (text) => {
			const { problems } = readModel(text, 'any.yaml');
			expect(problems.length).toBeGreaterThan(0);
		}),
		{ numRuns: 500, seed: 2 }
	);
});
