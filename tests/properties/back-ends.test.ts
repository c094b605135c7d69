import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, interpret, type Program } from '#engine';
import { compiled } from '../engine/fixtures.ts';
import { models } from './random-models.ts';

const saved = ['s0', 's1', 'f0', 'f1', 'a0', 'c1'];

/** All that a program gives, also where it is not finite: how far it came, and every number. */
function everything(program: Program) {
	const points = 7;
	const out = new Float64Array(program.saved.length * points);
	const filled = program.run(
		Float64Array.from(program.constants, ({ value }) => value),
		out
	);
	return { filled, out };
}

test('the compiled program and the closures agree in every bit, on any model', async () => {
	let finite = 0;
	await fc.assert(
		fc.asyncProperty(models, async (model) => {
			const checked = check(model);
			// a random equation may divide by a plain zero, or start in a circle: that is a problem, not a program
			fc.pre(checked.ok);
			const [fast, slow] = [
				everything(await compiled(model, saved)),
				everything(interpret(model, { save: saved }))
			];
			expect(fast.filled).toBe(slow.filled);
			expect(fast.out).toEqual(slow.out);
			if (fast.filled === 7) finite += 1;
		}),
		{ numRuns: 300, seed: 20271 }
	);
	// the property would say little if most models broke off at once
	expect(finite).toBeGreaterThan(100);
});

test('whatever is saved beside them, the values of the others stay the same', async () => {
	await fc.assert(
		fc.asyncProperty(models, async (model) => {
			fc.pre(check(model).ok);
			const alone = everything(await compiled(model, ['s1']));
			const all = everything(await compiled(model, ['s1', ...saved]));
			const points = Math.min(alone.filled, all.filled);
			expect(all.out.slice(0, points)).toEqual(alone.out.slice(0, points));
		}),
		{ numRuns: 60, seed: 4 }
	);
});
