// The door to YAML: what an author wrote → a document whose nodes keep their places, or what is wrong with it.
//
// Every file comes in here, whether its values are asked for (yaml-values.ts) or its nodes (yaml-nodes.ts), so the
// same mistake has the same words in all of them.
import { isScalar, parseDocument, visit, type Document } from 'yaml';
import type { Problem } from '#engine';
import type { TextFile } from './text-file.ts';

export { isMap, isScalar, isSeq } from 'yaml';
export type { Document, Node, Scalar } from 'yaml';

/** Some six times what the longest file of a story holds: beyond it, reading would take longer than anyone waits. */
export const MOST_CHARACTERS = 300_000;
/** Brackets within brackets: no story needs more than five, and the parser's time grows with the square. */
export const DEEPEST = 50;
/** Marks or blanks at the begin of a line, or the same mark in a row: each may open a level of its own. */
export const MOST_MARKS = 200;
const TOO_MANY_MARKS = new RegExp(
	String.raw`^(?:[^\S\n]|[>*+?-]){${MOST_MARKS + 1}}|([*_~\`:])\1{${MOST_MARKS}}`,
	'm'
);

/** Keys that would reach into the program instead of the story. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

type Code = 'bad-yaml' | 'too-big';
type Says = readonly [sentence: string, cure: string];

interface Fault {
	/** the first character, counted from the start of the text, and the one behind the last */
	readonly from: number;
	readonly to: number;
	readonly says: Says;
}

const ALIAS: Says = [
	'A file may not use aliases (& and *).',
	'Write the value again where it is needed.'
];
const TAG: Says = ['A file may not use tags (!).', 'Remove it, or put the text in quotes.'];
const NO_VALUE: Says = [
	'A name in this list has no value behind a colon.',
	'Write "name: value", with a blank after the colon.'
];

/** What the parser says, by its code and the begin of its message → what we say. The first that fits counts. */
const SAID: readonly (readonly [RegExp, ...Says])[] = [
	[
		/^DUPLICATE_KEY/,
		'This name stands twice in one list: names must be unique.',
		'Remove one of the two.'
	],
	[/^TAB_AS_INDENT/, 'This line is indented with a tab.', 'Indent with spaces.'],
	[
		/^BAD_INDENT Flow/,
		'A [ or { above is not closed, or this line must be indented more.',
		'Close the bracket, or indent with spaces.'
	],
	[
		/^BAD_INDENT/,
		'This line is not indented like those it belongs to.',
		'Begin all lines of one list in the same column.'
	],
	[
		/^BLOCK_AS_IMPLICIT_KEY/,
		'A second name with ": " begins inside this value.',
		'Put texts that hold ": " in quotes, or see how the next line is indented.'
	],
	[/^MULTILINE_IMPLICIT_KEY/, ...NO_VALUE],
	[/^MISSING_CHAR Implicit/, ...NO_VALUE],
	[
		/^MISSING_CHAR Missing closing/,
		'A quote above is opened and not closed.',
		'Close it where the text ends.'
	],
	[
		/^BAD_SCALAR_START/,
		'A text cannot begin with this mark.',
		'Put texts that begin with a mark in quotes.'
	],
	[
		/^BAD_DQ_ESCAPE/,
		'This backslash means nothing inside double quotes.',
		'Write two of them, or take single quotes.'
	],
	[
		/^UNEXPECTED_TOKEN/,
		'What stands here does not belong to what is before it.',
		'Remove it, or put the whole text in quotes.'
	],
	[/^MULTIPLE_DOCS/, 'A second document begins here.', 'Remove the line "---".'],
	[/^(TAG_RESOLVE_FAILED|MULTIPLE_TAGS)/, ...TAG],
	[/^(ALIAS_PROPS|BAD_ALIAS|MULTIPLE_ANCHORS)/, ...ALIAS]
];

/**
 * Reads a file as YAML. No aliases, no tags, no name twice; warnings are mistakes.
 * @returns no document when anything was wrong: `problems` has the first mistake of each line, in file order
 */
export function openYaml(file: TextFile): {
	document: Document | null;
	problems: readonly Problem<Code>[];
} {
	const blocked = unreadable(file);
	if (blocked) return { document: null, problems: [blocked] };
	// the messages are for authors: without a drawing of the line, which a Problem has itself
	const document = parseDocument(file.text, { schema: 'core', prettyErrors: false });
	const faults = [...faultsOfParser(document), ...forbiddenIn(document)];
	const problems = new Map<number, Problem<Code>>();
	for (const { from, to, says } of faults.sort((a, b) => a.from - b.from)) {
		const problem = problemAt(file, 'bad-yaml', from, to, says);
		// what else is wrong in the same line is mostly its echo
		if (!problems.has(problem.place.line)) problems.set(problem.place.line, problem);
	}
	return { document: faults.length > 0 ? null : document, problems: [...problems.values()] };
}

/**
 * What must be known before a parser may see the text: how long it is and how deep it nests.
 * @param marks that open a level, each with the one that closes it
 */
export function unreadable(file: TextFile, marks = '[]{}'): Problem<Code> | null {
	const { text } = file;
	if (text.length > MOST_CHARACTERS) {
		const sentence = `This file holds ${text.length} characters; ${MOST_CHARACTERS} are the most.`;
		return problemAt(file, 'too-big', 0, 1, [sentence, 'Cut it, or part it in two.']);
	}
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const mark = marks.indexOf(text[at]);
		if (mark >= 0) depth = mark % 2 === 0 ? depth + 1 : Math.max(0, depth - 1);
		if (depth > DEEPEST) {
			const sentence = `Brackets stand more than ${DEEPEST} deep in brackets here.`;
			const cure = 'Look for a bracket that never closes.';
			return problemAt(file, 'bad-yaml', at, at + 1, [sentence, cure]);
		}
	}
	const deep = TOO_MANY_MARKS.exec(text);
	if (!deep) return null;
	const says: Says = [
		'This line is nested too deep to be meant.',
		'Remove the marks or blanks it begins with.'
	];
	return problemAt(file, 'bad-yaml', deep.index, deep.index + 1, says);
}

const problemAt = (
	file: TextFile,
	code: Code,
	from: number,
	to: number,
	[sentence, cure]: Says
): Problem<Code> => ({ code, place: file.placeAt(from, to), sentence, cure });

function faultsOfParser({ errors, warnings }: Document): Fault[] {
	return [...errors, ...warnings].map(({ code, message, pos: [from, to] }) => {
		const row = SAID.find(([like]) => like.test(`${code} ${message}`));
		return { from, to, says: row ? [row[1], row[2]] : unheardOf(message) };
	});
}

/** What no line of the table knows, in the parser's own words: its first line, with a full stop. */
function unheardOf(message: string): Says {
	const line = message.split('\n')[0].trim().replace(/\.$/, '');
	return [`${line}.`, 'Compare with the same place in the smallest story.'];
}

/** Aliases would let a short file stand for an endless one, tags would make values nobody can see. */
function forbiddenIn(document: Document): Fault[] {
	const faults: Fault[] = [];
	const note = (range: readonly number[] | null | undefined, says: Says) => {
		const [from, to] = range ?? [0, 1];
		faults.push({ from, to, says });
	};
	visit(document, {
		Alias: (_key, { range }) => note(range, ALIAS),
		Value(_key, { tag, range }) {
			if (tag !== undefined) note(range, TAG);
		},
		Pair(_key, { key }) {
			if (!isScalar(key) || !RESERVED.includes(String(key.value))) return;
			note(key.range, [`"${String(key.value)}" cannot be a name here.`, 'Take another name.']);
		}
	});
	return faults;
}
