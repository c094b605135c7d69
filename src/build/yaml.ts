// YAML that an author wrote → a value of a schema, or problems with line, sentence and cure.
import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { inFileOrder } from '#engine';
import type { Problem, StoryCode } from './story-problems.ts';
import type { TextFile } from './text-file.ts';
import { placeOf, problemsOf, type Path } from './yaml-issues.ts';

/** What the schema library calls a mistake, and any schema; named here because it comes in only by this door. */
export type Issue = z.core.$ZodIssue;
export type Schema = z.core.$ZodTypes;

/** A value, and where in its file each part of it stands. */
export interface Placed<T> {
	readonly value: T;
	/** `piece` is what in the value is wrong, for the caret; without it the value's own start is shown */
	readonly problem: (
		code: StoryCode,
		path: Path,
		sentence: string,
		cure?: string,
		piece?: string
	) => Problem;
}

/** Some ten times what the longest story holds: beyond it, reading would take longer than anyone waits. */
export const MOST_CHARACTERS = 300_000;
/** Brackets within brackets: no story needs more than five. */
const DEEPEST = 50;

/** Keys that would reach into the program instead of the story. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads one file against its schema. No aliases, no doubled keys, no tags; warnings are mistakes.
 * @returns the value, or null when anything was wrong (the problems say what, in file order)
 */
export function readYaml<T>(
	file: TextFile,
	schema: z.ZodType<T>,
	problems: Problem[]
): Placed<T> | null {
	const found = unreadable(file);
	if (found) {
		problems.push(found);
		return null;
	}
	const lines = new LineCounter();
	const document = parseDocument(file.text, {
		lineCounter: lines,
		uniqueKeys: true,
		schema: 'core',
		// the messages are for authors: without a drawing of the line, which a Problem has itself
		prettyErrors: false
	});
	const before = problems.length;
	for (const { message, pos } of [...document.errors, ...document.warnings]) {
		const { line, col } = lines.linePos(pos[0]);
		problems.push(file.problem('bad-yaml', line, col, sentenceOf(message), cureOf(message)));
	}
	noteForbidden(document, lines, file, problems);
	if (problems.length > before) return null;

	const read = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
	if (!read.success) {
		const known = schema as z.core.$ZodType as Schema;
		const found = read.error.issues.flatMap((it) => problemsOf(it, known, document, lines, file));
		problems.push(...inFileOrder(found));
		return null;
	}
	const rows = file.text.split('\n');
	return {
		value: read.data,
		problem: (code, path, sentence, cure, piece = '') => {
			const { line, column } = placeOf(path, document, lines);
			const at = rows[line - 1].indexOf(piece.slice(0, 24), column - 1);
			return file.problem(code, line, at < 0 ? column : at + 1, sentence, cure);
		}
	};
}

/** What must be known before a parser may see the text: how long it is and how deep it nests. */
export function unreadable(file: TextFile): Problem | null {
	const { text } = file;
	if (text.length > MOST_CHARACTERS) {
		const sentence = `this file holds ${text.length} characters; ${MOST_CHARACTERS} are the most.`;
		return file.problem('too-big', 1, 1, sentence, 'Cut it, or part the story in two.');
	}
	let line = 1;
	let depth = 0;
	for (const character of text) {
		if (character === '\n') line++;
		if ('[{('.includes(character)) depth++;
		if (']})'.includes(character)) depth = Math.max(0, depth - 1);
		if (depth > DEEPEST) {
			const sentence = 'brackets stand within brackets here, too deep to be meant.';
			return file.problem('bad-yaml', line, 1, sentence, 'Look for a bracket that never closes.');
		}
	}
	const deep = text
		.split('\n')
		.findIndex((it) => /^[\s>*+?-]{200}/.test(it) || /([*_~`:])\1{200}/.test(it));
	if (deep < 0) return null;
	const sentence = 'this line is nested too deep to be meant.';
	return file.problem(
		'bad-yaml',
		deep + 1,
		1,
		sentence,
		'Remove the marks or blanks it begins with.'
	);
}

/** Aliases would let a short file stand for an endless one, tags would make values nobody can see. */
function noteForbidden(
	document: Document,
	lines: LineCounter,
	file: TextFile,
	problems: Problem[]
) {
	const note = (offset: number, sentence: string, cure: string) => {
		const { line, col } = lines.linePos(offset);
		problems.push(file.problem('bad-yaml', line, col, sentence, cure));
	};
	visit(document, (_key, node) => {
		if (isAlias(node)) {
			const cure = 'Write the value again where it is needed.';
			note(node.range?.[0] ?? 0, 'this file uses an alias (& and *).', cure);
		}
		if (isMap(node)) {
			for (const { key } of node.items) {
				if (!isScalar(key) || !RESERVED.includes(String(key.value))) continue;
				note(
					key.range?.[0] ?? 0,
					`"${String(key.value)}" cannot be a name here.`,
					'Take another name.'
				);
			}
		}
		const tag = (node as { tag?: string } | null)?.tag;
		if (tag !== undefined && isScalar(node)) {
			note(
				node.range?.[0] ?? 0,
				'this file uses a tag (!).',
				'Remove it, or put the text in quotes.'
			);
		}
	});
}

/** A parser's message as a sentence: its first line, with a full stop. */
function sentenceOf(message: string): string {
	const line = message
		.split('\n')[0]
		.replace(/ at line \d+, column \d+:?$/, '')
		.trim();
	return line.endsWith('.') ? line : `${line}.`;
}

function cureOf(message: string): string {
	if (/unique/i.test(message)) return 'Remove one of the two.';
	if (/tab/i.test(message)) return 'Indent with spaces.';
	if (/mapping|implicit/i.test(message))
		return 'Put texts that hold ": " or begin with { in quotes.';
	if (/tag/i.test(message)) return 'Remove the tag, or put the text in quotes.';
	return 'Compare with the same place in the smallest story.';
}
