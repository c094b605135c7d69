// A model → what is wrong with it before any equation is read: names, time, flows and stocks, lookups.
import { builtinNames, builtins } from '../language/builtins.ts';
import { aKind } from './names-in-equations.ts';
import { canonical } from '../language/names.ts';
import { didYouMean, placeOf, type Code, type Problem } from '../language/problems.ts';
import { stepsOf } from './plan.ts';
import { words } from '../language/tokens.ts';
import type { Flow, Lookup, Model, Variable } from '../language/model.ts';

export const MOST_VARIABLES = 10_000;
export const MOST_STEPS = 10_000_000;

export function problemsInStructure(model: Model): readonly Problem[] {
	return [...inNames(model), ...inTime(model), ...inFlows(model), ...inLookups(model)];
}

function problem(
	model: Model,
	[variable, field, text]: readonly [variable: string, field: string, text: string],
	code: Code,
	sentence: string,
	cure = ''
): Problem {
	return { code, place: placeOf(model, variable, field, text), sentence, cure };
}

function* inNames(model: Model): Generator<Problem> {
	if (model.variables.length > MOST_VARIABLES) {
		const sentence = `A model may have at most ${MOST_VARIABLES} variables; this one has ${model.variables.length}.`;
		yield problem(model, ['', 'name', model.name], 'too-big', sentence);
	}
	const seen = new Map<string, string>();
	for (const { name, kind } of model.variables) {
		const key = canonical(name);
		const at = [name, 'name', name] as const;
		// a function is known by its brackets, so only a lookup cannot have its name
		const called = kind === 'lookup' && builtins.has(key);
		if (words.has(key) || builtinNames.has(key) || called) {
			const sentence = `The language of equations keeps "${name}" for itself.`;
			yield problem(model, at, 'reserved-name', sentence, 'Say more exactly what it is.');
		}
		if (seen.has(key)) {
			const sentence = `"${name}" is already the name of something: "${seen.get(key)}".`;
			yield problem(
				model,
				at,
				'same-name',
				sentence,
				'Names are the same whatever their case and blanks.'
			);
		}
		seen.set(key, name);
	}
}

function* inTime({ time, ...model }: Model): Generator<Problem> {
	const at = (field: string, value: number) => ['time', field, String(value)] as const;
	const whole = (parts: number) => Math.abs(parts - Math.round(parts)) < 1e-9 * Math.max(1, parts);
	const wrong = (field: 'stop' | 'dt' | 'save', sentence: string, cure = '') =>
		problem({ time, ...model }, at(field, time[field]), 'bad-time', sentence, cure);

	const span = time.stop - time.start;
	if (!(span > 0)) yield wrong('stop', 'A run must stop after it starts.');
	else if (!(time.dt > 0)) yield wrong('dt', 'The time step dt must be above zero.');
	else if (!whole(span / time.dt)) {
		const sentence = `From ${time.start} to ${time.stop} is not a whole number of steps of ${time.dt}.`;
		yield wrong('dt', sentence, 'A dt such as 1/32 or 1/64 divides every whole span.');
	} else if (!(time.save >= time.dt * (1 - 1e-9)) || !whole(time.save / time.dt)) {
		yield wrong('save', `What is saved must be a whole number of steps of ${time.dt} apart.`);
	} else if (!whole(span / time.save)) {
		yield wrong(
			'save',
			`From ${time.start} to ${time.stop} is not a whole number of saved points: the last would be lost.`
		);
	} else if (stepsOf(time).steps > MOST_STEPS) {
		yield wrong('dt', `A run may take at most ${MOST_STEPS} steps.`, 'Take a larger dt.');
	}
}

function* inFlows(model: Model): Generator<Problem> {
	const flows = model.variables.filter((one) => one.kind === 'flow');
	const byName = new Map([...model.variables, ...flows].map((one) => [canonical(one.name), one]));
	const taken = { inflows: new Map<string, string>(), outflows: new Map<string, string>() };
	for (const stock of model.variables) {
		if (stock.kind !== 'stock') continue;
		for (const field of ['inflows', 'outflows'] as const) {
			for (const [i, name] of stock[field].entries()) {
				const key = canonical(name);
				const fault = faultOfFlow(name, byName.get(key), flows, field, taken[field].get(key));
				const at = [stock.name, `${field}/${i}`, name] as const;
				if (fault) yield problem(model, at, ...fault);
				taken[field].set(key, stock.name);
			}
		}
	}
	for (const { name } of flows) {
		const key = canonical(name);
		if (taken.inflows.has(key) || taken.outflows.has(key)) continue;
		const sentence = `The flow "${name}" neither fills nor drains a stock.`;
		const cure = 'List it under inflows or outflows of a stock.';
		yield problem(model, [name, 'name', name], 'loose-flow', sentence, cure);
	}
}

/** What is wrong with a flow of a stock; `by` is the stock that it fills or drains already. */
function faultOfFlow(
	name: string,
	found: Variable | undefined,
	flows: readonly Flow[],
	field: 'inflows' | 'outflows',
	by: string | undefined
): readonly [Code, sentence: string, cure: string] | undefined {
	if (!found) {
		const known = flows.map((one) => one.name);
		return ['unknown-name', `No flow of this model is called "${name}".`, didYouMean(name, known)];
	}
	if (found.kind !== 'flow') {
		return ['wrong-kind', `"${name}" is ${aKind(found)}; only flows fill and drain stocks.`, ''];
	}
	if (by === undefined) return undefined;
	const does = field === 'inflows' ? 'fills' : 'drains';
	const sentence = `The flow "${name}" already ${does} "${by}".`;
	return ['loose-flow', sentence, 'Give each stock a flow of its own.'];
}

function* inLookups(model: Model): Generator<Problem> {
	for (const lookup of model.variables) {
		if (lookup.kind !== 'lookup') continue;
		const sentence = faultOfPoints(lookup);
		const at = [lookup.name, 'points', lookup.name] as const;
		if (sentence) yield problem(model, at, 'bad-lookup', sentence);
	}
}

function faultOfPoints({ name, points }: Lookup): string {
	if (points.length < 2) return `The lookup "${name}" needs at least two points.`;
	if (!points.flat().every(Number.isFinite)) return `Every point of "${name}" must be two numbers.`;
	const back = points.findIndex(([x], i) => i > 0 && x <= points[i - 1][0]);
	if (back < 0) return '';
	return `In the lookup "${name}", x must grow from point to point: ${points[back][0]} comes after ${points[back - 1][0]}.`;
}
