// The shape a reader drew has the name a teacher would give it.
import { describe, expect, test } from 'vitest';
import { shapeOf } from '#chart/shape.ts';

// On an axis of 100, at six equally spaced times.
const levelsOff = [6, 34, 48, 55, 58, 60];
const overshoots = [6, 40, 70, 60, 45, 35];
const waits = [6, 6, 7, 12, 40, 70];
const falls = [94, 80, 60, 45, 38, 35];
const stays = [50, 50, 51, 51, 50, 50];

const cases: [drawn: string, values: number[], truth: number[], name: string][] = [
	['the line itself', levelsOff, levelsOff, 'right-shape'],
	['within eight of 100', [6, 30, 44, 50, 55, 66], levelsOff, 'right-shape'],
	['a level line', [6, 6, 8, 8, 6, 6], levelsOff, 'flat'],
	['a level line where nothing changes', [50, 50, 50, 50, 50, 50], stays, 'right-shape'],
	['a ruler from the start to the end', [6, 17, 28, 39, 50, 61], levelsOff, 'straight'],
	['a ruler, too low', [6, 10, 14, 18, 22, 26], levelsOff, 'straight'],
	['half the size', [6, 20, 27, 30.5, 32, 33], levelsOff, 'right-shape-wrong-size'],
	['far too big', [6, 50, 72, 84, 90, 94], levelsOff, 'right-shape-wrong-size'],
	['ever faster, to the top', [6, 8, 14, 28, 58, 98], levelsOff, 'runs-away'],
	['the other way', [60, 40, 25, 15, 10, 8], [60, 75, 85, 90, 94, 95], 'inverted'],
	['rises where it falls', [50, 60, 70, 76, 80, 82], [50, 38, 30, 24, 22, 20], 'inverted'],
	['rises and stays, where it comes back', [6, 40, 66, 70, 72, 72], overshoots, 'missed-turn'],
	['a ruler, where it comes back', [6, 20, 34, 48, 62, 76], overshoots, 'missed-turn'],
	['comes back too, but is smaller', [6, 21, 38, 32, 24, 19], overshoots, 'right-shape-wrong-size'],
	['at once, where it waits', [6, 40, 55, 64, 68, 70], waits, 'missed-delay'],
	['a ruler, where it waits', [6, 19, 32, 45, 58, 70], waits, 'missed-delay'],
	['waits too, but ends half as high', [6, 6, 6, 9, 22, 38], waits, 'right-shape-wrong-size'],
	['falls by half as much', [94, 87, 77, 69.5, 66, 64.5], falls, 'right-shape-wrong-size'],
	['a level line where it falls', [94, 94, 94, 94, 94, 94], falls, 'flat'],
	['down in a rush, where it falls slowly', [94, 93, 90, 82, 55, 2], falls, 'runs-away'],
	['a zigzag', [6, 60, 10, 70, 6, 60], levelsOff, 'different'],
	['away, where nothing changes', [50, 52, 55, 60, 74, 98], stays, 'runs-away'],
	['a slope, where nothing changes', [50, 58, 66, 74, 82, 90], stays, 'straight']
];

describe.each(cases)('%s', (_, drawn, truth, name) => {
	test(`is called ${name}`, () => expect(shapeOf(drawn, truth, 100)).toBe(name));
	test('has the same name on any axis', () => {
		const small = (line: number[]) => line.map((y) => y / 40);
		expect(shapeOf(small(drawn), small(truth), 2.5)).toBe(name);
	});
	test('has the same name upside down', () => {
		const down = (line: number[]) => line.map((y) => 100 - y);
		expect(shapeOf(down(drawn), down(truth), 100)).toBe(name);
	});
});
