// Every story's model against the numbers its designers published.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readModel } from '#build/read-model.ts';
import { formatProblems, interpret, simulate, valueAt, type Model } from '#engine';
import { seriesOf, type Program } from '#engine/run.ts';
import { compiled } from '../engine/fixtures.ts';
import { YEARS, type Published } from './published/published.ts';

const files = import.meta.glob<{ published: Published }>('./published/the-*.ts', { eager: true });
const stories = Object.entries(files).map(
	([file, { published }]) => [/the-[a-z-]+/.exec(file)![0], published] as const
);

/** Half of the last digit that was printed: 18 is printed for 17.99, 6.12 for 6.117, 106 for 105.5. */
function halfDigit(printed: string): number {
	const digits = /\.(\d+)/.exec(printed)?.[1].length ?? 0;
	// the table prints three digits and drops zeros: "18" may be 18.0, "1" may be 1.00
	const size = Math.max(1, Math.ceil(Math.log10(Math.abs(Number(printed)) + 1e-9)));
	const places = Math.max(digits, Number(printed) >= 100 ? 0 : Math.min(2, 3 - size));
	return 0.5 * 10 ** -places;
}

describe.each(stories)('%s', (slug, { outputs, scenarios, added, table, scores }) => {
	const file = `stories/${slug}/model.yaml`;
	const read = readModel(readFileSync(file, 'utf8'), file);
	const model = read.model as Model;
	const coded = model.variables.flatMap((one) => ('code' in one && one.code ? [one.name] : []));
	let program: Program;
	beforeAll(async () => {
		program = await compiled(model, [...outputs, ...coded]);
	});

	test('the model has no problems', () => {
		expect(formatProblems(read.problems)).toBe('');
	});

	const rows = Object.entries(table).flatMap(([scenario, cells]) =>
		cells.map((cell, i) => [scenario, outputs[i], cell] as const)
	);
	test.each(rows)('%s: %s is %s', (scenario, output, printed) => {
		const run = simulate(program, { ...scenarios[scenario], ...added });
		for (const [i, value] of printed.split(' / ').entries()) {
			const off = Math.abs(valueAt(run, output, YEARS[i]) - Number(value));
			expect(off, `year ${YEARS[i]}`).toBeLessThanOrEqual(halfDigit(value) * 1.001);
		}
	});

	test.each(Object.entries(scores))(
		'the scorecard of "%s" is as published',
		(scenario, expected) => {
			const run = simulate(program, { ...scenarios[scenario], ...added });
			expect(coded.map((score) => Math.round(valueAt(run, score, 18)))).toEqual(expected);
		}
	);

	test('without the change nothing moves', () => {
		const { series } = simulate(program);
		for (const output of outputs) {
			for (const value of series[output]) expect(value).toBeCloseTo(series[output][0], 9);
		}
	});

	test('halving the step changes no shown value by more than 1 % of its greatest', async () => {
		const half = { ...model, time: { ...model.time, dt: model.time.dt / 2 } };
		const fine = await compiled(half, outputs);
		for (const inputs of Object.values(scenarios)) {
			const [a, b] = [simulate(program, inputs), simulate(fine, inputs)];
			for (const output of outputs) {
				const greatest = Math.max(...seriesOf(b, output));
				seriesOf(b, output).forEach((value, i) => {
					const off = Math.abs(value - seriesOf(a, output)[i]);
					expect(off, `${output} in ${JSON.stringify(inputs)}`).toBeLessThanOrEqual(
						0.01 * greatest + 1e-9
					);
				});
			}
		}
	});

	test('the compiled program and the closures agree in every bit', () => {
		const slow = interpret(model, { save: outputs });
		for (const inputs of Object.values(scenarios)) {
			const [a, b] = [simulate(program, inputs), simulate(slow, inputs)];
			for (const output of outputs) expect(seriesOf(b, output)).toEqual(seriesOf(a, output));
		}
	});
});
