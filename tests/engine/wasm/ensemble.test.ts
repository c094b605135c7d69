// Kernels against the compiled program: the same bits in double precision, nearly the same in single.
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { check, interpret, planOf, simulate, type Model, type Program } from '#engine';
import { evenDraws } from '#engine/study/ensemble.ts';
import { worldOf } from '#engine/numbers/random.ts';
import { ensembleProgram } from '#engine/wasm/ensemble-program.ts';
import { countedBands, exactBands, openEnsemble } from '#engine/wasm/run-ensemble.ts';
import { models } from '../../properties/random-models.ts';
import { auxiliary, compiled, constant, flow, modelOf, stock } from '../fixtures.ts';
import type { EnsembleRunner } from '#engine/wasm/run-ensemble.ts';
import type { Inputs } from '#engine';
import type { Precision } from '#engine/wasm/layout.ts';

const saved = ['s0', 's1', 'f0', 'f1', 'a0', 'c1'];

/** Every constant drawn from around its value. */
const uncertain = (model: Model): Model => ({
	...model,
	variables: model.variables.map((one) =>
		one.kind === 'constant' ? { ...one, range: [one.value - 1, one.value + 1] } : one
	)
});

async function open(model: Model, save: readonly string[], precision: Precision = 'double') {
	const program = await compiled(model, save);
	const kernel = ensembleProgram(planOf(model), { save, precision });
	return { program, kernel, runner: await openEnsemble(program, kernel) };
}

/** The members of a runner, one after the other. */
function ensemble(program: Program, options: { seed: number; count: number; inputs?: Inputs }) {
	const { seed, count, inputs = {} } = options;
	const columns = [...evenDraws(program, { seed, count })];
	return Array.from({ length: count }, (_, i) => {
		const drawn = Object.fromEntries(columns.map(([name, column]) => [name, column[i]]));
		return simulate(program, { ...drawn, ...inputs }, worldOf(seed, i));
	});
}

/** Every saved number of every member, or what it says when there is none. */
function numbers(members: () => ReturnType<typeof ensemble>) {
	try {
		return members().map(({ series }) => Object.values(series).map((one) => [...one]));
	} catch (error) {
		return String(error);
	}
}
const fromRunner = (runner: EnsembleRunner, options: { seed: number; count: number }) => () => {
	const outcomes = runner.run(options);
	return Array.from({ length: outcomes.count }, (_, i) => outcomes.member(i));
};

/** Growth to a limit, with one constant that is drawn. */
const limited = modelOf(
	[
		constant('rate', 0.5, '', { range: [0.2, 1] }),
		constant('limit', 100),
		stock('s', '1', { inflows: ['growing'] }),
		flow('growing', 'rate * s * (1 - s / limit)'),
		auxiliary('power', 's ^ rate')
	],
	{ stop: 20, dt: 0.25, save: 0.5 }
);

describe('in double precision', () => {
	test('a kernel gives the bits of the program and of the closures, on any model', async () => {
		let finite = 0;
		await fc.assert(
			fc.asyncProperty(models, async (any) => {
				const model = uncertain(any);
				fc.pre(check(model).ok);
				const { program, runner, kernel } = await open(model, saved);
				fc.pre(kernel !== null);
				expect(runner.how).toBe('double');
				const options = { seed: 3, count: 5 };
				const expected = numbers(() => ensemble(program, options));
				expect(numbers(() => ensemble(interpret(model, { save: saved }), options))).toEqual(
					expected
				);
				expect(numbers(fromRunner(runner, options))).toEqual(expected);
				if (typeof expected !== 'string') finite += 1;
			}),
			{ numRuns: 150, seed: 20271 }
		);
		// the property would say little if most models broke off
		expect(finite).toBeGreaterThan(30);
	});

	test.each([1, 2, 3, 127, 128, 129, 300, 1000])('%i members fill the lanes', async (count) => {
		const { program, runner } = await open(limited, ['s', 'power']);
		const options = { seed: 1871, count };
		expect(numbers(fromRunner(runner, options))).toEqual(numbers(() => ensemble(program, options)));
	});

	test('two vectors side by side give the same', async () => {
		const { program } = await open(limited, ['s', 'power']);
		const kernel = ensembleProgram(planOf(limited), { save: ['s', 'power'], abreast: 2 });
		const runner = await openEnsemble(program, kernel);
		const options = { seed: 1, count: 131 };
		expect(numbers(fromRunner(runner, options))).toEqual(numbers(() => ensemble(program, options)));
	});

	test('inputs hold in every member, and leave no trace in the next run', async () => {
		const { program, runner } = await open(limited, ['s']);
		const options = { seed: 1, count: 9 };
		const before = numbers(fromRunner(runner, options));
		const set = { ...options, inputs: { rate: 0.9, limit: 7 } };
		expect(numbers(fromRunner(runner, set))).toEqual(numbers(() => ensemble(program, set)));
		expect(numbers(fromRunner(runner, options))).toEqual(before);
		expect(() => runner.run({ ...options, inputs: { nobody: 1 } })).toThrow('no constant "nobody"');
		expect(() => runner.run({ ...options, inputs: { rate: NaN } })).toThrow('finite number');
	});

	test('powers at the edge are those of the program', async () => {
		const model = modelOf([
			constant('base', 0, '', { range: [-3, 3] }),
			auxiliary('whole', 'base ^ 3 + 0 * TIME'),
			auxiliary('zero', 'MAX(0, base) ^ 0.35 + 0 * TIME'),
			auxiliary('huge', 'EXP(-200 * base * base) + LN(EXP(100 * base)) + 0 * TIME')
		]);
		const save = ['whole', 'zero', 'huge'];
		const { program, runner } = await open(model, save);
		const options = { seed: 5, count: 50 };
		expect(numbers(fromRunner(runner, options))).toEqual(numbers(() => ensemble(program, options)));
	});
});

