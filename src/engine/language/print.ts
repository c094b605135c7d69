// A tree → the text of an equation that is read back into the same tree.
import { builtinNames } from './builtins.ts';
import { tokensOf, words } from './tokens.ts';
import type { Expression, Operator } from './expression.ts';

/** A piece of text and how tightly it holds together. */
type Piece = readonly [text: string, hold: number];

const UNARY = 15;
const POWER = 18;
const TIGHT = 20;
const strength: Readonly<Record<Operator, number>> = {
	or: 1,
	and: 3,
	'=': 7,
	'<>': 7,
	'<': 9,
	'<=': 9,
	'>': 9,
	'>=': 9,
	'+': 11,
	'-': 11,
	'*': 13,
	'/': 13,
	mod: 13,
	'^': POWER
};

export const print = (expression: Expression): string => piece(expression)[0];

function piece(node: Expression): Piece {
	switch (node.kind) {
		case 'number':
			return [numberText(node.value) + (node.unit ? `{${node.unit}}` : ''), TIGHT];
		case 'name':
			return [nameText(node.name), TIGHT];
		case 'unary':
			return [
				`${node.operator === 'not' ? 'NOT ' : node.operator}${around(node.of, UNARY)}`,
				UNARY
			];
		case 'binary': {
			const { operator, left, right } = node;
			const hold = strength[operator];
			// what stands at the left of a power must hold tighter, at its right as tight; elsewhere the other way
			const [before, after] = operator === '^' ? [hold + 1, hold] : [hold, hold + 1];
			return [`${around(left, before)} ${operator.toUpperCase()} ${around(right, after)}`, hold];
		}
		case 'if': {
			const [condition, then, otherwise] = [node.condition, node.then, node.else].map(print);
			return [`(IF ${condition} THEN ${then} ELSE ${otherwise})`, TIGHT];
		}
		case 'call':
			return [`${nameText(node.name)}(${node.args.map(print).join(', ')})`, TIGHT];
	}
}

function around(node: Expression, needed: number): string {
	const [text, hold] = piece(node);
	return hold < needed ? `(${text})` : text;
}

function numberText(value: number): string {
	if (Number.isNaN(value)) return 'NAN';
	if (!Number.isFinite(value)) return value > 0 ? 'INF' : '(-INF)';
	return value < 0 || Object.is(value, -0) ? `(${value})` : String(value);
}

/** In quotes where the language would read it otherwise. */
export function nameText(name: string): string {
	const tokens = words.has(name) ? [] : tokensOf(name);
	const plain =
		'length' in tokens &&
		tokens.length === 2 &&
		tokens[0].kind === 'name' &&
		tokens[0].text === name;
	if (plain || builtinNames.has(name)) return name;
	return `"${name.replace(/["\\]/g, '\\$&')}"`;
}
