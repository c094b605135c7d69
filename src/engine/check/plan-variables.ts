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
import type { Lookup, Model, Stock } from '../language/model.ts';
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
	const variables = new Map<string, PlanVariable>();
	const lookups = new Map<string, Lookup>();
	const paces: Pace[] = [];
	const problems: Problem[] = [];
	const add = (variable: PlanVariable) => variables.set(variable.name, variable);

	const limits = limitsOf(model);
	let index = 0;
	let histories = 0;
	for (const variable of model.variables) {
		const key = canonical(variable.name);
		const part = { name: key, origin: key };
		if (variable.kind === 'constant') {
			add({ kind: 'constant', ...part, index: index++, value: variable.value });
		} else if (variable.kind === 'lookup') lookups.set(key, variable);
		else if (variable.kind === 'stock') {
			const initial = ready(read(key));
			add({ kind: 'stock', ...part, initial, net: simplified(netOf(variable, initial)) });
		} else {
			const equation = ready(read(key));
			const wanted =
				variable.kind === 'flow' && variable.nonNegative ? atLeastZero(equation) : equation;
			const limit = limits.get(key);
			if (!limit) add({ kind: 'auxiliary', ...part, equation: wanted });
			else {
				const hidden = `${key} as wanted`;
				add({ kind: 'auxiliary', name: hidden, origin: key, equation: wanted });
				const least = call('min', [name(hidden, equation), limit(equation)], equation);
				add({ kind: 'auxiliary', ...part, equation: simplified(least) });
			}
		}
	}
	return { variables, lookups, paces, problems };

	/** Delays and test inputs expanded, constants folded; what was hidden is added to the variables. */
	function ready(text: ReadText): Expression {
		const site = { origin: canonical(text.variable), field: text.field, time: model.time };
		const { expression, hidden, paces: found } = expanded(text.expression, site);
		for (const one of hidden) add(simplifiedVariable(one));
		histories += hidden.filter(({ kind }) => kind === 'history').length;
		if (histories * stepsOf(model.time).steps > MOST_REMEMBERED) {
			const sentence = 'The delays of this model would have to remember too many values.';
			const cure = 'Take a larger dt, or DELAY3.';
			const whole = { start: 0, end: text.text.length };
			problems.push(problemAt(model, text, { code: 'too-big', ...whole, sentence, cure }));
		}
		for (const { call, variable } of found) {
			paces.push({ text, start: call.start, end: call.end, variable });
		}
		const simple = simplified(expression);
		for (const zero of divisionsByZero(simple)) {
			const sentence = `"${text.text.slice(zero.start, zero.end)}" is always zero, so nothing can be divided by it.`;
			problems.push(
				problemAt(model, text, { code: 'division-by-zero', ...zero, sentence, cure: '' })
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
