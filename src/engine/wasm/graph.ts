// A plan → one graph of operations for a whole step: each value once, however often it is mentioned, and all
// four looks of Runge–Kutta unrolled. Operations keep the order of the tree, so that bits stay the same.
import { neededFor } from '../compile/needed.ts';
import { SQUARE } from '../numbers/maths.ts';
import { STEP_TIME, TIME, type Plan, type PlanVariable } from '../check/plan.ts';
import type { BinaryNode, Expression } from '../language/expression.ts';

export type Operation =
	| 'add'
	| 'sub'
	| 'mul'
	| 'div'
	| 'neg'
	| 'abs'
	| 'sqrt'
	| 'floor'
	| 'min'
	| 'max'
	| 'exp'
	| 'ln'
	| 'pow'
	| 'lt'
	| 'le'
	| 'gt'
	| 'ge'
	| 'eq'
	| 'ne'
	| 'and'
	| 'or'
	| 'not' // give a mask
	| 'number' // of a mask: 1 or 0
	| 'select'; // mask, then, else

/** A place in the graph; what a node needs has a lower one. */
export type Id = number;

export type GraphNode = { /** whether it may change during a run */ readonly varies: boolean } & (
	| { readonly kind: 'constant'; readonly value: number }
	| { readonly kind: 'parameter'; readonly index: number }
	/** the time of the step */
	| { readonly kind: 'time' }
	/** a stock or a memory, as it stands at the beginning of a step */
	| { readonly kind: 'state'; readonly index: number }
	| { readonly kind: 'operation'; readonly operation: Operation; readonly of: readonly Id[] }
	| { readonly kind: 'lookup'; readonly name: string; readonly of: readonly Id[] }
	/** a function of `maths` that is computed outside, one member after the other */
	| { readonly kind: 'call'; readonly name: string; readonly of: readonly Id[] }
);

export interface Graph {
	readonly nodes: readonly GraphNode[];
	/** Stocks, then memories: the first value, and the value after a step. */
	readonly states: readonly { readonly initial: Id; readonly next: Id }[];
	/** In row order. */
	readonly saved: readonly Id[];
	/** What must stay finite: the saved values and the stocks. */
	readonly watched: readonly Id[];
}

