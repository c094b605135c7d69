import { expect, test } from 'vitest';
import { parse } from '#engine';
import { children, type Expression } from '#engine/language/expression.ts';
import { operate, unary } from '#engine/check/simplify.ts';
import { MOST_TOKENS } from '#engine/language/tokens.ts';
import { MOST_HIGH, MOST_NESTED } from '#engine/language/unreadable.ts';

/** The value of an expression of numbers only. */
function value(text: string): number {
	const parsed = parse(text);
	if (!parsed.ok) throw new Error(parsed.fault.sentence);
	return evaluate(parsed.expression);
}

function evaluate(node: Expression): number {
	switch (node.kind) {
		case 'number':
			return node.value;
		case 'unary':
			return unary(node.operator, evaluate(node.of));
		case 'binary':
			return operate(node.operator, evaluate(node.left), evaluate(node.right));
		case 'if':
			return evaluate(evaluate(node.condition) !== 0 ? node.then : node.else);
		default:
			throw new Error(`no number: ${node.kind}`);
	}
}

function fault(text: string) {
	const parsed = parse(text);
	if (parsed.ok) throw new Error(`"${text}" was read without a fault`);
	return { ...parsed.fault, shown: text.slice(parsed.fault.start, parsed.fault.end) };
}

test.each([
	['1 + 2 * 3', 7],
	['(1 + 2) * 3', 9],
	['10 - 4 - 3', 3],
	['24 / 4 / 2', 3],
	['-2^2', -4],
	['(-2)^2', 4],
	['2^3^2', 512],
	['2^-1', 0.5],
	['2^-1 * 4', 2],
	['-2 * 3', -6],
	['- -2', 2],
	['7 MOD 3', 1],
	['-1 MOD 3', 2],
	['1 MOD -3', -2],
	['MOD(7, 3)', 1],
	['2 * 7 MOD 3', 2],
	['1 < 2', 1],
	['3 <= 2', 0],
	['1 + 1 = 2', 1],
	['2 <> 2', 0],
	['1 < 2 = 1', 1],
	['NOT 0', 1],
	['NOT 1 = 0', 1],
	['1 OR 0 AND 0', 1],
	['(1 OR 0) AND 0', 0],
	['IF 1 > 0 THEN 5 ELSE 6', 5],
	['IF (1 > 2) THEN 5 ELSE 6 + 1', 7],
	['IF(0, 5, 6)', 6],
	['if_then_else(1, 5, 6)', 5],
	['IF 0 THEN 1 ELSE IF 1 THEN 2 ELSE 3', 2],
	['1.5e2', 150],
	['.5', 0.5],
	['1 { one } + { and } 2', 3],
	['  1\n\t+\u00a02 ', 3]
])('%s is %d', (text, expected) => {
	expect(value(text)).toBe(expected);
});

test.each(['Births', 'births', '"births"', '"BIRTHS"'])(
	'%s is one name, whatever its case and quotes',
	(text) => {
		expect(parse(text)).toMatchObject({ ok: true, expression: { kind: 'name', name: 'births' } });
	}
);

test.each([
	'birth_rate',
	'"birth rate"',
	'"birth\\nrate"',
	'"birth\u00a0 rate"',
	'birth__rate',
	'"Birth_Rate"'
])('blanks and underscores are alike in %s', (text) => {
	expect(parse(text)).toMatchObject({ ok: true, expression: { kind: 'name', name: 'birth_rate' } });
});

test('a quoted word of the language is a name', () => {
	expect(parse('"if" + "and"')).toMatchObject({
		expression: { left: { name: 'if' }, right: { name: 'and' } }
	});
});

test('names in other scripts are names', () => {
	expect(parse('Größe_der_Menge + λ')).toMatchObject({
		expression: { left: { name: 'größe_der_menge' }, right: { name: 'λ' } }
	});
});

