// Each limit of the reader of XMILE: what just fits is read, and one more is refused in its own sentence.
import { describe, expect, test } from 'vitest';
import { MOST_STEPS, MOST_VARIABLES } from '#engine/check/model-structure.ts';
import { MOST_TOKENS } from '#engine/language/tokens.ts';
import { MOST_ELEMENTS } from '#engine/xmile/array-dimensions.ts';
import { MOST_POINTS } from '#engine/xmile/curve.ts';
import { MOST_FLOWS, MOST_LONG } from '#engine/xmile/defined.ts';
import { MOST_DEFINED } from '#engine/xmile/file.ts';
import { MOST_ITEMS, MOST_NESTED as MOST_MODULES } from '#engine/xmile/flatten.ts';
import { MOST_TERMS } from '#engine/xmile/gather.ts';
import { MOST_REMARKS } from '#engine/xmile/import.ts';
import { importXmile } from '#engine/xmile/index.ts';
import { MOST_PROBLEMS } from '#engine/xmile/notes.ts';
import { MOST_NESTED as MOST_MACROS } from '#engine/xmile/rewrite.ts';
import { MOST_NODES, MOST_WORK } from '#engine/xmile/scalars.ts';
import { MOST_CHARACTERS } from '#engine/xmile/unsafe.ts';
import { MOST_NESTED as MOST_OPEN } from '#engine/xmile/xml.ts';
import { aux, file, inDimension, many, OF_D, SPECS, specs } from './files.ts';

/** "code: sentence" of the first problem, or "read". */
function said(text: string): string {
	const { model, problems } = importXmile(text, 'limit.xmile');
	return model ? 'read' : `${problems[0].code}: ${problems[0].sentence}`;
}

const ofD = (name: string, equation: string) =>
	`<aux name="${name}">${OF_D}<eqn>${equation}</eqn></aux>`;
const withD = (size: number, variables: string) => file(variables, SPECS, inDimension(size));

/** Elements in each other, `<xmile>` among them: the innermost in what a <doc> says. */
function nested(deep: number): string {
	// <xmile>, <model>, <variables>, <aux>, <doc>
	const inside = deep - 5;
	const doc = `<doc>${'<b>'.repeat(inside)}${'</b>'.repeat(inside)}</doc>`;
	return file(`<aux name="a"><eqn>1</eqn>${doc}</aux>`);
}

/** Modules in a row, each in the one before. */
function modules(deep: number): string {
	const model = (i: number) =>
		`<model name="m${i}"><variables>${aux('x', '1')}${i + 1 < deep ? `<module name="a" model="m${i + 1}"/>` : ''}</variables></model>`;
	return file('<module name="a" model="m0"/>').replace('</xmile>', `${many(deep, model)}</xmile>`);
}

/** As many modules of 100 variables as make `count`, and single variables for the rest. */
function items(count: number): string {
	const parts = Math.floor(count / 100);
	const uses = many(parts, (i) => `<module name="p${i}" model="m"/>`);
	const rest = many(count - parts * 100, (i) => aux(`r${i}`, '1'));
	const part = `<model name="m"><variables>${many(100, (i) => aux(`x${i}`, '1'))}</variables></model>`;
	return file(rest + uses).replace('</xmile>', `${part}</xmile>`);
}

/** Macros in a row, each written with the next. */
const macros = (deep: number) =>
	file(
		aux('a', 'M0(1)'),
		SPECS,
		many(deep, (i) => {
			const body = i + 1 < deep ? `M${i + 1}(x)` : 'x';
			return `<macro name="M${i}"><parm>x</parm><eqn>${body}</eqn></macro>`;
		})
	);

/** One equation of an odd number of parts: sums over D, of 12 parts a term but one, and single terms behind. */
function parts(count: number): string {
	const terms = Math.floor((count + 1) / 12);
	const more = (count - (terms * 12 - 1)) / 2;
	return withD(
		terms,
		ofD('b', 'TIME') + aux('a', `SUM(b[*]${'*1'.repeat(5)})${' + 1'.repeat(more)}`)
	);
}

/** An array over D: each element takes the parts of its equation to look at, and its characters to write. */
const SUM = '1' + '+1'.repeat(900);
const fitting = Math.floor(MOST_WORK / (SUM.length + (SUM.length >> 4)));
const long = (elements: number) => withD(elements, ofD('a', SUM));

const TOO_MUCH = 'too-big: Written out, the arrays and modules of this model are too many.';
const padded = (text: string, length: number) => text.padEnd(length, ' ');

