import { expect, test } from 'vitest';
import { check, type Model, type Variable } from '#engine';
import { MOST_PIECES, parseUnit } from '#engine/check/parse-unit.ts';
import { textOf, unitsOf } from '#engine/check/unit-algebra.ts';
import { auxiliary, constant, flow, lookup, modelOf, stock } from '../fixtures.ts';

const units = unitsOf(
	[
		{ name: 'people', aliases: ['person'] },
		{ name: 'million people', aliases: [] },
		{ name: 'dmnl', aliases: ['share', 'per 100 people'] }
	],
	'year'
);

test('a unit of as many pieces as may be is read, and a longer one is not', () => {
	// names and the signs between them: an odd number
	const unit = (count: number) => `1${'*year'.repeat((count - 1) / 2)}`;
	expect(parseUnit(unit(MOST_PIECES - 1), units).ok).toBe(true);
	expect(parseUnit(unit(MOST_PIECES + 1), units)).toMatchObject({
		ok: false,
		fault: { code: 'bad-unit', sentence: 'This is not a unit.' }
	});
});

test.each([
	['people/year', 'people/year'],
	['people / year / year', 'people/year^2'],
	['person*year/people', 'year'],
	['1/year', '1/year'],
	['1', 'dmnl'],
	['share', 'dmnl'],
	['per 100 people/year', '1/year'],
	['million people/year', 'million people/year'],
	['people^2/(year*year)', 'people^2/year^2'],
	['people^(1/2)', 'people^(1/2)'],
	['year^-1', '1/year'],
	['People', 'people'],
	['people/people', 'dmnl']
])('the unit %s is %s', (text, expected) => {
	const read = parseUnit(text, units);
	expect(read.ok && textOf(read.dimension)).toBe(expected);
});

test.each([
	['peple', 'No unit of this model is called "peple".'],
	['people/', '"/" cannot stand here.'],
	['people*(year', '"year" needs its closing bracket.'],
	['2*people', '"2" cannot stand here.'],
	['people^x', '"x" is not a power a unit can have.'],
	['()', '")" cannot stand here.']
])('the unit %s is refused: %s', (text, sentence) => {
	const read = parseUnit(text, units);
	expect(!read.ok && read.fault.sentence).toBe(sentence);
});

/** What is said about one equation with the unit it is declared to have. */
function saidOf(
	equation: string,
	unit: string,
	variables: readonly Variable[] = given
): readonly string[] {
	return sentences(modelOf([auxiliary('it', equation, unit), ...variables], { unit: 'year' }));
}

function sentences(model: Model): readonly string[] {
	const checked = check(model);
	return checked.ok
		? []
		: checked.problems.map(({ sentence, cure }) => `${sentence} ${cure}`.trim());
}

const given: readonly Variable[] = [
	constant('n', 5, 'people'),
	constant('m', 4, 'people'),
	constant('rate', 1, 'people/year'),
	constant('t', 3, 'year'),
	constant('share', 0.5, 'dmnl'),
	constant('nobody_knows', 1, ''),
	{
		...lookup('effect', [
			[0, 0],
			[1, 1]
		]),
		inputUnit: 'dmnl',
		unit: 'people'
	} as Variable
];

test.each([
	['n + m', 'people'],
	['n + 0', 'people'],
	['MAX(0, n - m)', 'people'],
	['n * m', 'people*people'],
	['n / t', 'people/year'],
	['rate * DT', 'people'],
	['TIME - STARTTIME', 'year'],
	['n ^ 2', 'people^2'],
	['n ^ (1/2)', 'people^(1/2)'],
	['SQRT(n * m)', 'people'],
	['(n / m) ^ share', 'dmnl'],
	['EXP(-TIME / t)', 'dmnl'],
	['IF n > m THEN n ELSE 0', 'people'],
	['n > m AND t > 0', 'dmnl'],
	['n - 3{people}', 'people'],
	['MIN(n, INF)', 'people'],
	['SAFEDIV(n, t)', 'people/year'],
	['SAFEDIV(n, t, rate)', 'people/year'],
	['STEP(n, 3{year})', 'people'],
	['RAMP(rate, 3{year})', 'people'],
	['PULSE(n, 3{year})', 'people/year'],
	['SMTH1(n, t)', 'people'],
	['DELAY3(n, t, m)', 'people'],
	['TREND(n, t)', '1/year'],
	['FORCST(n, t, t)', 'people'],
	['INIT(n) + PREVIOUS(m, 0)', 'people'],
	['effect(share)', 'people'],
	['PI * share', 'dmnl'],
	['n + nobody_knows', 'people'],
	['2 * n', 'people']
])('%s has the unit %s', (equation, unit) => {
	expect(saidOf(equation, unit)).toEqual([]);
});

test.each([
	['n + t', 'What is added must have one unit: "n" is people, but "t" is year.'],
	[
		'n - rate',
		'What is subtracted must have one unit: "n" is people, but "rate" is people/year. Multiply "rate" by a time, or divide "n" by one.'
	],
	[
		'n + 3',
		'What is added must have one unit: "n" is people, but "3" is dmnl. If it is one, write its unit: 3{people}.'
	],
	['MAX(n, t)', 'In MAX, what must have one unit: "n" is people, but "t" is year.'],
	[
		'IF n > t THEN n ELSE m',
		'What is compared must have one unit: "n" is people, but "t" is year.'
	],
	[
		'IF n > m THEN n ELSE t',
		'Both sides of an IF must have one unit: "n" is people, but "t" is year.'
	],
	[
		'EXP(t) * n',
		'The number of EXP, "t", is year; it must be dmnl. Divide it by something in the same unit.'
	],
	['SMTH1(n, m)', 'The delay time of SMTH1, "m", is people; it must be year.'],
	['share ^ n * n', 'The exponent "n" is people, but an exponent has no unit.'],
	[
		'n ^ share',
		'"n" is people and cannot be raised to "share". Divide it by something in the same unit first: what has no unit can have any exponent.'
	],
	['effect(n)', 'The lookup "effect" takes dmnl, but "n" is people.'],
	[
		'n * m',
		'This gives people^2, but "it" is declared as people. Change the equation, or declare people^2.'
	]
])('%s is explained', (equation, sentence) => {
	expect(saidOf(equation, 'people')).toContain(sentence);
});

test('a clash is said once, not again by everything around it', () => {
	expect(saidOf('((n + t) * 2 + n) / t', 'people/year')).toHaveLength(1);
});

test('a flow has the unit of its stock per time', () => {
	const water = stock('water', '0{people}', { inflows: ['filling'], unit: 'people' });
	const said = (unit: string) =>
		sentences(modelOf([water, flow('filling', `1{${unit}}`, unit)], { unit: 'year' }));
	expect(said('people/year')).toEqual([]);
	expect(said('people')).toEqual([
		'The flow "filling" changes "water", so its unit must be people/year, not people.'
	]);
});
