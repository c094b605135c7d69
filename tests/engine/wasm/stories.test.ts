// Every story's kernels against its program.
import { describe, expect, test } from 'vitest';
import { cutsIn, variablesToDraw, variablesToSave } from '#build/needs.ts';
import { readStory, slugsIn } from '#build/read-story.ts';
import { cutLinks, ensemble, interpret, planOf, simulate } from '#engine';
import { ensembleProgram } from '#engine/wasm/ensemble-program.ts';
import { kernelsOf } from '#engine/wasm/kernels.ts';
import { differenceBetween, SMALL } from '#engine/wasm/precision.ts';
import { countedBands, exactBands, openEnsemble } from '#engine/wasm/run-ensemble.ts';
import { compiled } from '../fixtures.ts';

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

describe.each(slugsIn('stories'))('%s', (slug) => {
	const { story } = readStory('stories', slug);
	const data = story!.data;
	const model = cutLinks(story!.model, cutsIn(data));
	const scenarios = Object.values(data.scenarios);
	const save = variablesToSave(data);
	const drawn = variablesToDraw(data);
	const plan = planOf(model);

	test('the kernel gives the bits of the program, in every scenario', async () => {
		const program = await compiled(model, save);
		const runner = await openEnsemble(program, ensembleProgram(plan, { save }));
		expect(runner.how).toBe('double');
		for (const inputs of scenarios) {
			const outcomes = runner.run({ seed: 7, count: 11, inputs });
			for (let i = 0; i < 11; i++) {
				const member = outcomes.member(i);
				expect(member.series).toEqual(simulate(program, member.inputs).series);
			}
		}
	});

	test('so do the closures', async () => {
		const [program, closures] = [await compiled(model, save), interpret(model, { save })];
		for (const inputs of scenarios) {
			const options = { seed: 7, count: 2, inputs };
			expect(ensemble(closures, options)).toEqual(ensemble(program, options));
		}
	});

	test('in single precision no member is off by more than a thousandth of each range', async () => {
		const [single, double] = (['single', 'double'] as const).map((precision) =>
			ensembleProgram(plan, { save, precision })!
		);
		const program = await compiled(model, save);
		const { member } = await differenceBetween(program, double, single, scenarios, 64);
		expect(member).toBeLessThan(SMALL);
		expect(member).toBeGreaterThan(0);
	});

	test('the kernel to draw with takes eight steps in one, and no quantile shows it', async () => {
		const { drawing, fused, stride } = await kernelsOf(plan, drawn, {
			...{ scenarios, levers: data.levers }
		});
		expect(stride).toMatchObject({ steps: 8, looks: 3 });
		expect(fused!.layout).toEqual({ ...drawing!.layout, parametersAt: fused!.layout.parametersAt });

		// at settings that the build did not try: each lever alone, at either end
		const ends = Object.entries(data.levers).flatMap(([name, { min, max }]) =>
			[min, max].map((value) => ({ ...scenarios.at(-1), [name]: value }))
		);
		const double = ensembleProgram(plan, { save: drawn })!;
		const program = await compiled(model, save);
		const off = await differenceBetween(program, double, drawing!, ends, 256);
		expect(off.quantile).toBeLessThan(SMALL);
		expect(off.member).toBeGreaterThan(1e-5);
	});

	test('bands that the kernel counts are the exact ones, within a bin', async () => {
		const { drawing } = await kernelsOf(plan, drawn, { scenarios: [], levers: {} });
		const runner = await openEnsemble(await compiled(model, save), drawing);
		expect(runner.saved).toEqual(drawn);
		const outcomes = runner.run({ seed: 3, count: 512, inputs: scenarios.at(-1) });
		expect(outcomes.tally).toBeDefined();
		for (const name of drawn) {
			const [counted, exact] = [countedBands, exactBands].map((of) =>
				of(outcomes, name, [0, ...SHARES, 1])
			);
			const [lowest, highest] = [exact.lines[0], exact.lines.at(-1)!];
			counted.lines.forEach((line, i) =>
				line.forEach((value, point) => {
					const bin = (highest[point] - lowest[point]) / 512;
					const off = Math.abs(value - exact.lines[i][point]);
					expect(off).toBeLessThanOrEqual(bin * 1.001 + 1e-6 * Math.abs(value));
				})
			);
		}
	});
});
