// A plan → one graph of operations for a whole step: each value once, however often it is mentioned, and all
// four looks of Runge–Kutta unrolled. Operations keep the order of the tree, so that bits stay the same.
import { neededFor } from '../compile/needed.ts';
import { graphNodes, type GraphNode, type Id, type Operation } from './graph-nodes.ts';
import { weightsOf, type Stride, type Weights } from './stride.ts';
import { SQUARE } from '../numbers/maths.ts';
import { STEP_TIME, TIME, type Plan, type PlanVariable } from '../check/plan.ts';
import type { BinaryNode, Expression } from '../language/expression.ts';

export interface Graph {
	readonly nodes: readonly GraphNode[];
	/** Stocks, then memories: the first value, and the value after a step of the kernel. */
	readonly states: readonly { readonly initial: Id; readonly next: Id }[];
	/** Where one step stands for several of the model's. */
	readonly guard?: Guard;
	/** In row order. */
	readonly saved: readonly Id[];
	/** What must stay finite: the saved values and the stocks. */
	readonly watched: readonly Id[];
}

/** Where the path bends too much for one long step, the model's own are gone. */
export interface Guard {
	/** A mask: it does. */
	readonly rough: Id;
	/** What each state is after one of the model's steps. */
	readonly short: readonly Id[];
}

export interface GraphOptions {
	/** Nearly the same with less work: the last bits change. */
	readonly fast: boolean;
	/** For a model that moves by Euler's rule and has no memories. */
	readonly stride: Stride;
	/** What a stock ranges over, by its canonical name: a guard measures bends by it. */
	readonly ranges: ReadonlyMap<string, number>;
}

export function graphOf(
	plan: Plan,
	save: readonly string[],
	{ fast, stride, ranges }: GraphOptions
): Graph {
	const { nodes, constant, make, operation } = graphNodes(fast);
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
	const first = look(stocks, now, now);
	const nets = netsIn(first);
	const { next, guard } = time.method === 'euler' ? strides() : { next: rungeKutta() };
	const remembered = live.memories.map(({ remembers }) => idOf(remembers, first));

	for (const name of live.show) first.set(name, idOf(equationOf(name), first));
	const saved = live.saved.map((name) => first.get(name)!);
	return {
		nodes,
		saved,
		guard,
		watched: [...new Set([...saved, ...stocks])],
		states: moving.map(({ name }, i) => ({
			initial: atStart.get(name)!,
			next: [...next, ...remembered][i]
		}))
	};

	/** All values at one moment of a step. */
	function look(stocksNow: readonly Id[], stepTime: Id, timeNow: Id): Names {
		const names: Names = new Map(lasting);
		names.set(STEP_TIME, stepTime).set(TIME, timeNow);
		moving.forEach(({ name }, i) => names.set(name, stocksNow[i] ?? states[i]));
		for (const name of live.step) names.set(name, idOf(equationOf(name), names));
		return names;
	}

	function netsIn(names: Names): Id[] {
		return live.stocks.map(({ net }) => idOf(net, names));
	}

	/** @param weights in units of time, one for each list of changes; equal ones are added first */
	function moved(changes: readonly (readonly Id[])[], weights: Weights): Id[] {
		return stocks.map((stock, i) =>
			[...new Set(weights)].reduce((sum, weight) => {
				const alike = changes.flatMap((nets, k) => (weights[k] === weight ? [nets[i]] : []));
				const together = alike.reduce((a, b) => operation('add', a, b));
				return operation('add', sum, operation('mul', together, constant(weight)));
			}, stock)
		);
	}

	/** One of the model's steps, or a few of them in one. */
	function strides(): { next: Id[]; guard?: Guard } {
		const { looks, move } = weightsOf(stride);
		const inTime = (weights: Weights) => weights.map((weight) => weight * time.dt);
		const changes = [nets];
		for (const { after, from } of looks) {
			const then = operation('add', now, constant(after * time.dt));
			changes.push(netsIn(look(moved(changes, inTime(from)), then, then)));
		}
		const next = moved(changes, inTime(move));
		const { bend } = stride;
		if (bend === undefined) return { next };
		return { next, guard: { rough: roughOf(changes, bend), short: moved([nets], [time.dt]) } };
	}

	/** Whether the changes of all stocks at three moments lie too far from a straight line. */
	function roughOf([first, middle, last]: readonly (readonly Id[])[], most: number): Id {
		const bends = live.stocks.map(({ name }, i) => {
			const ends = operation('add', first[i], last[i]);
			const bend = operation('sub', ends, operation('mul', middle[i], constant(2)));
			const share = (stride.steps * time.dt) / (ranges.get(name) || 1);
			return operation('mul', operation('abs', bend), constant(share));
		});
		const sum = bends.reduce((a, b) => operation('add', a, b), constant(0));
		return operation('gt', sum, constant(most));
	}

	function rungeKutta(): Id[] {
		const lookAfter = (before: readonly Id[], by: number) =>
			netsIn(look(moved([before], [by]), now, operation('add', now, constant(by))));
		const second = lookAfter(nets, time.dt / 2);
		const third = lookAfter(second, time.dt / 2);
		const fourth = lookAfter(third, time.dt);
		const twice = (id: Id) => operation('mul', constant(2), id);
		const sums = nets.map((net, i) => {
			const three = operation('add', operation('add', net, twice(second[i])), twice(third[i]));
			return operation('add', three, fourth[i]);
		});
		return moved([sums], [time.dt / 6]);
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
