// What is told of two lines is true of the two.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, legsOf, yAt, type Comparison, type Difference, type Series } from '#chart';
import { comesBack, drawings, models, upsideDown, WOBBLE } from './lines.ts';

const RUNS = { numRuns: 3000, seed: 1871 };
const X = [0, 2, 6, 10, 14, 18];
const grain = { height: 100, spacing: 4 };
const line = (...y: number[]): Series => ({ x: X, y });

const levelsOff = line(6, 20, 50, 57, 59, 60);
const turns = line(30, 40, 70, 60, 45, 30);
const waits = line(90, 90, 89, 70, 50, 30);
const climbs = line(10, 18, 34, 50, 66, 82);

describe('the difference that matters most', () => {
	const cases: [string, Series, Series, Difference][] = [
		['the line itself', levelsOff, levelsOff, 'near'],
		['a line beside it', line(6, 20, 53, 53, 62, 62), levelsOff, 'near'],
		[
			'a little down, where it goes a little up',
			line(30, 33.1, 29.7, 26.9, 27, 29.4),
			line(30, 27.4, 24.6, 25.9, 29.6, 33.5),
			'opposite'
		],
		['half the size', line(6, 13, 28, 31, 32, 33), levelsOff, 'same'],
		['no move', line(50, 50, 50, 52, 50, 50), line(50, 50, 60, 70, 80, 90), 'flat'],
		['a move where there is none', climbs, line(10, 10, 10, 11, 10, 10), 'still'],
		['the other way', line(90, 92, 95, 97, 98, 100), waits, 'opposite'],
		['each turn the other way', upsideDown(turns, 60), turns, 'opposite'],
		['at once, where it waits', line(90, 86, 72, 60, 45, 30), waits, 'wait'],
		['a wait, where it moves at once', waits, line(90, 84, 72, 60, 48, 30), 'hurry'],
		['on, where it turns', line(30, 40, 70, 75, 80, 90), turns, 'turn'],
		['a turn, where it goes on', turns, climbs, 'extra'],
		['a turn more', line(30, 40, 70, 40, 30, 80), turns, 'extra-again'],
		['a turn less', turns, line(30, 40, 70, 40, 30, 80), 'turn-again'],
		['only its second move', line(60, 58, 50, 40, 30, 20), line(60, 90, 80, 60, 40, 20), 'first'],
		['a late turn', line(30, 35, 45, 60, 80, 50), turns, 'when'],
		['on, where it levels off', line(6, 12, 30, 50, 70, 90), levelsOff, 'level'],
		['a level, where it goes on', levelsOff, climbs, 'onward'],
		['a level too soon', line(6, 40, 41, 41, 41, 41), line(6, 10, 30, 55, 80, 81), 'levels'],
		['slow, then fast', line(10, 13, 24, 40, 62, 95), line(10, 36, 58, 74, 86, 95), 'early'],
		['fast, then slow', line(10, 36, 58, 74, 86, 95), line(10, 13, 24, 40, 62, 95), 'late'],
		['a zigzag', line(50, 20, 80, 20, 80, 20), turns, 'other']
	];
	test.each(cases)('%s', (_, drawn, truth, name) => {
		expect(compare(drawn, truth, grain).difference).toBe(name);
	});
	test.each(cases)('%s, upside down', (_, drawn, truth, name) => {
		const flip = (one: Series) => upsideDown(one, 100);
		expect(compare(flip(drawn), flip(truth), grain).difference).toBe(name);
	});
});

/** Any drawing, and a model's line that begins with the same two years. */
const pairs = drawings.chain(({ line: drawn, grain }) =>
	models(grain.height).map((model) => {
		const shift = (i: number) => (i <= 2 ? drawn.y[i] - model.y[i] : drawn.y[2] - model.y[2]);
		const last = drawn.x[drawn.x.length - 1];
		const x = Array.from(model.x).filter((year) => year <= last);
		return { drawn, grain, truth: { x, y: x.map((_, i) => model.y[i] + shift(i)) } };
	})
);

