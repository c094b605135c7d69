// The same mistake in YAML has the same words and the same cure in every file that an author writes.
import { describe, expect, test } from 'vitest';
import { readModelTexts } from '#build/model-texts.ts';
import type { Problem } from '#build/story-problems.ts';
import { readChecks } from '#build/read-checks.ts';
import { readModel } from '#build/read-model.ts';
import { textFile } from '#build/text-file.ts';
import { parseWords } from '#build/read-words.ts';
import { readYaml } from '#build/yaml-values.ts';
import { DEEPEST, MOST_CHARACTERS, MOST_MARKS } from '#build/yaml.ts';
import { sourcesSchema, storySchema } from '#story/schema.ts';
import { model } from '../story/fixture.ts';

type Read = (text: string) => readonly Problem[];

function noting(read: (problems: Problem[]) => unknown): readonly Problem[] {
	const problems: Problem[] = [];
	read(problems);
	return problems;
}

/** Every kind of file that holds YAML → what is wrong with one, places counted from where its YAML begins. */
const FILES: Record<string, Read> = {
	'model.yaml': (text) => readModel(text, 'model.yaml').problems,
	'checks.yaml': (text) => readChecks(text, 'checks.yaml', model).problems,
	'story.yaml': (text) => noting((to) => readYaml(textFile('story.yaml', text), storySchema, to)),
	'sources.yaml': (text) =>
		noting((to) => readYaml(textFile('sources.yaml', text), sourcesSchema, to)),
	'model.fr.yaml': (text) =>
		noting((to) => readModelTexts(textFile('model.fr.yaml', text), 'fr', model, {}, to)),
	'words.en.md': (text) =>
		noting((to) => parseWords(textFile('words.en.md', `---\n${text}\n---\n`), 'en', to)).map(
			(it) => ({ ...it, place: { ...it.place, line: Math.max(1, it.place.line - 1) } })
		)
};

const ALIAS = 'A file may not use aliases (& and *). Write the value again where it is needed.';
const TAG = 'A file may not use tags (!). Remove it, or put the text in quotes.';
const TWICE = 'This name stands twice in one list: names must be unique. Remove one of the two.';
const TAB = 'This line is indented with a tab. Indent with spaces.';
const INDENT =
	'This line is not indented like those it belongs to. Begin all lines of one list in the same column.';
const BRACKET =
	'A [ or { above is not closed, or this line must be indented more. Close the bracket, or indent with spaces.';
const SECOND =
	'A second name with ": " begins inside this value. Put texts that hold ": " in quotes, or see how the next line is indented.';
const NO_VALUE =
	'A name in this list has no value behind a colon. Write "name: value", with a blank after the colon.';
const MARK = 'A text cannot begin with this mark. Put texts that begin with a mark in quotes.';
const MORE =
	'What stands here does not belong to what is before it. Remove it, or put the whole text in quotes.';
const BRACKETS = `Brackets stand more than ${DEEPEST} deep in brackets here. Look for a bracket that never closes.`;
const DEEP = 'This line is nested too deep to be meant. Remove the marks or blanks it begins with.';
const reserved = (name: string) => `"${name}" cannot be a name here. Take another name.`;

const bracketsIn = (levels: number) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;
const dashes = (marks: number) => '- '.repeat(marks).slice(0, marks - 1) + ' ';

