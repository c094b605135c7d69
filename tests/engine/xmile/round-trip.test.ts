// A model that is written as XMILE and read again is the same model and gives the same runs, bit for bit.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readModel } from '#build/read-model.ts';
import {
	canonical,
	check,
	formatProblems,
	interpret,
	simulate,
	type Model,
	type Program
} from '#engine';
import { exportXmile, importXmile } from '#engine/xmile/index.ts';
import { models } from '../../properties/random-models.ts';
import { auxiliary, constant, flow, lookup, modelOf, stock } from '../fixtures.ts';

/** Read again; where it stood in which file is another matter. */
function again(model: Model): Model {
	const { model: read, problems } = importXmile(exportXmile(model), 'again.xmile');
	if (!read) throw new Error(formatProblems(problems));
	return withoutSource(read);
}

function withoutSource(model: Model): Model {
	const { source: _, ...rest } = model;
	return rest;
}

function numbersOf(program: Program) {
	const { start, stop, save } = program.time;
	const points = Math.round((stop - start) / save) + 1;
	const out = new Float64Array(program.saved.length * points);
	const filled = program.run(
		Float64Array.from(program.constants, ({ value }) => value),
		out
	);
	return { filled, out };
}

const stories = readdirSync('stories')
	.map((folder) => path.join('stories', folder, 'model.yaml'))
	.filter((file) => existsSync(file));

test.each(stories)('%s stays what it is', (file) => {
	const { model, problems } = readModel(readFileSync(file, 'utf8'), file);
	if (!model) throw new Error(formatProblems(problems));
	const back = again(model);
	expect(back).toEqual(withoutSource(model));
	const save = model.variables.filter(({ kind }) => kind !== 'lookup').map(({ name }) => name);
	expect(simulate(interpret(back, { save })).series).toEqual(
		simulate(interpret(model, { save })).series
	);
});

test('any model stays what it is, with every number of its runs', () => {
	fc.assert(
		fc.property(models, (model) => {
			fc.pre(check(model).ok);
			const back = again(model);
			expect(back).toEqual(model);
			const save = ['s0', 's1', 'f0', 'f1', 'a0'];
			expect(numbersOf(interpret(back, { save }))).toEqual(numbersOf(interpret(model, { save })));
		}),
		{ numRuns: 80, seed: 1871 }
	);
});

/** Texts that XML could spoil: signs, line ends, blanks at the ends, letters from everywhere. */
const texts = fc
	.array(
		fc.constantFrom(
			'a',
			'B',
			' ',
			'\n',
			'\r',
			'\t',
			'<',
			'>',
			'&',
			'"',
			"'",
			']]>',
			'&amp;',
			'é',
			'人',
			'🙂',
			'{',
			'\\'
		),
		{ maxLength: 12 }
	)
	.map((parts) => parts.join(''));

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const range = fc.tuple(
	fc.double({ noNaN: true, min: -9, max: 0 }),
	fc.double({ noNaN: true, min: 1, max: 9 })
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** A small model in which everything that is not an equation is random. */
const described: fc.Arbitrary<Model> = fc
	.record({
		doc: texts,
		about: texts,
		note: maybe(texts),
		source: texts,
		code: maybe(texts),
		value: fc.double({ noNaN: true, min: 0, max: 1 }),
		range: maybe(range),
		bounds: maybe(range),
		limits: maybe(fc.tuple(fc.option(finite), fc.option(finite))),
		nonNegative: maybe(fc.boolean()),
		says: texts,
		name: texts.filter((text) => canonical(text) !== '' && canonical(text) !== '_'),
		points: fc.uniqueArray(finite, { minLength: 2, maxLength: 8 }),
		type: fc.constantFrom('continuous' as const, 'extrapolate' as const, 'discrete' as const),
		save: fc.constantFrom(0.25, 0.5, 1)
	})
	.map((given) => {
		const keep = <T extends object>(fields: T) =>
			Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
		const { doc, says } = given;
		const xs = given.points.map((x) => x + 0).sort((a, b) => a - b);
		return modelOf(
			[
				{
					...stock('water', '1', { inflows: ['Rain Fall'], unit: 'litre' }),
					...keep({ bounds: given.limits, nonNegative: given.nonNegative }),
					doc
				},
				{
					...flow('rain_fall', 'k * lid + 0 * ACTIVE_INITIAL(k, 2)', 'litre/day'),
					...keep({ nonNegative: given.nonNegative })
				},
				{ ...auxiliary('lid', ' 5\n'), ...keep({ code: given.code }), doc },
				{ ...auxiliary('first', 'ACTIVE_INITIAL(water, 2)'), doc },
				{
					...constant('k', given.value),
					...keep({
						range: given.range && [Math.min(0, given.range[0]), given.range[1]],
						bounds: given.bounds,
						note: given.note,
						source: given.source
					})
				},
				{ ...constant(given.name.replace(/"/g, "'"), 1), doc },
				{
					...lookup(
						'curve',
						xs.map((x, i) => [x, i] as const),
						given.type
					),
					inputUnit: 'day',
					source: given.source,
					doc
				}
			] as Model['variables'],
			{ dt: 0.25, save: given.save, unit: 'day', method: 'rk4' },
			{
				about: given.about,
				units: [
					{ name: 'litre', aliases: ['litres'] },
					{ name: 'dmnl', aliases: ['share'] }
				],
				loops: [
					{
						id: 'a',
						name: says,
						kind: 'balancing',
						path: [
							{ name: 'water', sign: -1 },
							{ name: 'k', sign: 1 }
						],
						says
					}
				],
				chains: [{ id: 'b', name: doc, path: [], says: doc }]
			}
		);
	});

test('texts, ranges, loops and sources stay as they are', () => {
	fc.assert(
		fc.property(described, (model) => {
			// units that do not fit would be said beside the model, and loosen it
			const plain: Model = {
				...model,
				variables: model.variables.map((one) => ({ ...one, unit: '' }))
			};
			fc.pre(check(plain).ok);
			expect(again(plain)).toEqual(plain);
		}),
		{ numRuns: 150, seed: 7 }
	);
});
