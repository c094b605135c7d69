// Reduced variables → a plan: the order in which they are computed, and which of them never vary; or the
// circles that make it impossible.
import { namesIn, nodes } from '../language/expression.ts';
import { problemAt } from '../language/fault.ts';
import { sorted } from './order.ts';
import type { Model } from '../language/model.ts';
import type { Plan, PlanVariable } from './plan.ts';
import type { Problem } from '../language/problems.ts';
import type { ReadText, Reduced } from './plan-variables.ts';

export type Settled =
	| { readonly ok: true; readonly plan: Plan }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** `read` answers with the text that a variable's circle is shown in. */
export function settled(
	model: Model,
	{ variables, lookups, paces }: Reduced,
	read: (variable: string) => ReadText
): Settled {
	const computed = [...variables.values()].filter(({ kind }) => kind !== 'constant');
	const varying = computed.filter(({ kind }) => kind === 'auxiliary');
	const needs = new Map(computed.map((one) => [one.name, namesNeeded(one)]));
	const needsFirst = new Map(computed.map((one) => [one.name, namesNeededFirst(one)]));
	const isComputed = (name: string) => needs.has(name);
	const isAuxiliary = (name: string) => variables.get(name)?.kind === 'auxiliary';

	// during the run only auxiliaries wait for each other; at the start stocks and memories do, too
	const step = sorted(
		varying.map(({ name }) => name),
		(name) => needs.get(name)!.filter(isAuxiliary)
	);
	const start = sorted(
		computed.map(({ name }) => name),
		(name) => needsFirst.get(name)!.filter(isComputed)
	);
	// what is circular at every step is circular at the start too: say it once
	const circles = step.cycles.length > 0 ? step.cycles : start.cycles;
	const code = step.cycles.length > 0 ? 'circular' : 'circular-start';
	if (circles.length > 0) {
		const origins = (circle: readonly string[]) =>
			circle.map((name) => variables.get(name)!.origin);
		const told = circles.map((circle) => circleProblem(model, code, origins(circle), read));
		return { ok: false, problems: told };
	}

	const invariant = invariantIn(variables, start.order);
	const stepOrder = step.order.filter((name) => !invariant.has(name));
	const order = { invariant, startOrder: start.order, stepOrder };
	return { ok: true, plan: { model, variables, lookups, paces, ...order } };
}

/** What never varies during a run. `order` is that of the first values: all that a name needs comes before it. */
function invariantIn(
	variables: ReadonlyMap<string, PlanVariable>,
	order: readonly string[]
): ReadonlySet<string> {
	const invariant = new Set<string>();
	const stays = (name: string) => variables.get(name)?.kind === 'constant' || invariant.has(name);
	for (const name of order) {
		const variable = variables.get(name)!;
		const never =
			variable.kind === 'initial' ||
			(variable.kind === 'auxiliary' && !variable.initial && namesNeeded(variable).every(stays));
		if (never) invariant.add(name);
	}
	return invariant;
}

/** `origins` of what lies on the circle; `read` answers with the text that a variable is shown in. */
function circleProblem(
	model: Model,
	code: 'circular' | 'circular-start',
	origins: readonly string[],
	read: (variable: string) => ReadText
): Problem {
	const way = origins.filter((name, i) => name !== origins[i - 1]);
	if (way.length > 1 && way[0] === way[way.length - 1]) way.pop();

	const text = read(way[0]);
	const next = way[1] ?? way[0];
	const mentions = [...nodes(text.expression)].filter(
		(node) => node.kind === 'name' && node.name === next
	);
	const { start, end } = mentions[0] ?? text.expression;
	// of a long way its beginning and its end
	const ends = way.length > MOST_SHOWN ? [...way.slice(0, MOST_SHOWN - 1), '…', way.at(-1)!] : way;
	const shown = [...ends, way[0]]
		.map((name) => (name === '…' ? name : read(name).variable))
		.join(' → ');
	return problemAt(model, text, { code, start, end, ...words[code](shown) });
}

/** Names of a circle that a sentence can hold. */
const MOST_SHOWN = 12;

const words = {
	circular: (way: string) => ({
		sentence: `These need each other at the same moment: ${way}.`,
		cure: 'Put a stock or a delay into the circle.'
	}),
	'circular-start': (way: string) => ({
		sentence: `These starting values need each other: ${way}.`,
		cure: 'Give one of them a starting value of its own.'
	})
};

/** All that is mentioned where a variable gets its value: its equation, or for the others the first value. */
function namesNeeded(variable: PlanVariable): readonly string[] {
	if (variable.kind === 'auxiliary') return [...namesIn(variable.equation)];
	return namesNeededFirst(variable);
}

function namesNeededFirst(variable: PlanVariable): readonly string[] {
	// a history has nothing in it yet
	if (variable.kind === 'constant' || variable.kind === 'history') return [];
	const { initial } = variable;
	return [...namesIn(variable.kind === 'auxiliary' ? (initial ?? variable.equation) : initial!)];
}
