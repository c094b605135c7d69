// The text of an equation → its tree. The language is XMILE 1.0 (OASIS), section 3.3.
import { call, children, ELEMENT, EVERY, LOOKUP, name } from './expression.ts';
import { tokensOf, type Token } from './tokens.ts';
import {
	arrays,
	missing,
	MOST_HIGH,
	MOST_NESTED,
	tooDeep,
	unexpected,
	Unreadable
} from './unreadable.ts';
import type { Expression, Operator } from './expression.ts';
import type { Fault } from './fault.ts';

export type Parsed =
	| { readonly ok: true; readonly expression: Expression }
	| { readonly ok: false; readonly fault: Fault };

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
		return { ok: true, expression: new Reader(tokens, arrays).whole() };
	} catch (error) {
		if (error instanceof Unreadable) return { ok: false, fault: error.fault };
		throw error;
	}
}

class Reader {
	readonly tokens: readonly Token[];
	readonly withArrays: boolean;
	next = 0;
	nested = 0;
	/** Of trees read so far; of what has no children it is 1. */
	readonly heights = new Map<Expression, number>();

	constructor(tokens: readonly Token[], withArrays: boolean) {
		this.tokens = tokens;
		this.withArrays = withArrays;
	}

	peek(): Token {
		return this.tokens[this.next];
	}

	is(sign: string): boolean {
		return this.peek().kind === 'sign' && this.peek().text === sign;
	}

	take(): Token {
		return this.tokens[this.next++];
	}

	whole(): Expression {
		const whole = this.expression(0);
		if (this.peek().kind !== 'end') throw unexpected(this.peek(), this.tokens[this.next - 1]);
		return whole;
	}

	/** An expression whose operators all hold stronger than `floor`: Pratt's method. */
	expression(floor: number): Expression {
		if (++this.nested > MOST_NESTED) throw tooDeep(this.peek());
		let left = this.operand();
		for (;;) {
			const sign = this.peek();
			const hold = sign.kind === 'sign' ? strength.get(sign.text) : undefined;
			if (hold === undefined || hold <= floor) break;
			this.take();
			const right = this.expression(sign.text === '^' ? hold - 1 : hold);
			const at = { start: left.start, end: right.end };
			left = this.grown(
				sign.text === '//'
					? call('safediv', [left, right], at)
					: { kind: 'binary', operator: sign.text as Operator, left, right, ...at }
			);
		}
		this.nested--;
		return left;
	}

	operand(): Expression {
		const token = this.take();
		const { start, end } = token;
		if (token.kind === 'number') {
			return { kind: 'number', value: Number(token.text), unit: token.unit, start, end };
		}
		if (token.kind === 'name') return this.is('(') ? this.callOf(token) : this.named(token);
		switch (token.text) {
			case '(': {
				const inside = this.expression(0);
				const close = this.expect(')', token);
				// the brackets belong to it, so that a caret underlines them too
				return this.grown({ ...inside, start, end: close.end });
			}
			case '-':
			case '+':
			case 'not': {
				const of = this.expression(UNARY);
				return this.grown({ kind: 'unary', operator: token.text, of, start, end: of.end });
			}
			case 'if':
				return this.is('(') && this.commaInBrackets() ? this.callOf(token) : this.ifThenElse(token);
			case 'mod':
				if (this.is('(')) return this.callOf(token);
		}
		throw unexpected(token, this.tokens[this.next - 2]);
	}

	named(token: Token): Expression {
		if (!this.is('[')) return name(token.text, token);
		if (!this.withArrays) throw arrays(token, this.peek());
		const open = this.take();
		const element: Expression[] = [name(token.text, token)];
		do element.push(this.subscript());
		while (this.is(',') && this.take());
		const { end } = this.expect(']', open);
		const reference = this.grown(call(ELEMENT, element, { start: token.start, end }));
		if (!this.is('(')) return reference;
		const { args, end: after } = this.argumentsHere();
		return this.grown(call(LOOKUP, [reference, ...args], { start: token.start, end: after }));
	}

	/** One place between the brackets of an array; a star stands for every element. */
	subscript(): Expression {
		const after = this.tokens[this.next + 1]?.text;
		if (this.is('*') && (after === ',' || after === ']')) return name(EVERY, this.take());
		return this.expression(0);
	}

	callOf(token: Token): Expression {
		const { args, end } = this.argumentsHere();
		const at = { start: token.start, end };
		if (token.text === 'mod' && args.length === 2) {
			return this.grown({ kind: 'binary', operator: 'mod', left: args[0], right: args[1], ...at });
		}
		if ((token.text === 'if' || token.text === 'if_then_else') && args.length === 3) {
			return this.grown({ kind: 'if', condition: args[0], then: args[1], else: args[2], ...at });
		}
		return this.grown(call(token.text, args, at));
	}

	argumentsHere(): { args: readonly Expression[]; end: number } {
		const open = this.take();
		const args: Expression[] = [];
		if (!this.is(')')) {
			do args.push(this.expression(0));
			while (this.is(',') && this.take());
		}
		return { args, end: this.expect(')', open).end };
	}

	ifThenElse(token: Token): Expression {
		const condition = this.expression(0);
		this.expect('then', token);
		const then = this.expression(0);
		this.expect('else', token);
		const otherwise = this.expression(0);
		return this.grown({
			kind: 'if',
			condition,
			then,
			else: otherwise,
			start: token.start,
			end: otherwise.end
		});
	}

	/** Whether the bracket that opens here holds a list: `IF(a, b, c)`, not `IF (a) THEN …`. */
	commaInBrackets(): boolean {
		let depth = 0;
		for (let i = this.next; i < this.tokens.length; i++) {
			const { kind, text } = this.tokens[i];
			if (kind !== 'sign') continue;
			if (text === '(') depth++;
			else if (text === ')' && --depth === 0) return false;
			else if (text === ',' && depth === 1) return true;
		}
		return false;
	}

	expect(sign: string, opener: Token): Token {
		if (this.is(sign)) return this.take();
		throw this.peek().kind === 'end'
			? missing(sign, opener)
			: unexpected(this.peek(), this.tokens[this.next - 1], sign);
	}

	grown(node: Expression): Expression {
		const height = 1 + Math.max(0, ...children(node).map((child) => this.heights.get(child) ?? 1));
		if (height > MOST_HIGH) throw tooDeep(node);
		this.heights.set(node, height);
		return node;
	}
}
