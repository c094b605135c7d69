// What a chart prints on the server, before any script: names, marks, words and ids.
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { Bars, Dots, Guess, Table, TimeChart } from '#chart';
import Example from './Example.svelte';

const chart = {
	id: 'one',
	label: 'Letters read',
	desc: 'The line rises.',
	x: [0, 10] as const,
	y: [0, 100] as const,
	xTicks: [0, 10],
	yTicks: [0, 50, 100]
};
const known = { x: [0, 10], y: [10, 10] };
const guess = {
	...chart,
	known,
	from: 2,
	onchange: () => {},
	handlesSummary: 'Use sliders',
	nameAt: (x: number) => `year ${x}`,
	say: (x: number, y: number | null) => (y === null ? 'not drawn' : `${y} in year ${x}`),
	less: (name: string) => `${name}: less`,
	more: (name: string) => `${name}: more`
};

const count = (html: string, part: string | RegExp) => html.split(part).length - 1;
const ids = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);

describe('a chart over time', () => {
	const html = render(Example, { props: chart }).body;

	test('is one picture with a name and a sentence', () => {
		expect(html).toContain('role="img"');
		expect(html).toContain('aria-label="Letters read"');
		expect(html).toContain('aria-describedby="one-desc"');
		expect(html).toContain('<desc id="one-desc">The line rises.</desc>');
	});
	test('is named by a heading when it has one', () => {
		const named = render(TimeChart, { props: { ...chart, titleId: 'heading' } }).body;
		expect(named).toContain('aria-labelledby="heading"');
		expect(named).not.toContain('aria-label=');
	});
	test('prints its ticks and the names of its lines', () => {
		const words = [...html.matchAll(/<text[^>]*>([^<]+)</g)].map(([, word]) => word);
		expect(words).toEqual(
			expect.arrayContaining([
				'0',
				'50',
				'100',
				'10',
				'runs',
				'before',
				'now',
				'the law',
				'the goal'
			])
		);
	});
	test('keeps its words apart where nothing is drawn', () => {
		for (const drawing of [
			html,
			render(Bars, {
				props: { ...chart, bars: [{ label: 'keys in reach', value: 3, text: '3 to 6' }] }
			}).body,
			render(Dots, {
				props: {
					...chart,
					outcomes: [1, 2],
					threshold: 1,
					thresholdLabel: 'today',
					xCaption: 'solved for every hundred before'
				}
			}).body
		]) {
			const drawn = drawing.replace(/<!--.*?-->|<desc.*?<\/desc>/g, '');
			const alone = [...drawn.matchAll(/<text[^>]*>([^<]+)</g)].map(([, words]) => words.trim());
			const read = drawn
				.replace(/<[^>]*>/g, '')
				.replace(/\s+/g, ' ')
				.trim();
			expect(alone.length).toBeGreaterThan(1);
			expect(read).toBe(alone.join(' '));
		}
	});
	test('prints a fan as one path', () => {
		expect(count(html, 'stroke-width="1.1"')).toBe(1);
	});
	test('prints every number as a number', () => {
		expect(html).not.toMatch(/NaN|Infinity|undefined|null|"-0"/);
	});
	test('has no id twice, and none without its prefix', () => {
		expect(new Set(ids(html)).size).toBe(ids(html).length);
		expect(ids(html).every((id) => id.startsWith('one-'))).toBe(true);
	});
	test('has no text under 14 px', () => {
		expect(html).toContain('font-size="15"');
		expect(html.match(/font-size="(\d+)"/g)).toHaveLength(1);
	});
	test('is the same when it is printed again', () => {
		expect(render(Example, { props: chart }).body).toBe(html);
	});
	test('tells its lines apart by dash and weight, not by ink alone', () => {
		expect(html).toContain('stroke-dasharray="7 6"');
		expect(html).toContain('stroke-width="3.5"');
	});
});

describe('a guess', () => {
	const none = render(Guess, { props: guess }).body;
	const some = render(Guess, { props: { ...guess, values: [20, 40, null, null, null] } }).body;

	test('has five native sliders with a name, and their value in words', () => {
		expect(count(none, 'type="range"')).toBe(5);
		expect(count(none, 'aria-valuetext="not drawn"')).toBe(5);
		expect(none).toContain('for="one-handle-0"');
		expect(some).toContain('aria-valuetext="40 in year 5.2"');
	});
	test('has a second way beside each slider', () => {
		expect(count(none, 'aria-label="year 10: more"')).toBe(1);
		expect(count(none, '<button')).toBe(10);
	});
	test('shows of the known line only what is known', () => {
		expect(none).toMatch(/d="M\d+,[\d.]+L[\d.]+,[\d.]+" stroke="var\(--a\)"/);
		const [, left, right] =
			/d="M(\d+),[\d.]+L([\d.]+),[\d.]+" stroke="var\(--a\)"/.exec(none) ?? [];
		expect((Number(right) - Number(left)) / (316 - Number(left))).toBeCloseTo(0.2);
	});
	test('keeps its controls from the page until script has started', () => {
		expect(count(none, 'needs-script')).toBe(2);
	});
	test('has nothing to move when it is locked', () => {
		const locked = render(Guess, { props: { ...guess, locked: true } }).body;
		expect(locked).not.toContain('<input');
		expect(locked).not.toContain('needs-script');
	});
});

test('dots are as many as the outcomes, full below the threshold', () => {
	const outcomes = Array.from({ length: 20 }, (_, i) => i * 5);
	const html = render(Dots, {
		props: { ...chart, x: [0, 100], outcomes, threshold: 60, thresholdLabel: 'goal' }
	}).body;
	expect(count(html, 'data-side="below"')).toBe(12);
	expect(count(html, 'data-side="above"')).toBe(8);
});

test('bars have their names and their numbers in words', () => {
	const bars = [
		{ label: 'judges', value: -20, text: '20 fewer' },
		{ label: 'machines', value: 5, text: '5 more' }
	];
	const html = render(Bars, { props: { ...chart, bars } }).body;
	expect(count(html, '<rect')).toBe(2);
	for (const word of ['judges', '20 fewer', 'machines', '5 more']) expect(html).toContain(word);
});

test('a table opens without script and names its columns and rows', () => {
	const html = render(Table, {
		props: {
			summary: 'Numbers',
			columns: ['year', 'read'],
			rows: [
				['0', '6'],
				['10', '60']
			]
		}
	}).body;
	expect(html).toMatch(/<details[^>]*><summary[^>]*>Numbers<\/summary>/);
	expect(count(html, 'scope="col"')).toBe(2);
	expect(count(html, 'scope="row"')).toBe(2);
	expect(count(html, '<td')).toBe(2);
});

test('HTML can be laid over a chart', () => {
	const over = createRawSnippet(() => ({ render: () => '<b>over</b>' }));
	expect(render(TimeChart, { props: { ...chart, over } }).body).toContain('<b>over</b>');
});
