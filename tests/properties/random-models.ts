// Models that nobody wrote, to show that two ways of computing agree on all of them.
import fc from 'fast-check';
import type { Model, Variable } from '#engine';
import { auxiliary, constant, flow, lookup, modelOf, stock } from '../engine/fixtures.ts';

const numbers = fc.oneof(
	fc.constantFrom('0', '1', '2', '0.5', '3', '10'),
	fc.double({ min: 0.001, max: 100, noNaN: true }).map((x) => String(x))
);

/** Equations over these names, three operations deep at most, with everything the language has. */
function equations(names: readonly string[]): fc.Arbitrary<string> {
	const { tree } = fc.letrec<{ tree: string; leaf: string }>((tie) => {
		const of = (...parts: number[]) => fc.tuple(...parts.map(() => tie('tree')));
		const unary = fc.constantFrom(
			'ABS',
			'COS',
			'SIN',
			'INT',
			'SQRT',
			'EXP',
			'LN',
			'ARCTAN',
			'curve',
			'stairs',
			'line'
		);
		const binary = fc.constantFrom(
			'+',
			'-',
			'*',
			'/',
			'^',
			'MOD',
			'//',
			'<',
			'<=',
			'>',
			'>=',
			'=',
			'<>',
			'AND',
			'OR'
		);
		return {
			leaf: fc.oneof(numbers, fc.constantFrom(...names, 'TIME', 'DT', 'PI')),
			tree: fc.oneof(
				{ depthSize: 'small', withCrossShrink: true },
				tie('leaf'),
				fc.tuple(binary, of(1, 2)).map(([sign, [a, b]]) => `(${a} ${sign} ${b})`),
				fc.tuple(binary, of(1, 2)).map(([sign, [a, b]]) => `${a} ${sign} ${b}`),
				fc.tuple(unary, of(1)).map(([name, [a]]) => `${name}(${a})`),
				of(1).map(([a]) => `-${a}`),
				of(1).map(([a]) => `NOT ${a}`),
				of(1, 2).map(([a, b]) => `MAX(${a}, ${b})`),
				of(1, 2).map(([a, b]) => `MIN(${b}, ${a})`),
				of(1, 2, 3).map(([a, b, c]) => `(IF ${a} > ${b} THEN ${c} ELSE ${a})`),
				of(1, 2, 3).map(([a, b, c]) => `SAFEDIV(${a}, ${b}, ${c})`),
				of(1, 2).map(([a, b]) => `STEP(${a}, ${b})`),
				of(1, 2).map(([a, b]) => `PULSE(${a}, ${b}, 2)`),
				of(1).map(([a]) => `SMTH3(${a}, 3, 1)`),
				of(1).map(([a]) => `DELAY1(${a}, 2, 0)`),
				of(1).map(([a]) => `TREND(${a}, 4)`),
				of(1).map(([a]) => `PREVIOUS(${a}, 1)`),
				of(1).map(([a]) => `INIT(${a})`)
			)
		};
	});
	// where an operator stands alone, brackets keep `^` of a comparison and the like readable
	return tree.filter((text) => text.length < 400);
}

const curves: readonly Variable[] = [
	lookup('curve', [
		[0, 0],
		[1, 3],
		[2.5, 4],
		[10, -2]
	]),
	lookup(
		'stairs',
		[
			[-1, 1],
			[0, 2],
			[4, 3]
		],
		'discrete'
	),
	lookup(
		'line',
		[
			[0, 1],
			[2, 5]
		],
		'extrapolate'
	)
];

/** Two stocks, two flows and up to five auxiliaries, each of which may use all before it. */
export const models: fc.Arbitrary<Model> = fc
	.record({
		method: fc.constantFrom('euler' as const, 'rk4' as const),
		nonNegative: fc.boolean(),
		dt: fc.constantFrom(1, 0.5, 0.1, 0.125),
		constants: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
			minLength: 3,
			maxLength: 3
		}),
		count: fc.integer({ min: 1, max: 5 })
	})
	.chain(({ method, nonNegative, dt, constants, count }) => {
		const known = ['c0', 'c1', 'c2', 's0', 's1'];
		const aux = Array.from({ length: count }, (_, i) => `a${i}`);
		return fc
			.tuple(
				fc.tuple(...aux.map((_, i) => equations([...known, ...aux.slice(0, i)]))),
				fc.tuple(equations([...known, ...aux]), equations([...known, ...aux])),
				fc.tuple(equations(['c0', 'c1', 'c2']), equations(['c0', 'c1', 's0']))
			)
			.map(([auxiliaries, flows, initials]) =>
				modelOf(
					[
						...constants.map((value, i) => constant(`c${i}`, value)),
						...auxiliaries.map((equation, i) => auxiliary(`a${i}`, equation)),
						stock('s0', initials[0], { inflows: ['f0'], outflows: ['f1'], nonNegative }),
						stock('s1', initials[1], { inflows: ['f1'] }),
						flow('f0', flows[0]),
						flow('f1', flows[1], '', nonNegative),
						...curves
					],
					{ method, dt, save: 1, stop: 6 }
				)
			);
	});
