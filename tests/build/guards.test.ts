// What no story needs gives a problem with a place, and never reaches into the program: one small example of each.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readChecks } from '#build/read-checks.ts';
import { readModel } from '#build/read-model.ts';
import type { Problem } from '#build/story-problems.ts';
import { textFile } from '#build/text-file.ts';
import { LONGEST_PARAGRAPH, parseWords } from '#build/read-words.ts';
import { readYaml } from '#build/yaml-values.ts';
import { DEEPEST, MOST_MARKS } from '#build/yaml.ts';
import { sourcesSchema, storySchema } from '#story/schema.ts';
import { model } from '../story/fixture.ts';

const anything = z.record(z.string(), z.unknown());

function read(text: string, schema: z.ZodType = anything) {
	const problems: Problem[] = [];
	const value = readYaml(textFile('stories/x/story.yaml', text), schema, problems)?.value ?? null;
	return { value, problems };
}

const STRANGE: Record<string, [text: string, code: string, line: number, says: RegExp]> = {
	'one alias': ['a: &a 1\nb: *a\n', 'bad-yaml', 2, /alias/],
	'a merge key': ['a: &a { b: 1 }\nc:\n  <<: *a\n', 'bad-yaml', 3, /alias/],
	'a tag of its own': ['a: !danger 1\n', 'bad-yaml', 1, /tag/i],
	'a tag of JavaScript': ["a: !!js/function 'x'\n", 'bad-yaml', 1, /tag/i],
	'a core tag': ['a: !!str 1\n', 'bad-yaml', 1, /tag/],
	'the key __proto__': ['a: 1\n__proto__: { b: 1 }\n', 'bad-yaml', 2, /"__proto__" cannot/],
	'__proto__ deep inside': ['a:\n  b:\n    __proto__: 1\n', 'bad-yaml', 3, /"__proto__" cannot/],
	'the key constructor': ['constructor: { prototype: {} }\n', 'bad-yaml', 1, /"constructor"/],
	'a key twice': ['a: 1\nb: 2\na: 3\n', 'bad-yaml', 3, /unique/],
	tabs: ['a:\n\tb: 1\n', 'bad-yaml', 2, /tab/i],
	'an open quote': ['a: "b\nc: d\n', 'bad-yaml', 3, /quote/i],
	'a second document': ['a: 1\n---\nb: 2\n', 'bad-yaml', 2, /document/i]
};

describe('YAML', () => {
	test.each(Object.entries(STRANGE))('%s', (_name, [text, code, line, says]) => {
		const { value, problems } = read(text);
		expect(value).toBeNull();
		const problem = problems.find((it) => it.place.line === line) ?? problems[0];
		expect(problem).toMatchObject({ code, place: { line } });
		expect(problem.sentence).toMatch(says);
		expect(problem.cure).not.toBe('');
	});

	test('nothing a file says changes what objects are', () => {
		for (const [text] of Object.values(STRANGE)) read(text, sourcesSchema);
		expect(({} as Record<string, unknown>).b).toBeUndefined();
	});

	test('an empty file and a file of other things say what is missing', () => {
		for (const text of ['', '# only a comment\n', '- a\n- b\n', 'just words\n', '42\n', 'null\n']) {
			const { value, problems } = read(text, storySchema);
			expect(value).toBeNull();
			expect(problems.length, JSON.stringify(text)).toBeGreaterThan(0);
			expect(problems.every(({ code }) => code === 'bad-field')).toBe(true);
		}
	});
});

describe('models and checks', () => {
	const readers: [string, (text: string) => readonly { code: string }[]][] = [
		['model.yaml', (text) => readModel(text, 'model.yaml').problems],
		['checks.yaml', (text) => readChecks(text, 'checks.yaml', model).problems]
	];
	test.each(readers)('%s refuses the same files', (_name, problemsIn) => {
		for (const [name, [text]] of Object.entries(STRANGE)) {
			expect(problemsIn(text).length, name).toBeGreaterThan(0);
		}
	});
});

