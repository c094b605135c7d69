// The measure of a loop's signs tells a right sign from a wrong one.
import { expect, test } from 'vitest';
import { compile, simulate, type NamedLoop } from '#engine';
import { auxiliary, constant, flow, load, modelOf, stock } from '../engine/fixtures.ts';
import { signsOf } from './signs.ts';

const model = modelOf([
	stock('cup', '90', { outflows: ['cooling'] }),
	flow('cooling', 'gap / 10'),
	auxiliary('gap', 'MAX(0, cup - room)'),
	constant('room', 20)
]);
const loopOf = (...names: string[]): NamedLoop => ({
	id: 'B1',
	name: '',
	kind: 'balancing',
	path: names.map((name) => ({ name, sign: 1 })),
	says: ''
});
const { program } = await load(compile(model, { save: ['cup', 'cooling', 'gap'] })).then(
	(program) => ({ program })
);

test('a link that adds is +1, and a stock is pulled down by what drains it', () => {
	expect(signsOf(model, loopOf('cup', 'gap', 'cooling'), [simulate(program)])).toEqual([
		{ from: 'cup', sign: 1 },
		{ from: 'gap', sign: 1 },
		{ from: 'cooling', sign: -1 }
	]);
});

test('a link that rests in every run is 0', () => {
	const cold = simulate(program, { room: 200 });
	expect(signsOf(model, loopOf('cup', 'gap'), [cold])[0]).toEqual({ from: 'cup', sign: 0 });
});
