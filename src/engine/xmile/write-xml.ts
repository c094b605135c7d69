// Elements, attributes and texts → XML that every reader reads back as the same texts.

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** XML has no place for these; what cannot be said becomes the sign for it. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const signs: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	['\t', '&#9;'],
	['\n', '&#10;'],
	['\r', '&#13;']
]);

const escaped = (text: string, pattern: RegExp) =>
	text.replace(IMPOSSIBLE, '\ufffd').replace(pattern, (sign) => signs.get(sign)!);

const tag = (name: string, attributes: Attributes) =>
	Object.entries(attributes).reduce(
		(all, [key, value]) =>
			value === undefined ? all : `${all} ${key}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`,
		name
	);

/** Elements, one tag or text a piece; a text may hold line breaks of its own, which nobody may touch. */
export type Lines = readonly string[];

/** An element with others inside, each on its own lines. */
export function element(
	name: string,
	attributes: Attributes,
	children: readonly (Lines | string | undefined)[] = []
): Lines {
	const inside = children.flatMap((one) => one ?? []);
	if (inside.length === 0) return [`<${tag(name, attributes)}/>`];
	return [`<${tag(name, attributes)}>`, ...inside.map((line) => `\t${line}`), `</${name}>`];
}

/** An element with a text; blanks at its ends count only where it says so. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
	const keep = text === text.trim() ? {} : { 'xml:space': 'preserve' };
	return `<${tag(name, { ...attributes, ...keep })}>${escaped(text, /[&<>\r]/g)}</${name}>`;
}
