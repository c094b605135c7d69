// Where the names of lines stand.
import { expect, test } from 'vitest';
import { placeEnds } from '#chart/end-places.ts';
import type { End } from '#chart/frame.ts';

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
