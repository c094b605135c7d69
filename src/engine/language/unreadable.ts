// What cannot be read as an equation, in sentences.
import type { Token } from './tokens.ts';
import type { Fault } from './fault.ts';

/** Brackets inside brackets; deeper than anybody can read. */
export const MOST_NESTED = 256;
/** Height of a tree: a sum of 1,000 terms is a tree of height 1,000. Keeps every later walk on the call stack. */
export const MOST_HIGH = 1000;

/** Unwinds the parser at the first mistake; never leaves it. */
export class Unreadable extends Error {
	readonly fault: Fault;
	constructor(fault: Fault) {
		super(fault.sentence);
		this.fault = fault;
	}
}

export function unexpected(found: Token, before: Token | undefined, wanted = ''): Unreadable {
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

export const missing = (sign: string, { text, start, end }: Token) =>
	new Unreadable({
		code: sign === ')' ? 'unclosed' : 'syntax',
		start,
		end,
		sentence: `This "${text.toUpperCase()}" has no "${sign.toUpperCase()}".`,
		cure: sign === 'else' ? 'Say what the value is otherwise: ELSE 0.' : ''
	});

export const tooDeep = ({ start, end }: { start: number; end: number }) =>
	new Unreadable({
		code: 'too-deep',
		start,
		end,
		sentence: `An equation may be nested at most ${MOST_NESTED} deep and chain at most ${MOST_HIGH} terms.`,
		cure: 'Give parts of it names of their own.'
	});

export const arrays = (name: Token, bracket: Token) =>
	new Unreadable({
		code: 'not-supported',
		start: name.start,
		end: bracket.end,
		sentence: `"${name.text}[…]" is an array; this engine does not have arrays.`,
		cure: 'Write one variable for each element.'
	});
