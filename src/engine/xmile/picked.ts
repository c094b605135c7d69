// An index and options → a choice between them.
import { binary, number, type Expression } from '../language/expression.ts';

/** The option with the number `index`, counted from 1, found by halving; 0 where there is none. */
export function pickedBy(
	index: Expression,
	options: readonly Expression[],
	at: Expression
): Expression {
	const below = (limit: number) => binary(index, '<', number(limit, at), at);
	const among = (from: number, to: number): Expression => {
		if (to - from === 1) return options[from];
		const middle = (from + to) >> 1;
		const [then, otherwise] = [among(from, middle), among(middle, to)];
		return { kind: 'if', condition: below(middle + 0.5), then, else: otherwise, ...span(at) };
	};
	const inside = binary(
		{ kind: 'unary', operator: 'not', of: below(0.5), ...span(at) },
		'and',
		below(options.length + 0.5),
		at
	);
	return {
		kind: 'if',
		condition: inside,
		then: among(0, options.length),
		else: number(0, at),
		...span(at)
	};
}

const span = ({ start, end }: Expression) => ({ start, end });
