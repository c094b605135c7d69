// An equation → its unit, or the two pieces of it that do not fit together.
import { builtins, type UnitRule } from '../language/builtins.ts';
import {
	equal,
	NONE,
	over,
	parseUnit,
	power,
	textOf,
	times,
	type Dimension,
	type Units
} from './unit-algebra.ts';
import { simplified } from './simplify.ts';
import type { BinaryNode, CallNode, Expression, NumberNode } from '../language/expression.ts';
import type { Fault } from '../language/fault.ts';
import type { Lookup } from '../language/model.ts';

/**
 * `any`: a plain 0 or INF, which fits every unit.
 * `unknown`: something above was wrong or has no unit; nothing more is said about it.
 */
export type Unit = Dimension | 'any' | 'unknown';

export interface UnitContext {
	readonly units: Units;
	/** Unknown for a model that does not say in what it counts time. */
	readonly time: Unit;
	/** Unit of a variable by canonical name; `unknown` for those without one. */
	readonly unitOf: (name: string) => Unit;
	readonly lookups: ReadonlyMap<string, Lookup>;
}

/** The unit that `text`, read as `expression`, gives; every clash inside it is added to `faults`. */
export function unitOfExpression(
	text: string,
	expression: Expression,
	context: UnitContext,
	faults: Fault[]
): Unit {
	const { units, time } = context;
	return infer(expression);

	function infer(node: Expression): Unit {
		switch (node.kind) {
			case 'number':
				return unitOfNumber(node.value, node.unit, node);
			case 'name':
				return unitOfName(node.name);
			case 'unary':
				return node.operator === 'not' ? plain(infer(node.of)) : infer(node.of);
			case 'binary':
				return unitOfBinary(node);
			case 'if':
				infer(node.condition);
				return alike(node.then, node.else, 'Both sides of an IF');
			case 'call':
				return unitOfCall(node);
		}
	}

	function unitOfNumber(value: number, unit: string | undefined, node: Expression): Unit {
		if (unit === undefined) return value === 0 ? 'any' : NONE;
		const read = parseUnit(unit, units);
		if (read.ok) return read.dimension;
		const from = text.indexOf('{', node.start) + 1;
		faults.push({ ...read.fault, start: from + read.fault.start, end: from + read.fault.end });
		return 'unknown';
	}

	function unitOfName(name: string): Unit {
		if (name === 'inf' || name === 'nan') return 'any';
		if (name === 'pi') return NONE;
		if (['time', 'dt', 'starttime', 'stoptime'].includes(name)) return time;
		return context.unitOf(name);
	}

	function unitOfBinary(node: BinaryNode): Unit {
		const { operator, left, right } = node;
		switch (operator) {
			case '*':
			case '/': {
				const [a, b] = [infer(left), infer(right)];
				if (a === 'unknown' || b === 'unknown') return 'unknown';
				if (a === 'any' || (b === 'any' && operator === '*')) return 'any';
				if (b === 'any') return 'unknown';
				return operator === '*' ? times(a, b) : over(a, b);
			}
			case '^':
				return unitOfPower(node);
			case 'and':
			case 'or':
				plain(infer(left));
				plain(infer(right));
				return NONE;
			case '+':
			case '-':
				return alike(left, right, operator === '+' ? 'What is added' : 'What is subtracted');
			case 'mod':
				return alike(left, right, 'Both sides of MOD');
			default:
				alike(left, right, 'What is compared');
				return NONE;
		}
	}

	function unitOfPower({ left, right }: BinaryNode): Unit {
		const [inside, exponent] = [infer(left), infer(right)];
		if (exponent !== 'any' && exponent !== 'unknown' && exponent.size > 0) {
			clash(
				right,
				`The exponent "${words(right)}" is ${textOf(exponent)}, but an exponent has no unit.`
			);
			return 'unknown';
		}
		if (inside === 'any' || inside === 'unknown' || inside.size === 0) return inside;
		const value = simplified(right);
		const raised = value.kind === 'number' ? power(inside, value.value) : undefined;
		if (raised) return raised;
		clash(
			left,
			`"${words(left)}" is ${textOf(inside)} and cannot be raised to "${words(right)}".`,
			'Divide it by something in the same unit first: what has no unit can have any exponent.'
		);
		return 'unknown';
	}

	function unitOfCall(node: CallNode): Unit {
		const lookup = context.lookups.get(node.name);
		if (lookup) return unitOfLookup(node, lookup);
		const builtin = builtins.get(node.name);
		if (!builtin) return unitOfName(node.name);

		// `x` and `y` take the unit of the first argument that has one
		const letters: Record<'x' | 'y', { unit: Unit; by?: Expression }> = {
			x: { unit: 'any' },
			y: { unit: 'any' }
		};
		node.args.forEach((arg, i) => {
			const [what, rule] = builtin.parameters[Math.min(i, builtin.parameters.length - 1)];
			const unit = infer(arg);
			if (rule === 'x' || rule === 'y') {
				const letter = letters[rule];
				if (letter.unit === 'any') letters[rule] = { unit, by: arg };
				else if (letter.by)
					compare(letter.by, letter.unit, arg, unit, `In ${node.name.toUpperCase()}, what`);
				return;
			}
			if (rule === 'x/t' && letters.x.unit === 'any' && unit !== 'any') {
				letters.x = { unit: of(unit, time, times), by: arg };
				return;
			}
			const wanted = resolve(rule, letters.x.unit, letters.y.unit);
			if (wanted === 'any' || wanted === 'unknown' || fits(unit, wanted)) return;
			clash(
				arg,
				`The ${what} of ${node.name.toUpperCase()}, "${words(arg)}", is ${name(unit)}; it must be ${textOf(wanted)}.`,
				arg.kind === 'number'
					? cureForNumber(arg, wanted)
					: rule === '1'
						? 'Divide it by something in the same unit.'
						: ''
			);
		});
		return resolve(builtin.result, letters.x.unit, letters.y.unit);
	}

	function unitOfLookup(node: CallNode, lookup: Lookup): Unit {
		const given = infer(node.args[0]);
		const wanted = declared(lookup.inputUnit);
		if (wanted !== 'unknown' && wanted !== 'any' && !fits(given, wanted)) {
			clash(
				node.args[0],
				`The lookup "${lookup.name}" takes ${textOf(wanted)}, but "${words(node.args[0])}" is ${name(given)}.`
			);
		}
		return declared(lookup.unit);
	}

	function declared(unit: string): Unit {
		const read = unit ? parseUnit(unit, units) : undefined;
		return read?.ok ? read.dimension : 'unknown';
	}

	function resolve(rule: UnitRule, x: Unit, y: Unit): Unit {
		switch (rule) {
			case 'x':
				return x;
			case 'y':
				return y;
			case 't':
				return time;
			case '1':
				return NONE;
			case '1/t':
				return of(NONE, time, over);
			case 'x/t':
				return of(x, time, over);
			case 'x*t':
				return of(x, time, times);
			case 'x/y':
				return of(x, y, over);
			case 'root x':
				return typeof x === 'string' ? x : (power(x, 0.5) ?? 'unknown');
		}
	}

	function alike(left: Expression, right: Expression, what: string): Unit {
		return compare(left, infer(left), right, infer(right), what);
	}

	function compare(left: Expression, a: Unit, right: Expression, b: Unit, what: string): Unit {
		if (a === 'any') return b;
		if (b === 'any') return a;
		if (a === 'unknown' || b === 'unknown') return 'unknown';
		if (equal(a, b)) return a;
		const both = { start: left.start, end: right.end };
		clash(
			both,
			`${what} must have one unit: "${words(left)}" is ${textOf(a)}, but "${words(right)}" is ${textOf(b)}.`,
			cureFor(left, a, right, b)
		);
		return 'unknown';
	}

	function cureFor(left: Expression, a: Dimension, right: Expression, b: Dimension): string {
		for (const [node, other] of [
			[left, b],
			[right, a]
		] as const) {
			if (node.kind === 'number') return cureForNumber(node, other);
		}
		if (typeof time === 'string') return '';
		if (equal(times(a, time), b))
			return `Multiply "${words(left)}" by a time, or divide "${words(right)}" by one.`;
		if (equal(times(b, time), a))
			return `Multiply "${words(right)}" by a time, or divide "${words(left)}" by one.`;
		return '';
	}

	function plain(unit: Unit): Unit {
		return unit === 'unknown' ? unit : NONE;
	}

	function words(node: Expression): string {
		const all = text.slice(node.start, node.end).replace(/\s+/g, ' ');
		return all.length > 60 ? `${all.slice(0, 57)}…` : all;
	}

	function clash({ start, end }: { start: number; end: number }, sentence: string, cure = '') {
		faults.push({ code: 'unit-clash', start, end, sentence, cure });
	}
}

export const fits = (unit: Unit, wanted: Dimension) =>
	unit === 'any' || unit === 'unknown' || equal(unit, wanted);

/** The unit of a product or quotient, if both units are known. */
function of(a: Unit, b: Unit, combine: (a: Dimension, b: Dimension) => Dimension): Unit {
	if (typeof a === 'string') return a;
	return typeof b === 'string' ? 'unknown' : combine(a, b);
}

const cureForNumber = ({ value }: NumberNode, unit: Dimension) =>
	`If it is one, write its unit: ${value}{${textOf(unit)}}.`;

const name = (unit: Unit) => (typeof unit === 'string' ? 'of no known unit' : textOf(unit));
