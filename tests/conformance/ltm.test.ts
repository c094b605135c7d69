// Loop scores against the numbers that the method's authors published.
//
// [1] Schoenberg, Davidsen & Eberlein 2020, "Understanding model behavior using the Loops that Matter
//     method", System Dynamics Review 36(2).
// [2] Schoenberg, Hayward & Eberlein 2023, "Improving Loops that Matter", System Dynamics Review 39(2).
// They print at t what we print at t + dt: our score describes the step that ends at its time.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planOf, type Model, type Variable } from '#engine';
import { importXmile } from '#engine/xmile/import.ts';
import { ltm } from '#engine/loops/ltm.ts';
import { linkScores } from '#engine/loops/link-scores.ts';
import { structureOf } from '#engine/loops/structure.ts';
import { traceOf } from '#engine/loops/trace-run.ts';
import type { Scores } from '#engine/loops/scores.ts';
import { auxiliary, constant, flow, modelOf, stock } from '../engine/fixtures.ts';

/** The scores of links into `z` for inputs that go from one value to the next in one step. */
function scoresInto(equation: string, steps: Record<string, readonly [number, number]>) {
	const names = Object.keys(steps);
	const inputs = names.flatMap((name): Variable[] => [
		stock(name, String(steps[name][0]), { inflows: [`rise_of_${name}`] }),
		flow(`rise_of_${name}`, String(steps[name][1] - steps[name][0]))
	]);
	const plan = planOf(modelOf([...inputs, auxiliary('z', equation)], { stop: 1 }));
	const links = names.map((from) => ({ from, to: 'z', sign: '?' as const }));
	return linkScores(traceOf(plan), links).map((column) => column[1]);
}

describe('link scores of one step', () => {
	test('z = 2x + y ([1], table 1)', () => {
		const [x, y] = scoresInto('2 * x + y', { x: [5, 7], y: [4, 5] });
		expect(x).toBeCloseTo(0.8, 12);
		expect(y).toBeCloseTo(0.2, 12);
	});
	test('z = (w + x) / y ([1], table 2)', () => {
		const [w, x, y] = scoresInto('(w + x) / y', { w: [7, 10], x: [2, 4], y: [3, 5] });
		expect(w).toBeCloseTo(5, 12);
		expect(x).toBeCloseTo(10 / 3, 12);
		expect(y).toBeCloseTo(-6, 12);
	});
	test('flows of a stock ([2], table 3)', () => {
		const plan = planOf(
			modelOf(
				[
					stock('s', '0', { inflows: ['in'], outflows: ['out'] }),
					flow('in', '5 + 5 * TIME'),
					flow('out', '4 + TIME')
				],
				{ stop: 1 }
			)
		);
		const links = ['in', 'out'].map((from) => ({ from, to: 's', sign: '?' as const }));
		const [into, out] = linkScores(traceOf(plan), links).map((column) => column[1]);
		expect(into).toBeCloseTo(1.25, 12);
		expect(out).toBeCloseTo(-0.25, 12);
	});
});

const bass = (dt: number) =>
	modelOf(
		[
			stock('potential_adopters', 'market - 1', { outflows: ['adopting'] }),
			stock('adopters', '1', { inflows: ['adopting'] }),
			flow('adopting', 'contacts_with_adopters * fraction'),
			auxiliary('contacts_with_adopters', 'contacts * chance'),
			auxiliary('contacts', 'adopters * contact_rate'),
			auxiliary('chance', 'potential_adopters / market'),
			constant('market', 1e6),
			constant('contact_rate', 100),
			constant('fraction', 0.015)
		],
		{ stop: 15, dt }
	);

/** A loop found by a variable that only it has. */
const scoreOf = (scores: Scores, variable: string) => {
	const i = scores.loops.findIndex(({ path }) => path.includes(variable));
	return { score: scores.score[i], share: scores.share[i] };
};
const closeTo = (value: number, expected: number, digits: number) =>
	expect(Math.abs(value / expected - 1)).toBeLessThan(0.5 * 10 ** (1 - digits));

describe('Bass diffusion ([1], table 3)', () => {
	const scores = ltm(bass(1 / 16));
	const [reinforcing, balancing] = ['contacts', 'chance'].map((name) => scoreOf(scores, name));

	test('it has two loops', () => {
		expect(scores.loops.map(({ path, sign }) => [path.length, sign])).toEqual([
			[4, '-'],
			[4, '+']
		]);
	});

	// time, and what the paper prints for it
	test.each([
		[9.5, 11.46, -9.958, 0.535, -0.465],
		[9.5625, 9806, -9358, 0.512, -0.488],
		[9.625, 10.41, -10.91, 0.488, -0.512]
	])('at %f', (time, r, b, shareR, shareB) => {
		const step = time * 16 + 1;
		closeTo(reinforcing.score[step], r, 4);
		closeTo(balancing.score[step], b, 4);
		closeTo(reinforcing.share[step], shareR, 3);
		closeTo(balancing.share[step], shareB, 3);
	});

	// step, scores and share with more digits, from an independent sketch of the method
	test.each([
		[1, 1.0000011, -0.0000010000021, 0.999999],
		[16, 1.0000042, -0.0000038350705, 0.99999616],
		[152, 5.9924737, -4.7442334, 0.55812957],
		[153, 11.457491, -9.9580258, 0.53500886],
		[154, 9805.876, -9357.9687, 0.51168626],
		[155, 10.41037, -10.910928, 0.48826156],
		[240, 0.00023738028, -1.0002151, 0.00023727291]
	])('at step %i to seven digits', (step, r, b, share) => {
		closeTo(reinforcing.score[step], r, 7);
		closeTo(balancing.score[step], b, 7);
		closeTo(reinforcing.share[step], share, 7);
	});

	// Euler itself moves the turn: the same phase comes at another time
	test.each([
		[1 / 4, 0.934],
		[1 / 16, 0.726],
		[1 / 64, 0.619]
	])('with a step of %f the share at time 9 is %f', (dt, share) => {
		closeTo(scoreOf(ltm(bass(dt)), 'contacts').share[9 / dt], share, 3);
	});
});

