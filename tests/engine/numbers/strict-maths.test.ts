// Our own functions against the browser's: never more than two units in the last place apart, and the same where
// there is only one answer.
import { describe, expect, test } from 'vitest';
import { compile, interpret } from '#engine';
import { random } from '#engine/numbers/random.ts';
import * as strict from '#engine/numbers/strict-maths.ts';
import { auxiliary, compiled, modelOf } from '../fixtures.ts';

const POINTS = 250_000;

const pair = new Float64Array(2);
const words = new Int32Array(pair.buffer);

/** How many doubles lie between two numbers. */
function apart(a: number, b: number): number {
	if (Object.is(a, b)) return 0;
	if (a !== a || b !== b || a < 0 !== b < 0) return Infinity;
	pair[0] = a;
	pair[1] = b;
	return Math.abs((words[1] - words[3]) * 2 ** 32 + (words[0] >>> 0) - (words[2] >>> 0));
}

type Real = (...x: number[]) => number;
type Draw = (u: number, v: number) => number[];

const between =
	(low: number, high: number): Draw =>
	(u) => [low + (high - low) * u];
/** Numbers of every size: all exponents are as likely. */
const anySize = (u: number, v: number) =>
	(v < 0.5 ? -1 : 1) * 2 ** (2098 * u - 1074) * (1 + (v % 0.5));

const cases: [name: string, ours: Real, theirs: Real, draw: Draw][] = [
	['exp', strict.exp, Math.exp, between(-745, 709)],
	['exp', strict.exp, Math.exp, between(-1, 1)],
	['ln', strict.ln, Math.log, (u, v) => [Math.abs(anySize(u, v))]],
	['ln', strict.ln, Math.log, between(0.9, 1.1)],
	['log10', strict.log10, Math.log10, (u, v) => [Math.abs(anySize(u, v))]],
	['pow', strict.pow, Math.pow, (u, v) => [10 * u, 40 * (v - 0.5)]],
	['pow', strict.pow, Math.pow, (u, v) => [1 + (u - 0.5) * 1e-3, 1e6 * (v - 0.5)]],
	['pow', strict.pow, Math.pow, (u, v) => [Math.abs(anySize(u, v)), 4 * (v - 0.5)]],
	['pow', strict.pow, Math.pow, (u, v) => [-5 * u, Math.floor(300 * (v - 0.5))]],
	['sin', strict.sin, Math.sin, between(-100, 100)],
	['cos', strict.cos, Math.cos, between(-100, 100)],
	['tan', strict.tan, Math.tan, between(-100, 100)],
	['sin', strict.sin, Math.sin, between(-1e6, 1e6)],
	['cos', strict.cos, Math.cos, (u) => [Math.floor(u * 60_000) * (Math.PI / 2)]],
	['arcsin', strict.arcsin, Math.asin, between(-1, 1)],
	['arccos', strict.arccos, Math.acos, between(-1, 1)],
	['arctan', strict.arctan, Math.atan, (u, v) => [anySize(u, v)]],
	['arctan', strict.arctan, Math.atan, between(-4, 4)]
];

test.each(cases)('%s is right to two units in the last place', (_, ours, theirs, draw) => {
	let worst = 0;
	let at: number[] = [];
	for (let i = 0; i < POINTS; i++) {
		const x = draw(random(1, 1, i), random(1, 2, i));
		const distance = apart(ours(...x), theirs(...x));
		if (distance > worst) [worst, at] = [distance, x];
	}
	expect(worst, `at ${at.join(', ')}`).toBeLessThanOrEqual(2);
});

const edges = [
	...[0, 0.5, 1, 2, 3, 1e-10, 1e10, 1e22, 1e300, Math.PI, Math.PI / 4, Math.PI / 2, 709.78, 745.14],
	...[5e-324, Number.MIN_VALUE * 3, 2.2250738585072014e-308, Number.MAX_VALUE, Infinity, NaN],
	...[1 - 2 ** -53, 1 + 2 ** -52, 2 ** 52 + 1, 2 ** 53 - 1]
].flatMap((x) => [x, -x]);

describe('at the edges', () => {
	test.each(cases.filter(([name], i) => cases.findIndex(([first]) => first === name) === i))(
		'%s',
		(name, ours, theirs) => {
			const seconds = name === 'pow' ? edges : [0];
			for (const x of edges) {
				for (const y of seconds)
					expect(apart(ours(x, y), theirs(x, y)), `at ${x}, ${y}`).toBeLessThanOrEqual(2);
			}
		}
	);

	test('powers of ten have whole logarithms, and whole powers are whole', () => {
		for (let k = -300; k <= 300; k++) expect(strict.log10(Number(`1e${k}`))).toBe(k);
		for (let k = 0; k <= 50; k++) expect(strict.pow(2, k)).toBe(2 ** k);
		for (let k = 0; k <= 20; k++) expect(strict.pow(k, 3)).toBe(k * k * k);
	});

	test('an angle too large to count turns keeps its place', () => {
		// the nearest doubles, by an arbitrary-precision library
		expect(strict.sin(1e22)).toBe(-0.8522008497671888);
		expect(strict.cos(1e22)).toBe(0.523214785395139);
		expect(strict.tan(2 ** 1000)).toBeCloseTo(Math.tan(2 ** 1000), 12);
	});
});

describe('in a program', () => {
	const all = [
		...['EXP(TIME / 3)', 'LN(TIME + 1)', 'LOG10(TIME + 2)', '(TIME + 1) ^ 0.35', 'SIN(TIME)'],
		...['COS(TIME)', 'TAN(TIME)', 'ARCSIN(TIME / 11)', 'ARCCOS(TIME / 11)', 'ARCTAN(TIME)']
	].map((equation, i) => auxiliary(`a${i}`, equation));
	const save = all.map(({ name }) => name);

	test('functions bring their own text, and each declaration once', async () => {
		const text = compile(modelOf(all), { save });
		expect(text).not.toMatch(/Math\.(exp|log|log10|pow|sin|cos|tan|asin|acos|atan)\(/);
		expect(text.split('$exp:').length + text.split('exp: $exp').length).toBe(3);
		const [program, closures] = [
			await compiled(modelOf(all), save),
			interpret(modelOf(all), { save })
		];
		const [one, other] = [program, closures].map((it) => {
			const out = new Float64Array(save.length * 11);
			it.run(new Float64Array(0), out);
			return out;
		});
		expect(one).toEqual(other);
	});

	test('a program without them stays small', () => {
		expect(compile(modelOf([auxiliary('a', 'TIME * 2')]), { save: ['a'] }).length).toBeLessThan(
			1000
		);
	});
});
