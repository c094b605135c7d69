// Feedback loops: which there are, what they do in a run, and what can be said of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planOf, type Model, type Variable } from '#engine';
import { cyclesIn, componentsOf, type Edge } from '#engine/loops/enumerate.ts';
import {
	dominantAt,
	graphOf,
	knockOut,
	labelOf,
	ltm,
	phasesOf,
	pushedOf,
	shownGraph,
	spansOf,
	structureOf,
	traceOf,
	why
} from '#engine/loops/index.ts';
import { auxiliary, constant, flow, lookup, modelOf, stock } from '../fixtures.ts';

const shuttle = (a: string, b: string): Edge[] => [
	{ from: a.charCodeAt(0) - 97, to: b.charCodeAt(0) - 97 }
];
const edgesOf = (text: string) => text.split(' ').flatMap(([a, b]) => shuttle(a, b));
const loopsOf = (text: string, cap?: number) => {
	const edges = edgesOf(text);
	const { cycles, truncated } = cyclesIn(7, edges, cap);
	const words = cycles.map((cycle) =>
		cycle.map((edge) => String.fromCharCode(97 + edges[edge].from)).join('')
	);
	return { words: words.sort(), truncated };
};

describe('enumeration', () => {
	test('two directions over the same nodes are two loops', () => {
		expect(loopsOf('ab bc ca ac cb ba').words).toEqual(['ab', 'abc', 'ac', 'acb', 'bc']);
	});
	test('a loop of one node counts', () => {
		expect(loopsOf('aa ab').words).toEqual(['a']);
	});
	test('a chain has none', () => {
		expect(loopsOf('ab bc cd').words).toEqual([]);
	});
	test('all loops among six nodes that all know each other', () => {
		const edges = 'abcdef'
			.split('')
			.flatMap((a) => [...'abcdef'].flatMap((b) => (a === b ? [] : [a + b])));
		// for each set of k nodes (k - 1)! orders: 15·1 + 20·2 + 15·6 + 6·24 + 120
		expect(loopsOf(edges.join(' ')).words).toHaveLength(409);
	});
	test('more than the cap are said to be too many', () => {
		expect(loopsOf('ab ba ac ca', 1)).toEqual({ words: ['ab'], truncated: true });
		expect(loopsOf('ab ba ac ca', 2).truncated).toBe(false);
	});
	test('components are the groups that reach each other', () => {
		expect(componentsOf(7, edgesOf('ab ba bc cd dc ef gg'))).toEqual([[0, 1], [2, 3], [6]]);
	});
	test('a loop of 10,000 nodes is found', () => {
		const edges = Array.from({ length: 10_000 }, (_, from) => ({ from, to: (from + 1) % 10_000 }));
		expect(cyclesIn(10_000, edges).cycles.map((cycle) => cycle.length)).toEqual([10_000]);
	});
	test('random graphs: the same loops as walking every way', () => {
		const edge = fc.record({ from: fc.nat(5), to: fc.nat(5) });
		fc.assert(
			fc.property(
				fc.uniqueArray(edge, { maxLength: 14, selector: ({ from, to }) => from * 6 + to }),
				(edges) => {
					const found = cyclesIn(6, edges).cycles.map((cycle) => cycle.join(' '));
					expect([...found].sort()).toEqual(walked(edges).sort());
				}
			)
		);
	});
});

/** Every way from a node back to itself over larger nodes only. */
function walked(edges: readonly Edge[]): string[] {
	const loops: string[] = [];
	const walk = (root: number, path: readonly number[], seen: readonly number[]) => {
		const at = path.length ? edges[path[path.length - 1]].to : root;
		edges.forEach(({ from, to }, i) => {
			if (from !== at || to < root) return;
			if (to === root) loops.push([...path, i].join(' '));
			else if (!seen.includes(to)) walk(root, [...path, i], [...seen, to]);
		});
	};
	for (let root = 0; root < 6; root++) walk(root, [], [root]);
	return loops;
}

