// Test inputs, delays and the like → plain equations. A delay is a model: it becomes hidden stocks, so
// the integrators, the order and the loops need no special case for it.
import { chances, drawn } from './random-functions.ts';
import { binary, call, DELAYED, mapChildren, name, number, when } from '../language/expression.ts';
import { STEP, STEP_TIME, TIME, type PlanVariable } from './plan.ts';
import type { CallNode, Expression } from '../language/expression.ts';
import type { ModelTime } from '../language/model.ts';

export interface Expansion {
	readonly expression: Expression;
	/** The hidden variables that the expression now needs. */
	readonly hidden: readonly PlanVariable[];
	/** The time that one stage of each delay takes: a step must be able to follow it. */
	readonly paces: readonly { readonly call: CallNode; readonly variable: string }[];
}

/** Where an expansion stands: names the hidden variables, so that a reader of the program can place them. */
export interface Site {
	readonly origin: string;
	readonly field: string;
	readonly time: ModelTime;
}

export function expanded(expression: Expression, site: Site): Expansion {
	const { time, origin } = site;
	const hidden: PlanVariable[] = [];
	const paces: { call: CallNode; variable: string }[] = [];
	let calls = 0;
	return { expression: expand(expression), hidden, paces };

	function expand(node: Expression): Expression {
		if (node.kind === 'name') return timeOf(node);
		const open = mapChildren(node, expand);
		return open.kind === 'call' ? expandCall(open) : open;
	}

	/** DT, STARTTIME, PI … are numbers once the model is known; TIME stays. */
	function timeOf(node: Expression & { kind: 'name' }): Expression {
		const fixed = new Map([
			['dt', time.dt],
			['starttime', time.start],
			['stoptime', time.stop],
			['pi', Math.PI],
			['inf', Infinity],
			['nan', NaN]
		]).get(node.name);
		return fixed === undefined ? node : number(fixed, node);
	}

	function expandCall(node: CallNode): Expression {
		const [input, second, third, fourth] = node.args;
		if (node.args.length === 0) return timeOf({ ...node, kind: 'name' });
		calls += 1;
		if (chances.has(node.name)) return drawn(node, `${origin} ${site.field} ${calls}`);
		switch (node.name) {
			case 'safediv':
				return call('safediv', [input, second, third ?? number(0, node)], node);
			case 'step':
				return when(
					binary(sinceStep(second), '>', number(0, node), node),
					input,
					number(0, node),
					node
				);
			case 'ramp':
				return ramp(node, input, second, third);
			case 'pulse':
				return pulse(node, input, second ?? number(time.start, node), third);
			case 'init':
				return hide(node, 'at the start', (part) => ({ ...part, kind: 'initial', initial: input }));
			case 'previous':
				return hide(node, 'one step ago', (part) => ({
					...part,
					kind: 'memory',
					initial: second,
					remembers: input
				}));
			case 'active_initial':
				return hide(node, 'while it runs', (part) => ({
					...part,
					kind: 'auxiliary',
					equation: input,
					initial: second
				}));
			case 'mean':
				return binary(
					node.args.reduce((sum, arg) => binary(sum, '+', arg, node)),
					'/',
					number(node.args.length, node),
					node
				);
			case 'delay':
				return pipeline(node, third);
			case 'smth1':
				return smooth(node, 1, third);
			case 'smth3':
				return smooth(node, 3, third);
			case 'smthn':
				return smooth(node, valueOf(third), fourth);
			case 'delay1':
				return delay(node, 1, third);
			case 'delay3':
				return delay(node, 3, third);
			case 'delayn':
				return delay(node, valueOf(third), fourth);
			case 'trend':
				return trend(node, third);
			case 'forcst': {
				const growth = binary(trend(node, fourth), '*', third, node);
				return binary(input, '*', binary(number(1, node), '+', growth, node), node);
			}
			default:
				return node;
		}
	}

	/** Keeps a variable that no author wrote, and answers with its name. */
	function hide(
		at: CallNode,
		what: string,
		make: (part: { name: string; origin: string }) => PlanVariable
	): Expression {
		const part = { name: `${origin} ${site.field} ${at.name} ${calls} ${what}`, origin };
		hidden.push(make(part));
		return name(part.name, at);
	}

	/** A name for an expression that is used more than once. */
	function shared(at: CallNode, what: string, equation: Expression): Expression {
		if (equation.kind === 'name' || equation.kind === 'number') return equation;
		return hide(at, what, (part) => ({ ...part, kind: 'auxiliary', equation }));
	}

	/**
	 * Time since `start`, half a step early, so that rounding cannot delay what begins on a step. Taken
	 * at the beginning of the step: Runge–Kutta sees the same test input in all four stages.
	 */
	function sinceStep(start: Expression): Expression {
		const now = binary(name(STEP_TIME, start), '+', number(time.dt / 2, start), start);
		return binary(now, '-', start, start);
	}

	/** slope × the time since `start`, no longer than until `end`. */
	function ramp(at: CallNode, slope: Expression, start: Expression, end?: Expression): Expression {
		const now = end ? call('min', [name(TIME, at), end], at) : name(TIME, at);
		const since = call('max', [number(0, at), binary(now, '-', start, at)], at);
		return binary(slope, '*', since, at);
	}

	/** The whole amount within one step, once, or again after every interval above zero. */
	function pulse(
		at: CallNode,
		amount: Expression,
		first: Expression,
		interval?: Expression
	): Expression {
		const since = shared(at, 'since', sinceStep(first));
		const started = binary(since, '>', number(0, at), at);
		const again =
			interval &&
			when(binary(interval, '>', number(0, at), at), binary(since, 'mod', interval, at), since, at);
		const now = binary(again ?? since, '<=', number(time.dt, at), at);
		const height = binary(amount, '/', number(time.dt, at), at);
		return when(binary(started, 'and', now, at), height, number(0, at), at);
	}

	/** What the input was exactly `delay time` ago, and before that its first value. */
	function pipeline(at: CallNode, initial: Expression = at.args[0]): Expression {
		const [input, time] = at.args;
		const before = hide(at, 'before', (part) => ({ ...part, kind: 'initial', initial }));
		const past = hide(at, 'history', (part) => ({ ...part, kind: 'history', remembers: input }));
		const steps = binary(time, '/', number(site.time.dt, at), at);
		return call(DELAYED, [past, name(STEP, at), steps, before], at);
	}

	/** Exponential smoothing in `order` stages: each stage follows the one before it in delay/order. */
	function smooth(at: CallNode, order: number, initial?: Expression): Expression {
		const input = shared(at, 'input', at.args[0]);
		const pace = paceOf(at, 'stage time', order);
		let before = input;
		for (let stage = 1; stage <= order; stage++) {
			const behind = before;
			before = hide(at, `stage ${stage}`, (part) => ({
				...part,
				kind: 'stock',
				initial: initial ?? input,
				net: binary(binary(behind, '-', name(part.name, at), at), '/', pace, at)
			}));
		}
		return before;
	}

	/** A material delay in `order` stages: what flows in leaves again, all of it, delay later on average. */
	function delay(at: CallNode, order: number, initial?: Expression): Expression {
		const input = shared(at, 'input', at.args[0]);
		const pace = paceOf(at, 'stage time', order);
		let inflow = input;
		for (let stage = 1; stage <= order; stage++) {
			const into = inflow;
			const stock = `${origin} ${site.field} ${at.name} ${calls} stage ${stage}`;
			const outflow = shared(at, `leaving ${stage}`, binary(name(stock, at), '/', pace, at));
			hide(at, `stage ${stage}`, (part) => ({
				...part,
				kind: 'stock',
				initial: binary(initial ?? input, '*', pace, at),
				net: binary(into, '-', outflow, at)
			}));
			inflow = outflow;
		}
		return inflow;
	}

	function paceOf(at: CallNode, what: string, order: number): Expression {
		const whole = at.args[1];
		const equation = order === 1 ? whole : binary(whole, '/', number(order, at), at);
		return hide(at, what, (part) => {
			paces.push({ call: at, variable: part.name });
			return { ...part, kind: 'auxiliary', equation };
		});
	}

	/** Growth per unit of time of the input against its own average; 0 where the average is 0. */
	function trend(at: CallNode, initial: Expression = number(0, at)): Expression {
		const input = shared(at, 'input', at.args[0]);
		const pace = paceOf(at, 'averaging time', 1);
		const start = binary(number(1, at), '+', binary(initial, '*', pace, at), at);
		const average = hide(at, 'average', (part) => ({
			...part,
			kind: 'stock',
			initial: binary(input, '/', start, at),
			net: binary(binary(input, '-', name(part.name, at), at), '/', pace, at)
		}));
		const above = binary(input, '-', average, at);
		return call('safediv', [above, binary(average, '*', pace, at), number(0, at)], at);
	}
}

/** The order of a delay; checked to be a whole number that is written out. */
function valueOf(node: Expression): number {
	if (node.kind !== 'number') throw new Error('unreachable: the order of a delay was checked');
	return node.value;
}