const logistic = modelOf(
	[
		stock('population', '5', { inflows: ['net_birth_rate'] }),
		flow('net_birth_rate', 'fractional_growth_rate * population'),
		auxiliary('fractional_growth_rate', 'most * (1 - used)'),
		auxiliary('used', 'population / capacity'),
		constant('most', 0.12),
		constant('capacity', 1000)
	],
	{ stop: 101 }
);

describe('logistic growth', () => {
	const scores = ltm(logistic);
	const crowding = scoreOf(scores, 'used').share;
	const growth = scores.share[scores.loops.findIndex(({ path }) => !path.includes('used'))];

	// what Stella prints, in per cent; at 0 it prints nothing for the balancing loop
	test.each([
		[1, -0.56, 99.4],
		[10, -1.54, 98.5],
		[25, -7.93, 92.1],
		[40, -32.8, 67.2],
		[46, -49.9, 50.1],
		[47, -52.9, 47.1],
		[60, -84.7, 15.3],
		[80, -98.6, 1.41],
		[100, -99.9, 0.11]
	])('at %i', (time, b, r) => {
		expect(Math.abs(100 * crowding[time + 1] - b)).toBeLessThanOrEqual(0.0501);
		expect(Math.abs(100 * growth[time + 1] - r)).toBeLessThanOrEqual(0.0501);
	});

	const file = '../shared/conformance/logistic_growth_ltm/ltm_results.tsv';
	test.skipIf(!existsSync(file))('all that Stella exported (needs ../shared)', () => {
		const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
		const [b, r] = lines.map((line) => line.split('\t').slice(1).map(Number));
		let worst = 0;
		for (let t = 1; t <= 100; t++) {
			worst = Math.max(worst, Math.abs(100 * crowding[t + 1] - b[t]));
			worst = Math.max(worst, Math.abs(100 * growth[t + 1] - r[t]));
		}
		expect(worst).toBeLessThanOrEqual(0.0501);
	});
});

describe('how flows are drawn does not matter ([2])', () => {
	const split = modelOf(
		[
			stock('s', '100', { inflows: ['in'], outflows: ['out'] }),
			flow('in', '0.1 * s * (1 - s / 1000) + 0.02 * s'),
			flow('out', '0.05 * s')
		],
		{ stop: 50 }
	);
	const merged = modelOf(
		[
			stock('s', '100', { inflows: ['net'] }),
			auxiliary('in', '0.1 * s * (1 - s / 1000) + 0.02 * s'),
			auxiliary('out', '0.05 * s'),
			flow('net', 'in - out')
		],
		{ stop: 50 }
	);
	const sharesAt = (model: Model, step: number) => {
		const scores = ltm(model);
		return [scoreOf(scores, 'in').share[step], scoreOf(scores, 'out').share[step]];
	};

	test.each([
		[5, 0.653059, -0.346941],
		[40, 0.274228, -0.725772]
	])('two flows or one, at step %i', (step, into, out) => {
		for (const model of [split, merged]) {
			const shares = sharesAt(model, step);
			expect(shares[0]).toBeCloseTo(into, 6);
			expect(shares[1]).toBeCloseTo(out, 6);
		}
	});

	test.each([
		[5, 0.680913],
		[40, 0.579644]
	])('the formula of 2020 would give another number at step %i', (step, obsolete) => {
		const { values } = traceOf(planOf(split));
		const [into, out] = [values.get('in')!, values.get('out')!];
		const old = Math.abs(into[step] / (into[step] - out[step]));
		const oldOut = Math.abs(out[step] / (into[step] - out[step]));
		const links = structureOf(planOf(split)).links;
		const [sIn, sOut] = ['in', 'out'].map(
			(to) => linkScores(traceOf(planOf(split)), [links.find((it) => it.to === to)!])[0][step]
		);
		const share = (old * Math.abs(sIn)) / (old * Math.abs(sIn) + oldOut * Math.abs(sOut));
		expect(share).toBeCloseTo(obsolete, 6);
		expect(share).not.toBeCloseTo(sharesAt(split, step)[0], 2);
	});
});

// Forrester's World2 [World Dynamics, 1971]: 81 loops in one piece, counted by other tools as well
const world2 = '../shared/conformance/world2/model.xmile';
describe.skipIf(!existsSync(world2))('World2 (needs ../shared)', () => {
	const { model } = importXmile(existsSync(world2) ? readFileSync(world2, 'utf8') : '', world2);

	test('it has 81 loops in one partition', () => {
		const { loops, partitions } = structureOf(planOf(model!));
		expect([loops.length, partitions.length]).toEqual([81, 1]);
	});
	test('the search for the strongest finds what drives it', () => {
		const [all, few] = [ltm(model!), ltm(model!, {}, 60)];
		expect(few.truncated).toBe(true);
		const leaders = (scores: Scores, step: number) => {
			const best = scores.share.map((share) => Math.abs(share[step]));
			return scores.loops[best.indexOf(Math.max(...best))].path.join(' ');
		};
		for (const step of [100, 350, 600, 900]) expect(leaders(few, step)).toBe(leaders(all, step));
	});
});
