// Kernels against the compiled program and the closures: the same bits in double precision, on any model.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readModel } from '#build/read-model.ts';
import { check, draws, interpret, planOf, type Inputs, type Model, type Program } from '#engine';
import { ensembleProgram } from '#engine/wasm/ensemble-program.ts';
import { openEnsemble } from '#engine/wasm/run-ensemble.ts';
import { models } from '../properties/random-models.ts';
import { compiled } from './fixtures.ts';

const saved = ['s0', 's1', 'f0', 'f1', 'a0', 'c1'];

/** All that a program gives for some constants, and how far it came. */
function alone(program: Program, inputs: Inputs) {
	const { start, stop, save } = program.time;
	const points = Math.round((stop - start) / save) + 1;
	const out = new Float64Array(program.saved.length * points);
	const values = program.constants.map(({ name, value }) => inputs[name] ?? value);
	const filled = program.run(Float64Array.from(values), out);
	return { filled, points, out };
}

describe('double precision', () => {
	test('gives the bits of the compiled program and of the closures, on any model', async () => {
		let finite = 0;
		await fc.assert(
			fc.asyncProperty(models, async (model) => {
				const checked = check(model);
				fc.pre(checked.ok);
				const program = await compiled(model, saved);
				const slow = interpret(model, { save: saved });
				const runner = await openEnsemble(program, ensembleProgram(planOf(model), { save: saved }));
				expect(runner.how).toBe('double');
				const members = [-1, 0, 0.5, 1, 3].map((c0) => ({ c0 }));
				const each = members.map((inputs) => alone(program, inputs));
				expect(members.map((inputs) => alone(slow, inputs))).toEqual(each);

				const sound = members.filter((_, i) => each[i].filled === each[i].points);
				if (sound.length < members.length) expect(() => runner.run(members)).toThrow('finite number');
				if (sound.length === 0) return;
				finite += 1;
				const outcomes = runner.run(sound);
				sound.forEach((inputs, i) => {
					const { series } = outcomes.member(i);
					expect(saved.flatMap((name) => [...series[name]])).toEqual([...alone(program, inputs).out]);
				});
			}),
			{ numRuns: 200, seed: 20271 }
		);
		expect(finite).toBeGreaterThan(70);
	});
});
void [existsSync, readFileSync, readdirSync, readModel, draws, {} as Model];
