// Every story's kernels against its program.
import { describe, expect, test } from 'vitest';
import { cutsIn, variablesToSave } from '#build/needs.ts';
import { readStory, slugsIn } from '#build/read-story.ts';
import { cutLinks, ensemble, interpret, planOf } from '#engine';
import { ensembleProgram } from '#engine/wasm/ensemble-program.ts';
import { largestDifference, SMALL } from '#engine/wasm/precision.ts';
import { openEnsemble } from '#engine/wasm/run-ensemble.ts';
import { compiled } from '../fixtures.ts';

describe.each(slugsIn('stories'))('%s', (slug) => {
	const { story } = readStory('stories', slug);
	const data = story!.data;
	const model = cutLinks(story!.model, cutsIn(data));
	const save = variablesToSave(data);
	const plan = planOf(model);

	test('the kernel gives the bits of the program, in every scenario', async () => {
		const program = await compiled(model, save);
		const runner = await openEnsemble(program, ensembleProgram(plan, { save }));
		expect(runner.how).toBe('double');
		for (const inputs of Object.values(data.scenarios)) {
			const options = { seed: 7, count: 11, inputs };
			const outcomes = runner.run(options);
			ensemble(program, options).forEach((run, i) =>
				expect(outcomes.member(i).series).toEqual(run.series)
			);
		}
	});

	test('so do the closures', async () => {
		const [program, closures] = [await compiled(model, save), interpret(model, { save })];
		for (const inputs of Object.values(data.scenarios)) {
			const options = { seed: 7, count: 2, inputs };
			expect(ensemble(closures, options)).toEqual(ensemble(program, options));
		}
	});

	test('the kernel in single precision is right to a thousandth of each range', async () => {
		const kernel = ensembleProgram(plan, { save, precision: 'single' })!;
		const scenarios = Object.values(data.scenarios);
		const difference = await largestDifference(await compiled(model, save), kernel, scenarios);
		expect(difference).toBeLessThan(SMALL);
		expect(difference).toBeGreaterThan(0);
		// the build asks the exact kernel instead of the program, and has to hear the same
		const exact = ensembleProgram(plan, { save });
		expect(await largestDifference(interpret(model, { save }), kernel, scenarios, exact)).toBe(
			difference
		);
	});
});
