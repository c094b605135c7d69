// Small models for tests, and programs made of them.
import { expect } from 'vitest';
import {
	compile,
	interpret,
	seriesOf,
	simulate,
	type Constant,
	type Model,
	type ModelTime,
	type Program,
	type Variable
} from '#engine';

/** A model of ten unit steps from 0, without units; say only what the test is about. */
export function modelOf(
	variables: readonly Variable[],
	time: Partial<ModelTime> = {},
	rest: Partial<Model> = {}
): Model {
	return {
		name: 'test',
		about: '',
		time: { start: 0, stop: 10, dt: 1, save: time.dt ?? 1, unit: '', method: 'euler', ...time },
		units: [{ name: 'people', aliases: ['person'] }],
		variables,
		loops: [],
		chains: [],
		...rest
	};
}

export const constant = (
	name: string,
	value: number,
	unit = '',
	rest: Partial<Constant> = {}
): Variable => ({
	kind: 'constant',
	name,
	value,
	unit,
	doc: '',
	source: 'convention',
	...rest
});

export const auxiliary = (name: string, equation: string, unit = ''): Variable => ({
	kind: 'auxiliary',
	name,
	equation,
	unit,
	doc: ''
});

export const flow = (name: string, equation: string, unit = '', nonNegative = false): Variable => ({
	kind: 'flow',
	name,
	equation,
	unit,
	doc: '',
	...(nonNegative && { nonNegative })
});

export const stock = (
	name: string,
	initial: string,
	{
		inflows = [],
		outflows = [],
		unit = '',
		nonNegative = false
	}: { inflows?: string[]; outflows?: string[]; unit?: string; nonNegative?: boolean } = {}
): Variable => ({
	kind: 'stock',
	name,
	initial,
	inflows,
	outflows,
	unit,
	doc: '',
	...(nonNegative && { nonNegative })
});

export const lookup = (
	name: string,
	points: readonly (readonly [number, number])[],
	type: 'continuous' | 'extrapolate' | 'discrete' = 'continuous'
): Variable => ({
	kind: 'lookup',
	name,
	points,
	type,
	inputUnit: '',
	unit: '',
	doc: '',
	source: 'convention'
});

/** The text of a compiled program as a module, loaded. */
export async function load(text: string): Promise<Program> {
	const module: { program: Program } = await import(
		/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`
	);
	return module.program;
}

export const compiled = (model: Model, save: readonly string[]) => load(compile(model, { save }));

/** All values of a variable, computed in both back ends, which must agree bit for bit. */
export async function valuesOf(model: Model, name = 'it', world = 0): Promise<readonly number[]> {
	const fast = seriesOf(simulate(await compiled(model, [name]), {}, world), name);
	expect(seriesOf(simulate(interpret(model, { save: [name] }), {}, world), name)).toEqual(fast);
	return [...fast];
}
