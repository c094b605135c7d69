// An expression over traced values → closures that read some names now and the others one step ago.
import { delayed } from '../numbers/past-values.ts';
import { lookUp, tableOf } from '../numbers/lookup.ts';
import { mathFunction } from '../numbers/maths.ts';
import { operate, unary } from '../check/simplify.ts';
import { DELAYED, type Expression } from '../language/expression.ts';
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
				const [left, right] = [of(node.left), of(node.right)];
				return (...at) => operate(node.operator, left(...at), right(...at));
			}
			case 'if': {
				const [condition, then, otherwise] = [of(node.condition), of(node.then), of(node.else)];
				return (...at) => (condition(...at) !== 0 ? then(...at) : otherwise(...at));
			}
			case 'call': {
				const past = node.name === DELAYED ? node.args[0] : undefined;
				if (past?.kind === 'name') return pastOf(past.name, node.args.slice(2).map(of));
				const args = node.args.map(of);
				const lookup = plan.lookups.get(node.name);
				if (lookup) {
					const table = tableOf(lookup);
					return (...at) => lookUp[lookup.type](table, args[0](...at));
				}
				const function_ = mathFunction(node.name);
				return (...at) => function_.of(...args.map((arg) => arg(...at)));
			}
		}
	}

	/** A delay shows one more of its past values when the past itself has moved on. */
	function pastOf(name: string, [steps, before]: readonly Evaluate[]): Evaluate {
		const column = values.get(name)!;
		return (now, then, moved) =>
			delayed(
				column,
				0,
				moved(name) ? now : then,
				steps(now, then, moved),
				before(now, then, moved)
			);
	}
}
