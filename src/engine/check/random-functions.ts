// Random functions → plain expressions over numbers that a seed decides. Nothing has a state: a draw follows
// from the run's world, the name of the variable it stands in and the step, so a new variable does not shuffle
// the others, two scenarios meet the same chance, and Runge–Kutta sees one draw in all four looks.
import {
	binary,
	call,
	name,
	number,
	when,
	type CallNode,
	type Expression
} from '../language/expression.ts';
import { STEP, WORLD } from './plan.ts';
import { streamOf } from '../numbers/random.ts';

/** The random functions, each with the number of arguments that stand before its seed. */
export const chances: ReadonlyMap<string, number> = new Map([
	['random', 2],
	['uniform', 2],
	['normal', 2],
	['lognormal', 2],
	['exprnd', 1],
	['poisson', 1]
]);

/** From here on a Poisson count is drawn from the bell curve: the chance of none has no digits left. */
const MANY = 500;

/**
 * @param site says where the call stands, for example `"rain equation 1"`
 * A seed of its own makes a draw the same in every world, as its author asked.
 */
export function drawn(node: CallNode, site: string): Expression {
	const [a, b] = node.args;
	const seed = node.args[chances.get(node.name)!] ?? name(WORLD, node);
	const uniform = (which: string) => {
		const stream = number(streamOf(`${site} ${which}`), node);
		return call('draw', [seed, stream, name(STEP, node)], node);
	};
	const one = number(1, node);
	switch (node.name) {
		case 'normal':
			return binary(a, '+', binary(b, '*', bell(), node), node);
		case 'lognormal':
			return lognormal(node, bell());
		case 'exprnd': {
			const log = call('ln', [binary(one, '-', uniform('u'), node)], node);
			return binary(number(0, node), '-', binary(a, '*', log, node), node);
		}
		case 'poisson': {
			const none = call('exp', [binary(number(0, node), '-', a, node)], node);
			const off = binary(call('sqrt', [a], node), '*', bell(), node);
			const near = binary(binary(a, '+', off, node), '+', number(0.5, node), node);
			const many = binary(a, '>', number(MANY, node), node);
			return when(
				many,
				call('int', [near], node),
				call('poisson', [uniform('u'), a, none], node),
				node
			);
		}
		default:
			return binary(a, '+', binary(binary(b, '-', a, node), '*', uniform('u'), node), node);
	}

	/** Around 0 with deviation 1 (Box and Muller). */
	function bell(): Expression {
		const squared = binary(number(-2, node), '*', call('ln', [uniform('u')], node), node);
		const angle = binary(number(2 * Math.PI, node), '*', uniform('angle'), node);
		return binary(call('sqrt', [squared], node), '*', call('cos', [angle], node), node);
	}
}

/** Mean and deviation are those of what is drawn, not of its logarithm. */
function lognormal(node: CallNode, bell: Expression): Expression {
	const [mean, deviation] = node.args;
	const share = binary(deviation, '/', mean, node);
	const squared = binary(number(1, node), '+', binary(share, '*', share, node), node);
	const variance = call('ln', [squared], node);
	const middle = binary(variance, '/', number(2, node), node);
	const log = binary(call('ln', [mean], node), '-', middle, node);
	const off = binary(call('sqrt', [variance], node), '*', bell, node);
	return call('exp', [binary(log, '+', off, node)], node);
}
