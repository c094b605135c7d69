// A plan and the variables somebody wants to see → what has to be computed for them, and when.
import { namesIn, type Expression } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import type { Plan, PlanHistory, PlanMemory, PlanStock, PlanVariable } from '../check/plan.ts';

export interface Needed {
	/** Canonical names in row order. */
	readonly saved: readonly string[];
	/** Once, before the first step: first values and all that never varies, in order. */
	readonly start: readonly string[];
	/** At every step: what the stocks need to move on, in order. */
	readonly step: readonly string[];
	/** Only when a point is saved: what nobody but the reader needs, in order. */
	readonly show: readonly string[];
	readonly stocks: readonly PlanStock[];
	readonly memories: readonly PlanMemory[];
	readonly histories: readonly PlanHistory[];
}

export function neededFor(plan: Plan, save: readonly string[]): Needed {
	const saved = save.map((name) => savable(plan, name));
	const alive = reached(plan, saved, later);
	const parts = [...alive].map((name) => plan.variables.get(name)!);
	const stocks = parts.filter((one): one is PlanStock => one.kind === 'stock');
	const memories = parts.filter((one): one is PlanMemory => one.kind === 'memory');
	const histories = parts.filter((one): one is PlanHistory => one.kind === 'history');
	const driven = reached(plan, [...stocks, ...memories, ...histories].flatMap(later), later);

	const settled = [...alive].filter((name) => {
		const { kind } = plan.variables.get(name)!;
		return moves.has(kind) || plan.invariant.has(name);
	});
	const starting = reached(plan, settled, first);
	return {
		saved,
		start: plan.startOrder.filter((name) => starting.has(name)),
		step: plan.stepOrder.filter((name) => driven.has(name)),
		show: plan.stepOrder.filter((name) => alive.has(name) && !driven.has(name)),
		stocks,
		memories,
		histories
	};
}

const moves: ReadonlySet<string> = new Set(['stock', 'memory', 'history']);

/** The canonical name; hidden variables have names that `canonical` would change. */
function savable({ variables }: Plan, name: string): string {
	const known = [name, canonical(name)].find((one) => variables.has(one));
	if (known === undefined) throw new Error(`"${name}" is no variable that can be saved`);
	return known;
}

/** The names that a variable needs during the run. */
const later = (variable: PlanVariable) =>
	mentioned(variable, { stock: 'net', memory: 'remembers' });

/** The names that a variable needs for its first value. */
const first = (variable: PlanVariable) =>
	mentioned(variable, { stock: 'initial', memory: 'initial' });

function mentioned(
	variable: PlanVariable,
	field: { stock: 'net' | 'initial'; memory: 'remembers' | 'initial' }
): readonly string[] {
	const names = (expression: Expression) => [...namesIn(expression)];
	switch (variable.kind) {
		case 'constant':
			return [];
		case 'auxiliary':
			if (field.stock === 'net') return names(variable.equation);
			return names(variable.initial ?? variable.equation);
		case 'history':
			return field.stock === 'net' ? names(variable.remembers) : [];
		case 'initial':
			return field.stock === 'initial' ? names(variable.initial) : [];
		case 'stock':
			return names(variable[field.stock]);
		case 'memory':
			return names(variable[field.memory]);
	}
}

/** These names and all that they need, the builtin ones left out. */
function reached(
	plan: Plan,
	from: readonly string[],
	needs: (variable: PlanVariable) => readonly string[]
): ReadonlySet<string> {
	const found = new Set(from.filter((name) => plan.variables.has(name)));
	for (const name of found) {
		for (const needed of needs(plan.variables.get(name)!))
			if (plan.variables.has(needed)) found.add(needed);
	}
	return found;
}
