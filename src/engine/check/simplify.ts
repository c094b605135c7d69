// An expression → the same values with less work: what is known before the run is computed now.
// Only steps that cannot change a single bit for finite numbers; `0 * x` stays, x might be infinite.
import {
	binary,
	call,
	mapChildren,
	number,
	type BinaryNode,
	type Expression
} from '../language/expression.ts';
import { mathFunction, maths, SQUARE } from '../numbers/maths.ts';

export function simplified(expression: Expression): Expression {
	const node = mapChildren(expression, simplified);
	switch (node.kind) {
		case 'unary':
			return node.of.kind === 'number' ? number(unary(node.operator, node.of.value), node) : node;
		case 'binary':
			return simplifiedBinary(node);
		case 'if':
			if (node.condition.kind !== 'number') return node;
			return node.condition.value === 0 ? node.else : node.then;
		case 'call': {
			const values = node.args.flatMap((arg) => (arg.kind === 'number' ? [arg.value] : []));
			// a lookup is not in `maths`, and never folded: its points can be changed
			if (values.length < node.args.length || !maths.has(node.name)) return node;
			return number(mathFunction(node.name).of(...values), node);
		}
		default:
			return node;
	}
}

function simplifiedBinary(node: BinaryNode): Expression {
	const { operator, left, right } = node;
	if (left.kind === 'number' && right.kind === 'number') {
		return number(operate(operator, left.value, right.value), node);
	}
	// exact in every browser, which Math.pow is not
	if (operator === '^' && right.kind === 'number') {
		if (right.value === 1) return left;
		if (right.value === 2)
			return left.kind === 'name' ? binary(left, '*', left, node) : call(SQUARE, [left], node);
		if (right.value === 0.5) return call('sqrt', [left], node);
	}
	return node;
}

/** Arithmetic on two numbers. A comparison is 1 when it holds and 0 when it does not; any other number than 0 counts as true. */
export function operate(operator: BinaryNode['operator'], a: number, b: number): number {
	switch (operator) {
		case '+':
			return a + b;
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return a / b;
		case '^':
		case 'mod':
			return mathFunction(operator).of(a, b);
		case '<':
			return a < b ? 1 : 0;
		case '<=':
			return a <= b ? 1 : 0;
		case '>':
			return a > b ? 1 : 0;
		case '>=':
			return a >= b ? 1 : 0;
		case '=':
			return a === b ? 1 : 0;
		case '<>':
			return a !== b ? 1 : 0;
		case 'and':
			return a !== 0 && b !== 0 ? 1 : 0;
		case 'or':
			return a !== 0 || b !== 0 ? 1 : 0;
	}
}

export function unary(operator: '-' | '+' | 'not', a: number): number {
	if (operator === 'not') return a === 0 ? 1 : 0;
	return operator === '-' ? -a : a;
}