test('every node knows the characters it came from', () => {
	const text = 'a * (bc + MAX(d, 1.5)) - IF e > 2 THEN f ELSE g';
	const parsed = parse(text);
	if (!parsed.ok) throw new Error(parsed.fault.sentence);
	const shown: string[] = [];
	const walk = (node: Expression) => {
		shown.push(text.slice(node.start, node.end));
		children(node).forEach(walk);
	};
	walk(parsed.expression);
	expect(shown).toEqual([
		text,
		'a * (bc + MAX(d, 1.5))',
		'a',
		'(bc + MAX(d, 1.5))',
		'bc',
		'MAX(d, 1.5)',
		'd',
		'1.5',
		'IF e > 2 THEN f ELSE g',
		'e > 2',
		'e',
		'2',
		'f',
		'g'
	]);
});

test('a number carries the unit written right behind it, but no comment after a blank', () => {
	expect(parse('3{people} + 4 {people}')).toMatchObject({
		expression: { left: { value: 3, unit: 'people' }, right: { value: 4, unit: undefined } }
	});
});

test.each([
	['', 'syntax', ''],
	['1 +', 'syntax', '+'],
	['* 2', 'syntax', '*'],
	['a b', 'syntax', 'b'],
	['2 (3)', 'syntax', '('],
	['a + )', 'syntax', ')'],
	['a, b', 'syntax', ','],
	['(a + b', 'unclosed', '('],
	['MAX(a, b', 'unclosed', '('],
	['"a + b', 'unclosed', '"a + b'],
	['a {so far', 'unclosed', '{so far'],
	['IF a THEN b', 'syntax', 'IF'],
	['IF a ELSE b', 'syntax', 'ELSE'],
	['a × b', 'syntax', '×'],
	['a ? b', 'syntax', '?'],
	['a[north]', 'not-supported', 'a[']
])('"%s" is refused as %s at "%s"', (text, code, shown) => {
	expect(fault(text)).toMatchObject({ code, shown });
});

test.each([
	['a × b', 'Write * instead.'],
	['a b', 'Write a sign such as * between them; names with blanks need underscores.'],
	['(a', 'This "(" has no ")".'],
	['IF a THEN b', 'Say what the value is otherwise: ELSE 0.'],
	['MAX(a; b)', 'Write , instead.']
])('"%s" says what to do: %s', (text, words) => {
	const { sentence, cure } = fault(text);
	expect([sentence, cure]).toContain(words);
});

/** A call of as many pieces as are wanted, an even number: a name, brackets, and values with a comma between. */
const pieces = (count: number) => `MAX(${'1,'.repeat((count - 4) / 2)}1)`;
const deep = (brackets: number) => `${'('.repeat(brackets)}1${')'.repeat(brackets)}`;
const sum = (terms: number) => `1${' + 1'.repeat(terms - 1)}`;

test('an equation of as many pieces as may be is read, and of one more is not', () => {
	expect(parse(pieces(MOST_TOKENS)).ok).toBe(true);
	expect(fault(`-${pieces(MOST_TOKENS)}`)).toMatchObject({
		code: 'too-long',
		sentence: `An equation may have at most ${MOST_TOKENS} names, numbers and signs.`
	});
});

test.each([
	['brackets', (levels: number) => deep(levels - 1), MOST_NESTED],
	['signs', (levels: number) => `${'-'.repeat(levels - 1)}1`, MOST_NESTED],
	['powers', (levels: number) => `1${'^1'.repeat(levels - 1)}`, MOST_NESTED],
	['terms of a sum', sum, MOST_HIGH]
])('%s as deep as may be are read, and one more is not', (_, of, most) => {
	expect(parse(of(most)).ok).toBe(true);
	expect(fault(of(most + 1))).toMatchObject({
		code: 'too-deep',
		sentence: `An equation may be nested at most ${MOST_NESTED} deep and chain at most ${MOST_HIGH} terms.`
	});
});