/** `fast` divides by what never varies only once, and multiplies then: the last bits change. */
export function graphOf(plan: Plan, save: readonly string[], fast: boolean): Graph {
	const { nodes, constant, make, operation } = builder(fast);
	const live = neededFor(plan, save);
	const { time } = plan.model;
	type Names = Map<string, Id>;

	const parameters: [string, Id][] = [...plan.variables.values()].flatMap((one) =>
		one.kind === 'constant'
			? [[one.name, make({ kind: 'parameter', index: one.index, varies: false })]]
			: []
	);
	const atStart: Names = new Map(parameters);
	for (const name of [TIME, STEP_TIME]) atStart.set(name, constant(time.start));
	for (const name of live.start)
		atStart.set(name, idOf(valueOf(plan.variables.get(name)!), atStart));

	const moving = [...live.stocks, ...live.memories];
	const states = moving.map((_, index) => make({ kind: 'state', index, varies: true }));
	const now = make({ kind: 'time', varies: true });
	const lasting = [...atStart].filter(
		([name]) => plan.invariant.has(name) || plan.variables.get(name)?.kind === 'constant'
	);
	const stocks = states.slice(0, live.stocks.length);
	const first = look(stocks, now);
	const nets = netsIn(first);
	const next = time.method === 'euler' ? euler() : rungeKutta();
	const remembered = live.memories.map(({ remembers }) => idOf(remembers, first));

	for (const name of live.show) first.set(name, idOf(equationOf(name), first));
	const saved = live.saved.map((name) => first.get(name)!);
	return {
		nodes,
		saved,
		watched: [...new Set([...saved, ...stocks])],
		states: moving.map(({ name }, i) => ({
			initial: atStart.get(name)!,
			next: [...next, ...remembered][i]
		}))
	};

	/** All values at one moment of a step. */
	function look(stocksNow: readonly Id[], timeNow: Id): Names {
		const names: Names = new Map(lasting);
		names.set(STEP_TIME, now).set(TIME, timeNow);
		moving.forEach(({ name }, i) => names.set(name, stocksNow[i] ?? states[i]));
		for (const name of live.step) names.set(name, idOf(equationOf(name), names));
		return names;
	}

	function netsIn(names: Names): Id[] {
		return live.stocks.map(({ net }) => idOf(net, names));
	}

	function moved(by: readonly Id[], times: number): Id[] {
		return stocks.map((stock, i) =>
			operation('add', stock, operation('mul', by[i], constant(times)))
		);
	}

	function euler(): Id[] {
		return moved(nets, time.dt);
	}

	function rungeKutta(): Id[] {
		const lookAfter = (before: readonly Id[], by: number) =>
			netsIn(look(moved(before, by), operation('add', now, constant(by))));
		const second = lookAfter(nets, time.dt / 2);
		const third = lookAfter(second, time.dt / 2);
		const fourth = lookAfter(third, time.dt);
		const twice = (id: Id) => operation('mul', constant(2), id);
		const sums = nets.map((net, i) => {
			const three = operation('add', operation('add', net, twice(second[i])), twice(third[i]));
			return operation('add', three, fourth[i]);
		});
		return moved(sums, time.dt / 6);
	}

	function equationOf(name: string): Expression {
		const variable = plan.variables.get(name)!;
		return variable.kind === 'auxiliary' ? variable.equation : valueOf(variable);
	}

	function idOf(node: Expression, names: Names): Id {
		const of = (child: Expression) => idOf(child, names);
		switch (node.kind) {
			case 'number':
				return constant(node.value);
			case 'name':
				return names.get(node.name)!;
			case 'unary':
				if (node.operator === '+') return of(node.of);
				if (node.operator === '-') return operation('neg', of(node.of));
				return operation('number', maskOf(node, names));
			case 'binary':
				return binaryOf(node, names);
			case 'if':
				return operation('select', maskOf(node.condition, names), of(node.then), of(node.else));
			case 'call':
				return callOf(node.name, node.args.map(of));
		}
	}

	function binaryOf(node: BinaryNode, names: Names): Id {
		const plain = arithmetic.get(node.operator);
		if (plain) return operation(plain, idOf(node.left, names), idOf(node.right, names));
		if (node.operator !== 'mod') return operation('number', maskOf(node, names));
		const [a, b] = [idOf(node.left, names), idOf(node.right, names)];
		const whole = operation('floor', operation('div', a, b));
		return operation('sub', a, operation('mul', b, whole));
	}

	/** An expression as a condition; any number but 0 is true. */
	function maskOf(node: Expression, names: Names): Id {
		if (node.kind === 'unary' && node.operator === 'not')
			return operation('not', maskOf(node.of, names));
		if (node.kind === 'binary') {
			const { operator, left, right } = node;
			if (operator === 'and' || operator === 'or')
				return operation(operator, maskOf(left, names), maskOf(right, names));
			const comparison = comparisons.get(operator);
			if (comparison) return operation(comparison, idOf(left, names), idOf(right, names));
		}
		return operation('ne', idOf(node, names), constant(0));
	}

	function callOf(name: string, args: readonly Id[]): Id {
		if (plan.lookups.has(name))
			return make({ kind: 'lookup', name, of: args, varies: nodes[args[0]].varies });
		switch (name) {
			case 'min':
			case 'max':
				return args.reduce((a, b) => operation(name, a, b));
			case SQUARE:
				return operation('mul', args[0], args[0]);
			case 'int':
				return operation('floor', args[0]);
			case 'safediv': {
				const [a, b, otherwise] = args;
				const none = operation('eq', b, constant(0));
				return operation('select', none, otherwise, operation('div', a, b));
			}
			case 'abs':
			case 'sqrt':
			case 'exp':
			case 'ln':
				return operation(name, ...args);
			default:
				return make({ kind: 'call', name, of: args, varies: args.some((id) => nodes[id].varies) });
		}
	}
}

const arithmetic: ReadonlyMap<string, Operation> = new Map([
	['+', 'add'],
	['-', 'sub'],
	['*', 'mul'],
	['/', 'div'],
	['^', 'pow']
]);
const comparisons: ReadonlyMap<string, Operation> = new Map([
	['<', 'lt'],
	['<=', 'le'],
	['>', 'gt'],
	['>=', 'ge'],
	['=', 'eq'],
	['<>', 'ne']
]);
/** What gives a variable its first value. */
function valueOf(variable: PlanVariable): Expression {
	if (variable.kind === 'constant' || variable.kind === 'history')
		throw new Error(`unreachable: a ${variable.kind} is not computed`);
	return variable.kind === 'auxiliary' ? (variable.initial ?? variable.equation) : variable.initial;
}

/** Makes nodes, and answers with the same one when the same is asked for again. */
function builder(fast: boolean) {
	const nodes: GraphNode[] = [];
	const known = new Map<string, Id>();

	const make = (node: GraphNode): Id => {
		// JSON knows no -0, NaN or infinity
		const key = node.kind === 'constant' ? `${1 / node.value} ${node.value}` : JSON.stringify(node);
		const found = known.get(key) ?? nodes.push(node) - 1;
		known.set(key, found);
		return found;
	};
	const constant = (value: number) => make({ kind: 'constant', value, varies: false });
	const operation = (name: Operation, ...of: readonly Id[]): Id => {
		const [a, b] = of;
		if (fast && name === 'div' && nodes[a].varies && !nodes[b].varies)
			return operation('mul', a, operation('div', constant(1), b));
		const varies = of.some((id) => nodes[id].varies);
		return make({ kind: 'operation', operation: name, of, varies });
	};
	return { nodes, make, constant, operation };
}
