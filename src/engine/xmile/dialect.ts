// Functions of other tools → the same thing in this engine's language, where it has exactly that.
import { Unwritable } from './unwritable.ts';
import {
	binary,
	call,
	number,
	when,
	type CallNode,
	type Expression
} from '../language/expression.ts';

type Translate = (node: CallNode) => Expression;

const renamed =
	(name: string): Translate =>
	(node) => ({ ...node, name });

/** Only for calls with one of these numbers of arguments; others are left for the checker to refuse. */
const taking =
	(counts: readonly number[], translate: Translate): Translate =>
	(node) =>
		counts.includes(node.args.length) ? translate(node) : node;

const translations: ReadonlyMap<string, Translate> = new Map([
	['pulse', (node) => (node.args.length === 1 ? unclear(node) : node)],
	['smooth', taking([2], renamed('smth1'))],
	['smoothi', taking([3], renamed('smth1'))],
	['smooth3', taking([2], renamed('smth3'))],
	['smooth3i', taking([3], renamed('smth3'))],
	['delay1i', taking([3], renamed('delay1'))],
	['delay3i', taking([3], renamed('delay3'))],
	['delay_fixed', taking([3], renamed('delay'))],
	['forecast', taking([3], renamed('forcst'))],
	['initial', taking([1], renamed('init'))],
	['xidz', taking([3], renamed('safediv'))],
	['zidz', taking([2], renamed('safediv'))],
	['logn', taking([1], renamed('ln'))],
	['lognrm', taking([2, 3], renamed('lognormal'))],
	['game', taking([1], ({ args: [value] }) => value)],
	['power', taking([2], (node) => binary(node.args[0], '^', node.args[1], node))],
	['log', taking([2], (node) => binary(ln(node.args[0]), '/', ln(node.args[1]), node))],
	// Vensim rounds towards zero, XMILE's INT down
	['integer', taking([1], (node) => towardsZero(node.args[0], node))],
	['quantum', taking([2], (node) => quantum(node))]
] satisfies [string, Translate][]);

export function translated(node: CallNode): Expression {
	return translations.get(node.name)?.(node) ?? node;
}

/** Other tools disagree on whether it comes once or at every step. */
function unclear(node: CallNode): never {
	const sentence = 'A PULSE must say when it comes.';
	throw new Unwritable(
		node,
		'not-supported',
		sentence,
		'Write PULSE(amount, first time, interval).'
	);
}

const ln = (x: Expression) => call('ln', [x], x);

function towardsZero(x: Expression, at: Expression): Expression {
	const zero = number(0, at);
	const minus = (of: Expression) => binary(zero, '-', of, at);
	return when(
		binary(x, '<', zero, at),
		minus(call('int', [minus(x)], at)),
		call('int', [x], at),
		at
	);
}

/** Whole steps of the second argument, towards zero; what has no steps stays as it is. */
function quantum(node: CallNode): Expression {
	const [x, step] = node.args;
	const steps = binary(step, '*', towardsZero(binary(x, '/', step, node), node), node);
	return when(binary(step, '<=', number(0, node), node), x, steps, node);
}
