// Small questions to XML elements.
import { canonical } from '../language/names.ts';
import type { XmlElement, XmlText } from './xml.ts';

/** The namespace prefix of what only our own files hold: sources, ranges, loops. */
export const OURS = 'if';
export const OUR_NAMESPACE = 'urn:internet-if:xmile';

/** Whether this engine wrote the file. */
export const isOurs = (root: XmlElement) => attribute(root, `xmlns:${OURS}`) === OUR_NAMESPACE;

export const child = (of: XmlElement, name: string) => of.children.find((one) => one.name === name);

export const childrenOf = (of: XmlElement, name: string) =>
	of.children.filter((one) => one.name === name);

export const attribute = (of: XmlElement, name: string) => of.attributes.get(name)?.text;

/** The text of a child element without blanks around it, unless it says that they count. */
export function textIn(of: XmlElement, name: string): XmlText | undefined {
	const found = child(of, name);
	return found && trimmed(found);
}

export function trimmed(element: XmlElement): XmlText {
	const whole = element.text;
	return attribute(element, 'xml:space') === 'preserve' ? whole : withoutBlanks(whole);
}

export function withoutBlanks({ text, start, end, offsets }: XmlText): XmlText {
	const from = text.length - text.trimStart().length;
	const to = from + text.trim().length;
	const place = (i: number) => offsets?.[i] ?? start + i;
	return {
		text: text.slice(from, to),
		start: to > from ? place(from) : start,
		end: to > from ? place(to - 1) + 1 : end,
		...(offsets && { offsets: offsets.slice(from, to) })
	};
}

/** A name as a person writes it: without the quotes and the `\n` that other tools keep in it. */
export function plainName(text: string): string {
	const bare = /^"(.*)"$/s.exec(text.trim())?.[1] ?? text;
	if (!bare.includes('\\')) return bare;
	return bare.replace(/\\(?:(["\\])|[nrt])/g, (_, sign) => sign ?? ' ').replace(/ +/g, ' ');
}

/** A name that stands in a text, such as an inflow, made comparable. */
export const keyOf = (text: string) => canonical(plainName(text));

/** A number written out in full, or undefined: no hexadecimal, no blanks for nothing. */
export function numberIn(text: string): number | undefined {
	return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : undefined;
}

/** `<non_negative/>`, but not `<non_negative>false</non_negative>`; undefined where nothing is said. */
export function flag(of: XmlElement, name: string): boolean | undefined {
	const found = child(of, name);
	return found && !/^(false|0)$/i.test(found.text.text.trim());
}
