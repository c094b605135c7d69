// Models whose exact solution is known. Each derivation stands above its model.
//
// Halving the step must halve the error of Euler's method (order 1) and divide that of the classical
// Runge–Kutta method by sixteen (order 4); both only hold while the error is larger than rounding.
import { expect, test } from 'vitest';
import { simulate, valueAt, type Method, type Variable } from '#engine';
import { auxiliary, compiled, constant, flow, lookup, modelOf, stock } from '../engine/fixtures.ts';

interface ClosedForm {
	readonly name: string;
	readonly variables: readonly Variable[];
	readonly variable: string;
	readonly stop: number;
	/** The exact value at the end. */
	readonly exact: number;
}

const forms: readonly ClosedForm[] = [
	{
		// s' = r s, s(0) = 3: s(t) = 3 e^(r t)
		name: 'exponential growth',
		variables: [constant('r', 0.3), stock('s', '3', { inflows: ['f'] }), flow('f', 'r * s')],
		variable: 's',
		stop: 4,
		exact: 3 * Math.exp(0.3 * 4)
	},
	{
		// s' = (g - s) / T, s(0) = 0: the gap g - s shrinks exponentially, s(t) = g (1 - e^(-t/T))
		name: 'goal seeking',
		variables: [
			constant('g', 10),
			constant('T', 2.5),
			stock('s', '0', { inflows: ['f'] }),
			flow('f', '(g - s) / T')
		],
		variable: 's',
		stop: 4,
		exact: 10 * (1 - Math.exp(-4 / 2.5))
	},
	{
		// s' = r s (1 - s/K), s(0) = s0: separating gives s(t) = K / (1 + (K/s0 - 1) e^(-r t))
		name: 'logistic growth',
		variables: [
			constant('r', 0.8),
			constant('K', 100),
			stock('s', '5', { inflows: ['f'] }),
			flow('f', 'r * s * (1 - s / K)')
		],
		variable: 's',
		stop: 4,
		exact: 100 / (1 + (100 / 5 - 1) * Math.exp(-0.8 * 4))
	},
	{
		// x' = v, v' = -w^2 x, x(0) = 1, v(0) = 0: x(t) = cos(w t)
		name: 'an oscillator',
		variables: [
			constant('w', 1),
			stock('x', '1', { inflows: ['moving'] }),
			stock('v', '0', { inflows: ['pulling'] }),
			flow('moving', 'v'),
			flow('pulling', '-w ^ 2 * x')
		],
		variable: 'x',
		stop: 4,
		exact: Math.cos(4)
	},
	{
		// A third-order delay of T is three stocks in a row, each emptied in T/3. The step response of one
		// is 1 - e^(-u), u = 3t/T; of n in a row it is the chance that n Poisson events have happened:
		// 1 - e^(-u) (1 + u + u²/2)
		name: 'the step response of DELAY3',
		variables: [constant('T', 3), auxiliary('s', 'DELAY3(one, T, 0)'), constant('one', 1)],
		variable: 's',
		stop: 4,
		exact: 1 - Math.exp(-4) * (1 + 4 + 16 / 2)
	},
	{
		// the same for n = 5, u = 5t/T: 1 - e^(-u) Σ u^k / k!, k < 5. (At u = 4 the first term of Euler's
		// error vanishes, so the test looks at u = 5.)
		name: 'the step response of SMTHN of order 5',
		variables: [constant('T', 4), auxiliary('s', 'SMTHN(one, T, 5, 0)'), constant('one', 1)],
		variable: 's',
		stop: 4,
		exact: 1 - Math.exp(-5) * (1 + 5 + 25 / 2 + 125 / 6 + 625 / 24)
	},
	{
		// s' = cos t: the time itself drives it, s(t) = sin t
		name: 'a flow that follows the time',
		variables: [stock('s', '0', { inflows: ['f'] }), flow('f', 'COS(TIME)')],
		variable: 's',
		stop: 4,
		exact: Math.sin(4)
	}
];

