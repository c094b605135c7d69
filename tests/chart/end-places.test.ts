// Where the names of lines stand.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeEnds } from '#chart/end-places.ts';
import type { End } from '#chart/frame.ts';
import { LINE, widthOf } from '#chart/labels.ts';
import { marksTo } from '#chart/marks.ts';

const wide = { width: 400, em: 10, box: { left: 40, top: 20, right: 300, bottom: 220 } };
const narrow = { ...wide, width: 320 };
const end = (x: number, y: number, more: Partial<End> = {}): End => ({
	x,
	y,
	text: 'name',
	ink: 'a',
	stroke: 'solid',
	...more
});

test('beside the box, at the height of the end, with a leader', () => {
	expect(placeEnds([end(300, 100)], wide)).toEqual([
		{ lines: ['name'], x: 310, y: 103.4, anchor: 'start', leader: 'M303 100L307.5 100.0' }
	]);
});

test('names that would touch move apart, and their leaders follow', () => {
	const [a, b] = placeEnds([end(300, 100), end(300, 105)], wide);
	expect([a.y, b.y].map((y) => y - 3.4)).toEqual([95, 110]);
	expect(b.leader).toBe('M303 105L307.5 110.0');
});

test('a name too long for the room is wrapped about the height of its end', () => {
	const [{ lines, y }] = placeEnds([end(300, 100, { text: 'without the new law' })], wide);
	expect(lines).toEqual(['without the new', 'law']);
	expect(y).toBeCloseTo(100 - 6 + 3.4);
});

test('over the end where there is no room beside it', () => {
	expect(placeEnds([end(300, 100)], narrow)).toMatchObject([
		{ x: 300, anchor: 'end', leader: null }
	]);
	expect(placeEnds([end(300, 100)], narrow)[0].y).toBeLessThan(98);
});

test('under the end where there is no room over it', () => {
	expect(placeEnds([end(300, 20)], narrow)[0].y).toBeGreaterThan(28);
});

test('under the end where the name of an upright rule stands over the box', () => {
	const [alone] = placeEnds([end(80, 40, { clear: 13 })], wide);
	expect(alone.y).toBeLessThan(40);
	const [{ y }] = placeEnds([end(80, 40, { clear: 13 })], wide, [60]);
	expect(y - 0.8 * wide.em, 'its upper edge').toBeGreaterThan(40 + 13);
});

test('clear of a ring that is drawn at the end', () => {
	const [plain] = placeEnds([end(300, 100)], narrow);
	const [ringed] = placeEnds([end(300, 100, { clear: 13 })], narrow);
	expect(ringed.y).toBeCloseTo(plain.y - 13);
});

test('over the end of a line that stops early, and to the side that has room', () => {
	expect(placeEnds([end(80, 100)], wide)).toMatchObject([{ x: 80, anchor: 'start', leader: null }]);
	expect(placeEnds([end(250, 100)], wide)).toMatchObject([{ x: 250, anchor: 'end', leader: null }]);
});

test('in the order of the ends, wherever they stand', () => {
	const texts = ['one', 'two', 'three'];
	const ends = [end(300, 50), end(90, 50), end(300, 90)].map((e, i) => ({ ...e, text: texts[i] }));
	expect(placeEnds(ends, wide).map(({ lines }) => lines[0])).toEqual(texts);
});

test('a long word stands nearer to the box rather than be cut by the edge', () => {
	const [{ lines, x }] = placeEnds([end(300, 100, { text: 'comme aujourd’huiaujourd’hui' })], wide);
	expect(x + Math.max(...lines.map(widthOf)) * wide.em).toBeLessThanOrEqual(wide.width);
});

test('no name lies across an upright rule, nor across another name', () => {
	const anEnd = fc.record({
		x: fc.integer({ min: 40, max: 280 }),
		y: fc.integer({ min: 20, max: 220 }),
		text: fc.constantFrom(
			'this story',
			'ce récit',
			'call it normal',
			'voelen zich bekeken',
			'one slot'
		)
	});
	fc.assert(
		fc.property(
			fc.array(anEnd, { minLength: 1, maxLength: 3 }),
			fc.integer({ min: 60, max: 120 }),
			(some, bar) => {
				const boxes = placeEnds(
					some.map(({ x, y, text }) => end(x, y, { text })),
					wide,
					[bar]
				).map(({ lines, x, y, anchor }) => {
					const width = Math.max(...lines.map(widthOf)) * wide.em;
					const left = anchor === 'start' ? x : x - width;
					const top = y - 0.8 * wide.em;
					return { left, right: left + width, top, bottom: top + lines.length * LINE * wide.em };
				});
				for (const [i, one] of boxes.entries()) {
					expect(one.left >= bar || one.right <= bar).toBe(true);
					for (const other of boxes.slice(i + 1)) {
						const apart = one.bottom <= other.top + 2 || other.bottom <= one.top + 2;
						expect(apart || one.right <= other.left || other.right <= one.left).toBe(true);
					}
				}
			}
		)
	);
});

test('the marks of an axis go on until the farthest value is on it', () => {
	expect(marksTo(200, [0, 50, 100, 150, 200, 250])).toEqual([0, 50, 100, 150, 200, 250]);
	expect(marksTo(310, [0, 50, 100, 150, 200, 250])).toEqual([0, 50, 100, 150, 200, 250, 300, 350]);
	expect(marksTo(900, [0, 50, 100])).toEqual([0, 200, 400, 600, 800, 1000]);
	fc.assert(
		fc.property(fc.double({ min: -100, max: 1e5, noNaN: true }), (farthest) => {
			const marks = marksTo(farthest, [0, 50, 100]);
			expect(marks[marks.length - 1]).toBeGreaterThanOrEqual(farthest);
			expect(marks.length).toBeLessThanOrEqual(9);
		})
	);
});
