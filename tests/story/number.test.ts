// Numbers as people read, hear and type them, in three languages.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMarks, formatNumber, parseNumber, printed, spokenNumber } from '#story/number.ts';

const LANGUAGES = ['en', 'fr', 'nl'];
const anyNumber = fc.oneof(
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.double({ min: -1e6, max: 1e6, noNaN: true }),
	fc.double({ min: -1, max: 1, noNaN: true }),
	fc.integer()
);

describe('a printed number', () => {
	test('is written as the language writes it', () => {
		expect(formatNumber(12345.678, 'en')).toBe('12,345.68');
		expect(formatNumber(12345.678, 'nl')).toBe('12.345,68');
		expect(formatNumber(12345.678, 'fr')).toMatch(/^12\s345,68$/);
	});

	test.each(LANGUAGES)('has no mark between four digits, which may be a year, in %s', (lang) => {
		expect(formatNumber(2026, lang)).toBe('2026');
		expect(formatNumber(-2026, lang)).toBe('-2026');
	});

	test.each(LANGUAGES)('keeps two digits that count, however small, in %s', (lang) => {
		fc.assert(
			fc.property(anyNumber, (value) => {
				fc.pre(value !== 0 && Math.abs(value) < 1e300 && Math.abs(value) > 1e-300);
				expect(printed(value) / value).toBeCloseTo(1, 2);
				const text = formatNumber(value, lang);
				expect(text).not.toMatch(/^-?0([.,]0*)?$/);
				expect(parseNumber(text, lang)! / value).toBeCloseTo(1, 2);
			})
		);
	});

	test.each(LANGUAGES)('typed again is the same number, in %s', (lang) => {
		fc.assert(
			fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) =>
				Object.is(parseNumber(formatNumber(value, lang), lang), printed(value))
			)
		);
	});

	test('is never a minus before nothing', () => {
		expect(formatNumber(-0, 'en')).toBe('0');
		expect(formatNumber(-0.003, 'fr')).toBe('-0,003');
	});
});

describe('a number that is heard', () => {
	test('has a word for its minus, and no groups', () => {
		expect(spokenNumber(-2, 'fr', 'moins')).toBe('moins 2');
		expect(spokenNumber(-0.5, 'nl', 'min')).toBe('min 0,5');
		expect(spokenNumber(12345, 'fr', 'moins')).toBe('12345');
		expect(spokenNumber(0, 'en', 'minus')).toBe('0');
	});
});

describe('the marks of an axis', () => {
	test.each(LANGUAGES)('differ where their numbers do, in %s', (lang) => {
		fc.assert(
			fc.property(anyNumber, anyNumber, (a, b) => {
				fc.pre(a !== b && Math.abs(a - b) > 1e-12 * Math.max(Math.abs(a), Math.abs(b)));
				const say = formatMarks([a, b], lang);
				expect(say(a)).not.toBe(say(b));
			})
		);
	});

	test('of whole numbers and of small ones are plain', () => {
		expect([0, 250].map(formatMarks([0, 250], 'en'))).toEqual(['0', '250']);
		expect([0, 0.0005].map(formatMarks([0, 0.0005], 'fr'))).toEqual(['0', '0,0005']);
		expect([1000.001, 1000.002].map(formatMarks([1000.001, 1000.002], 'nl'))).toEqual([
			'1000,001',
			'1000,002'
		]);
	});
});

describe('a typed number', () => {
	test.each(LANGUAGES)('may have a comma or a point, in %s', (lang) => {
		for (const typed of ['1,5', '1.5', ' 1,5 ', '1,50', '+1.5', '15e-1']) {
			expect(parseNumber(typed, lang), typed).toBe(1.5);
		}
		expect(parseNumber('0.005', lang)).toBe(0.005);
		expect(parseNumber('0,005', lang)).toBe(0.005);
	});

	test.each(LANGUAGES)('may be grouped by spaces of any kind and have any minus, in %s', (lang) => {
		for (const space of [' ', '\u00a0', '\u202f', '\u2009']) {
			expect(parseNumber(`12${space}345`, lang)).toBe(12345);
		}
		for (const minus of ['-', '\u2212', '\u2013', '\u2011']) {
			expect(parseNumber(`${minus}2`, lang), minus).toBe(-2);
		}
	});

	test('is grouped as its language groups', () => {
		expect(parseNumber('1,234', 'en')).toBe(1234);
		expect(parseNumber('1,234', 'fr')).toBe(1.234);
		expect(parseNumber('12.345', 'nl')).toBe(12345);
		expect(parseNumber('1.125', 'nl')).toBe(1.125);
		expect(parseNumber('1.234.567,8', 'nl')).toBe(1234567.8);
		expect(parseNumber('1,234,567.8', 'en')).toBe(1234567.8);
	});

	test('is null where it is none', () => {
		for (const typed of ['', ' ', '-', '.', 'abc', '1,2,3.4.5', '1e', '--1', '12a', 'Infinity']) {
			expect(parseNumber(typed, 'fr'), typed).toBeNull();
		}
	});
});
