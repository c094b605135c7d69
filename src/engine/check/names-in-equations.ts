// A parsed equation → what is wrong with the names in it: unknown ones, wrong kinds, wrong arguments.
import { builtinNames, builtins, notSupported } from '../language/builtins.ts';
import { nodes, type CallNode, type Expression } from '../language/expression.ts';
import { didYouMean } from '../language/problems.ts';
import type { Fault } from '../language/fault.ts';
import type { Variable } from '../language/model.ts';

export type Symbols = ReadonlyMap<string, Variable>;

export function faultsInNames(expression: Expression, symbols: Symbols): readonly Fault[] {
	const faults: Fault[] = [];
	for (const node of nodes(expression)) {
		if (node.kind === 'name') faults.push(...faultsOfName(node, symbols));
		if (node.kind === 'call') faults.push(...faultsOfCall(node, symbols));
	}
	return faults;
}

function faultsOfName(
	{ name, start, end }: Expression & { kind: 'name' },
	symbols: Symbols
): readonly Fault[] {
	const variable = symbols.get(name);
	if (variable?.kind === 'lookup') {
		const sentence = `"${variable.name}" is a lookup: it needs something to look up.`;
		return [{ code: 'wrong-kind', start, end, sentence, cure: `Write ${variable.name}(…).` }];
	}
	if (variable || builtinNames.has(name)) return [];
	if (builtins.has(name)) {
		const cure = `Write ${name.toUpperCase()}(${parametersOf(name)}).`;
		return [{ code: 'wrong-arguments', start, end, sentence: `"${name}" is a function.`, cure }];
	}
	const known = [...symbols.values()].map((one) => one.name);
	return [
		{
			code: 'unknown-name',
			start,
			end,
			sentence: `Nothing in this model is called "${name}".`,
			cure: didYouMean(name, [...known, ...builtinNames])
		}
	];
}

function faultsOfCall(node: CallNode, symbols: Symbols): readonly Fault[] {
	const { name, args, start } = node;
	const here = { start, end: start + name.length };
	const variable = symbols.get(name);
	if (variable?.kind === 'lookup') {
		if (args.length === 1) return [];
		const sentence = `The lookup "${variable.name}" takes one input, not ${args.length}.`;
		return [{ code: 'wrong-arguments', ...here, sentence, cure: '' }];
	}
	if (variable && !builtins.has(name)) {
		const sentence = `"${variable.name}" is ${aKind(variable)}, not a function.`;
		return [{ code: 'wrong-kind', ...here, sentence, cure: 'Write * to multiply.' }];
	}
	if (builtins.has(name)) return faultsOfArguments(node);
	if (builtinNames.has(name)) {
		if (args.length === 0) return [];
		const sentence = `${name.toUpperCase()} takes no arguments.`;
		return [{ code: 'wrong-arguments', ...here, sentence, cure: `Write ${name.toUpperCase()}.` }];
	}
	if (notSupported.has(name)) {
		const sentence = `This engine does not have ${name.toUpperCase()}.`;
		return [{ code: 'not-supported', ...here, sentence, cure: notSupported.get(name) ?? '' }];
	}
	const lookups = [...symbols.values()]
		.filter((one) => one.kind === 'lookup')
		.map((one) => one.name);
	return [
		{
			code: 'unknown-function',
			...here,
			sentence: `There is no function or lookup called "${name}".`,
			cure: didYouMean(name, [...builtins.keys(), ...lookups])
		}
	];
}

/** Highest order of DELAYN and SMTHN: each order is a hidden stock. */
export const MOST_STAGES = 100;

function faultsOfArguments({ name, args, start, end }: CallNode): readonly Fault[] {
	const { parameters, required, open } = builtins.get(name)!;
	if (args.length < required || (args.length > parameters.length && !open)) {
		const sentence = `${name.toUpperCase()} takes ${range(required, open ? Infinity : parameters.length)}, not ${args.length}.`;
		const cure = `Write ${name.toUpperCase()}(${parametersOf(name)}).`;
		return [{ code: 'wrong-arguments', start, end, sentence, cure }];
	}
	const order = args[parameters.findIndex(([what]) => what === 'order')];
	if (order === undefined) return [];
	const { value } = order.kind === 'number' ? order : { value: NaN };
	if (Number.isInteger(value) && value >= 1 && value <= MOST_STAGES) return [];
	const sentence = `The order of ${name.toUpperCase()} must be a whole number from 1 to ${MOST_STAGES}.`;
	return [
		{
			code: 'wrong-arguments',
			start: order.start,
			end: order.end,
			sentence,
			cure: 'Write it out, for example 3.'
		}
	];
}

/** "a stock", "an auxiliary". */
export const aKind = ({ kind }: Variable) => (kind === 'auxiliary' ? `an ${kind}` : `a ${kind}`);

const parametersOf = (name: string) => {
	const { parameters, required } = builtins.get(name)!;
	return parameters.map(([what], i) => (i < required ? what : `[${what}]`)).join(', ');
};

function range(least: number, most: number): string {
	if (least === most) return least === 1 ? '1 argument' : `${least} arguments`;
	if (most === Infinity) return `at least ${least} arguments`;
	return `${least} to ${most} arguments`;
}
