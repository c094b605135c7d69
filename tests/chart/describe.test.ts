// What is told of a line is what the line does, whoever drew it.
import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { describe, legsOf, type Series } from '#chart';
import { comesBack, drawings, models, untrue, upsideDown, WOBBLE } from './lines.ts';

const RUNS = { numRuns: 3000, seed: 1871 };
const grain = { height: 100, spacing: 4 };
const told = (...y: number[]) =>
	describe({ x: [0, 2, 6, 10, 14, 18].slice(0, y.length), y }, grain)
		.map(({ way, to }) => `${way} ${to}`)
		.join(', ');

group('a line is told move by move', () => {
	test.each([
		['a ruler', [10, 15, 25, 35, 45, 55], 'up 18'],
		['a slow ruler', [10, 11, 13, 15, 17, 19], 'up 18'],
		['nothing', [50, 50, 51, 49, 52, 50], 'level 18'],
		['a climb and a level', [10, 25, 60, 70, 71, 71], 'up 10, level 18'],
		['a wait and a fall', [90, 90, 89, 70, 50, 30], 'level 6, down 18'],
		['there and back', [10, 30, 60, 50, 30, 20], 'up 6, down 18'],
		['there, a while, and back', [10, 30, 60, 62, 61, 20], 'up 6, level 14, down 18'],
		['two climbs with a rest', [10, 30, 50, 50, 52, 90], 'up 6, level 14, up 18'],
		['a zigzag', [50, 80, 20, 80, 20, 80], 'up 2, down 6, up 10, down 14, up 18'],
		['two climbs with a slip between', [10, 20, 40, 37, 60, 80], 'up 6, level 10, up 18']
	])('%s', (_, y, moves) => expect(told(...y)).toBe(moves));
});

test('never claims a turn, a level, a fall or a rise that the drawn points do not have', () => {
	fc.assert(
		fc.property(drawings, ({ line, grain }) => {
			expect(untrue(describe(line, grain), line, grain)).toEqual([]);
		}),
		RUNS
	);
});

test('never claims one that a model’s line does not have', () => {
	fc.assert(
		fc.property(models(60), (line) => {
			const grain = { height: 60, spacing: 4 };
			expect(untrue(describe(line, grain), line, grain)).toEqual([]);
		}),
		RUNS
	);
});

test('tells a turn wherever the line goes one way and comes back by more than a wobble', () => {
	fc.assert(
		fc.property(drawings, ({ line, grain }) => {
			if (comesBack(line, grain.height)) {
				expect(legsOf(describe(line, grain)).length).toBeGreaterThan(1);
			}
		}),
		RUNS
	);
});

test('tells the mirrored line the other way round', () => {
	const flipped = { up: 'down', down: 'up', level: 'level' } as const;
	fc.assert(
		fc.property(drawings, ({ line, grain }) => {
			const there = describe(line, grain).map((move) => ({ ...move, way: flipped[move.way] }));
			expect(describe(upsideDown(line, grain.height), grain)).toEqual(there);
		}),
		RUNS
	);
});

test('a hand that wobbles on its way has not turned', () => {
	const shares = { min: -WOBBLE / 4, max: WOBBLE / 4, noNaN: true };
	const wobbles = fc.array(fc.double(shares), { minLength: 6, maxLength: 6 });
	fc.assert(
		fc.property(fc.integer({ min: -80, max: 80 }), wobbles, (by, wobble) => {
			const x = [0, 2, 6, 10, 14, 18];
			const y = x.map((year, i) => 50 + (by * year) / 18 + 100 * wobble[i]);
			const line: Series = { x, y };
			expect(legsOf(describe(line, grain)).length).toBeLessThan(2);
		}),
		RUNS
	);
});
