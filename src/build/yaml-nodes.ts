// A YAML file an author wrote → its maps, texts and numbers, each with its place; what is wrong is noted.
//
// For files that hold equations: a problem must point at one character inside a text, also where YAML
// folds or quotes it, so this reads the nodes themselves and not the values made from them.
import { didYouMean, type Code, type Problem, type Span } from '#engine';
import { textFile, type TextFile } from './text-file.ts';
import { isMap, isScalar, isSeq, openYaml, type Node, type Scalar } from './yaml.ts';

/** A key and what stands behind it; `node` is null when nothing does. */
export interface Field {
	readonly key: Scalar<string>;
	readonly node: Node | null;
}
export type Fields = ReadonlyMap<string, Field>;

export class YamlNodes {
	readonly problems: Problem[] = [];
	readonly file: string;
	readonly text: string;
	private readonly whole: TextFile;

	constructor(file: string, text: string) {
		this.file = file;
		this.text = text;
		this.whole = textFile(file, text);
	}

	/** The top of the file, or null when it cannot be read as YAML. */
	root(): Node | null {
		const { document, problems } = openYaml(this.whole);
		this.problems.push(...problems);
		if (document && !document.contents) this.note('missing-key', [0, 1], 'This file is empty.');
		return document?.contents ?? null;
	}

	note(code: Code, [from, to]: readonly [number, number], sentence: string, cure = '') {
		this.problems.push({ code, place: this.whole.placeAt(from, to), sentence, cure });
	}

	at(node: Node | null | undefined): readonly [number, number] {
		const [from, to] = node?.range ?? [0, 1];
		return [from, to];
	}

	/** A map with these keys and no others. `where` names it in sentences. */
	fields(
		node: Node | null,
		where: string,
		required: readonly string[],
		optional: readonly string[] = []
	): Fields {
		const fields = this.entries(node, where);
		const known = [...required, ...optional];
		for (const [name, { key }] of fields) {
			if (known.includes(name)) continue;
			const cure = didYouMean(name, known) || `It knows ${known.join(', ')}.`;
			this.note('unknown-key', this.at(key), `${where} has no "${name}".`, cure);
		}
		for (const name of required) {
			if (fields.has(name) || !isMap(node)) continue;
			const first = [...fields.values()][0]?.key ?? node;
			this.note('missing-key', this.at(first), `${where} has no "${name}:" yet.`, 'Add it.');
		}
		return fields;
	}

	/** A map whose keys are the author's own names, in the order written. */
	entries(node: Node | null | undefined, where: string): Fields {
		const entries = new Map<string, Field>();
		if (node === null || node === undefined) return entries;
		if (!isMap(node)) {
			this.note(
				'wrong-type',
				this.at(node),
				`${where} must be a list of names, each followed by a colon.`
			);
			return entries;
		}
		for (const { key, value } of node.items) {
			if (!isScalar(key)) {
				this.note('wrong-type', this.at(key as Node), `A name in ${where} must be plain text.`);
				continue;
			}
			const name = String(key.value);
			entries.set(name, { key: key as Scalar<string>, node: value as Node | null });
		}
		return entries;
	}

	list(node: Node | null | undefined, where: string): readonly Node[] {
		if (node === null || node === undefined) return [];
		if (isSeq(node)) return node.items as Node[];
		this.note('wrong-type', this.at(node), `${where} must be a list, like [one, two].`);
		return [];
	}

	/** A text; a number counts as the text it is written with. */
	string(node: Node | null | undefined, where: string): string {
		if (node === null || node === undefined) return '';
		if (isScalar(node) && typeof node.value === 'string') return node.value.trimEnd();
		if (isScalar(node) && typeof node.value === 'number') return String(node.source ?? node.value);
		this.note('wrong-type', this.at(node), `${where} must be a text.`);
		return '';
	}

	/** A number, or a fraction such as 1/32. */
	number(node: Node | null | undefined, where: string): number {
		if (isScalar(node)) {
			if (typeof node.value === 'number' && Number.isFinite(node.value)) return node.value;
			const [, top, bottom] =
				/^(-?\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/.exec(String(node.value)) ?? [];
			if (top !== undefined && Number(bottom) !== 0) return Number(top) / Number(bottom);
		}
		this.note('wrong-type', this.at(node), `${where} must be a number.`);
		return NaN;
	}

	truth(node: Node | null | undefined, where: string): boolean {
		if (node === null || node === undefined) return false;
		if (isScalar(node) && typeof node.value === 'boolean') return node.value;
		this.note('wrong-type', this.at(node), `${where} must be true or false.`);
		return false;
	}

	oneOf<T extends string>(node: Node | null | undefined, where: string, words: readonly T[]): T {
		const found = this.string(node, where);
		const word = words.find((one) => one === found);
		if (word) return word;
		if (node) {
			const cure = didYouMean(found, words) || `Write ${words.join(' or ')}.`;
			this.note('wrong-type', this.at(node), `${where} cannot be "${found}".`, cure);
		}
		return words[0];
	}

	/** Where a text stands, character by character if the file does not hold it as it is. */
	span(node: Node | null | undefined, value: string): Span | undefined {
		if (!isScalar(node) || !node.range) return undefined;
		const [start, end] = node.range;
		if (this.text.startsWith(value, start)) return { start, end: start + value.length };
		return { start, end, offsets: offsetsOf(this.text.slice(start, end), value, start) };
	}
}

/**
 * The file offset of each character of a text that YAML folded or quoted: the same characters in the
 * same order, only blanks and quotes differ.
 */
function offsetsOf(raw: string, value: string, start: number): readonly number[] {
	let at = /^[|>][-+\d]*[^\n]*\n/.exec(raw)?.[0].length ?? 0;
	return [...value].map((character) => {
		const blank = /\s/.test(character);
		const found = blank ? at + raw.slice(at).search(/\s/) : raw.indexOf(character, at);
		if (found < at) return start + Math.min(at, raw.length);
		at = found + 1;
		return start + found;
	});
}
