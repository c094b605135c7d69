// An expression and what is known about its inputs → its values, and its slope against one input.
import {
	ANY,
	exactly,
	hull,
	inverse,
	minus,
	plus,
	power,
	rising,
	times,
	ZERO,
	type Interval
} from './interval.ts';
import {
	DELAYED,
	namesIn,
	type BinaryNode,
	type CallNode,
	type Expression
} from '../language/expression.ts';
import { tableOf } from '../numbers/lookup.ts';
import { SQUARE } from '../numbers/maths.ts';
import type { Lookup } from '../language/model.ts';

/** What a more of one input does: more, less, or it depends (also: nothing is known). */
export type Sign = '+' | '-' | '?';

/** All values that a variable can have. */
export type Known = (name: string) => Interval;

export interface Slope {
	readonly value: Interval;
	/** Change of the value for each unit of the input. */
	readonly slope: Interval;
}

export function signOf([low, high]: Interval): Sign {
	if (low >= 0) return '+';
	return high <= 0 ? '-' : '?';
}

/** Where a jump is possible, only the direction of the slope is known. */
const direction: Interval = [0, Infinity];
const unit: Interval = [0, 1];
const flat = (value: Interval): Slope => ({ value, slope: ZERO });
const moves = ({ slope }: Slope) => slope[0] !== 0 || slope[1] !== 0;

/** What grows with its one argument, however fast. */
const growing: ReadonlyMap<string, (x: number) => number> = new Map([
	['exp', Math.exp],
	['ln', (x: number) => Math.log(Math.max(0, x))],
	['log10', (x: number) => Math.log(Math.max(0, x))],
	['sqrt', (x: number) => Math.sqrt(Math.max(0, x))],
	['int', Math.floor],
	['arctan', Math.atan]
]);

/** `lookups` by canonical name; `input` may be '' when only the values are of interest. */
export function slopeOf(
	expression: Expression,
	input: string,
	known: Known,
	lookups: ReadonlyMap<string, Lookup>
): Slope {
	return new SlopeReader(input, known, lookups).of(expression);
}

class SlopeReader {
	readonly known: Known;
	readonly input: string;
	readonly lookups: ReadonlyMap<string, Lookup>;

	constructor(input: string, known: Known, lookups: ReadonlyMap<string, Lookup>) {
		this.input = input;
		this.known = known;
		this.lookups = lookups;
	}

	of(node: Expression): Slope {
		switch (node.kind) {
			case 'number':
				return flat(exactly(node.value));
			case 'name':
				return { value: this.known(node.name), slope: exactly(node.name === this.input ? 1 : 0) };
			case 'unary': {
				const inside = this.of(node.of);
				if (node.operator === '+') return inside;
				if (node.operator === '-') return negative(inside);
				return { value: unit, slope: times(minus(inside.slope), direction) };
			}
			case 'binary':
				return ofBinary(node.operator, this.of(node.left), this.of(node.right));
			case 'if': {
				const [then, otherwise] = [this.of(node.then), this.of(node.else)];
				const jumps = namesIn(node.condition).has(this.input);
				return {
					value: hull(then.value, otherwise.value),
					slope: jumps ? ANY : hull(then.slope, otherwise.slope)
				};
			}
			case 'call':
				return this.ofCall(
					node,
					node.args.map((arg) => this.of(arg))
				);
		}
	}

	ofCall({ name }: CallNode, args: readonly Slope[]): Slope {
		const lookup = this.lookups.get(name);
		if (lookup) return ofLookup(lookup, args[0]);
		const [a, b, c] = args;
		switch (name) {
			case 'max':
			case 'min':
				return extreme(args, name === 'max' ? Math.max : Math.min);
			case SQUARE:
				return raised(a, { value: exactly(2), slope: ZERO });
			case 'safediv': {
				const quotient = over(a, b);
				return { value: hull(quotient.value, c.value), slope: hull(quotient.slope, c.slope) };
			}
			case DELAYED:
				return { value: hull(a.value, args[3].value), slope: a.slope };
			case 'abs':
				if (a.value[0] >= 0) return a;
				if (a.value[1] <= 0) return negative(a);
				return {
					value: [0, Math.max(-a.value[0], a.value[1])],
					slope: hull(a.slope, minus(a.slope))
				};
			default: {
				const grows = growing.get(name);
				if (!grows) return { value: ANY, slope: args.some(moves) ? ANY : ZERO };
				return { value: rising(a.value, grows), slope: times(a.slope, direction) };
			}
		}
	}
}

function ofBinary(operator: BinaryNode['operator'], a: Slope, b: Slope): Slope {
	switch (operator) {
		case '+':
			return { value: plus(a.value, b.value), slope: plus(a.slope, b.slope) };
		case '-':
			return ofBinary('+', a, negative(b));
		case '*':
			return product(a, b);
		case '/':
			return over(a, b);
		case '^':
			return raised(a, b);
		case '<':
		case '<=':
			return { value: unit, slope: times(plus(b.slope, minus(a.slope)), direction) };
		case '>':
		case '>=':
			return { value: unit, slope: times(plus(a.slope, minus(b.slope)), direction) };
		case 'mod':
			return { value: ANY, slope: moves(a) || moves(b) ? ANY : ZERO };
		default:
			return { value: unit, slope: moves(a) || moves(b) ? ANY : ZERO };
	}
}

const negative = ({ value, slope }: Slope): Slope => ({
	value: minus(value),
	slope: minus(slope)
});

const product = (a: Slope, b: Slope): Slope => ({
	value: times(a.value, b.value),
	slope: plus(times(a.slope, b.value), times(a.value, b.slope))
});

function over(a: Slope, b: Slope): Slope {
	const one = inverse(b.value);
	return product(a, { value: one, slope: times(minus(b.slope), times(one, one)) });
}

function raised(base: Slope, exponent: Slope): Slope {
	const value = power(base.value, exponent.value);
	const less = power(base.value, plus(exponent.value, exactly(-1)));
	const byBase = times(base.slope, times(exponent.value, less));
	if (!moves(exponent)) return { value, slope: byBase };
	const logarithm = rising(base.value, (x) => Math.log(Math.max(0, x)));
	return { value, slope: plus(byBase, times(exponent.slope, times(value, logarithm))) };
}

/** Whichever is the greatest, or least, the slope is one of theirs. */
function extreme(args: readonly Slope[], pick: (...x: number[]) => number): Slope {
	const [lows, highs] = [0, 1].map((end) => args.map(({ value }) => value[end]));
	const value: Interval = [pick(...lows), pick(...highs)];
	// one that can never be picked counts for nothing
	const possible = args.filter((arg) =>
		pick === Math.max ? arg.value[1] >= value[0] : arg.value[0] <= value[1]
	);
	return { value, slope: hull(...possible.map(({ slope }) => slope)) };
}

function ofLookup(lookup: Lookup, input: Slope): Slope {
	const { ys, slopes } = tableOf(lookup);
	const ends: Interval = [Math.min(...ys), Math.max(...ys)];
	const steps: Interval = [Math.min(...slopes), Math.max(...slopes)];
	if (lookup.type === 'discrete') {
		return { value: ends, slope: times(times(input.slope, direction), hull(steps)) };
	}
	const outside = lookup.type === 'continuous' ? hull(steps, ZERO) : steps;
	return {
		value: lookup.type === 'continuous' ? ends : ANY,
		slope: times(input.slope, outside)
	};
}
