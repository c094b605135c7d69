// Expressions of a plan → JavaScript text, in exactly the order of operations that the tree has.
import { DELAYED, namesIn, type BinaryNode, type Expression } from '../language/expression.ts';
import { mathFunction } from '../numbers/maths.ts';
import type { MathFunction } from '../numbers/math-function.ts';
import { STEP, STEP_TIME, stepsOf, TIME, WORLD, type Plan } from '../check/plan.ts';
import { namer } from './namer.ts';
import { inlineLookUp } from './write-lookup.ts';

/** Writes expressions, and keeps account of what they use. */
export interface Writer {
	/** The local that holds a variable. */
	readonly name: (variable: string) => string;
	readonly expression: (expression: Expression) => string;
	/** `const x = …;` for an auxiliary that varies. */
	readonly auxiliary: (variable: string) => string;
	/** The same before the first step: `let` for what moves later, `const` for the rest. */
	readonly atStart: (variable: string) => string;
	/** Declarations of all constants used so far. */
	readonly constants: () => readonly string[];
	/** Declarations of the pieces of expressions that never vary, found so far. */
	readonly hoisted: () => readonly string[];
	readonly used: (name: string) => boolean;
	readonly usedFunctions: ReadonlySet<MathFunction>;
	readonly usedLookups: ReadonlySet<string>;
}

/** JavaScript's own precedence, for the operators that are written as operators. */
const strength = { '+': 11, '-': 11, '*': 12, '/': 12 } as const;
const UNARY = 14;
const TIGHT = 20;

/** A piece of text and how tightly it holds together. */
type Piece = readonly [text: string, hold: number];

export function writer(plan: Plan): Writer {
	return new ProgramWriter(plan).writer();
}

class ProgramWriter {
	readonly plan: Plan;
	readonly locals = namer();
	readonly used = new Set<string>();
	readonly hoisted = new Map<string, string>();
	readonly usedFunctions = new Set<MathFunction>();
	readonly usedLookups = new Set<string>();

	constructor(plan: Plan) {
		this.plan = plan;
	}

	readonly name = (variable: string) => {
		this.used.add(variable);
		if (variable === TIME) return '$time';
		if (variable === STEP_TIME) return '$step';
		if (variable === STEP) return '$k';
		if (variable === WORLD) return '$world';
		return this.locals(variable);
	};

	readonly during: Context = { name: this.name, hoist: (node) => this.hoist(node) };
	readonly before: Context = {
		name: (variable) => this.nameAtStart(variable),
		hoist: () => undefined
	};

	writer(): Writer {
		return {
			name: this.name,
			expression: (expression) => this.write(expression, this.during)[0],
			auxiliary: (variable) => this.auxiliary(variable),
			atStart: (variable) => this.atStart(variable),
			constants: () =>
				[...this.plan.variables.values()].flatMap((one) =>
					one.kind === 'constant' && this.used.has(one.name)
						? [`const ${this.locals(one.name)} = c[${one.index}];`]
						: []
				),
			hoisted: () => [...this.hoisted].map(([text, local]) => `const ${local} = ${text};`),
			used: (variable) => this.used.has(variable),
			usedFunctions: this.usedFunctions,
			usedLookups: this.usedLookups
		};
	}

	auxiliary(variable: string): string {
		const part = this.plan.variables.get(variable)!;
		if (part.kind !== 'auxiliary') throw new Error(`unreachable: ${variable} is not an auxiliary`);
		return `const ${this.name(variable)} = ${this.write(part.equation, this.during)[0]};`;
	}

	atStart(variable: string): string {
		const part = this.plan.variables.get(variable)!;
		if (part.kind === 'constant') throw new Error('unreachable: constants are given');
		if (part.kind === 'history') {
			const values = stepsOf(this.plan.model.time).steps + 1;
			return `const ${this.name(variable)} = new Float64Array(${values});`;
		}
		const expression = part.initial ?? ('equation' in part ? part.equation : undefined);
		if (!expression) throw new Error(`unreachable: ${variable} has no first value`);
		const declared = part.kind === 'stock' || part.kind === 'memory' ? 'let' : 'const';
		return `${declared} ${this.nameAtStart(variable)} = ${this.write(expression, this.before)[0]};`;
	}

	/** Before the first step a varying auxiliary has a local of its own, and the time is a number. */
	nameAtStart(variable: string): string {
		if (variable === TIME || variable === STEP_TIME) return String(this.plan.model.time.start);
		if (variable === STEP) return '0';
		const varies =
			this.plan.variables.get(variable)?.kind === 'auxiliary' && !this.plan.invariant.has(variable);
		return varies ? `${this.locals(variable)}$start` : this.name(variable);
	}

