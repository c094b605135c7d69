// SMTH3, DELAY1, TREND and the like → hidden stocks: a delay is a model.
import { binary, call, DELAYED, name, number } from '../language/expression.ts';
import { STEP } from './plan.ts';
import type { CallNode, Expression } from '../language/expression.ts';
import type { Hidden } from './hidden.ts';

/** What the input was exactly `delay time` ago, and before that its first value. */
export function pipeline(
	hidden: Hidden,
	at: CallNode,
	initial: Expression = at.args[0]
): Expression {
	const [input, time] = at.args;
	const before = hidden.hide(at, 'before', (part) => ({ ...part, kind: 'initial', initial }));
	const past = hidden.hide(at, 'history', (part) => ({
		...part,
		kind: 'history',
		remembers: input
	}));
	const steps = binary(time, '/', number(hidden.site.time.dt, at), at);
	return call(DELAYED, [past, name(STEP, at), steps, before], at);
}

/** Exponential smoothing in `order` stages: each stage follows the one before it in delay/order. */
export function smooth(
	hidden: Hidden,
	at: CallNode,
	order: number,
	initial?: Expression
): Expression {
	const input = hidden.shared(at, 'input', at.args[0]);
	const pace = paceOf(hidden, at, 'stage time', order);
	let before = input;
	for (let stage = 1; stage <= order; stage++) {
		const behind = before;
		before = hidden.hide(at, `stage ${stage}`, (part) => ({
			...part,
			kind: 'stock',
			initial: initial ?? input,
			net: binary(binary(behind, '-', name(part.name, at), at), '/', pace, at)
		}));
	}
	return before;
}

/** A material delay in `order` stages: what flows in leaves again, all of it, delay later on average. */
export function delay(
	hidden: Hidden,
	at: CallNode,
	order: number,
	initial?: Expression
): Expression {
	const input = hidden.shared(at, 'input', at.args[0]);
	const pace = paceOf(hidden, at, 'stage time', order);
	let inflow = input;
	for (let stage = 1; stage <= order; stage++) {
		const into = inflow;
		const stock = hidden.nameOf(at, `stage ${stage}`);
		const outflow = hidden.shared(at, `leaving ${stage}`, binary(name(stock, at), '/', pace, at));
		hidden.hide(at, `stage ${stage}`, (part) => ({
			...part,
			kind: 'stock',
			initial: binary(initial ?? input, '*', pace, at),
			net: binary(into, '-', outflow, at)
		}));
		inflow = outflow;
	}
	return inflow;
}

function paceOf(hidden: Hidden, at: CallNode, what: string, order: number): Expression {
	const whole = at.args[1];
	const equation = order === 1 ? whole : binary(whole, '/', number(order, at), at);
	return hidden.hide(at, what, (part) => {
		hidden.paces.push({ call: at, variable: part.name });
		return { ...part, kind: 'auxiliary', equation };
	});
}

/** Growth per unit of time of the input against its own average; 0 where the average is 0. */
export function trend(
	hidden: Hidden,
	at: CallNode,
	initial: Expression = number(0, at)
): Expression {
	const input = hidden.shared(at, 'input', at.args[0]);
	const pace = paceOf(hidden, at, 'averaging time', 1);
	const start = binary(number(1, at), '+', binary(initial, '*', pace, at), at);
	const average = hidden.hide(at, 'average', (part) => ({
		...part,
		kind: 'stock',
		initial: binary(input, '/', start, at),
		net: binary(binary(input, '-', name(part.name, at), at), '/', pace, at)
	}));
	const above = binary(input, '-', average, at);
	return call('safediv', [above, binary(average, '*', pace, at), number(0, at)], at);
}
