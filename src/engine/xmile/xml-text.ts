// Pieces of an XML file → a text whose entities have been read, with the place of each of its characters.

/** A text whose entities have been read, and where it stood in the file. */
export interface XmlText {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** File offset of each character, where it is not `start + i`. */
	readonly offsets?: readonly number[];
}

export const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/y;
const five = new Map([
	['lt', '<'],
	['gt', '>'],
	['amp', '&'],
	['quot', '"'],
	['apos', "'"]
]);

/** The character that an entity stands for; undefined for those that no text may hold. */
export function characterOf([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
	if (name) return five.get(name);
	const code = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
	const allowed =
		[0x9, 0xa, 0xd].includes(code) ||
		(code >= 0x20 && code <= 0xd7ff) ||
		(code >= 0xe000 && code <= 0xfffd && !(code >= 0xfdd0 && code <= 0xfdef)) ||
		(code >= 0x10000 && code <= 0x10ffff);
	const turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
	return allowed && !turns ? String.fromCodePoint(code) : undefined;
}

/** Text that arrives in pieces from several places of the file. */
export class Pieces {
	#pieces: { text: string; at: number }[] = [];
	#start: number;

	constructor(start: number) {
		this.#start = start;
	}

	add(text: string, at: number) {
		const last = this.#pieces.at(-1);
		if (last && last.at + last.text.length === at) last.text += text;
		else this.#pieces.push({ text, at });
	}

	joined(): XmlText {
		const [first, ...more] = this.#pieces;
		if (!first) return { text: '', start: this.#start, end: this.#start };
		const last = more.at(-1) ?? first;
		const end = last.at + last.text.length;
		if (more.length === 0) return { text: first.text, start: first.at, end };
		const offsets = this.#pieces.flatMap(({ text, at }) =>
			Array.from({ length: text.length }, (_, i) => at + i)
		);
		return { text: this.#pieces.map(({ text }) => text).join(''), start: first.at, end, offsets };
	}
}