describe('signs of links', () => {
	const inputs: Variable[] = [
		{
			...(stock('share', '0.5', { inflows: ['change'] }) as Extract<Variable, { kind: 'stock' }>),
			bounds: [0, 1]
		},
		stock('free', '1', { inflows: ['drift'] }),
		flow('change', '0.1'),
		flow('drift', '0.1'),
		constant('positive', 2),
		constant('either', 0, '', { range: [-1, 1] }),
		lookup('falling', [
			[0, 3],
			[1, 1]
		])
	];
	const signOf = (equation: string, from: string) =>
		graphOf(planOf(modelOf([...inputs, auxiliary('z', equation)]))).links.find(
			(link) => link.from === from && link.to === 'z'
		)?.sign;

	test.each([
		['positive * share', 'share', '+'],
		['-share', 'share', '-'],
		['positive - share', 'share', '-'],
		['1 / (1 + positive * share)', 'share', '-'],
		['share * (1 - share)', 'share', '?'],
		['share * (2 - share)', 'share', '+'],
		['either * share', 'share', '?'],
		['free * share', 'share', '?'],
		['free * share', 'free', '+'],
		['MAX(0, 1 - share)', 'share', '-'],
		['MIN(1, share, 5)', 'share', '+'],
		['share ^ 0.35', 'share', '+'],
		['(1 + share) ^ (0 - positive)', 'share', '-'],
		['(1 + share) ^ 2', 'share', '+'],
		['(share - 1) ^ 2', 'share', '-'],
		['falling(share)', 'share', '-'],
		['EXP(-share)', 'share', '-'],
		['IF TIME > 3 THEN share ELSE 2 * share', 'share', '+'],
		['IF share > 0.5 THEN 1 ELSE 0', 'share', '?'],
		['share > 0.5', 'share', '+'],
		['SAFEDIV(1, share, 0)', 'share', '-'],
		['ABS(share - 1)', 'share', '-']
	])('%s: %s is %s', (equation, from, sign) => {
		expect(signOf(equation, from)).toBe(sign);
	});

	test('constants, TIME and INIT are no links', () => {
		const { links } = graphOf(
			planOf(modelOf([...inputs, auxiliary('z', 'positive + TIME + INIT(share)')]))
		);
		expect(links.filter(({ to }) => to === 'z')).toEqual([]);
	});
});

const follower = (equation: string): Model =>
	modelOf(
		[stock('s', '10', { inflows: ['gain'] }), flow('gain', equation), constant('goal', 100)],
		{ stop: 40, dt: 0.25 }
	);

describe('delays', () => {
	const model = modelOf(
		[
			stock('s', '10', { inflows: ['gain'] }),
			flow('gain', '0.1 * heard'),
			auxiliary('heard', 'SMTH3(s, 3)')
		],
		{ stop: 20, dt: 0.25 }
	);
	test('are looked through in what is shown', () => {
		const plan = planOf(model);
		const { nodes, links } = shownGraph(plan);
		expect(nodes).toEqual(['s', 'gain', 'heard']);
		expect(links).toContainEqual({ from: 's', to: 'heard', sign: '+' });
	});
	test('make one loop, without those of their own stages', () => {
		const { loops } = structureOf(planOf(model));
		expect(loops.map(({ path, sign }) => [path, sign])).toEqual([[['s', 'heard', 'gain'], '+']]);
	});
	test('of several ways the strongest counts at each step', () => {
		// the time of the delay changes too, so every stage hears of the stock directly
		const delayed = modelOf(
			[
				stock('s', '10', { inflows: ['gain'] }),
				flow('gain', '0.1 * heard'),
				auxiliary('heard', 'DELAY3(s, 2 + 0.01 * s)')
			],
			{ stop: 20, dt: 0.25 }
		);
		const scores = ltm(delayed);
		expect(scores.loops).toHaveLength(1);
		expect(scores.loops[0].ways.length).toBeGreaterThan(1);
		expect(Math.abs(scores.share[0][40])).toBe(1);
	});
	test('a delay that keeps every value passes on all, once both ends move', () => {
		const kept = modelOf(
			[
				stock('s', '1', { inflows: ['gain'] }),
				flow('gain', '0.1 * before'),
				auxiliary('before', '2 * DELAY(s, 3)')
			],
			{ stop: 12 }
		);
		const { loops, score } = ltm(kept);
		expect(loops.map(({ path, sign }) => [path, sign])).toEqual([[['s', 'before', 'gain'], '+']]);
		expect([...score[0].slice(1, 4)]).toEqual([0, 0, 0]);
		expect(score[0][8]).toBeCloseTo(1, 12);
	});
	test('what is remembered for one step passes on all', () => {
		const remembering = modelOf([
			stock('s', '1', { inflows: ['gain'] }),
			flow('gain', '0.1 * before'),
			auxiliary('before', 'PREVIOUS(s, 1)')
		]);
		const { loops, score } = ltm(remembering);
		expect(loops.map(({ path }) => path)).toEqual([['s', 'before', 'gain']]);
		expect(score[0][1]).toBe(0);
		expect(score[0][5]).toBeCloseTo(1, 12);
	});
});

