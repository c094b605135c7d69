import { expect, test } from 'vitest';
import { draws, ensemble, seriesOf } from '#engine/run.ts';
import { random, streamOf } from '#engine/numbers/random.ts';
import { auxiliary, compiled, constant, modelOf } from '../fixtures.ts';

const variables = [
	constant('a', 2, '', { range: [0, 10] }),
	constant('b', 1, '', { range: [1, 3] }),
	constant('lever', 0, '', { bounds: [0, 1] }),
	auxiliary('y', 'a * b + lever + 0 * TIME')
];
const program = await compiled(modelOf(variables), ['y']);

test('the same seed gives the same members', () => {
	const options = { seed: 7, count: 20 };
	expect(ensemble(program, options)).toEqual(ensemble(program, options));
	expect(draws(program, options)).not.toEqual(draws(program, { seed: 8, count: 20 }));
});

test('each range is cut into equal pieces, and every piece is drawn from once', () => {
	const members = draws(program, { seed: 3, count: 100 }).map(({ a }) =>
		a < 2 ? a / 4 : 0.5 + (a - 2) / 16
	);
	const pieces = members.map((u) => Math.floor(u * 100)).sort((x, y) => x - y);
	expect(pieces).toEqual(Array.from({ length: 100 }, (_, i) => i));
});

test("half of the members lie below the model's own value", () => {
	const members = draws(program, { seed: 3, count: 100 });
	expect(members.filter(({ a }) => a < 2)).toHaveLength(50);
	expect(members.every(({ b }) => b >= 1 && b <= 3)).toBe(true);
});

test('the draws of two constants have nothing to do with each other', () => {
	const members = draws(program, { seed: 11, count: 1000 });
	const rank = (values: number[]) =>
		values.map((v) => values.filter((w) => w < v).length / 1000 - 0.5);
	const [a, b] = [rank(members.map((m) => m.a)), rank(members.map((m) => m.b))];
	const correlation =
		a.reduce((sum, x, i) => sum + x * b[i], 0) / a.reduce((sum, x) => sum + x * x, 0);
	expect(Math.abs(correlation)).toBeLessThan(0.1);
});

test('a lever does not change the draws, so two scenarios can be compared member by member', () => {
	const plain = ensemble(program, { seed: 5, count: 30 });
	const moved = ensemble(program, { seed: 5, count: 30, inputs: { lever: 1 } });
	plain.forEach((run, i) => {
		expect(seriesOf(moved[i], 'y')[0]).toBeCloseTo(seriesOf(run, 'y')[0] + 1, 12);
	});
});

test('what the reader set holds in every member', () => {
	for (const run of ensemble(program, { seed: 5, count: 10, inputs: { a: 4 } })) {
		expect(run.inputs.a).toBe(4);
	}
});

test('a new constant does not shuffle the draws of the others', async () => {
	const more = [
		constant('first', 1, '', { range: [0, 2] }),
		...variables,
		auxiliary('z', 'first * TIME')
	];
	const wider = await compiled(modelOf(more), ['y', 'z']);
	const before = draws(program, { seed: 9, count: 12 });
	draws(wider, { seed: 9, count: 12 }).forEach((draw, i) => expect(draw).toMatchObject(before[i]));
});

test('random numbers fill the space between 0 and 1 evenly', () => {
	const stream = streamOf('a name');
	const counts = new Array(10).fill(0);
	for (let i = 0; i < 10_000; i++) counts[Math.floor(random(1, stream, i) * 10)]++;
	for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
