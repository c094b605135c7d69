// RAMP, PULSE and the like → plain equations of the time.
import { binary, call, name, number, when } from '../language/expression.ts';
import { STEP_TIME, TIME } from './plan.ts';
import type { CallNode, Expression } from '../language/expression.ts';
import type { Hidden } from './hidden.ts';

/**
 * Time since `start`, half a step early, so that rounding cannot delay what begins on a step. Taken
 * at the beginning of the step: Runge–Kutta sees the same test input in all four stages.
 */
export function sinceStep(start: Expression, dt: number): Expression {
	const now = binary(name(STEP_TIME, start), '+', number(dt / 2, start), start);
	return binary(now, '-', start, start);
}

/** slope × the time since `start`, no longer than until `end`. */
export function ramp(
	at: CallNode,
	slope: Expression,
	start: Expression,
	end?: Expression
): Expression {
	const now = end ? call('min', [name(TIME, at), end], at) : name(TIME, at);
	const since = call('max', [number(0, at), binary(now, '-', start, at)], at);
	return binary(slope, '*', since, at);
}

/** The whole amount within one step, once, or again after every interval above zero. */
export function pulse(
	hidden: Hidden,
	at: CallNode,
	amount: Expression,
	first: Expression,
	interval?: Expression
): Expression {
	const since = hidden.shared(at, 'since', sinceStep(first, hidden.site.time.dt));
	const started = binary(since, '>', number(0, at), at);
	const again =
		interval &&
		when(binary(interval, '>', number(0, at), at), binary(since, 'mod', interval, at), since, at);
	const now = binary(again ?? since, '<=', number(hidden.site.time.dt, at), at);
	const height = binary(amount, '/', number(hidden.site.time.dt, at), at);
	return when(binary(started, 'and', now, at), height, number(0, at), at);
}
