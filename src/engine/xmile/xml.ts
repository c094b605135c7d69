// The text of an XML file → its elements, each with its place; or the first thing that is no XML.
// Strict and without surprises: no document types, no entities but the five that XML has, no loading.

/** A text whose entities have been read, and where it stood in the file. */
export interface XmlText {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** File offset of each character, where it is not `start + i`. */
	readonly offsets?: readonly number[];
}

export interface XmlElement {
	/** As written, with its prefix: `isee:prefs`. */
	readonly name: string;
	readonly attributes: ReadonlyMap<string, XmlText>;
	readonly children: readonly XmlElement[];
	/** What stands directly in it, joined. */
	readonly text: XmlText;
	/** The start tag, in characters of the file. */
	readonly start: number;
	readonly end: number;
}

export interface XmlFault {
	readonly start: number;
	readonly end: number;
	readonly sentence: string;
	readonly cure: string;
}

export type ReadXml =
	| { readonly ok: true; readonly root: XmlElement }
	| { readonly ok: false; readonly fault: XmlFault };

/** Elements inside elements. */
const MOST_NESTED = 40;

const NAME = /[\p{L}_][\p{L}\p{M}\p{N}._-]*(?::[\p{L}_][\p{L}\p{M}\p{N}._-]*)?/uy;
const BLANK = /[ \t\r\n]*/y;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/y;
const five = new Map([
	['lt', '<'],
	['gt', '>'],
	['amp', '&'],
	['quot', '"'],
	['apos', "'"]
]);

/** Unwinds the reader at the first mistake; never leaves this file. */
class NotXml extends Error {
	readonly fault: XmlFault;
	constructor(start: number, end: number, sentence: string, cure = '') {
		super(sentence);
		this.fault = { start, end, sentence, cure };
	}
}

export function readXml(text: string): ReadXml {
	try {
		return { ok: true, root: read(text) };
	} catch (error) {
		if (error instanceof NotXml) return { ok: false, fault: error.fault };
		throw error;
	}
}

/** An element that is still open: its children and texts are still coming. */
interface Open extends XmlElement {
	readonly children: XmlElement[];
	readonly pieces: Pieces;
}

