// A model whose equations are read and whose names are right → its plan, or the circles in it.
import { expanded } from './expand.ts';
import { binary, call, name, namesIn, nodes, number, type Expression } from './expression.ts';
import { canonical } from './name.ts';
import { sorted } from './order.ts';
import { TIME, STEP_TIME, type Pace, type Plan, type PlanVariable } from './plan.ts';
import { problemAt, type Text } from './fault.ts';
import { simplified } from './simplify.ts';
import type { Problem } from './problem.ts';
import type { Flow, Lookup, Model, Stock } from './model.ts';

/** A piece of equation text and the tree it was read into. */
export interface ReadText extends Text {
	readonly expression: Expression;
}

export type Reduced =
	{ readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: readonly Problem[] };

/** `read` answers with the one text of a variable: its equation, or a stock's initial value. */
export function reduced(model: Model, read: (variable: string) => ReadText): Reduced {
	const variables = new Map<string, PlanVariable>();
	const lookups = new Map<string, Lookup>();
	const paces: Pace[] = [];
	const problems: Problem[] = [];
	const add = (variable: PlanVariable) => variables.set(variable.name, variable);

	const limits = limitsOf(model);
	let index = 0;
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
			const wanted = variable.kind === 'flow' && variable.nonNegative ? atLeastZero(equation) : equation;
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
	if (problems.length > 0) return { ok: false, problems };

	const needed = (expression: Expression) =>
		[...namesIn(expression)].filter((one) => variables.has(one) && variables.get(one)?.kind !== 'constant');
	const needs = new Map([...variables.values()].map((one) => [one.name, needsOf(one)]));
	const varying = [...variables.values()].filter((one) => one.kind === 'auxiliary');
	const step = sorted(
		varying.map((one) => one.name),
		(one) => needs.get(one)!.step
	);
	const start = sorted(
		[...variables.values()].filter((one) => one.kind !== 'constant').map((one) => one.name),
		(one) => needs.get(one)!.start
	);
	// what is circular at every step is circular at the start too: say it once
	const circles = step.cycles.length > 0 ? step.cycles : start.cycles;
	const code = step.cycles.length > 0 ? 'circular' : 'circular-start';
	if (circles.length > 0) {
		return { ok: false, problems: circles.map((circle) => circleProblem(model, code, circle)) };
	}

	const invariant = new Set<string>();
	for (const one of start.order) if (never(variables.get(one)!)) invariant.add(one);
	return {
		ok: true,
		plan: {
			model,
			variables,
			lookups,
			paces,
			invariant,
			startOrder: start.order,
			stepOrder: step.order.filter((one) => !invariant.has(one))
		}
	};

	/** Delays and test inputs expanded, constants folded; what was hidden is added to the variables. */
	function ready(text: ReadText): Expression {
		const site = { origin: canonical(text.variable), field: text.field, time: model.time };
		const { expression, hidden, paces: found } = expanded(text.expression, site);
		for (const one of hidden) add(simplifiedVariable(one));
		for (const { call, variable } of found) {
			paces.push({ text, start: call.start, end: call.end, variable });
		}
		const simple = simplified(expression);
		for (const zero of divisionsByZero(simple)) {
			const sentence = `"${text.text.slice(zero.start, zero.end)}" is always zero, so nothing can be divided by it.`;
			problems.push(problemAt(model, text, { code: 'division-by-zero', ...zero, sentence, cure: '' }));
		}
		return simple;
	}

	function needsOf(variable: PlanVariable): { step: string[]; start: string[] } {
		switch (variable.kind) {
			case 'constant':
				return { step: [], start: [] };
			case 'auxiliary': {
				const all = needed(variable.equation);
				return { step: all.filter((one) => variables.get(one)?.kind === 'auxiliary'), start: all };
			}
			default:
				return { step: [], start: needed(variable.initial) };
		}
	}

	function never(variable: PlanVariable): boolean {
		if (variable.kind === 'initial') return true;
		if (variable.kind !== 'auxiliary') return false;
		return [...namesIn(variable.equation)].every(
			(one) =>
				one !== TIME &&
				one !== STEP_TIME &&
				(variables.get(one)?.kind === 'constant' || invariant.has(one))
		);
	}

	function circleProblem(model: Model, code: 'circular' | 'circular-start', circle: readonly string[]): Problem {
		const origins = circle.map((one) => variables.get(one)!.origin);
		const way = origins.filter((one, i) => one !== origins[i - 1]);
		if (way.length > 1 && way[0] === way[way.length - 1]) way.pop();
		const text = read(way[0]);
		const mention = [...nodes(text.expression)].find((node) => node.kind === 'name' && node.name === (way[1] ?? way[0]));
		const { start, end } = mention ?? text.expression;
		const shown = [...way, way[0]].map((one) => read(one).variable).join(' → ');
		const sentence =
			code === 'circular'
				? `These need each other at the same moment: ${shown}.`
				: `These starting values need each other: ${shown}.`;
		const cure =
			code === 'circular'
				? 'Put a stock or a delay into the circle.'
				: 'Give one of them a starting value of its own.';
		return problemAt(model, text, { code, start, end, sentence, cure });
	}
}

function simplifiedVariable(variable: PlanVariable): PlanVariable {
	switch (variable.kind) {
		case 'constant':
			return variable;
		case 'auxiliary':
			return { ...variable, equation: simplified(variable.equation) };
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
	let net: Expression = more.reduce<Expression>((sum, flow) => binary(sum, '+', flow, at), first ?? number(0, at));
	for (const flow of outflows) net = binary(net, '-', name(canonical(flow), at), at);
	return net;
}

const atLeastZero = (of: Expression) => call('max', [number(0, of), of], of);

/**
 * For each outflow of a non-negative stock, the most it may take: what is there, plus what surely flows
 * in during the step, less what the outflows listed before it take. An inflow that is itself limited by
 * another stock does not count: two stocks could then wait for each other.
 */
function limitsOf(model: Model): ReadonlyMap<string, (at: Expression) => Expression> {
	const stocks = model.variables.filter((one): one is Stock => one.kind === 'stock' && one.nonNegative === true);
	const limited = new Set(stocks.flatMap((stock) => stock.outflows.map(canonical)));
	const uniflows = new Set(
		model.variables
			.filter((one): one is Flow => one.kind === 'flow' && one.nonNegative === true)
			.map((one) => canonical(one.name))
	);
	const limits = new Map<string, (at: Expression) => Expression>();
	for (const stock of stocks) {
		const sure = stock.inflows.map(canonical).filter((flow) => uniflows.has(flow) && !limited.has(flow));
		stock.outflows.map(canonical).forEach((flow, i, all) => {
			limits.set(flow, (at) => {
				let left: Expression = binary(name(canonical(stock.name), at), '/', number(model.time.dt, at), at);
				for (const inflow of sure) left = binary(left, '+', name(inflow, at), at);
				for (const earlier of all.slice(0, i)) left = binary(left, '-', name(earlier, at), at);
				return atLeastZero(left);
			});
		});
	}
	return limits;
}

function* divisionsByZero(expression: Expression): Generator<{ start: number; end: number }> {
	for (const node of nodes(expression)) {
		if (node.kind !== 'binary' || (node.operator !== '/' && node.operator !== 'mod')) continue;
		const { kind, start, end } = node.right;
		if (kind === 'number' && node.right.value === 0) yield { start, end };
	}
}
