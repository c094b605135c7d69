// words.<lang>.md: what an author writes and what the page gets.
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '#build/story-problems.ts';
import { textFile } from '#build/text-file.ts';
import { parseWords } from '#build/read-words.ts';

const small = readFileSync(
	path.join(import.meta.dirname, '../fixtures/stories/the-tray/words.en.md'),
	'utf8'
);
const labels = small.slice(0, small.indexOf('\n## desk'));

/** The words of a step with this text, which must be without fault. */
function stepOf(text: string) {
	const problems: Problem[] = [];
	const file = textFile('words.en.md', `${labels}\n\n## step: A heading: two\n\n${text}\n`);
	const words = parseWords(file, 'en', problems);
	expect(problems).toEqual([]);
	return words!.value.steps.step;
}
const text = (words: string) => ({ kind: 'text', text: words });

test('the heading is what stands behind the first colon', () => {
	expect(stepOf('Hello.').heading).toBe('A heading: two');
});

test('a paragraph is one line, however it is broken', () => {
	expect(stepOf('One\ntwo,  \nthree.').blocks).toEqual([
		{ kind: 'paragraph', children: [text('One two,'), text(' '), text('three.')] }
	]);
});

test('readouts stand between words, with their forms', () => {
	expect(stepOf('There {letters|is none|is one|are #} at *{year}*.').blocks).toEqual([
		{
			kind: 'paragraph',
			children: [
				text('There '),
				{ kind: 'readout', name: 'letters', forms: ['is none', 'is one', 'are #'] },
				text(' at '),
				{ kind: 'em', children: [{ kind: 'readout', name: 'year', forms: [] }] },
				text('.')
			]
		}
	]);
});

test('a readout’s name may hold an underscore on each side of a word', () => {
	const [block] = stepOf('From {waiting_today} to {waiting_cards}.').blocks;
	expect(block).toMatchObject({
		children: [
			text('From '),
			{ name: 'waiting_today' },
			text(' to '),
			{ name: 'waiting_cards' },
			text('.')
		]
	});
});

test('each voice is a block of its own', () => {
	const { blocks } = stepOf(
		[
			':::letter{from="Nell, 52" time="Tuesday 07:10"}',
			'Ida,',
			'',
			'it is here.',
			':::',
			'',
			':::notice{from="Town Office"}',
			'The desk is closed.',
			':::',
			'',
			':::model',
			'In this model, {waiting} wait.',
			':::',
			'',
			'- **One.** Two.',
			'- Three, [here](https://example.org/).'
		].join('\n')
	);
	expect(blocks.map(({ kind }) => kind)).toEqual(['letter', 'notice', 'model', 'list']);
	expect(blocks[0]).toMatchObject({ from: 'Nell, 52', time: 'Tuesday 07:10' });
	expect(blocks[0]).toMatchObject({ blocks: [{ kind: 'paragraph' }, { kind: 'paragraph' }] });
	expect(blocks[1]).toEqual({
		kind: 'notice',
		from: 'Town Office',
		blocks: [{ kind: 'paragraph', children: [text('The desk is closed.')] }]
	});
	expect(blocks[3]).toMatchObject({
		items: [
			[{ kind: 'strong', children: [text('One.')] }, text(' Two.')],
			[text('Three, '), { kind: 'link', url: 'https://example.org/' }, text('.')]
		]
	});
});

test('caption, alternative text and notes are no part of what is read in the step', () => {
	const step = stepOf(
		'Hello.\n\n::caption[{letters|None|One|#} wait.]\n\n::alt[A desk.]\n\n:::notes\nIn 2019 it was 7.\n:::'
	);
	expect(step).toMatchObject({ caption: '{letters|None|One|#} wait.', alt: 'A desk.' });
	expect(step.blocks).toHaveLength(1);
	expect(step.notes).toEqual([{ kind: 'paragraph', children: [text('In 2019 it was 7.')] }]);
});

test('each answer to a question says what it answers to', () => {
	expect(stepOf('Does it fall?\n\n:::answer{to="It falls"}\nNo.\n:::').blocks[1]).toEqual({
		kind: 'answer',
		to: 'It falls',
		blocks: [{ kind: 'paragraph', children: [text('No.')] }]
	});
	const problems: Problem[] = [];
	const file = textFile('words.en.md', `${labels}\n\n## step: Two\n\n:::answer\nNo.\n:::\n`);
	parseWords(file, 'en', problems);
	expect(problems.map(({ code }) => code)).toEqual(['no-words']);
});

test('a colon between two words stays a colon', () => {
	expect(stepOf('Ten:past two.').blocks).toEqual([
		{ kind: 'paragraph', children: [text('Ten'), text(':past'), text(' two.')] }
	]);
});