describe('in single precision', () => {
	test('a kernel stays within a thousandth of the range', async () => {
		const { program, runner } = await open(limited, ['s', 'power'], 'single');
		expect(runner.how).toBe('single');
		const options = { seed: 1, count: 37 };
		const right = ensemble(program, options);
		fromRunner(runner, options)().forEach(({ series }, i) => {
			for (const name of ['s', 'power'])
				series[name].forEach((value, k) =>
					expect(Math.abs(value - right[i].series[name][k])).toBeLessThan(0.1)
				);
		});
	});
});

describe('powers and logarithms in singles', () => {
	const model = modelOf(
		[
			constant('base', 4, '', { range: [0.001, 60] }),
			constant('exponent', 0.5, '', { range: [-2, 3] }),
			auxiliary('power', 'base ^ exponent + 0 * TIME'),
			auxiliary('root', 'base ^ 0.35 + 0 * TIME'),
			auxiliary('e', 'EXP(-base) + 0 * TIME'),
			auxiliary('ln', 'LN(base) + 0 * TIME'),
			auxiliary('one', '(base / base) ^ exponent + 0 * TIME')
		],
		{ stop: 1 }
	);
	const save = ['power', 'root', 'e', 'ln', 'one'];

	test('are right to four digits', async () => {
		const { program, runner } = await open(model, save, 'single');
		const outcomes = runner.run({ seed: 1, count: 512 });
		for (let i = 0; i < 512; i++) {
			const { series, inputs } = outcomes.member(i);
			const right = simulate(program, inputs).series;
			for (const name of ['power', 'root'])
				expect(Math.abs(series[name][0] / right[name][0] - 1)).toBeLessThan(4e-5);
			for (const name of ['e', 'ln'])
				expect(Math.abs(series[name][0] - right[name][0])).toBeLessThan(1e-5);
			// what stays the same does not drift
			expect(series.one[0]).toBe(1);
		}
	});

	test.each<[string, Inputs, string]>([
		['nothing to a power above nothing', { base: 0, exponent: 2 }, 'power'],
		['nothing to the power of nothing', { base: 0, exponent: 0 }, 'power'],
		['nothing to a known power', { base: 0 }, 'root'],
		['below nothing to a whole power', { base: -2, exponent: 2 }, 'power'],
		['very small', { base: 1e-30, exponent: 2 }, 'power'],
		['very small results', { base: 1000 }, 'e']
	])('%s is what the program says', async (_, inputs, name) => {
		const { program, runner } = await open(model, [name], 'single');
		const { series } = runner.run({ seed: 1, count: 8, inputs }).member(3);
		expect(series[name][0]).toBeCloseTo(simulate(program, inputs).series[name][0], 5);
	});

	test.each<[string, Inputs, string]>([
		['below nothing to a broken power', { base: -2, exponent: 0.5 }, 'power'],
		['nothing to a power below nothing', { base: 0, exponent: -1 }, 'power'],
		['below nothing to a known power', { base: -2 }, 'root'],
		['the logarithm of nothing', { base: 0 }, 'ln'],
		['the logarithm of less', { base: -2 }, 'ln'],
		['nothing by nothing to a power', { base: 0 }, 'one']
	])('%s is no number, and is told', async (_, inputs, name) => {
		const { runner } = await open(model, [name], 'single');
		expect(() => runner.run({ seed: 1, count: 8, inputs })).toThrow('no longer a finite number');
	});
});

