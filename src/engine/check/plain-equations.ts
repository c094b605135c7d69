// Test inputs, delays and the like → plain equations. A delay is a model: it becomes hidden stocks, so
// the integrators, the order and the loops need no special case for it.
import { delay, pipeline, smooth, trend } from './delays.ts';
import { Hidden, type Site } from './hidden.ts';
import { chances, drawn } from './random-functions.ts';
import { pulse, ramp, sinceStep } from './test-inputs.ts';
import { binary, call, mapChildren, number, when } from '../language/expression.ts';
import type { CallNode, Expression } from '../language/expression.ts';
import type { ModelTime } from '../language/model.ts';
import type { PlanVariable } from './plan.ts';

export interface Expansion {
	readonly expression: Expression;
	/** The hidden variables that the expression now needs. */
	readonly hidden: readonly PlanVariable[];
	/** The time that one stage of each delay takes: a step must be able to follow it. */
	readonly paces: readonly { readonly call: CallNode; readonly variable: string }[];
}

export function expanded(expression: Expression, site: Site): Expansion {
	const hidden = new Hidden(site);
	const plain = expand(expression, hidden);
	return { expression: plain, hidden: hidden.variables, paces: hidden.paces };
}

function expand(node: Expression, hidden: Hidden): Expression {
	const { time, origin, field } = hidden.site;
	if (node.kind === 'name') return fixedIn(time, node.name, node);
	const open = mapChildren(node, (child) => expand(child, hidden));
	if (open.kind !== 'call') return open;
	if (open.args.length === 0) return fixedIn(time, open.name, { ...open, kind: 'name' });
	hidden.calls += 1;
	if (chances.has(open.name)) return drawn(open, `${origin} ${field} ${hidden.calls}`);
	return plainCalls[open.name]?.(open, hidden) ?? open;
}

/** DT, STARTTIME, PI … are numbers once the model is known; TIME stays. */
function fixedIn(time: ModelTime, name: string, node: Expression): Expression {
	const fixed = new Map([
		['dt', time.dt],
		['starttime', time.start],
		['stoptime', time.stop],
		['pi', Math.PI],
		['inf', Infinity],
		['nan', NaN]
	]).get(name);
	return fixed === undefined ? node : number(fixed, node);
}

type Plain = (node: CallNode, hidden: Hidden) => Expression;

/** What each function is in plain equations; those that are not here stay calls. */
const plainCalls: Readonly<Record<string, Plain | undefined>> = Object.assign(Object.create(null), {
	safediv: (node) => {
		const [a, b, otherwise] = node.args;
		return call('safediv', [a, b, otherwise ?? number(0, node)], node);
	},
	step: (node, { site }) => {
		const [height, start] = node.args;
		const on = binary(sinceStep(start, site.time.dt), '>', number(0, node), node);
		return when(on, height, number(0, node), node);
	},
	ramp: (node) => {
		const [slope, start, end] = node.args;
		return ramp(node, slope, start, end);
	},
	pulse: (node, hidden) => {
		const [amount, first, interval] = node.args;
		return pulse(hidden, node, amount, first ?? number(hidden.site.time.start, node), interval);
	},
	init: (node, hidden) => {
		const [initial] = node.args;
		return hidden.hide(node, 'at the start', (part) => ({ ...part, kind: 'initial', initial }));
	},
	previous: (node, hidden) => {
		const [remembers, initial] = node.args;
		const make = (part: { name: string; origin: string }) =>
			({ ...part, kind: 'memory', initial, remembers }) as const;
		return hidden.hide(node, 'one step ago', make);
	},
	active_initial: (node, hidden) => {
		const [equation, initial] = node.args;
		const make = (part: { name: string; origin: string }) =>
			({ ...part, kind: 'auxiliary', equation, initial }) as const;
		return hidden.hide(node, 'while it runs', make);
	},
	mean: (node) => {
		const sum = node.args.reduce((all, arg) => binary(all, '+', arg, node));
		return binary(sum, '/', number(node.args.length, node), node);
	},
	delay: (node, hidden) => pipeline(hidden, node, node.args[2]),
	smth1: (node, hidden) => smooth(hidden, node, 1, node.args[2]),
	smth3: (node, hidden) => smooth(hidden, node, 3, node.args[2]),
	smthn: (node, hidden) => smooth(hidden, node, valueOf(node.args[2]), node.args[3]),
	delay1: (node, hidden) => delay(hidden, node, 1, node.args[2]),
	delay3: (node, hidden) => delay(hidden, node, 3, node.args[2]),
	delayn: (node, hidden) => delay(hidden, node, valueOf(node.args[2]), node.args[3]),
	trend: (node, hidden) => trend(hidden, node, node.args[2]),
	forcst: (node, hidden) => {
		const [input, , ahead, initial] = node.args;
		const growth = binary(trend(hidden, node, initial), '*', ahead, node);
		return binary(input, '*', binary(number(1, node), '+', growth, node), node);
	}
} satisfies Record<string, Plain>);

/** The order of a delay; checked to be a whole number that is written out. */
function valueOf(node: Expression): number {
	if (node.kind !== 'number') throw new Error('unreachable: the order of a delay was checked');
	return node.value;
}
