// The text of an equation → its tree. The language is XMILE 1.0 (OASIS), section 3.3.
import { call, children, ELEMENT, EVERY, LOOKUP, name } from './expression.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Expression, Operator } from './expression.ts';
import type { Fault } from './fault.ts';

export type Parsed =
	| { readonly ok: true; readonly expression: Expression }
	| { readonly ok: false; readonly fault: Fault };

/** Brackets inside brackets; deeper than anybody can read. */
const MOST_NESTED = 256;
/** Height of a tree: a sum of 1,000 terms is a tree of height 1,000. Keeps every later walk on the call stack. */
const MOST_HIGH = 1000;

/** How strongly an operator holds on to what stands at its left. `^` is the only one that groups to the right. */
const strength: ReadonlyMap<string, number> = new Map([
	['or', 1],
	['and', 3],
	['=', 7],
	['<>', 7],
	['<', 9],
	['<=', 9],
	['>', 9],
	['>=', 9],
	['+', 11],
	['-', 11],
	['*', 13],
	['/', 13],
	['//', 13],
	['mod', 13],
	['^', 18]
]);
/** `-2^2` is -(2^2), and `-a * b` is (-a) * b: a sign in front is stronger than `*` and weaker than `^`. */
const UNARY = 15;

/**
 * With `arrays`, `a[i, *]` is read too, as calls named `ELEMENT` (and `LOOKUP` for `a[i](x)`): only files from
 * elsewhere have them, and whoever reads those writes every element out.
 */
export function parse(text: string, { arrays = false } = {}): Parsed {
	const tokens = tokensOf(text);
	if (!('length' in tokens)) return { ok: false, fault: tokens };
	try {
		return { ok: true, expression: read(tokens, arrays) };
	} catch (error) {
		if (error instanceof Unreadable) return { ok: false, fault: error.fault };
		throw error;
	}
}

/** Unwinds the parser at the first mistake; never leaves this file. */
class Unreadable extends Error {
	readonly fault: Fault;
	constructor(fault: Fault) {
		super(fault.sentence);
		this.fault = fault;
	}
}

