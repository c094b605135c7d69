// An expression over traced values → closures that read some names now and the others one step ago.
import { delayed } from '../numbers/past-values.ts';
import { lookUp, tableOf } from '../numbers/lookup.ts';
import { mathFunction } from '../numbers/maths.ts';
import { operate, unary } from '../check/simplify.ts';
import { DELAYED, type CallNode, type Expression } from '../language/expression.ts';
import type { Lookup } from '../language/model.ts';
import type { Trace } from './trace.ts';

/** The value with `moved` as it is at step `now` and all other names as they are at step `before`. */
export type Evaluate = (now: number, before: number, moved: Moved) => number;

/** Which names have moved. */
export type Moved = (name: string) => boolean;

export const all: Moved = () => true;

export function evaluator({ plan, values }: Trace, expression: Expression): Evaluate {
	return of(expression);

	function of(node: Expression): Evaluate {
		switch (node.kind) {
			case 'number':
				return () => node.value;
			case 'name': {
				const column = values.get(node.name)!;
				return (now, before, moved) => column[moved(node.name) ? now : before];
			}
			case 'unary': {
				const inside = of(node.of);
				return (...at) => unary(node.operator, inside(...at));
			}
			case 'binary': {
				const [left, right] = [node.left, node.right].map(of);
				return (...at) => operate(node.operator, left(...at), right(...at));
			}
			case 'if': {
				const [condition, then, otherwise] = [node.condition, node.then, node.else].map(of);
				return (...at) => (condition(...at) !== 0 ? then(...at) : otherwise(...at));
			}
			case 'call':
				return ofCall(node);
		}
	}

	function ofCall(node: CallNode): Evaluate {
		const past = node.name === DELAYED ? node.args[0] : undefined;
		if (past?.kind === 'name')
			return pastOf(values.get(past.name)!, past.name, node.args.slice(2).map(of));
		return called(node.name, plan.lookups.get(node.name), node.args.map(of));
	}
}

function called(name: string, lookup: Lookup | undefined, args: readonly Evaluate[]): Evaluate {
	if (lookup) {
		const table = tableOf(lookup);
		return (...at) => lookUp[lookup.type](table, args[0](...at));
	}
	const function_ = mathFunction(name);
	return (...at) => function_.of(...args.map((arg) => arg(...at)));
}

/** A delay shows one more of its past values when the past itself has moved on. */
function pastOf(
	column: Float64Array,
	name: string,
	[steps, before]: readonly Evaluate[]
): Evaluate {
	return (now, then, moved) =>
		delayed(column, 0, moved(name) ? now : then, steps(now, then, moved), before(now, then, moved));
}
