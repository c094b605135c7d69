// A plan → what acts on what: the links that its equations have, and more or less of what they carry.
import { namesIn, type Expression } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import { STEP, STEP_TIME, TIME, type Plan, type PlanVariable } from '../check/plan.ts';
import { ANY, exactly, hull, type Interval } from './interval.ts';
import { signOf, slopeOf, type Known, type Sign } from './slope.ts';
import type { Trace } from './trace.ts';

export interface Link {
	readonly from: string;
	readonly to: string;
	/** More of `from`: more of `to`, less, or it depends. Into a stock: of its net flow. */
	readonly sign: Sign;
}

/** Names are canonical; those of hidden variables have blanks. */
export interface Graph {
	/** Everything that can move, in the order of the plan. */
	readonly nodes: readonly string[];
	readonly links: readonly Link[];
}

/**
 * A link for each variable that an equation mentions and that can move: constants and TIME have none.
 * The signs hold for all values that the model allows; with `seen`, for those of that run.
 */
export function graphOf(plan: Plan, seen?: Trace): Graph {
	const known = seen ? valuesSeen(seen) : valuesIn(plan);
	const moving = [...plan.variables.values()].filter((one) => canMove(plan, one));
	const nodes = moving.map(({ name }) => name);
	const isNode = new Set(nodes);
	const links = moving.flatMap((variable) => {
		const equation = ruleOf(variable)!;
		return [...namesIn(equation)]
			.filter((from) => isNode.has(from))
			.map((from): Link => {
				const { slope } = slopeOf(equation, from, known, plan.lookups);
				return { from, to: variable.name, sign: signOf(slope) };
			});
	});
	return { nodes, links };
}

/** The same with delays as their authors see them: hidden variables are looked through. */
export function shownGraph(plan: Plan, graph: Graph = graphOf(plan)): Graph {
	const nodes = graph.nodes.filter((name) => isShown(plan, name));
	const links = nodes.flatMap((from) => {
		const reached = new Map<string, Sign>();
		follow(from, '+', new Set());
		return [...reached].map(([to, sign]): Link => ({ from, to, sign }));

		function follow(at: string, sign: Sign, seen: ReadonlySet<string>) {
			for (const link of graph.links) {
				if (link.from !== at || seen.has(link.to)) continue;
				const so = timesSign(sign, link.sign);
				if (!isShown(plan, link.to)) follow(link.to, so, new Set([...seen, link.to]));
				else reached.set(link.to, (reached.get(link.to) ?? so) === so ? so : '?');
			}
		}
	});
	return { nodes, links };
}

export const isShown = (plan: Plan, name: string) => plan.variables.get(name)?.origin === name;

export function timesSign(a: Sign, b: Sign): Sign {
	if (a === '?' || b === '?') return '?';
	return a === b ? '+' : '-';
}

/** What decides how a variable moves: its equation, a stock's net flow, what a memory or history remembers. */
export function ruleOf(variable: PlanVariable): Expression | undefined {
	switch (variable.kind) {
		case 'auxiliary':
			return variable.equation;
		case 'stock':
			return variable.net;
		case 'memory':
		case 'history':
			return variable.remembers;
		default:
			return undefined;
	}
}

const canMove = ({ invariant }: Plan, variable: PlanVariable) =>
	ruleOf(variable) !== undefined && !invariant.has(variable.name);

/** What each variable can be, from the declared limits of constants and stocks. */
function valuesIn(plan: Plan): Known {
	const { model, variables, lookups } = plan;
	const { start, stop } = model.time;
	const values = new Map<string, Interval>([
		[TIME, [start, stop]],
		[STEP_TIME, [start, stop]],
		[STEP, [0, Infinity]]
	]);
	const known: Known = (name) => values.get(name) ?? ANY;
	for (const one of model.variables) {
		if (one.kind === 'constant') {
			const limits = [exactly(one.value), one.range, one.bounds].filter((it) => it !== undefined);
			values.set(canonical(one.name), hull(...limits));
		} else if (one.kind === 'stock') {
			const [low, high] = one.bounds ?? [one.nonNegative ? 0 : null, null];
			values.set(canonical(one.name), [low ?? -Infinity, high ?? Infinity]);
		}
	}
	for (const name of [...plan.startOrder, ...plan.stepOrder]) {
		const variable = variables.get(name)!;
		if (variable.kind === 'auxiliary')
			values.set(name, slopeOf(variable.equation, '', known, lookups).value);
		else if (variable.kind === 'initial')
			values.set(name, slopeOf(variable.initial, '', known, lookups).value);
	}
	return known;
}

function valuesSeen({ values }: Trace): Known {
	const seen = new Map<string, Interval>();
	for (const [name, column] of values)
		seen.set(
			name,
			column.reduce<Interval>(
				([low, high], x) => [Math.min(low, x), Math.max(high, x)],
				[Infinity, -Infinity]
			)
		);
	return (name) => seen.get(name) ?? ANY;
}