	/** The local of a piece that never varies, if this is one worth a local. */
	hoist(node: Expression): string | undefined {
		if (node.kind === 'number' || node.kind === 'name') return undefined;
		const never = [...namesIn(node)].every(
			(one) => this.plan.variables.get(one)?.kind === 'constant' || this.plan.invariant.has(one)
		);
		if (!never) return undefined;
		const [text] = this.write(node, { name: this.name, hoist: () => undefined });
		if (!this.hoisted.has(text)) this.hoisted.set(text, `$${this.hoisted.size + 1}`);
		return this.hoisted.get(text);
	}

	write(node: Expression, context: Context): Piece {
		const hoistedAs = context.hoist(node);
		if (hoistedAs) return [hoistedAs, TIGHT];
		switch (node.kind) {
			case 'number':
				return numberText(node.value);
			case 'name': {
				const text = context.name(node.name);
				return [text, text.startsWith('-') ? UNARY : TIGHT];
			}
			case 'unary': {
				if (node.operator === '+') return this.write(node.of, context);
				if (node.operator === 'not') return [`(${this.truth(node, context)} ? 1 : 0)`, TIGHT];
				return [`-${around(this.write(node.of, context), UNARY + 1)}`, UNARY];
			}
			case 'binary':
				return this.writeBinary(node, context);
			case 'if': {
				const [then, otherwise] = [
					this.write(node.then, context)[0],
					this.write(node.else, context)[0]
				];
				return [`(${this.truth(node.condition, context)} ? ${then} : ${otherwise})`, TIGHT];
			}
			case 'call': {
				const args = node.args.map((arg) => this.write(arg, context)[0]);
				if (node.name === DELAYED) {
					const [history, ...rest] = args;
					return [`$delayed(${[history, 0, ...rest].join(', ')})`, TIGHT];
				}
				const lookup = this.plan.lookups.get(node.name);
				const inline = lookup ? inlineLookUp(lookup, args[0]) : '';
				return [inline || `${this.callee(node.name)}${args.join(', ')})`, TIGHT];
			}
		}
	}

	writeBinary(node: BinaryNode, context: Context): Piece {
		const { operator, left, right } = node;
		const [a, b] = [() => this.write(left, context), () => this.write(right, context)];
		switch (operator) {
			case '+':
			case '-':
			case '*':
			case '/': {
				const hold = strength[operator];
				// brackets at the right keep a + (b + c) apart from (a + b) + c: their last bits differ
				return [`${around(a(), hold)} ${operator} ${around(b(), hold + 1)}`, hold];
			}
			case '^':
			case 'mod':
				return [`${this.callee(operator)}${a()[0]}, ${b()[0]})`, TIGHT];
			default:
				return [`(${this.truth(node, context)} ? 1 : 0)`, TIGHT];
		}
	}

	/** An expression as a condition; any number but 0 is true. */
	truth(node: Expression, context: Context): string {
		if (node.kind === 'unary' && node.operator === 'not')
			return `!(${this.truth(node.of, context)})`;
		if (node.kind === 'binary') {
			const { operator, left, right } = node;
			if (operator === 'and')
				return `(${this.truth(left, context)} && ${this.truth(right, context)})`;
			if (operator === 'or')
				return `(${this.truth(left, context)} || ${this.truth(right, context)})`;
			const sign = comparisons.get(operator);
			if (sign)
				return `${around(this.write(left, context), 11)} ${sign} ${around(this.write(right, context), 11)}`;
		}
		return `${around(this.write(node, context), 11)} !== 0`;
	}

	/** The text up to the first argument. */
	callee(called: string): string {
		const lookup = this.plan.lookups.get(called);
		if (lookup) {
			this.usedLookups.add(called);
			return `${lookup.type}($table${[...this.usedLookups].indexOf(called)}, `;
		}
		const function_ = mathFunction(called);
		this.usedFunctions.add(function_);
		return `${function_.call}(`;
	}
}

interface Context {
	readonly name: (variable: string) => string;
	readonly hoist: (node: Expression) => string | undefined;
}

const comparisons: ReadonlyMap<string, string> = new Map([
	['<', '<'],
	['<=', '<='],
	['>', '>'],
	['>=', '>='],
	['=', '==='],
	['<>', '!==']
]);

const around = ([text, hold]: Piece, needed: number) => (hold < needed ? `(${text})` : text);

function numberText(value: number): Piece {
	const text = Object.is(value, -0) ? '-0' : String(value);
	return [text, text.startsWith('-') ? UNARY : TIGHT];
}
