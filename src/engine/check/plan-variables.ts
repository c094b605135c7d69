// A model whose equations are read and whose names are right → its variables, reduced to the few kinds
// that can be computed: delays become stocks, flows auxiliaries, and every stock knows its net change.
import { expanded } from './plain-equations.ts';
import { binary, call, name, nodes, number, type Expression } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import { problemAt, type Text } from '../language/fault.ts';
import { MOST_REMEMBERED } from '../numbers/past-values.ts';
import { atLeastZero, limitsOf } from './non-negative.ts';
import { stepsOf } from './plan.ts';
import { simplified } from './simplify.ts';
import type { Lookup, Model, Stock, Variable } from '../language/model.ts';
import type { Pace, Plan, PlanVariable } from './plan.ts';
import type { Problem } from '../language/problems.ts';

/** A piece of equation text and the tree it was read into. */
export interface ReadText extends Text {
	readonly expression: Expression;
}

/** What a plan is made of, before its order is known. */
export type Reduced = Pick<Plan, 'variables' | 'lookups' | 'paces'> & {
	readonly problems: readonly Problem[];
};

/** `read` answers with the one text of a variable: its equation, or a stock's initial value. */
export function reduced(model: Model, read: (variable: string) => ReadText): Reduced {
	return new Reducer(model, read).reduced();
}

class Reducer {
	readonly variables = new Map<string, PlanVariable>();
	readonly lookups = new Map<string, Lookup>();
	readonly paces: Pace[] = [];
	readonly problems: Problem[] = [];
	readonly model: Model;
	readonly read: (variable: string) => ReadText;
	readonly limits: ReturnType<typeof limitsOf>;
	constants = 0;
	histories = 0;

	constructor(model: Model, read: (variable: string) => ReadText) {
		this.model = model;
		this.read = read;
		this.limits = limitsOf(model);
	}

	reduced(): Reduced {
		for (const variable of this.model.variables) this.addReduced(variable);
		const { variables, lookups, paces, problems } = this;
		return { variables, lookups, paces, problems };
	}

	add(variable: PlanVariable) {
		this.variables.set(variable.name, variable);
	}

	addReduced(variable: Variable) {
		const key = canonical(variable.name);
		const part = { name: key, origin: key };
		switch (variable.kind) {
			case 'constant':
				return this.add({
					kind: 'constant',
					...part,
					index: this.constants++,
					value: variable.value
				});
			case 'lookup':
				return void this.lookups.set(key, variable);
			case 'stock': {
				const initial = this.ready(this.read(key));
				return this.add({
					kind: 'stock',
					...part,
					initial,
					net: simplified(netOf(variable, initial))
				});
			}
			case 'flow':
			case 'auxiliary': {
				const equation = this.ready(this.read(key));
				const uniflow = variable.kind === 'flow' && variable.nonNegative;
				return this.addWanted(key, uniflow ? atLeastZero(equation) : equation);
			}
		}
	}

	/** Where there may be less than an equation wants, what it wants becomes a variable of its own. */
	addWanted(key: string, wanted: Expression) {
		const limit = this.limits.get(key);
		if (!limit) return this.add({ kind: 'auxiliary', name: key, origin: key, equation: wanted });
		const hidden = `${key} as wanted`;
		this.add({ kind: 'auxiliary', name: hidden, origin: key, equation: wanted });
		const least = call('min', [name(hidden, wanted), limit(wanted)], wanted);
		this.add({ kind: 'auxiliary', name: key, origin: key, equation: simplified(least) });
	}

	/** Delays and test inputs expanded, constants folded; what was hidden is added to the variables. */
	ready(text: ReadText): Expression {
		const site = { origin: canonical(text.variable), field: text.field, time: this.model.time };
		const { expression, hidden, paces: found } = expanded(text.expression, site);
		for (const one of hidden) this.add(simplifiedVariable(one));
		this.histories += hidden.filter(({ kind }) => kind === 'history').length;
		if (this.histories * stepsOf(this.model.time).steps > MOST_REMEMBERED) {
			const sentence = 'The delays of this model would have to remember too many values.';
			const cure = 'Take a larger dt, or DELAY3.';
			const whole = { start: 0, end: text.text.length };
			this.problems.push(
				problemAt(this.model, text, { code: 'too-big', ...whole, sentence, cure })
			);
		}
		for (const { call, variable } of found) {
			this.paces.push({ text, start: call.start, end: call.end, variable });
		}
		const simple = simplified(expression);
		for (const zero of divisionsByZero(simple)) {
			const sentence = `"${text.text.slice(zero.start, zero.end)}" is always zero, so nothing can be divided by it.`;
			this.problems.push(
				problemAt(this.model, text, { code: 'division-by-zero', ...zero, sentence, cure: '' })
			);
		}
		return simple;
	}
}

function simplifiedVariable(variable: PlanVariable): PlanVariable {
	switch (variable.kind) {
		case 'constant':
			return variable;
		case 'auxiliary':
			return {
				...variable,
				equation: simplified(variable.equation),
				...(variable.initial && { initial: simplified(variable.initial) })
			};
		case 'history':
			return { ...variable, remembers: simplified(variable.remembers) };
		case 'stock':
			return { ...variable, initial: simplified(variable.initial), net: simplified(variable.net) };
		case 'memory':
			return {
				...variable,
				initial: simplified(variable.initial),
				remembers: simplified(variable.remembers)
			};
		case 'initial':
			return { ...variable, initial: simplified(variable.initial) };
	}
}

/** What flows in less what flows out, in the order listed. */
function netOf({ inflows, outflows }: Stock, at: Expression): Expression {
	const [first, ...more] = inflows.map((flow) => name(canonical(flow), at));
	let net: Expression = more.reduce<Expression>(
		(sum, flow) => binary(sum, '+', flow, at),
		first ?? number(0, at)
	);
	for (const flow of outflows) net = binary(net, '-', name(canonical(flow), at), at);
	return net;
}

function* divisionsByZero(expression: Expression): Generator<{ start: number; end: number }> {
	for (const node of nodes(expression)) {
		if (node.kind !== 'binary' || (node.operator !== '/' && node.operator !== 'mod')) continue;
		const { kind, start, end } = node.right;
		if (kind === 'number' && node.right.value === 0) yield { start, end };
	}
}