type Limit = readonly [
	what: string,
	of: (count: number) => string,
	most: number,
	beyond: number,
	refusal: string
];
const limits: readonly Limit[] = [
	[
		'characters of a file',
		(count) => padded(file(aux('a', '1')), count),
		MOST_CHARACTERS,
		MOST_CHARACTERS + 1,
		`too-big: This file has ${MOST_CHARACTERS + 1} characters; at most ${MOST_CHARACTERS} are read.`
	],
	[
		'elements in each other',
		nested,
		MOST_OPEN,
		MOST_OPEN + 1,
		`bad-xml: Elements may be nested at most ${MOST_OPEN} deep.`
	],
	[
		'variables of a file',
		(count) => file(many(count, (i) => aux(`a${i}`, '1'))),
		MOST_DEFINED,
		MOST_DEFINED + 1,
		`too-big: At most ${MOST_DEFINED} variables are read.`
	],
	[
		'elements of dimensions',
		(count) => withD(count, aux('a', '1')),
		MOST_ELEMENTS,
		MOST_ELEMENTS + 1,
		`too-big: At most ${MOST_ELEMENTS} elements of dimensions are read.`
	],
	['variables of all modules', items, MOST_ITEMS, MOST_ITEMS + 2, TOO_MUCH],
	[
		'variables of the model that comes of it',
		items,
		MOST_VARIABLES,
		MOST_VARIABLES + 1,
		`too-big: A model may have at most ${MOST_VARIABLES} variables; this one has ${MOST_VARIABLES + 1}.`
	],
	[
		'modules in modules',
		modules,
		MOST_MODULES,
		MOST_MODULES + 1,
		'too-big: Too many modules inside modules.'
	],
	[
		'macros in macros',
		macros,
		MOST_MACROS,
		MOST_MACROS + 1,
		`circular: The macro "M${MOST_MACROS}" cannot be read or uses itself.`
	],
	[
		'elements that a sum gathers',
		(count) => withD(count, ofD('b', '1') + aux('a', 'SUM(b[*])')),
		MOST_TERMS,
		MOST_TERMS + 1,
		`too-big: At most ${MOST_TERMS} elements are gathered; here are ${MOST_TERMS + 1}.`
	],
	[
		'parts of an equation that is written out',
		parts,
		MOST_NODES - 1,
		MOST_NODES + 1,
		`too-long: Written out for every element, this equation has ${MOST_NODES + 1} parts; at most ${MOST_NODES} are read.`
	],
	['elements with long equations', long, fitting, fitting + 1, TOO_MUCH],
	[
		'characters of an equation',
		(count) => file(aux('a', padded('1 +', count - 1) + '1')),
		MOST_LONG,
		MOST_LONG + 1,
		`too-long: The equation of "a" has ${MOST_LONG + 1} characters; at most ${MOST_LONG} are read.`
	],
	[
		'flows of a stock',
		(count) =>
			file(
				`<stock name="s"><eqn>0</eqn>${many(count, (i) => `<inflow>f${i}</inflow>`)}</stock>` +
					many(count, (i) => `<flow name="f${i}"><eqn>1</eqn></flow>`)
			),
		MOST_FLOWS,
		MOST_FLOWS + 1,
		`too-big: A stock may have at most ${MOST_FLOWS} flows.`
	],
	[
		'points of a curve',
		(count) =>
			file(
				`<gf name="g"><xscale min="0" max="1"/><ypts>${many(count - 1, () => '1,')}1</ypts></gf>`
			),
		MOST_POINTS,
		MOST_POINTS + 1,
		`bad-lookup: A curve may have at most ${MOST_POINTS} points.`
	],
	[
		'steps of a run',
		(count) => file(aux('a', '1'), specs('1', String(count))),
		MOST_STEPS,
		MOST_STEPS + 1,
		`bad-time: A run may take at most ${MOST_STEPS} steps.`
	]
];

test.each(limits)('%s: what just fits is read, and one more is not', (_, of, most, beyond, not) => {
	expect(said(of(most))).toBe('read');
	expect(said(of(beyond))).toBe(not);
});

test('the limit of an equation that is written out keeps it readable', () => {
	expect(MOST_NODES).toBeLessThanOrEqual(MOST_TOKENS);
});

describe('problems', () => {
	const found = (text: string) => importXmile(text, 'many.xmile').problems.length;
	const wrong = (count: number) => file(many(count, (i) => aux(`a${i}`, '')));
	const unfitting = (count: number) =>
		file(
			`<aux name="a"><eqn>TIME</eqn><units>u</units></aux>${many(count, (i) => `<aux name="b${i}"><eqn>a</eqn><units>v</units></aux>`)}`
		);

	test('are told up to a number that anybody reads', () => {
		expect(found(wrong(MOST_PROBLEMS))).toBe(MOST_PROBLEMS);
		expect(found(wrong(MOST_PROBLEMS - 1))).toBe(MOST_PROBLEMS - 1);
		expect(found(wrong(MOST_PROBLEMS + 1))).toBe(MOST_PROBLEMS);
	});

	test('of units are told up to a number that anybody reads', () => {
		expect(found(unfitting(MOST_REMARKS - 1))).toBe(MOST_REMARKS - 1);
		expect(found(unfitting(MOST_REMARKS + 1))).toBe(MOST_REMARKS);
	});
});
