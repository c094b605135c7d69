// The text of an XML file → its elements, each with its place; or the first thing that is no XML.
// Strict and without surprises: no document types, no entities but the five that XML has, no loading.

import { characterOf, ENTITY, Pieces, type XmlText } from './xml-text.ts';

export type { XmlText };

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
export const MOST_NESTED = 40;

const NAME = /[\p{L}_][\p{L}\p{M}\p{N}._-]*(?::[\p{L}_][\p{L}\p{M}\p{N}._-]*)?/uy;
const BLANK = /[ \t\r\n]*/y;

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
		return { ok: true, root: new XmlReader(text).document() };
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

class XmlReader {
	readonly file: string;
	at: number;
	readonly open: Open[] = [];
	root: XmlElement | undefined;

	constructor(file: string) {
		this.file = file;
		this.at = this.file.startsWith('\ufeff') ? 1 : 0;
	}

	document(): XmlElement {
		while (this.at < this.file.length) {
			const inside = this.open.at(-1);
			if (this.file[this.at] !== '<') this.text(inside);
			else if (this.file.startsWith('<!--', this.at)) this.skip('<!--', '-->', 'comment');
			else if (this.file.startsWith('<?', this.at)) this.skip('<?', '?>', 'instruction');
			else if (this.file.startsWith('<![CDATA[', this.at) && inside) this.cdata(inside);
			else if (this.file.startsWith('</', this.at)) this.close();
			else this.element();
		}
		const last = this.open.at(-1);
		if (last) throw new NotXml(last.start, last.end, `<${last.name}> is never closed.`);
		if (!this.root) throw new NotXml(0, 1, 'This file has no XML element.');
		return this.root;
	}

	/** Everything up to the next tag. */
	text(inside: Open | undefined) {
		const next = this.file.indexOf('<', this.at);
		const end = next < 0 ? this.file.length : next;
		if (inside) this.addDecoded(inside.pieces, this.at, end);
		else if (this.file.slice(this.at, end).trim()) {
			throw new NotXml(this.at, end, 'Text stands outside of all elements.');
		}
		this.at = end;
	}

	skip(from: string, to: string, what: string) {
		const end = this.file.indexOf(to, this.at + from.length);
		if (end < 0) throw new NotXml(this.at, this.at + from.length, `This ${what} never ends.`);
		this.at = end + to.length;
	}

	cdata({ pieces }: Open) {
		const from = this.at + '<![CDATA['.length;
		this.skip('<![CDATA[', ']]>', 'CDATA section');
		pieces.add(this.file.slice(from, this.at - 3), from);
	}

	element() {
		const start = this.at++;
		const name =
			this.nameHere() ?? this.fail(start, 'A tag needs a name.', 'Write &lt; for a plain <.');
		if (this.root && this.open.length === 0)
			throw new NotXml(start, this.at, 'A file has one outermost element.');
		if (this.open.length >= MOST_NESTED) {
			throw new NotXml(start, this.at, `Elements may be nested at most ${MOST_NESTED} deep.`);
		}
		const attributes = this.attributesHere(name);
		const empty = this.file[this.at] === '/';
		if (empty) this.at++;
		if (this.file[this.at] !== '>')
			this.fail(this.at, `The tag <${name}> does not end here.`, 'Close it with >.');
		this.at++;
		const pieces = new Pieces(this.at);
		const made: Open = {
			name,
			attributes,
			children: [],
			pieces,
			start,
			end: this.at,
			get text() {
				return pieces.joined();
			}
		};
		this.open.at(-1)?.children.push(made);
		this.root ??= made;
		if (!empty) this.open.push(made);
	}

	attributesHere(element: string): ReadonlyMap<string, XmlText> {
		const attributes = new Map<string, XmlText>();
		for (;;) {
			const blank = this.blanks();
			if (this.at >= this.file.length || this.file[this.at] === '>' || this.file[this.at] === '/')
				return attributes;
			const start = this.at;
			const name =
				(blank && this.nameHere()) ||
				this.fail(this.at, `This cannot stand in the tag <${element}>.`);
			this.blanks();
			if (this.file[this.at] !== '=')
				this.fail(this.at, `The attribute "${name}" has no value.`, `${name}="…"`);
			this.at++;
			this.blanks();
			const quote = this.file[this.at];
			if (quote !== '"' && quote !== "'") this.fail(this.at, 'A value stands in quotes.');
			const end = this.file.indexOf(quote, this.at + 1);
			if (end < 0) this.fail(this.at, 'This value never ends.', `Close it with ${quote}`);
			const lower = this.file.slice(this.at, end).indexOf('<');
			if (lower >= 0) this.fail(this.at + lower, 'A value cannot hold a <.', 'Write &lt; instead.');
			if (attributes.has(name)) this.fail(start, `"${name}" stands here twice.`, 'Remove one.');
			const value = new Pieces(this.at + 1);
			this.addDecoded(value, this.at + 1, end, true);
			attributes.set(name, value.joined());
			this.at = end + 1;
		}
	}

	close() {
		const start = this.at;
		this.at += 2;
		const name = this.nameHere() ?? '';
		this.blanks();
		const last = this.open.pop();
		if (!last) return this.fail(start, `</${name}> closes nothing.`);
		if (last.name !== name || this.file[this.at] !== '>') {
			throw new NotXml(start, this.at, `Here <${last.name}> must be closed.`, `</${last.name}>`);
		}
		this.at++;
	}

	/** Characters `from` to `to` with their entities read. Looks no further, however long the file goes on. */
	addDecoded(pieces: Pieces, from: number, to: number, blank = false) {
		const raw = this.file.slice(from, to);
		for (let i = 0; i < raw.length;) {
			const entity = raw.indexOf('&', i);
			const end = entity < 0 ? raw.length : entity;
			if (end > i) this.addLines(pieces, raw.slice(i, end), from + i, blank);
			if (entity < 0) return;
			ENTITY.lastIndex = from + end;
			const found = ENTITY.exec(this.file);
			const character = found && characterOf(found);
			if (!character) {
				return this.fail(
					from + end,
					'This is no entity that XML has.',
					'Write &amp; for a plain &.'
				);
			}
			pieces.add(character, from + end);
			i = end + found[0].length;
		}
	}

	/** A line end becomes one character, as XML says, in attributes a blank; what follows keeps its place. */
	addLines(pieces: Pieces, raw: string, from: number, blank: boolean) {
		let start = from;
		for (const line of raw.split(/(?<=\r\n)/)) {
			const text = line.replace(/\r\n?/g, '\n');
			pieces.add(blank ? text.replace(/[\t\n]/g, ' ') : text, start);
			start += line.length;
		}
	}

	nameHere(): string | undefined {
		NAME.lastIndex = this.at;
		const found = NAME.exec(this.file)?.[0];
		if (found) this.at += found.length;
		return found;
	}

	blanks(): boolean {
		BLANK.lastIndex = this.at;
		const length = BLANK.exec(this.file)?.[0].length ?? 0;
		this.at += length;
		return length > 0;
	}

	fail(start: number, sentence: string, cure = ''): never {
		throw new NotXml(start, start + 1, sentence, cure);
	}
}
