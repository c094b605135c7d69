// Expressions of a plan → JavaScript text, in exactly the order of operations that the tree has.
import { DELAYED, namesIn, type BinaryNode, type Expression } from '../language/expression.ts';
import { mathFunction } from '../numbers/maths.ts';
import type { MathFunction } from '../numbers/math-function.ts';
import { STEP, STEP_TIME, stepsOf, TIME, WORLD, type Plan } from '../check/plan.ts';
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
	const locals = namer();
	const used = new Set<string>();
	const hoisted = new Map<string, string>();
	const usedFunctions = new Set<MathFunction>();
	const usedLookups = new Set<string>();

	const name = (variable: string) => {
		used.add(variable);
		if (variable === TIME) return '$time';
		if (variable === STEP_TIME) return '$step';
		if (variable === STEP) return '$k';
		if (variable === WORLD) return '$world';
		return locals(variable);
	};
	const during: Context = { name, hoist };
	const before: Context = { name: nameAtStart, hoist: () => undefined };

	return {
		name,
		expression: (expression) => write(expression, during)[0],
		auxiliary: (variable) => {
			const part = plan.variables.get(variable)!;
			if (part.kind !== 'auxiliary')
				throw new Error(`unreachable: ${variable} is not an auxiliary`);
			return `const ${name(variable)} = ${write(part.equation, during)[0]};`;
		},
		atStart: (variable) => {
			const part = plan.variables.get(variable)!;
			if (part.kind === 'constant') throw new Error('unreachable: constants are given');
			if (part.kind === 'history') {
				return `const ${name(variable)} = new Float64Array(${stepsOf(plan.model.time).steps + 1});`;
			}
			const expression = part.initial ?? ('equation' in part ? part.equation : undefined);
			if (!expression) throw new Error(`unreachable: ${variable} has no first value`);
			const moves = part.kind === 'stock' || part.kind === 'memory';
			return `${moves ? 'let' : 'const'} ${nameAtStart(variable)} = ${write(expression, before)[0]};`;
		},
		constants: () =>
			[...plan.variables.values()].flatMap((one) =>
				one.kind === 'constant' && used.has(one.name)
					? [`const ${locals(one.name)} = c[${one.index}];`]
					: []
			),
		hoisted: () => [...hoisted].map(([text, local]) => `const ${local} = ${text};`),
		used: (variable) => used.has(variable),
		usedFunctions,
		usedLookups
	};

	/** Before the first step a varying auxiliary has a local of its own, and the time is a number. */
	function nameAtStart(variable: string): string {
		if (variable === TIME || variable === STEP_TIME) return String(plan.model.time.start);
		if (variable === STEP) return '0';
		const varies =
			plan.variables.get(variable)?.kind === 'auxiliary' && !plan.invariant.has(variable);
		return varies ? `${locals(variable)}$start` : name(variable);
	}

	/** The local of a piece that never varies, if this is one worth a local. */
	function hoist(node: Expression): string | undefined {
		if (node.kind === 'number' || node.kind === 'name') return undefined;
		const never = [...namesIn(node)].every(
			(one) => plan.variables.get(one)?.kind === 'constant' || plan.invariant.has(one)
		);
		if (!never) return undefined;
		const [text] = write(node, { name, hoist: () => undefined });
		if (!hoisted.has(text)) hoisted.set(text, `$${hoisted.size + 1}`);
		return hoisted.get(text);
	}

	function write(node: Expression, context: Context): Piece {
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
				if (node.operator === '+') return write(node.of, context);
				if (node.operator === 'not') return [`(${truth(node, context)} ? 1 : 0)`, TIGHT];
				return [`-${around(write(node.of, context), UNARY + 1)}`, UNARY];
			}
			case 'binary':
				return writeBinary(node, context);
			case 'if': {
				const [then, otherwise] = [write(node.then, context)[0], write(node.else, context)[0]];
				return [`(${truth(node.condition, context)} ? ${then} : ${otherwise})`, TIGHT];
			}
			case 'call': {
				const args = node.args.map((arg) => write(arg, context)[0]);
				if (node.name === DELAYED) {
					const [history, ...rest] = args;
					return [`$delayed(${[history, 0, ...rest].join(', ')})`, TIGHT];
				}
				const lookup = plan.lookups.get(node.name);
				const inline = lookup ? inlineLookUp(lookup, args[0]) : '';
				return [inline || `${callee(node.name)}${args.join(', ')})`, TIGHT];
			}
		}
	}

	function writeBinary(node: BinaryNode, context: Context): Piece {
		const { operator, left, right } = node;
		const [a, b] = [() => write(left, context), () => write(right, context)];
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
				return [`${callee(operator)}${a()[0]}, ${b()[0]})`, TIGHT];
			default:
				return [`(${truth(node, context)} ? 1 : 0)`, TIGHT];
		}
	}

	/** An expression as a condition; any number but 0 is true. */
	function truth(node: Expression, context: Context): string {
		if (node.kind === 'unary' && node.operator === 'not') return `!(${truth(node.of, context)})`;
		if (node.kind === 'binary') {
			const { operator, left, right } = node;
			if (operator === 'and') return `(${truth(left, context)} && ${truth(right, context)})`;
			if (operator === 'or') return `(${truth(left, context)} || ${truth(right, context)})`;
			const sign = comparisons.get(operator);
			if (sign)
				return `${around(write(left, context), 11)} ${sign} ${around(write(right, context), 11)}`;
		}
		return `${around(write(node, context), 11)} !== 0`;
	}

	/** The text up to the first argument. */
	function callee(called: string): string {
		const lookup = plan.lookups.get(called);
		if (lookup) {
			usedLookups.add(called);
			return `${lookup.type}($table${[...usedLookups].indexOf(called)}, `;
		}
		const function_ = mathFunction(called);
		usedFunctions.add(function_);
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

/** Words that no local may be called in strict code, and those that every program uses. */
const taken = new Set(
	(
		'arguments await break c case catch class const continue debugger default delete do else enum eval export ' +
		'extends false finally for function if implements import in instanceof interface let new null out package ' +
		'private protected public return static super switch this throw true try typeof undefined var void while ' +
		'with yield program mod safediv segment continuous extrapolate discrete math nan infinity async of'
	).split(' ')
);

/** Names of a model → names of locals: readable, and each only once. `$` is kept for what we add. */
function namer(): (variable: string) => string {
	const locals = new Map<string, string>();
	const given = new Set<string>(taken);
	return (variable) => {
		const known = locals.get(variable);
		if (known) return known;
		const plain = variable.replace(/[^a-z0-9_]+/g, '_').replace(/^(?=\d)/, '_');
		let local = plain;
		for (let i = 2; given.has(local); i++) local = `${plain}_${i}`;
		given.add(local);
		locals.set(variable, local);
		return local;
	};
}
