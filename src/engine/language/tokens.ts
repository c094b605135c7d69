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
export const MOST_TOKENS = 10_000;

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
	return new Tokenizer(text).all();
}

class Tokenizer {
	readonly text: string;
	readonly tokens: Token[] = [];
	at = 0;

	constructor(text: string) {
		this.text = text;
	}

	/** All tokens, or the first thing that is none. */
	all(): readonly Token[] | Fault {
		while (this.at < this.text.length) {
			if (this.tokens.length >= MOST_TOKENS) return tooLong(this.at, this.text.length);
			const wrong = this.next();
			if (wrong) return wrong;
		}
		this.tokens.push({ kind: 'end', text: '', start: this.text.length, end: this.text.length });
		return this.tokens;
	}

	/** Reads on by one token, a comment or blanks. */
	next(): Fault | undefined {
		const start = this.at;
		if (this.taken(BLANK)) return undefined;
		if (this.text[start] === '{') return this.comment();
		if (this.text[start] === '"') return this.quotedName();
		const number = this.taken(NUMBER);
		if (number) return this.add('number', number, start, this.unit());
		const name = this.taken(NAME);
		if (name) {
			const word = canonical(name);
			if (!words.has(word) || this.goesOn(start)) return this.addName(word, start);
			return this.add('sign', word, start);
		}
		const sign = this.taken(SIGN);
		if (sign) return this.add('sign', sign, start);
		const last = this.tokens.at(-1);
		if (last?.kind === 'name' && last.end === start && this.taken(POINT)) return undefined;
		return strange(String.fromCodePoint(this.text.codePointAt(start) ?? 0), start);
	}

	/** What the pattern finds here, passed by; '' where it finds nothing. */
	taken(pattern: RegExp): string {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text)?.[0] ?? '';
		this.at += found.length;
		return found;
	}

	add(kind: 'number' | 'sign', text: string, start: number, unit?: string): undefined {
		const token = { kind, text, start, end: start + text.length };
		this.tokens.push(kind === 'number' ? { ...token, unit } : token);
	}

	comment(): Fault | undefined {
		const end = this.text.indexOf('}', this.at);
		if (end < 0) return unclosed('comment', '}', this.at, this.text.length);
		this.at = end + 1;
		return undefined;
	}

	quotedName(): Fault | undefined {
		const start = this.at;
		const end = closingQuote(this.text, start);
		if (end < 0) return unclosed('name', '"', start, this.text.length);
		this.at = end + 1;
		const inside = this.text.slice(start + 1, end).replace(/\\(["\\])/g, '$1');
		return this.addName(canonical(inside), start);
	}

	/** The unit that stands in braces behind a number. It is passed by as a comment. */
	unit(): string | undefined {
		if (this.text[this.at] !== '{') return undefined;
		const [inside] = this.text.slice(this.at + 1).split('}', 1);
		return inside.trim() || undefined;
	}

	/** A name, or the next part of one: `"big cats".lynx` is one name with a point in it. */
	addName(name: string, start: number): undefined {
		const before = this.goesOn(start) ? this.tokens.pop() : undefined;
		const whole = before ? `${before.text}.${name}` : name;
		this.tokens.push({ kind: 'name', text: whole, start: before?.start ?? start, end: this.at });
	}

	goesOn(start: number): boolean {
		const before = this.tokens.at(-1);
		return before?.kind === 'name' && before.end === start - 1 && this.text[start - 1] === '.';
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
