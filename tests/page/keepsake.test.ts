// The pictures a reader may keep: whole, on paper, within their edges, and with the words that they must carry.
import { describe, expect, test } from 'vitest';
import { widthOf } from '#chart/labels.ts';
import { letterSheet } from '#page/keepsake/letter-sheet.ts';
import { lineSheet, type LinePicture } from '#page/keepsake/line-sheet.ts';
import { HEIGHT, WIDTH, wrapped, type Ruler, type Sheet } from '#page/keepsake/sheet.ts';
import { svgOf } from '#page/keepsake/svg.ts';

const inks = { paper: '#f4eee1', soot: '#1c1a17', a: '#03464c', b: '#d44996' };
const ruler: Ruler = (text, { size }) => widthOf(text) * size;
const imprint = {
	title: 'The open letter',
	sentence: 'The Internet is for everyone, but it won’t be if no letter stays sealed.',
	fiction: 'A what-if story: a model, not a forecast.',
	address: `example.org/en/stories/the-open-letter/#s=1.${'A'.repeat(40)}&b=reveal`
};
const line = (...y: number[]) => ({ x: [2, 6, 10, 14, 18], y });
const picture = (says: readonly string[]): LinePicture => ({
	...imprint,
	lang: 'en',
	chart: {
		title: 'Serious cases solved',
		y: 'cases solved for every hundred solved before the law',
		x: 'years after the law',
		xDomain: [-2, 18],
		yDomain: [40, 160],
		xTicks: [0, 5, 10, 15],
		yTicks: [50, 100, 150],
		format: String,
		change: 'the law'
	},
	drawn: line(110, 138, 124, 101, 82),
	model: line(110, 92, 84, 82, 81),
	members: [line(110, 95, 90, 88, 86), line(110, 85, 70, 66, 60)],
	names: { drawn: 'Your line', model: 'The model', members: '20 other runs' },
	says
});

const texts = ({ marks }: Sheet) => marks.filter((mark) => mark.kind === 'words');
const said = (sheet: Sheet) =>
	texts(sheet)
		.map(({ text }) => text)
		.join(' ');

/** Words that leave the sheet, as they are. */
function outside(sheet: Sheet): string[] {
	return texts(sheet).flatMap(({ text, x, y, width, anchor }) => {
		const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
		return left < 0 || left + width > WIDTH || y < 0 || y > HEIGHT ? [text] : [];
	});
}

describe.each([
	['short words', ['Your line only rises.']],
	[
		'long words',
		Array.from({ length: 3 }, () => 'Votre courbe monte jusqu’à la 2e année. '.repeat(5))
	]
])('a line with %s', (_, says) => {
	const sheet = lineSheet(picture(says), inks, ruler);
	test('carries them, what it is, and where it can be read', () => {
		for (const one of says)
			expect(said(sheet)).toContain(one.trim().split(' ').slice(0, 3).join(' '));
		expect(said(sheet)).toContain(imprint.fiction);
		expect(said(sheet).replaceAll(' ', '')).toContain(imprint.address);
	});
	test('keeps its words on the sheet', () => expect(outside(sheet)).toEqual([]));
	test('keeps its words apart', () => {
		const rows = texts(sheet).filter(({ anchor }) => !anchor);
		const touching = rows.filter(({ x, y, size }, i) =>
			rows.some(
				(other, j) =>
					j > i && other.x === x && Math.abs(other.y - y) < 0.9 * Math.min(size, other.size)
			)
		);
		expect(touching.map(({ text }) => text)).toEqual([]);
	});
});

test('a letter keeps its words on the sheet, however long', () => {
	for (const length of [1, 30]) {
		const paragraphs = ['What is held: you have been here for 5 minutes. '.repeat(length)];
		const sheet = letterSheet(
			{ ...imprint, lang: 'en', heading: 'Your own letter', from: 'Internet, if…', paragraphs },
			inks,
			ruler
		);
		expect(outside(sheet)).toEqual([]);
	}
});

test('an SVG file holds every word, escaped, at the length of its own face', () => {
	const svg = svgOf(
		lineSheet({ ...picture(['More < less & more.']), title: 'A & B' }, inks, ruler)
	);
	expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
	expect(svg).toContain('More &lt; less &amp; more.');
	expect(svg).toContain('A &amp; B');
	expect(svg.match(/<text/g)).toHaveLength(svg.match(/textLength="\d/g)!.length);
	expect(svg).not.toMatch(/var\(|NaN|undefined|https?:\/\/(?!www\.w3\.org)/);
});

test('a word longer than a line is broken, and nothing of it is lost', () => {
	const address = 'x'.repeat(200);
	const lines = wrapped(`at ${address}`, { face: 'machine', size: 22 }, 300, ruler);
	expect(lines.join('').replaceAll(' ', '')).toBe(`at${address}`);
});