describe('Markdown', () => {
	const top = '---\ntitle: x\n---\n\n## step: Heading\n\n';
	/** What is wrong below the heading, which stands in line 5. */
	function inStep(text: string) {
		const problems: Problem[] = [];
		parseWords(textFile('stories/x/words.en.md', top + text), 'en', problems);
		return problems.filter(({ code }) => code !== 'bad-field');
	}

	test.each([
		['a block of HTML', 'Hello.\n\n<script>alert(1)</script>', 'unknown-block', 9, 1],
		['HTML in a line', 'Hello <img src=x onerror=alert(1)>', 'unknown-inline', 7, 7],
		['a comment', '<!-- hidden -->', 'unknown-block', 7, 1],
		['an image', 'See ![a](https://example.org/a.png).', 'unknown-inline', 7, 5],
		['a link to a script', 'See [a](javascript:alert(1)).', 'unsafe-link', 7, 5],
		['a link to data', 'See [a](data:text/html,x).', 'unsafe-link', 7, 5],
		['a link in the clear', 'See [a](http://example.org).', 'unsafe-link', 7, 5],
		['a link with a password', 'See [a](https://a:b@example.org).', 'unsafe-link', 7, 5],
		['a link without a host', 'See [a](https://).', 'unsafe-link', 7, 5],
		['a link beside the page', 'See [a](/en/).', 'unsafe-link', 7, 5],
		['an automatic link', 'See <javascript:alert>.', 'unsafe-link', 7, 5],
		['a link by reference', 'See [a][b].\n\n[b]: https://example.org', 'unknown-inline', 7, 5],
		['code in a line', 'See `code`.', 'unknown-inline', 7, 5],
		['a block of code', '```\ncode\n```', 'unknown-block', 7, 1],
		['a heading of another rank', '### Deeper', 'unknown-block', 7, 1],
		['a rule', 'Hello.\n\n***', 'unknown-block', 9, 1],
		['a list in a list', '- one\n  - two', 'unknown-block', 8, 3],
		['a block nobody knows', ':::secret\nHello.\n:::', 'unknown-block', 7, 1],
		['a block in a line', 'See :b[this].', 'unknown-inline', 7, 5],
		['a block with words of its own', ':::letter[Hello]\nHello.\n:::', 'unknown-block', 7, 10],
		['HTML in a caption', '::caption[See <b>this</b>.]', 'unknown-inline', 7, 15],
		['HTML in the notes', ':::notes\nSee <b>this</b>.\n:::', 'unknown-inline', 8, 5]
	])('%s is refused where it stands', (_name, text, code, line, column) => {
		const [problem] = inStep(text).filter((it) => it.code === code);
		expect(problem, JSON.stringify(inStep(text))).toBeDefined();
		expect(problem.place).toMatchObject({ line, column });
		expect(problem.cure).not.toBe('');
	});

	/** What stops a file before its Markdown is read. */
	const stopped = (text: string) =>
		inStep(text)
			.filter(({ code }) => code === 'bad-yaml' || code === 'too-big')
			.map(({ code, place, sentence }) => `${place.line} ${code}: ${sentence}`);
	const marks = (of: string) => (count: number) => of.repeat(count / of.length + 1).slice(0, count);
	const MANY_MARKS = 'bad-yaml: This line is nested too deep to be meant.';
	const BRACKETS = `bad-yaml: Brackets stand more than ${DEEPEST} deep in brackets here.`;

	test.each([
		['quotes in quotes', (count: number) => `${marks('> ')(count)}x`, MOST_MARKS, MANY_MARKS],
		['lists in lists', (count: number) => `${marks('- ')(count)}x`, MOST_MARKS, MANY_MARKS],
		['stars', marks('*'), MOST_MARKS, MANY_MARKS],
		['colons', marks(':'), MOST_MARKS, MANY_MARKS],
		['ticks', marks('`'), MOST_MARKS, MANY_MARKS],
		['brackets', marks('['), DEEPEST, BRACKETS],
		['braces', marks('{'), DEEPEST, BRACKETS],
		['links', (count: number) => '[a]('.repeat(count), DEEPEST, BRACKETS],
		[
			'characters in a paragraph',
			(count: number) => 'word '.repeat(count / 5 + 1).slice(0, count - 1) + '.',
			LONGEST_PARAGRAPH,
			`too-big: this paragraph is longer than ${LONGEST_PARAGRAPH} characters.`
		]
	])('as many %s as may be are read, and one more is not', (_name, of, most, refusal) => {
		expect(stopped(of(most))).toEqual([]);
		expect(stopped(of(most + 1))).toEqual([`7 ${refusal}`]);
	});

	test('a step called like a part of the program is only a step', () => {
		for (const id of ['__proto__', 'constructor', 'toString']) {
			const problems: Problem[] = [];
			const text = `${top}Hello.\n\n## ${id}: Heading\n\nHello.`;
			parseWords(textFile('stories/x/words.en.md', text), 'en', problems);
			expect(problems.some(({ code }) => code === 'repeated-step')).toBe(false);
		}
		expect(({} as Record<string, unknown>).heading).toBeUndefined();
	});
});
