// The loop program that a page carries gives the same bits as the plain way.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readModel } from '#build/read-model.ts';
import { check, type Inputs, type Model } from '#engine';
import {
	compileLoops,
	ltm,
	phasesOf,
	runLoops,
	type LoopProgram,
	type Scores
} from '#engine/loops/index.ts';
import { models } from '../../properties/random-models.ts';
import { auxiliary, constant, flow, lookup, modelOf, stock } from '../fixtures.ts';

async function loaded(model: Model): Promise<LoopProgram> {
	return import(
		/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(compileLoops(model))}`
	);
}

const path = 'stories/the-open-letter/model.yaml';
const { model: openLetter } = readModel(readFileSync(path, 'utf8'), path);
const program = await loaded(openLetter!);

const full = { services_obliged: 1, organisations_with_a_key: 10 };
test.each([
	[{}],
	[full],
	[{ services_obliged: 0.5 }],
	[{ ...full, law_repealed: 8 }],
	[{ ...full, targeted_investigation: 1, strong_by_default: 1, independent_oversight: 1 }]
])('the open letter with %j', (inputs) => {
	const [plain, fast] = [ltm(openLetter!, inputs), runLoops(program, inputs)];
	expect(fast.loops.map(({ path }) => path)).toEqual(plain.loops.map(({ path }) => path));
	expect(fast.named).toEqual(plain.named);
	expect(fast.partitions).toEqual(plain.partitions);
	expect(fast.score).toEqual(plain.score);
	expect(fast.share).toEqual(plain.share);
});

test('under the full law all settles first, and later the honey pot leads', () => {
	const stocks = openLetter!.variables.flatMap(({ kind, name }) =>
		kind === 'stock' ? [name] : []
	);
	const phases = phasesOf(runLoops(program, full), { stocks });
	expect(phases.map(({ driver }) => ('id' in driver ? driver.id : driver.kind))).toEqual([
		'nothing',
		'settling',
		'R1'
	]);
	expect(Math.round(phases[2].from)).toBe(5);
	// the loop beside it, in which the same weak teams find leaks later, has a part of the rest
	expect(phases[2].share).toBeGreaterThan(0.4);
});

const everything = (method: 'euler' | 'rk4') =>
	modelOf(
		[
			stock('a', '10', { inflows: ['up'], outflows: ['down'], nonNegative: true }),
			stock('b', '3', { inflows: ['into_b'] }),
			flow('up', 'rate * a * curve(b / 10)', '', true),
			flow('down', 'SMTH3(a, 2) * 0.2 + PULSE(1, 4, 5)'),
			flow('into_b', 'DELAY1(down, 1 + 0.1 * b) - PREVIOUS(b, 3) MOD 4 // (a + 1)'),
			auxiliary('ratio', 'IF b > INIT(a) THEN a / scale ELSE MIN(a, b) ^ 1.5'),
			auxiliary('scale', 'rate * 10'),
			flow('leak', '0.01 * ratio + STEP(0.1, 3)'),
			stock('c', '0', { inflows: ['leak'], outflows: ['back'] }),
			flow('back', 'c * 0.1 * EXP(-b / 20)'),
			constant('rate', 0.3),
			lookup('curve', [
				[0, 1.2],
				[0.5, 1],
				[2, 0.2]
			])
		],
		{ stop: 20, dt: 0.125, method }
	);

test.each(['euler', 'rk4'] as const)('everything that equations can have, %s', async (method) => {
	const model = everything(method);
	const compiled = await loaded(model);
	const settings: readonly Inputs[] = [{}, { rate: 0.1 }];
	for (const inputs of settings) {
		const [plain, fast] = [ltm(model, inputs), runLoops(compiled, inputs)];
		expect(plain.score.some((score) => score.some((value) => value !== 0))).toBe(true);
		expect(fast.score).toEqual(plain.score);
	}
});

test('any model: the same bits, or the same refusal', async () => {
	let scored = 0;
	await fc.assert(
		fc.asyncProperty(models, async (model) => {
			fc.pre(check(model).ok);
			const attempt = async (score: () => Scores | Promise<Scores>) => {
				try {
					return (await score()).score;
				} catch (error) {
					return String(error).replace(/".*/, '');
				}
			};
			const plain = await attempt(() => ltm(model));
			if (typeof plain === 'string') return;
			const fast = await attempt(async () => runLoops(await loaded(model)));
			if (typeof fast === 'string') expect(fast).toMatch(/too many loops|Error: $/);
			else {
				expect(fast).toEqual(plain);
				if (plain.some((score) => score.some((value) => value !== 0))) scored += 1;
			}
		}),
		{ numRuns: 150, seed: 77 }
	);
	expect(scored).toBeGreaterThan(20);
});
