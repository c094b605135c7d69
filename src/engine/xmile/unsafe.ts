// The text of a file → the first reason not to read it at all, found before any parser sees it.
import type { XmileFault } from './notes.ts';

/** Larger than any model a person wrote; a text ten times as long could keep a browser busy for seconds. */
export const MOST_CHARACTERS = 2 ** 20;

/** Characters that no text may hold: they end it early in other programs, or are not XML. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** They make a reader see another text than the machine does. Plain direction marks are harmless. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

/** A document type can define entities: bombs, and ways to read other files. XMILE needs none. */
const DOCTYPE = /<!(?:doctype|entity)/i;

export function unsafe(text: string): XmileFault | undefined {
	if (text.length > MOST_CHARACTERS) {
		const sentence = `This file has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`;
		return { code: 'too-big', start: 0, end: 1, sentence, cure: 'Leave out pictures and views.' };
	}
	const doctype = DOCTYPE.exec(text);
	if (doctype) {
		const sentence = 'This file defines a document type or entities; such files are not read.';
		const end = doctype.index + doctype[0].length;
		const cure = 'Remove everything from <!DOCTYPE to its >.';
		return { code: 'unsafe', start: doctype.index, end, sentence, cure };
	}
	const control = CONTROL.exec(text) ?? BIDI.exec(text);
	if (!control) return undefined;
	const start = control.index;
	return {
		code: 'unsafe',
		start,
		end: start + 1,
		sentence: `${nameOf(control[0])} cannot stand in a model.`,
		cure: control[0] === '\0' ? 'Save the file as UTF-8.' : 'Remove the character.'
	};
}

function nameOf(character: string): string {
	const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
	if (character === '\0') return 'The character NUL (U+0000)';
	if (BIDI.test(character)) return `A character that turns the reading direction (U+${code})`;
	return `The control character U+${code}`;
}
