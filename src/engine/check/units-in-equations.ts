// An equation → its unit, or the two pieces of it that do not fit together.
import { builtins } from '../language/builtins.ts';
import {
	equal,
	NONE,
	over,
	power,
	textOf,
	times,
	type Dimension,
	type Units
} from './unit-algebra.ts';
import { parseUnit } from './parse-unit.ts';
import { simplified } from './simplify.ts';
import { byRule, fits, of, type Unit } from './unit.ts';
import type { BinaryNode, CallNode, Expression, NumberNode } from '../language/expression.ts';
import type { Fault } from '../language/fault.ts';
import type { Lookup } from '../language/model.ts';

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
	return new UnitReader(text, context, faults).infer(expression);
}

class UnitReader {
	readonly text: string;
	readonly context: UnitContext;
	readonly faults: Fault[];

	constructor(text: string, context: UnitContext, faults: Fault[]) {
		this.text = text;
		this.context = context;
		this.faults = faults;
	}

	infer(node: Expression): Unit {
		switch (node.kind) {
			case 'number':
				return this.unitOfNumber(node.value, node.unit, node);
			case 'name':
				return this.unitOfName(node.name);
			case 'unary':
				return node.operator === 'not' ? this.plain(this.infer(node.of)) : this.infer(node.of);
			case 'binary':
				return this.unitOfBinary(node);
			case 'if':
				this.infer(node.condition);
				return this.alike(node.then, node.else, 'Both sides of an IF');
			case 'call':
				return this.unitOfCall(node);
		}
	}

	unitOfNumber(value: number, unit: string | undefined, node: Expression): Unit {
		if (unit === undefined) return value === 0 ? 'any' : NONE;
		const read = parseUnit(unit, this.context.units);
		if (read.ok) return read.dimension;
		const from = this.text.indexOf('{', node.start) + 1;
		this.faults.push({ ...read.fault, start: from + read.fault.start, end: from + read.fault.end });
		return 'unknown';
	}

	unitOfName(name: string): Unit {
		if (name === 'inf' || name === 'nan') return 'any';
		if (name === 'pi') return NONE;
		if (['time', 'dt', 'starttime', 'stoptime'].includes(name)) return this.context.time;
		return this.context.unitOf(name);
	}

	unitOfBinary(node: BinaryNode): Unit {
		const { operator, left, right } = node;
		switch (operator) {
			case '*':
			case '/': {
				const [a, b] = [this.infer(left), this.infer(right)];
				if (a === 'unknown' || b === 'unknown') return 'unknown';
				if (a === 'any' || (b === 'any' && operator === '*')) return 'any';
				if (b === 'any') return 'unknown';
				return operator === '*' ? times(a, b) : over(a, b);
			}
			case '^':
				return this.unitOfPower(node);
			case 'and':
			case 'or':
				this.plain(this.infer(left));
				this.plain(this.infer(right));
				return NONE;
			case '+':
			case '-':
				return this.alike(left, right, operator === '+' ? 'What is added' : 'What is subtracted');
			case 'mod':
				return this.alike(left, right, 'Both sides of MOD');
			default:
				this.alike(left, right, 'What is compared');
				return NONE;
		}
	}

	unitOfPower({ left, right }: BinaryNode): Unit {
		const [inside, exponent] = [this.infer(left), this.infer(right)];
		if (exponent !== 'any' && exponent !== 'unknown' && exponent.size > 0) {
			this.clash(
				right,
				`The exponent "${this.words(right)}" is ${textOf(exponent)}, but an exponent has no unit.`
			);
			return 'unknown';
		}
		if (inside === 'any' || inside === 'unknown' || inside.size === 0) return inside;
		const value = simplified(right);
		const raised = value.kind === 'number' ? power(inside, value.value) : undefined;
		if (raised) return raised;
		this.clash(
			left,
			`"${this.words(left)}" is ${textOf(inside)} and cannot be raised to "${this.words(right)}".`,
			'Divide it by something in the same unit first: what has no unit can have any exponent.'
		);
		return 'unknown';
	}

