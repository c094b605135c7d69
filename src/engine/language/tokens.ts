// The text of an equation → its words and signs.
import { canonical } from './names.ts';
import type { Fault } from './fault.ts';

export interface Token {
	readonly kind: 'number' | 'name' | 'sign' | 'end';
	/** Canonical for names; lower case for the words that are signs (`and`, `if`, …). */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** For a number with a unit right behind it. */
	readonly unit?: string;
}

/** More pieces than any equation a person wrote. */
const MOST_TOKENS = 10_000;

const BLANK = /[\s\u00a0]+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_$](?:[\p{L}\p{M}\p{N}_$]|\.(?=[\p{L}_$]))*/uy;
/** Between two parts of a name, where one of them is quoted. */
const POINT = /\.(?=[\p{L}_$"])/uy;
const SIGN = /<>|<=|>=|\/\/|[-+*/^<>=(),[\]]/y;

/** Words that are signs of the language, unless they are quoted. */
export const words: ReadonlySet<string> = new Set([
	'and',
	'or',
	'not',
	'mod',
	'if',
	'then',
	'else'
]);

export function tokensOf(text: string): readonly Token[] | Fault {
	const tokens: Token[] = [];
	let at = 0;
	const match = (pattern: RegExp) => {
		pattern.lastIndex = at;
		return pattern.exec(text)?.[0] ?? '';
	};

	while (at < text.length) {
		if (tokens.length >= MOST_TOKENS) return tooLong(at, text.length);
		const start = at;
		let found: string;
		if (match(BLANK)) at += match(BLANK).length;
		else if (text[at] === '{') {
			const end = text.indexOf('}', at);
			if (end < 0) return unclosed('comment', '}', at, text.length);
			at = end + 1;
		} else if (text[at] === '"') {
			const end = closingQuote(text, at);
			if (end < 0) return unclosed('name', '"', at, text.length);
			at = end + 1;
			const inside = text.slice(start + 1, end).replace(/\\(["\\])/g, '$1');
			addName(canonical(inside), start);
		} else if ((found = match(NUMBER))) {
			at += found.length;
			const unit =
				text[at] === '{'
					? text
							.slice(at + 1)
							.split('}', 1)[0]
							.trim() || undefined
					: undefined;
			tokens.push({ kind: 'number', text: found, start, end: at, unit });
		} else if ((found = match(NAME))) {
			at += found.length;
			const name = canonical(found);
			if (words.has(name) && !goesOn(start))
				tokens.push({ kind: 'sign', text: name, start, end: at });
			else addName(name, start);
		} else if ((found = match(SIGN))) {
			at += found.length;
			tokens.push({ kind: 'sign', text: found, start, end: at });
		} else if (match(POINT) && tokens.at(-1)?.kind === 'name' && tokens.at(-1)?.end === at) {
			at++;
		} else {
			const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
			return strange(character, at);
		}
	}
	tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
	return tokens;

	/** A name, or the next part of one: `"big cats".lynx` is one name with a point in it. */
	function addName(name: string, start: number) {
		const before = goesOn(start) ? tokens.pop() : undefined;
		const whole = before ? `${before.text}.${name}` : name;
		tokens.push({ kind: 'name', text: whole, start: before?.start ?? start, end: at });
	}

	function goesOn(start: number): boolean {
		const before = tokens.at(-1);
		return before?.kind === 'name' && before.end === start - 1 && text[start - 1] === '.';
	}
}

function closingQuote(text: string, open: number): number {
	for (let i = open + 1; i < text.length; i++) {
		if (text[i] === '\\') i++;
		else if (text[i] === '"') return i;
	}
	return -1;
}

const tooLong = (start: number, end: number): Fault => ({
	code: 'too-long',
	start,
	end,
	sentence: `An equation may have at most ${MOST_TOKENS} names, numbers and signs.`,
	cure: 'Give parts of it names of their own.'
});

const unclosed = (what: string, sign: string, start: number, end: number): Fault => ({
	code: 'unclosed',
	start,
	end,
	sentence: `This ${what} never ends.`,
	cure: `Close it with ${sign}`
});

/** What people type when they mean a sign that the language has. */
const meant: ReadonlyMap<string, string> = new Map([
	['×', '*'],
	['·', '*'],
	['÷', '/'],
	['−', '-'],
	['–', '-'],
	['≤', '<='],
	['≥', '>='],
	['≠', '<>'],
	['!', 'NOT'],
	['&', 'AND'],
	['|', 'OR'],
	['%', 'MOD, or divide by 100'],
	[':', 'a name without a colon'],
	[';', ','],
	['’', '"'],
	["'", '"']
]);

const strange = (character: string, start: number): Fault => ({
	code: 'syntax',
	start,
	end: start + character.length,
	sentence: `"${character}" means nothing in an equation.`,
	cure: meant.has(character) ? `Write ${meant.get(character)} instead.` : ''
});
