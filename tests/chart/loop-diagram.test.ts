// A loop's picture: boxes that do not touch, a letter that walks, and the same in sentences.
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { layLoop, letterAt } from '#chart/loop-layout.ts';
import LoopDiagram from '#chart/LoopDiagram.svelte';

const names = 'trust teams leaks exposure news business keys skill prize law cases'.split(' ');
const nodesOf = (count: number) => names.slice(0, count).map((id) => ({ id, label: `the ${id}` }));
const ringOf = (count: number) =>
	names.slice(0, count).map((from, i) => ({
		from,
		to: names[(i + 1) % count],
		sign: i % 3 === 2 ? ('-' as const) : ('+' as const),
		weight: i / count,
		says: `More ${from}, and ${names[(i + 1) % count]} follow.`
	}));
const laid = (count: number, width: number, others = 0) =>
	layLoop({
		nodes: nodesOf(count + others),
		links: ringOf(count),
		loop: names.slice(0, count),
		width,
		em: 15,
		top: 40
	});

describe('the layout', () => {
	const sizes = fc.record({
		count: fc.integer({ min: 1, max: 9 }),
		others: fc.integer({ min: 0, max: 2 }),
		width: fc.integer({ min: 300, max: 900 })
	});

	test('keeps boxes apart and inside', () => {
		fc.assert(
			fc.property(sizes, ({ count, others, width }) => {
				const { boxes, height } = laid(count, width, others);
				expect(boxes).toHaveLength(count + others);
				for (const [i, a] of boxes.entries()) {
					expect(a.x).toBeGreaterThanOrEqual(1);
					expect(a.x + a.width).toBeLessThanOrEqual(width - 1);
					expect(a.y + a.height).toBeLessThan(height);
					for (const b of boxes.slice(i + 1)) {
						const beside = a.x + a.width + 30 <= b.x || b.x + b.width + 30 <= a.x;
						const above = a.y + a.height + 30 <= b.y || b.y + b.height + 30 <= a.y;
						expect(beside || above).toBe(true);
					}
				}
			})
		);
	});
	test('gives more room to lines that carry more', () => {
		const { arrows } = laid(5, 340);
		const thick = arrows.map((arrow) => arrow.thick);
		expect(thick).toEqual([...thick].sort((a, b) => a - b));
		expect(thick[4]).toBeGreaterThan(2 * thick[0]);
	});
	test('uses two columns on a phone and four where there is room', () => {
		const columns = (width: number) => new Set(laid(8, width).boxes.map(({ x }) => x)).size;
		expect([columns(328), columns(760)]).toEqual([2, 4]);
	});
	test('walks the letter from box to box and home again', () => {
		const layout = laid(5, 340);
		expect(letterAt(layout, 5, 5)).toEqual(letterAt(layout, 5, 0));
		expect(letterAt(layout, 5, 1)).toEqual({
			x: layout.boxes[1].x + layout.boxes[1].width / 2,
			y: layout.boxes[1].y
		});
		// no jump anywhere on the way
		for (let at = 0; at < 5; at += 0.01) {
			const [a, b] = [letterAt(layout, 5, at), letterAt(layout, 5, at + 0.01)];
			expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(8);
		}
	});
});

describe('the diagram', () => {
	const props = {
		id: 'ring',
		label: 'A loop',
		desc: 'Each thing leads to the next.',
		nodes: nodesOf(6),
		links: [
			...ringOf(5),
			{ from: 'trust', to: 'business', sign: '?' as const, weight: 0.4, says: 'It depends.' }
		],
		loops: [
			{ id: 'R1', name: 'The honey pot', kind: 'reinforcing' as const, nodes: names.slice(0, 5) },
			{ id: 'B1', name: 'The brake', kind: 'balancing' as const, nodes: names.slice(0, 2) }
		],
		chosen: 'R1',
		words: {
			reinforcing: 'It feeds itself',
			balancing: 'It holds itself back',
			more: 'more',
			less: 'less',
			depends: 'either',
			others: 'Also at work'
		}
	};
	const html = render(LoopDiagram, { props: { ...props, at: 1.5 } }).body;
	const count = (text: string, part: string) => text.split(part).length - 1;

	test('is one picture with a name and a sentence', () => {
		expect(html).toContain('role="img"');
		expect(html).toContain('aria-label="A loop"');
		expect(html).toContain('Each thing leads to the next.');
	});
	test('says its kind in words and by shape', () => {
		expect(html).toContain('It feeds itself');
		expect(count(html.split('class="kind')[1].split('</g>')[0], '<circle')).toBe(3);
		const brake = render(LoopDiagram, { props: { ...props, chosen: 'B1' } }).body;
		expect(brake).toContain('It holds itself back');
		expect(count(brake.split('class="kind')[1].split('</g>')[0], '<circle')).toBe(2);
	});
	test('lists every link as a sentence, those of the ring in order', () => {
		const [, ring] = html.split('<ol');
		expect(count(ring.split('</ol>')[0], '<li')).toBe(5);
		expect(ring.indexOf('More trust')).toBeLessThan(ring.indexOf('More teams'));
		expect(html.split('<ul')[1]).toContain('It depends.');
	});
	test('has nothing to focus in the picture, and buttons only where something listens', () => {
		const picture = html.split('<svg')[1].split('</svg>')[0];
		expect(picture).not.toMatch(/tabindex|<a |<button/);
		expect(html).not.toContain('<button');
		const live = render(LoopDiagram, { props: { ...props, onpick: () => {}, picked: 1 } }).body;
		expect(count(live, '<button')).toBe(6);
		expect(count(live, 'aria-pressed="true"')).toBe(1);
	});
	test('marks where the letter is, in the picture and in the list', () => {
		expect(count(html, 'data-at="1.5"')).toBe(1);
		expect(count(html, 'aria-current="step"')).toBe(1);
		expect(html.split('aria-current="step"')[1]).toMatch(/^[^]*?More teams/);
		expect(render(LoopDiagram, { props }).body).not.toContain('aria-current');
	});
	test('tells more from less without ink: by word and by a stroke across', () => {
		expect(count(html, '>more</text>')).toBe(4);
		expect(count(html, '>less</text>')).toBe(1);
	});
	test('prints numbers, ids with its prefix, and no text under 14 px', () => {
		expect(html).not.toMatch(/NaN|Infinity|undefined/);
		expect([...html.matchAll(/\sid="([^"]+)"/g)].every(([, id]) => id.startsWith('ring-'))).toBe(
			true
		);
		expect(html).toContain('font-size="15"');
	});
	test('is the same when it is printed again', () => {
		expect(render(LoopDiagram, { props: { ...props, at: 1.5 } }).body).toBe(html);
	});
});