function read(file: string): XmlElement {
	let at = file.startsWith('\ufeff') ? 1 : 0;
	const open: Open[] = [];
	let root: XmlElement | undefined;

	while (at < file.length) {
		const inside = open.at(-1);
		if (file[at] !== '<') text(inside);
		else if (file.startsWith('<!--', at)) skip('<!--', '-->', 'comment');
		else if (file.startsWith('<?', at)) skip('<?', '?>', 'instruction');
		else if (file.startsWith('<![CDATA[', at) && inside) cdata(inside);
		else if (file.startsWith('</', at)) close();
		else element();
	}
	const last = open.at(-1);
	if (last) throw new NotXml(last.start, last.end, `<${last.name}> is never closed.`);
	if (!root) throw new NotXml(0, 1, 'This file has no XML element.');
	return root;

	/** Everything up to the next tag. */
	function text(inside: Open | undefined) {
		const next = file.indexOf('<', at);
		const end = next < 0 ? file.length : next;
		if (inside) addDecoded(inside.pieces, at, end);
		else if (file.slice(at, end).trim()) {
			throw new NotXml(at, end, 'Text stands outside of all elements.');
		}
		at = end;
	}

	function skip(from: string, to: string, what: string) {
		const end = file.indexOf(to, at + from.length);
		if (end < 0) throw new NotXml(at, at + from.length, `This ${what} never ends.`);
		at = end + to.length;
	}

	function cdata({ pieces }: Open) {
		const from = at + '<![CDATA['.length;
		skip('<![CDATA[', ']]>', 'CDATA section');
		pieces.add(file.slice(from, at - 3), from);
	}

	function element() {
		const start = at++;
		const name = nameHere() ?? fail(start, 'A tag needs a name.', 'Write &lt; for a plain <.');
		if (root && open.length === 0) throw new NotXml(start, at, 'A file has one outermost element.');
		if (open.length >= MOST_NESTED) {
			throw new NotXml(start, at, `Elements may be nested at most ${MOST_NESTED} deep.`);
		}
		const attributes = attributesHere(name);
		const empty = file[at] === '/';
		if (empty) at++;
		if (file[at] !== '>') fail(at, `The tag <${name}> does not end here.`, 'Close it with >.');
		at++;
		const pieces = new Pieces(at);
		const made: Open = {
			name,
			attributes,
			children: [],
			pieces,
			start,
			end: at,
			get text() {
				return pieces.joined();
			}
		};
		open.at(-1)?.children.push(made);
		root ??= made;
		if (!empty) open.push(made);
	}

	function attributesHere(element: string): ReadonlyMap<string, XmlText> {
		const attributes = new Map<string, XmlText>();
		for (;;) {
			const blank = blanks();
			if (at >= file.length || file[at] === '>' || file[at] === '/') return attributes;
			const start = at;
			const name = (blank && nameHere()) || fail(at, `This cannot stand in the tag <${element}>.`);
			blanks();
			if (file[at] !== '=') fail(at, `The attribute "${name}" has no value.`, `${name}="…"`);
			at++;
			blanks();
			const quote = file[at];
			if (quote !== '"' && quote !== "'") fail(at, 'A value stands in quotes.');
			const end = file.indexOf(quote, at + 1);
			if (end < 0) fail(at, 'This value never ends.', `Close it with ${quote}`);
			const lower = file.slice(at, end).indexOf('<');
			if (lower >= 0) fail(at + lower, 'A value cannot hold a <.', 'Write &lt; instead.');
			if (attributes.has(name)) fail(start, `"${name}" stands here twice.`, 'Remove one.');
			const value = new Pieces(at + 1);
			addDecoded(value, at + 1, end, true);
			attributes.set(name, value.joined());
			at = end + 1;
		}
	}

	function close() {
		const start = at;
		at += 2;
		const name = nameHere() ?? '';
		blanks();
		const last = open.pop();
		if (!last) return fail(start, `</${name}> closes nothing.`);
		if (last.name !== name || file[at] !== '>') {
			throw new NotXml(start, at, `Here <${last.name}> must be closed.`, `</${last.name}>`);
		}
		at++;
	}

	/** Characters `from` to `to` with their entities read. Looks no further, however long the file goes on. */
	function addDecoded(pieces: Pieces, from: number, to: number, blank = false) {
		const raw = file.slice(from, to);
		for (let i = 0; i < raw.length;) {
			const entity = raw.indexOf('&', i);
			const end = entity < 0 ? raw.length : entity;
			if (end > i) addLines(pieces, raw.slice(i, end), from + i, blank);
			if (entity < 0) return;
			ENTITY.lastIndex = from + end;
			const found = ENTITY.exec(file);
			const character = found && characterOf(found);
			if (!character) {
				return fail(from + end, 'This is no entity that XML has.', 'Write &amp; for a plain &.');
			}
			pieces.add(character, from + end);
			i = end + found[0].length;
		}
	}

	/** A line end becomes one character, as XML says, in attributes a blank; what follows keeps its place. */
	function addLines(pieces: Pieces, raw: string, from: number, blank: boolean) {
		let start = from;
		for (const line of raw.split(/(?<=\r\n)/)) {
			const text = line.replace(/\r\n?/g, '\n');
			pieces.add(blank ? text.replace(/[\t\n]/g, ' ') : text, start);
			start += line.length;
		}
	}

	function nameHere(): string | undefined {
		NAME.lastIndex = at;
		const found = NAME.exec(file)?.[0];
		if (found) at += found.length;
		return found;
	}

	function blanks(): boolean {
		BLANK.lastIndex = at;
		const length = BLANK.exec(file)?.[0].length ?? 0;
		at += length;
		return length > 0;
	}

	function fail(start: number, sentence: string, cure = ''): never {
		throw new NotXml(start, start + 1, sentence, cure);
	}
}

function characterOf([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
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
class Pieces {
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