describe('scores', () => {
	test('where nothing moves every loop is silent', () => {
		const scores = ltm(follower('(goal - s) / 4'), { goal: 10 });
		expect(scores.share[0].every((share) => share === 0)).toBe(true);
		expect(spansOf(scores, 0)).toEqual([{ from: 0, to: 40, dominant: null }]);
	});
	test('rounding errors are not changes', () => {
		// 0.3 - 0.1 - 0.2 is not quite 0
		const scores = ltm(follower('(s - 9.7 - 0.1 - 0.2) / 4'));
		expect(scores.share[0].every((share) => share === 0)).toBe(true);
	});
	test('one loop has all of the share', () => {
		const { share, score } = ltm(follower('(goal - s) / 4'));
		expect([...share[0].slice(1, 20)]).toEqual(Array(19).fill(-1));
		expect(labelOf(score[0])).toBe('B');
	});
	test('shares without signs add up to 1 in each partition', () => {
		const { share, loops } = ltm(
			modelOf(
				[
					stock('prey', '10', { inflows: ['births'], outflows: ['deaths'] }),
					stock('hunters', '5', { inflows: ['young'], outflows: ['losses'] }),
					flow('births', '0.5 * prey'),
					flow('deaths', '0.1 * prey * hunters'),
					flow('young', '0.02 * prey * hunters'),
					flow('losses', '0.3 * hunters')
				],
				{ stop: 30, dt: 0.125, method: 'rk4' }
			)
		);
		expect(loops).toHaveLength(5);
		for (let k = 1; k < share[0].length; k++) {
			const sum = share.reduce((total, column) => total + Math.abs(column[k]), 0);
			expect(sum).toBeCloseTo(1, 12);
		}
	});
	test('two partitions are never mixed', () => {
		const { share, loops } = ltm(
			modelOf([
				stock('a', '1', { inflows: ['gain'] }),
				flow('gain', '0.1 * a'),
				stock('b', '9', { outflows: ['loss'] }),
				flow('loss', '0.1 * b')
			])
		);
		expect(loops.map(({ partition }) => partition)).toEqual([0, 1]);
		expect(share.map((column) => column[3])).toEqual([1, -1]);
	});
	test.each([
		[[0, 0], 'never active'],
		[[0, 1, 2], 'R'],
		[[0, -1], 'B'],
		[[1000, -1], 'Rux'],
		[[1, -1000], 'Bux'],
		[[3, -1], 'U']
	] as const)('a loop with the scores %j is %s', (scores, label) => {
		expect(labelOf(Float64Array.from(scores))).toBe(label);
	});
	test('above the cap the strongest loops are found, and it is said', () => {
		const model = modelOf(
			[
				stock('a', '10', { inflows: ['up'], outflows: ['down'] }),
				flow('up', '0.3 * a'),
				flow('down', '0.003 * a * a')
			],
			{ stop: 60 }
		);
		const [all, few] = [ltm(model), ltm(model, {}, 1)];
		expect(all.truncated).toBe(false);
		expect(few.truncated).toBe(true);
		expect(few.loops).toHaveLength(1);
	});
});