test.each([1, 3, 131, 512])('bands that a kernel counts of %i are within a bin', async (count) => {
	const { runner } = await open(limited, ['s', 'power'], 'single');
	// more before, so that there is something in memory to stumble over
	for (const members of [1024, count]) {
		const outcomes = runner.run({ seed: 1, count: members });
		const shares = [0, 0.1, 0.5, 0.95, 1];
		const [counted, exact] = [countedBands, exactBands].map((of) => of(outcomes, 's', shares));
		counted.lines.forEach((line, i) =>
			line.forEach((value, point) => {
				const bin = (exact.lines[4][point] - exact.lines[0][point]) / 512;
				const off = Math.abs(value - exact.lines[i][point]);
				expect(off).toBeLessThanOrEqual(bin * 1.001 + 1e-6);
			})
		);
	}
});

describe('what goes wrong', () => {
	afterEach(() => vi.unstubAllGlobals());

	const dying = modelOf([
		constant('x', 1, '', { range: [-1, 3] }),
		stock('s', '1', { inflows: ['f'] }),
		flow('f', 'SQRT(x)')
	]);

	test.each(['double', 'single'] as const)(
		'no member is lost in silence: %s',
		async (precision) => {
			const { program, runner } = await open(dying, ['s'], precision);
			const options = { seed: 1, count: 40 };
			expect(() => ensemble(program, options)).toThrow('"s" is no longer a finite number');
			expect(() => runner.run(options)).toThrow('"s" is no longer a finite number');
		}
	);

	test('without WebAssembly the program runs, and gives the same', async () => {
		const { program, kernel } = await open(limited, ['s', 'power']);
		const options = { seed: 1, count: 10 };
		const expected = numbers(() => ensemble(program, options));

		const broken = { ...kernel!, bytes: Uint8Array.of(0, 1, 2) };
		const refuse = () => Promise.reject(new Error('Refused by the content policy'));
		const opened: [string, Promise<EnsembleRunner>][] = [
			['no kernel', openEnsemble(program, null)],
			['a module that no browser reads', openEnsemble(program, broken)]
		];
		for (const [, runner] of opened) await runner;
		vi.stubGlobal('WebAssembly', { instantiate: refuse });
		opened.push(['a policy without wasm-unsafe-eval', openEnsemble(program, kernel)]);
		await opened[2][1];
		vi.stubGlobal('WebAssembly', undefined);
		opened.push(['a browser without WebAssembly', openEnsemble(program, kernel)]);

		for (const [why, opening] of opened) {
			const runner = await opening;
			expect(`${why}: ${runner.how}`).toBe(`${why}: program`);
			expect(numbers(fromRunner(runner, options))).toEqual(expected);
		}
	});

	test('chance and exact delays are left to the program', async () => {
		const model = modelOf([
			constant('c', 1, '', { range: [0, 2] }),
			auxiliary('a', 'NORMAL(c, 1)'),
			auxiliary('b', 'DELAY(TIME * c, 3)')
		]);
		for (const save of [['a'], ['b']]) expect(ensembleProgram(planOf(model), { save })).toBeNull();
		const { program, runner } = await open(model, ['a', 'b']);
		const options = { seed: 1, count: 4 };
		expect(numbers(fromRunner(runner, options))).toEqual(numbers(() => ensemble(program, options)));
	});
});

test('whoever waits can stop after a stretch', async () => {
	const { runner } = await open(limited, ['s']);
	const done: number[] = [];
	for (const members of runner.stretches({ seed: 1, count: 300 })) done.push(members);
	expect(done).toEqual([128, 256, 300]);

	// fewer members are the first of more
	const [few, many] = [64, 1024].map((count) => runner.run({ seed: 1, count }).member(63));
	expect(few).toEqual(many);

	const stretches = runner.stretches({ seed: 1, count: 300 });
	expect(stretches.next()).toEqual({ done: false, value: 128 });
	stretches.return(undefined as never);
	expect(runner.run({ seed: 1, count: 3 }).count).toBe(3);
});