/** What a comparison claims and the two lines do not do. */
function untrue(told: Comparison, drawn: Series, truth: Series, height: number): string[] {
	const of = (one: Series, from: number, to: number) =>
		Array.from(one.y).filter((_, i) => one.x[i] >= from && one.x[i] <= to);
	const range = (ys: number[]) => (Math.max(...ys) - Math.min(...ys)) / height;
	const legs = { d: legsOf(told.drawn), t: legsOf(told.truth) };
	const [start, end] = [drawn.x[0], drawn.x[drawn.x.length - 1]];
	const net = (one: Series, { from, to }: { from: number; to: number }) =>
		Math.sign(yAt(one, to) - yAt(one, from));
	const within = (ys: number[]) => range(ys) <= WOBBLE + 1e-5;
	const holds: Record<Difference, () => boolean> = {
		near: () =>
			(legs.d.length === 0 || legs.d.length !== legs.t.length || legs.d[0].way === legs.t[0].way) &&
			Array.from(drawn.x).every(
				(x, i) => Math.abs(drawn.y[i] - yAt(truth, x)) <= (WOBBLE + 1e-5) * height
			),
		same: () =>
			legs.d.length === legs.t.length && legs.d.every((leg, i) => leg.way === legs.t[i].way),
		flat: () => within(of(drawn, start, end)) && !within(of(truth, start, end)),
		still: () => !within(of(drawn, start, end)) && within(of(truth, start, end)),
		opposite: () =>
			legs.d.length === legs.t.length &&
			legs.d.every((leg, i) => net(drawn, leg) === -net(truth, legs.t[i])),
		wait: () => within(of(truth, start, told.year)) && told.year >= 4,
		hurry: () => within(of(drawn, start, told.drawnYear)) && told.drawnYear >= 4,
		turn: () => !comesBack(drawn, height) && comesBack(truth, height, WOBBLE / 2 - 1e-3),
		extra: () => comesBack(drawn, height, WOBBLE / 2 - 1e-3) && !comesBack(truth, height),
		'turn-again': () => legs.t.length > legs.d.length && legs.d.length > 1,
		'extra-again': () => legs.d.length > legs.t.length && legs.t.length > 1,
		first: () => legs.t.length > legs.d.length && legs.d[0].way !== legs.t[0].way,
		when: () => Math.abs(told.year - told.drawnYear) > 4 && legs.d.length > 1,
		level: () => within(of(truth, told.year, end)) && told.drawn.at(-1)?.way !== 'level',
		onward: () => within(of(drawn, told.drawnYear, end)) && told.truth.at(-1)?.way !== 'level',
		levels: () =>
			within(of(truth, told.year, end)) &&
			within(of(drawn, told.drawnYear, end)) &&
			Math.abs(told.year - told.drawnYear) > 4,
		early: () => legs.d.length === 1 && net(drawn, legs.d[0]) === net(truth, legs.t[0]),
		late: () => legs.d.length === 1 && net(drawn, legs.d[0]) === net(truth, legs.t[0]),
		other: () => true
	};
	return holds[told.difference]() ? [] : [JSON.stringify(told)];
}

test('is never claimed of lines that do not differ so', () => {
	fc.assert(
		fc.property(pairs, ({ drawn, truth, grain }) => {
			expect(untrue(compare(drawn, truth, grain), drawn, truth, grain.height)).toEqual([]);
		}),
		RUNS
	);
});

test('a line equal to the model’s, at the nearest steps of the handles, is always told so', () => {
	fc.assert(
		fc.property(models(120), (truth) => {
			const step = 1.2;
			const y = X.map((x) => Math.round(yAt(truth, x) / step) * step);
			const grain = { height: 120, spacing: 4 };
			expect(compare({ x: X, y }, truth, grain).difference).toBe('near');
		}),
		RUNS
	);
});

test('is the same for both lines upside down', () => {
	fc.assert(
		fc.property(pairs, ({ drawn, truth, grain }) => {
			const { difference } = compare(drawn, truth, grain);
			const flip = (one: Series) => upsideDown(one, grain.height);
			expect(compare(flip(drawn), flip(truth), grain).difference).toBe(difference);
		}),
		RUNS
	);
});