describe('who leads, and when it changes', () => {
	const model = modelOf(
		[
			stock('s', '10', { inflows: ['up'], outflows: ['down'] }),
			flow('up', '0.3 * s'),
			flow('down', '0.003 * s * s')
		],
		{ stop: 60, dt: 0.25 },
		{
			loops: [
				{
					id: 'R1',
					name: 'More makes more',
					kind: 'reinforcing',
					path: [
						{ name: 's', sign: 1 },
						{ name: 'up', sign: 1 }
					],
					says: ''
				}
			]
		}
	);
	const scores = ltm(model);
	/** Half of the capacity 100 is reached: from here on the stock grows ever more slowly. */
	const turn = 4 * Math.log(9) * (1 / 0.3 / 4);

	test('dominance passes from one loop to the other at the turn', () => {
		const [first, second] = spansOf(scores, 0);
		expect(first.dominant).toMatchObject({ sign: 1, loops: [0] });
		expect(second.dominant).toMatchObject({ sign: -1, loops: [1] });
		expect(Math.abs(first.to - turn)).toBeLessThan(1);
		expect(dominantAt(scores, 0, 0)).toBeNull();
	});
	test('phases say it by the name of the loop', () => {
		const phases = phasesOf(scores, { stocks: ['s'] });
		expect(phases.map(({ driver }) => driver)).toEqual([
			{ kind: 'named', id: 'R1' },
			{ kind: 'settling' }
		]);
		expect(phases[0].share).toBeGreaterThan(0.6);
		expect(phases[0].to).toBe(phases[1].from);
	});
	test('a phase that is too brief joins its neighbour', () => {
		const phases = phasesOf(scores, { stocks: ['s'], shortest: 20 });
		expect(phases.map(({ driver }) => driver.kind)).toEqual(['settling']);
		expect(phases[0].from).toBe(0);
		expect(phases[0].to).toBe(60);
	});

	test('knocking out the dominant loop turns the curve, knocking out the other does not (Ford 1999)', () => {
		const structure = structureOf(planOf(model));
		const bendOf = ({ values }: { values: ReadonlyMap<string, Float64Array> }) => {
			const s = values.get('s')!;
			return Math.sign(s[6] - 2 * s[3] + s[0]);
		};
		for (const [at, dominant] of [
			[turn - 3, 0],
			[turn + 3, 1]
		]) {
			const when = Math.round(at * 4) / 4;
			const changed = structure.loops.map((loop) => {
				const { whole, without } = knockOut(model, structure, loop, { at: when });
				return bendOf(whole) !== bendOf(without);
			});
			expect(dominantAt(scores, 0, when * 4)?.loops).toEqual([dominant]);
			expect(changed[dominant]).toBe(true);
			expect(changed[1 - dominant]).toBe(false);
		}
	});
	test('a knock-out leaves the time before it alone', () => {
		const structure = structureOf(planOf(model));
		const { whole, without, from, to } = knockOut(model, structure, structure.loops[0], { at: 5 });
		expect([from, to]).toEqual(['s', 'up']);
		const before = traceOf(planOf(model)).values.get('s')!;
		expect(whole.time[0]).toBe(5);
		expect(whole.values.get('s')![8]).toBe(before[28]);
		expect(without.values.get('s')![0]).toBe(before[20]);
	});
});

describe('why a variable changed', () => {
	const model = modelOf([
		stock('s', '5', { inflows: ['in'], outflows: ['out'] }),
		flow('in', '5 + 5 * TIME'),
		flow('out', '0.5 * s'),
		auxiliary('z', 's * in')
	]);
	const trace = traceOf(planOf(model));

	test('an auxiliary: each input alone, and the rest together', () => {
		// s goes from 5 to 7.5, in from 5 to 10
		const answer = why(trace, 'z', 0, 1);
		expect(answer.change).toBe(50);
		expect(answer.parts).toEqual([
			{ input: 'in', change: 25 },
			{ input: 's', change: 12.5 }
		]);
		expect(answer.together).toBe(12.5);
	});
	test('a stock: what its flows brought and took', () => {
		const { change, parts, together } = why(trace, 's', 0, 2);
		expect(parts).toEqual([
			{ input: 'in', change: 15 },
			{ input: 'out', change: -6.25 }
		]);
		expect(change).toBe(8.75);
		expect(together).toBe(0);
	});
	test('what comes from outside is said apart', () => {
		const [pushed] = pushedOf(trace, structureOf(planOf(model)));
		// in rises by 5 a year; out answers to what s did
		expect(pushed[1]).toBeCloseTo(5 / (5 + 1.25), 12);
	});
	test('a constant never changes', () => {
		const plan = planOf(follower('(goal - s) / 4'));
		expect(() => why(traceOf(plan), 'goal', 0, 1)).toThrow('no variable that can change');
	});
});