/** A mistake → the places and the words of all that is said of it: line:column, then sentence and cure. */
const MISTAKES: Record<string, readonly [text: string, ...said: string[]]> = {
	'an alias': ['a: &x 1\nb: *x\n', `2:4 ${ALIAS}`],
	'an alias to nothing': ['a: *x\n', `1:4 ${ALIAS}`],
	'a merge': ['a: &x { b: 1 }\nc:\n  <<: *x\n', `3:7 ${ALIAS}`],
	'a tag of its own': ['a: !danger 1\n', `1:4 ${TAG}`],
	'a core tag': ['a: !!str 1\n', `1:10 ${TAG}`],
	'a core tag on a list': ['a: !!seq [1]\n', `1:10 ${TAG}`],
	'a name twice': ['a: 1\nb: 2\na: 3\n', `3:1 ${TWICE}`],
	'a name twice in braces': ['a: { b: 1, b: 2 }\n', `1:12 ${TWICE}`],
	'the key __proto__': ['a:\n  __proto__: 1\n', `2:3 ${reserved('__proto__')}`],
	'the key constructor': ['constructor: 1\n', `1:1 ${reserved('constructor')}`],
	'the key prototype': ['a: { prototype: 1 }\n', `1:6 ${reserved('prototype')}`],
	'a tab': ['a:\n\tb: 1\n', `2:1 ${TAB}`],
	'a line between two indents': ['a:\n    b: 1\n  c: 2\n', `3:1 ${INDENT}`],
	'an indent after a value': ['a: 1\n  b: 2\n', `1:4 ${SECOND}`],
	'a text with a colon': ['a: one: two\n', `1:4 ${SECOND}`],
	'a name without a colon': ['a\nb: 1\n', `1:1 ${NO_VALUE}`],
	'no blank after a colon': ['a:1\nb: 2\n', `1:1 ${NO_VALUE}`],
	'an open bracket': ['a: [1, 2\nb: 3\n', `2:1 ${BRACKET}`],
	'a bracket too many': ['a: [1]]\n', `1:7 ${MORE}`],
	'words after a quote': ["a: 'it's'\n", `1:8 ${MORE}`],
	'an open quote': [
		'a: "b\n',
		'2:1 A quote above is opened and not closed. Close it where the text ends.'
	],
	'a mark that YAML keeps': ['a: @home\n', `1:4 ${MARK}`],
	'a backslash': [
		'a: "b\\q"\n',
		'1:6 This backslash means nothing inside double quotes. Write two of them, or take single quotes.'
	],
	'brackets in brackets': [bracketsIn(DEEPEST + 1), `1:${DEEPEST + 4} ${BRACKETS}`],
	'brackets in brackets among others': [
		`a: ${'[)'.repeat(DEEPEST + 1)}\n`,
		`1:${2 * DEEPEST + 4} ${BRACKETS}`
	],
	'a line that begins with too many marks': [`a:\n${dashes(MOST_MARKS + 1)}x\n`, `2:1 ${DEEP}`],
	'a line that begins with too many blanks': [
		`a:\n${' '.repeat(MOST_MARKS + 1)}x\n`,
		`2:1 ${DEEP}`
	],
	'one mark too often': [`a: b ${'*'.repeat(MOST_MARKS + 1)}\n`, `1:6 ${DEEP}`],
	'two mistakes, each in its line': ['a: @b\nc: 1\nc: 2\n', `1:4 ${MARK}`, `3:1 ${TWICE}`]
};

describe.each(Object.entries(FILES))('%s', (file, read) => {
	test.each(Object.entries(MISTAKES))('%s', (_name, [text, ...said]) => {
		const problems = read(text);
		expect(
			problems.map(
				({ place: { line, column }, sentence, cure }) => `${line}:${column} ${sentence} ${cure}`
			)
		).toEqual(said);
		for (const { code, place } of problems) {
			expect(code).toBe('bad-yaml');
			expect(place.file).toBe(file);
			expect(place.text).toBe(text.split('\n')[place.line - 1]);
		}
	});

	test.each([
		['brackets in brackets', bracketsIn(DEEPEST)],
		['marks before a text', `a:\n${dashes(MOST_MARKS)}x\n`],
		['blanks before a text', `a:\n${' '.repeat(MOST_MARKS)}x\n`],
		['marks in a row', `a: b ${'*'.repeat(MOST_MARKS)}\n`]
	])('as many %s as may be are read', (_name, text) => {
		expect(read(text).filter(({ code }) => code === 'bad-yaml')).toEqual([]);
	});

	test('as many characters as may be are read, and one more is not', () => {
		const most = MOST_CHARACTERS - (file.endsWith('.md') ? '---\n\n---\n'.length : 0);
		const comment = (length: number) => `# ${'x'.repeat(length - 2)}`;
		expect(read(comment(most)).map(({ code }) => code)).not.toContain('too-big');
		const [{ code, sentence, cure }] = read(comment(most + 1));
		expect({ code, sentence, cure }).toEqual({
			code: 'too-big',
			sentence: `This file holds ${MOST_CHARACTERS + 1} characters; ${MOST_CHARACTERS} are the most.`,
			cure: 'Cut it, or part it in two.'
		});
	});
});