	unitOfCall(node: CallNode): Unit {
		const lookup = this.context.lookups.get(node.name);
		if (lookup) return this.unitOfLookup(node, lookup);
		const builtin = builtins.get(node.name);
		if (!builtin) return this.unitOfName(node.name);

		// `x` and `y` take the unit of the first argument that has one
		const letters: Record<'x' | 'y', { unit: Unit; by?: Expression }> = {
			x: { unit: 'any' },
			y: { unit: 'any' }
		};
		node.args.forEach((arg, i) => {
			const [what, rule] = builtin.parameters[Math.min(i, builtin.parameters.length - 1)];
			const unit = this.infer(arg);
			if (rule === 'x' || rule === 'y') {
				const letter = letters[rule];
				if (letter.unit === 'any') letters[rule] = { unit, by: arg };
				else if (letter.by)
					this.compare(letter.by, letter.unit, arg, unit, `In ${node.name.toUpperCase()}, what`);
				return;
			}
			if (rule === 'x/t' && letters.x.unit === 'any' && unit !== 'any') {
				letters.x = { unit: of(unit, this.context.time, times), by: arg };
				return;
			}
			const wanted = byRule(rule, letters.x.unit, letters.y.unit, this.context.time);
			if (wanted === 'any' || wanted === 'unknown' || fits(unit, wanted)) return;
			this.clash(
				arg,
				`The ${what} of ${node.name.toUpperCase()}, "${this.words(arg)}", is ${name(unit)}; it must be ${textOf(wanted)}.`,
				arg.kind === 'number'
					? cureForNumber(arg, wanted)
					: rule === '1'
						? 'Divide it by something in the same unit.'
						: ''
			);
		});
		return byRule(builtin.result, letters.x.unit, letters.y.unit, this.context.time);
	}

	unitOfLookup(node: CallNode, lookup: Lookup): Unit {
		const given = this.infer(node.args[0]);
		const wanted = this.declared(lookup.inputUnit);
		if (wanted !== 'unknown' && wanted !== 'any' && !fits(given, wanted)) {
			this.clash(
				node.args[0],
				`The lookup "${lookup.name}" takes ${textOf(wanted)}, but "${this.words(node.args[0])}" is ${name(given)}.`
			);
		}
		return this.declared(lookup.unit);
	}

	declared(unit: string): Unit {
		const read = unit ? parseUnit(unit, this.context.units) : undefined;
		return read?.ok ? read.dimension : 'unknown';
	}

	alike(left: Expression, right: Expression, what: string): Unit {
		return this.compare(left, this.infer(left), right, this.infer(right), what);
	}

	compare(left: Expression, a: Unit, right: Expression, b: Unit, what: string): Unit {
		if (a === 'any') return b;
		if (b === 'any') return a;
		if (a === 'unknown' || b === 'unknown') return 'unknown';
		if (equal(a, b)) return a;
		const both = { start: left.start, end: right.end };
		this.clash(
			both,
			`${what} must have one unit: "${this.words(left)}" is ${textOf(a)}, but "${this.words(right)}" is ${textOf(b)}.`,
			this.cureFor(left, a, right, b)
		);
		return 'unknown';
	}

	cureFor(left: Expression, a: Dimension, right: Expression, b: Dimension): string {
		for (const [node, other] of [
			[left, b],
			[right, a]
		] as const) {
			if (node.kind === 'number') return cureForNumber(node, other);
		}
		if (typeof this.context.time === 'string') return '';
		if (equal(times(a, this.context.time), b))
			return `Multiply "${this.words(left)}" by a time, or divide "${this.words(right)}" by one.`;
		if (equal(times(b, this.context.time), a))
			return `Multiply "${this.words(right)}" by a time, or divide "${this.words(left)}" by one.`;
		return '';
	}

	plain(unit: Unit): Unit {
		return unit === 'unknown' ? unit : NONE;
	}

	words(node: Expression): string {
		const all = this.text.slice(node.start, node.end).replace(/\s+/g, ' ');
		return all.length > 60 ? `${all.slice(0, 57)}…` : all;
	}

	clash({ start, end }: { start: number; end: number }, sentence: string, cure = '') {
		this.faults.push({ code: 'unit-clash', start, end, sentence, cure });
	}
}

const cureForNumber = ({ value }: NumberNode, unit: Dimension) =>
	`If it is one, write its unit: ${value}{${textOf(unit)}}.`;

const name = (unit: Unit) => (typeof unit === 'string' ? 'of no known unit' : textOf(unit));