function read(tokens: readonly Token[], withArrays: boolean): Expression {
	let next = 0;
	let nested = 0;
	const heights = new Map<Expression, number>();

	const peek = () => tokens[next];
	const is = (sign: string) => peek().kind === 'sign' && peek().text === sign;
	const take = () => tokens[next++];

	const whole = expression(0);
	if (peek().kind !== 'end') throw unexpected(peek(), tokens[next - 1]);
	return whole;

	/** An expression whose operators all hold stronger than `floor`: Pratt's method. */
	function expression(floor: number): Expression {
		if (++nested > MOST_NESTED) throw tooDeep(peek());
		let left = operand();
		for (;;) {
			const sign = peek();
			const hold = sign.kind === 'sign' ? strength.get(sign.text) : undefined;
			if (hold === undefined || hold <= floor) break;
			take();
			const right = expression(sign.text === '^' ? hold - 1 : hold);
			const at = { start: left.start, end: right.end };
			left = grown(
				sign.text === '//'
					? call('safediv', [left, right], at)
					: { kind: 'binary', operator: sign.text as Operator, left, right, ...at }
			);
		}
		nested--;
		return left;
	}

	function operand(): Expression {
		const token = take();
		const { start, end } = token;
		if (token.kind === 'number') {
			return { kind: 'number', value: Number(token.text), unit: token.unit, start, end };
		}
		if (token.kind === 'name') return is('(') ? callOf(token) : named(token);
		switch (token.text) {
			case '(': {
				const inside = expression(0);
				const close = expect(')', token);
				// the brackets belong to it, so that a caret underlines them too
				return grown({ ...inside, start, end: close.end });
			}
			case '-':
			case '+':
			case 'not': {
				const of = expression(UNARY);
				return grown({ kind: 'unary', operator: token.text, of, start, end: of.end });
			}
			case 'if':
				return is('(') && commaInBrackets() ? callOf(token) : ifThenElse(token);
			case 'mod':
				if (is('(')) return callOf(token);
		}
		throw unexpected(token, tokens[next - 2]);
	}

	function named(token: Token): Expression {
		if (!is('[')) return name(token.text, token);
		if (!withArrays) throw arrays(token, peek());
		const open = take();
		const element: Expression[] = [name(token.text, token)];
		do element.push(subscript());
		while (is(',') && take());
		const { end } = expect(']', open);
		const reference = grown(call(ELEMENT, element, { start: token.start, end }));
		if (!is('(')) return reference;
		const { args, end: after } = argumentsHere();
		return grown(call(LOOKUP, [reference, ...args], { start: token.start, end: after }));
	}

	/** One place between the brackets of an array; a star stands for every element. */
	function subscript(): Expression {
		const after = tokens[next + 1]?.text;
		if (is('*') && (after === ',' || after === ']')) return name(EVERY, take());
		return expression(0);
	}

	function callOf(token: Token): Expression {
		const { args, end } = argumentsHere();
		const at = { start: token.start, end };
		if (token.text === 'mod' && args.length === 2) {
			return grown({ kind: 'binary', operator: 'mod', left: args[0], right: args[1], ...at });
		}
		if ((token.text === 'if' || token.text === 'if_then_else') && args.length === 3) {
			return grown({ kind: 'if', condition: args[0], then: args[1], else: args[2], ...at });
		}
		return grown(call(token.text, args, at));
	}

	function argumentsHere(): { args: readonly Expression[]; end: number } {
		const open = take();
		const args: Expression[] = [];
		if (!is(')')) {
			do args.push(expression(0));
			while (is(',') && take());
		}
		return { args, end: expect(')', open).end };
	}

	function ifThenElse(token: Token): Expression {
		const condition = expression(0);
		expect('then', token);
		const then = expression(0);
		expect('else', token);
		const otherwise = expression(0);
		return grown({
			kind: 'if',
			condition,
			then,
			else: otherwise,
			start: token.start,
			end: otherwise.end
		});
	}

	/** Whether the bracket that opens here holds a list: `IF(a, b, c)`, not `IF (a) THEN …`. */
	function commaInBrackets(): boolean {
		let depth = 0;
		for (let i = next; i < tokens.length; i++) {
			const { kind, text } = tokens[i];
			if (kind !== 'sign') continue;
			if (text === '(') depth++;
			else if (text === ')' && --depth === 0) return false;
			else if (text === ',' && depth === 1) return true;
		}
		return false;
	}

	function expect(sign: string, opener: Token): Token {
		if (is(sign)) return take();
		throw peek().kind === 'end'
			? missing(sign, opener)
			: unexpected(peek(), tokens[next - 1], sign);
	}

	function grown(node: Expression): Expression {
		const height = 1 + Math.max(0, ...children(node).map((child) => heights.get(child) ?? 1));
		if (height > MOST_HIGH) throw tooDeep(node);
		heights.set(node, height);
		return node;
	}
}

function unexpected(found: Token, before: Token | undefined, wanted = ''): Unreadable {
	const { start, end } = found;
	if (found.kind === 'end') {
		const place = before ?? { start: 0, end: 1 };
		const sentence = before ? `Something must follow "${before.text}".` : 'This equation is empty.';
		return new Unreadable({
			code: 'syntax',
			start: place.start,
			end: place.end,
			sentence,
			cure: ''
		});
	}
	const behind = before ? ` after "${before.text}"` : ' at the beginning';
	const twoValues =
		before && before.kind !== 'sign' && (found.kind !== 'sign' || found.text === '(');
	const cure = wanted
		? `Write ${wanted.toUpperCase()} here.`
		: twoValues
			? 'Write a sign such as * between them; names with blanks need underscores.'
			: '';
	return new Unreadable({
		code: 'syntax',
		start,
		end,
		sentence: `"${found.text}" cannot stand here${behind}.`,
		cure
	});
}

const missing = (sign: string, { text, start, end }: Token) =>
	new Unreadable({
		code: sign === ')' ? 'unclosed' : 'syntax',
		start,
		end,
		sentence: `This "${text.toUpperCase()}" has no "${sign.toUpperCase()}".`,
		cure: sign === 'else' ? 'Say what the value is otherwise: ELSE 0.' : ''
	});

const tooDeep = ({ start, end }: { start: number; end: number }) =>
	new Unreadable({
		code: 'too-deep',
		start,
		end,
		sentence: `An equation may be nested at most ${MOST_NESTED} deep and chain at most ${MOST_HIGH} terms.`,
		cure: 'Give parts of it names of their own.'
	});

const arrays = (name: Token, bracket: Token) =>
	new Unreadable({
		code: 'not-supported',
		start: name.start,
		end: bracket.end,
		sentence: `"${name.text}[…]" is an array; this engine does not have arrays.`,
		cure: 'Write one variable for each element.'
	});