async function errorOf(
	{ variables, variable, stop, exact }: ClosedForm,
	method: Method,
	dt: number
) {
	const model = modelOf(variables, { stop, dt, save: stop, method });
	return Math.abs(valueAt(simulate(await compiled(model, [variable])), variable, stop) - exact);
}

test.each(forms)("Euler's error for $name halves with the step", async (form) => {
	const [coarse, fine] = [
		await errorOf(form, 'euler', 1 / 256),
		await errorOf(form, 'euler', 1 / 512)
	];
	expect(coarse / fine).toBeGreaterThan(1.9);
	expect(coarse / fine).toBeLessThan(2.1);
});

test.each(forms)(
	"Runge and Kutta's error for $name falls sixteenfold with the step",
	async (form) => {
		const [coarse, fine] = [await errorOf(form, 'rk4', 1 / 16), await errorOf(form, 'rk4', 1 / 32)];
		expect(coarse / fine).toBeGreaterThan(14.5);
		expect(coarse / fine).toBeLessThan(17.5);
	}
);

// Susceptible, infectious, recovered: the sum never changes, and the epidemic ends where
// ln(S0 / S∞) = R0 (1 - S∞ / N) (divide S' by R' and integrate; Kermack and McKendrick 1927).
test('an epidemic keeps its people and ends at its final size', async () => {
	const [contacts, recovery, people] = [0.5, 0.2, 1000];
	const model = modelOf(
		[
			constant('contacts', contacts),
			constant('recovery', recovery),
			constant('people', people),
			stock('susceptible', 'people - 1', { outflows: ['catching'] }),
			stock('infectious', '1', { inflows: ['catching'], outflows: ['recovering'] }),
			stock('recovered', '0', { inflows: ['recovering'] }),
			flow('catching', 'contacts * susceptible * infectious / people'),
			flow('recovering', 'recovery * infectious')
		],
		{ stop: 400, dt: 1 / 8, save: 1, method: 'rk4' }
	);
	const { time, series } = simulate(
		await compiled(model, ['susceptible', 'infectious', 'recovered'])
	);
	for (let i = 0; i < time.length; i++) {
		const all = series.susceptible[i] + series.infectious[i] + series.recovered[i];
		expect(Math.abs(all - people)).toBeLessThan(1e-9 * people);
	}
	const left = series.susceptible.at(-1)!;
	expect(Math.log((people - 1) / left)).toBeCloseTo((contacts / recovery) * (1 - left / people), 6);
});

// Bass: adopters A of N, A' = (p + q A/N)(N - A), A(0) = 0: A/N = (1 - e^(-(p+q)t)) / (1 + (q/p) e^(-(p+q)t))
test('an innovation spreads as Bass wrote it', async () => {
	const [p, q, all] = [0.03, 0.38, 1000];
	const model = modelOf(
		[
			constant('p', p),
			constant('q', q),
			constant('all', all),
			stock('adopters', '0', { inflows: ['adopting'] }),
			flow('adopting', '(p + q * adopters / all) * (all - adopters)')
		],
		{ stop: 12, dt: 1 / 16, save: 1, method: 'rk4' }
	);
	const run = simulate(await compiled(model, ['adopters']));
	for (const t of [1, 4, 8, 12]) {
		const fading = Math.exp(-(p + q) * t);
		expect(valueAt(run, 'adopters', t)).toBeCloseTo(
			(all * (1 - fading)) / (1 + (q / p) * fading),
			5
		);
	}
});

// Between two points a lookup is a straight line; a stock fed by it is a parabola: y = t for t ≤ 2, so s = t²/2.
test('a stock fed by a straight line is a parabola', async () => {
	const model = modelOf(
		[
			lookup('line', [
				[0, 0],
				[2, 2]
			]),
			stock('s', '0', { inflows: ['f'] }),
			flow('f', 'line(TIME)')
		],
		{ stop: 2, dt: 1 / 4, save: 2, method: 'rk4' }
	);
	expect(valueAt(simulate(await compiled(model, ['s'])), 's', 2)).toBeCloseTo(2, 12);
});
