// A model → its plan, or everything that is wrong with it, all at once and in file order.
import { faultsInNames, type Symbols } from './names-in-equations.ts';
import { problemsInStructure } from './model-structure.ts';
import { parseUnit } from './parse-unit.ts';
import { fits, type Unit } from './unit.ts';
import { unitOfExpression, type UnitContext } from './units-in-equations.ts';
import { equal, over, textOf, unitsOf, type Dimension } from './unit-algebra.ts';
import { problemAt, type Fault, type Text } from '../language/fault.ts';
import { canonical } from '../language/names.ts';
import { parse } from '../language/parse.ts';
import { formatProblems, inFileOrder, type Problem } from '../language/problems.ts';
import { reduced, type ReadText } from './plan-variables.ts';
import { settled } from './plan-order.ts';
import type { Flow, Lookup, Model, Variable } from '../language/model.ts';
import type { Plan } from './plan.ts';

export type Checked =
	| { readonly ok: true; readonly plan: Plan }
	| { readonly ok: false; readonly problems: readonly Problem[] };

export function check(model: Model): Checked {
	const problems: Problem[] = [...problemsInStructure(model)];
	const symbols: Symbols = new Map(model.variables.map((one) => [canonical(one.name), one]));
	const texts = new Map<string, ReadText>();

	for (const variable of model.variables) {
		const text = textIn(variable);
		if (!text) continue;
		const parsed = parse(text.text);
		if (!parsed.ok) problems.push(problemAt(model, text, parsed.fault));
		else {
			const faults = faultsInNames(parsed.expression, symbols);
			problems.push(...faults.map((fault) => problemAt(model, text, fault)));
			if (faults.length === 0)
				texts.set(canonical(variable.name), { ...text, expression: parsed.expression });
		}
	}
	// circles can be looked for only when every name leads somewhere
	const whole = problems.length === 0;
	// and units only when every name means one thing
	const clear = !problems.some(({ code }) => code === 'same-name');
	if (clear && !model.looseUnits) problems.push(...problemsInUnits(model, texts));
	if (!whole) return { ok: false, problems: inFileOrder(problems) };

	const read = (variable: string) => texts.get(variable)!;
	const parts = reduced(model, read);
	const result = settled(model, parts, read);
	problems.push(...parts.problems, ...(result.ok ? [] : result.problems));
	return result.ok && problems.length === 0
		? result
		: { ok: false, problems: inFileOrder(problems) };
}

/** The plan of a model that is known to be right. */
export function planOf(model: Model): Plan {
	const checked = check(model);
	if (checked.ok) return checked.plan;
	throw new Error(`${model.name} has problems:\n\n${formatProblems(checked.problems)}`);
}

/** The one text of a variable that is computed from others. */
export function textIn(variable: Variable): Text | undefined {
	switch (variable.kind) {
		case 'stock':
			return { variable: variable.name, field: 'initial', text: variable.initial };
		case 'flow':
		case 'auxiliary':
			return { variable: variable.name, field: 'equation', text: variable.equation };
		default:
			return undefined;
	}
}

function problemsInUnits(model: Model, texts: ReadonlyMap<string, ReadText>): readonly Problem[] {
	const problems: Problem[] = [];
	const units = unitsOf(model.units, model.time.unit);
	const declared = new Map<string, Unit>();
	const lookups = new Map<string, Lookup>();
	const read = (variable: string, field: string, text: string): Unit => {
		if (!text) return 'unknown';
		const found = parseUnit(text, units);
		if (found.ok) return found.dimension;
		problems.push(problemAt(model, { variable, field, text }, found.fault));
		return 'unknown';
	};
	for (const variable of model.variables) {
		const key = canonical(variable.name);
		declared.set(key, read(variable.name, 'unit', variable.unit));
		if (variable.kind !== 'lookup') continue;
		lookups.set(key, variable);
		read(variable.name, 'input_unit', variable.inputUnit);
	}
	const time: Unit = model.time.unit ? units.get(canonical(model.time.unit))! : 'unknown';
	const context: UnitContext = {
		units,
		time,
		lookups,
		unitOf: (name) => declared.get(name) ?? 'unknown'
	};

	const flows = new Map<string, Flow>();
	for (const one of model.variables) if (one.kind === 'flow') flows.set(canonical(one.name), one);

	for (const variable of model.variables) {
		const key = canonical(variable.name);
		const text = texts.get(key);
		const wanted = declared.get(key)!;
		if (text) problems.push(...problemsInText(model, variable, text, wanted, context));
		if (variable.kind === 'stock')
			problems.push(...problemsInFlowUnits(model, variable, wanted, time, declared, flows));
	}
	return problems;
}

function problemsInText(
	model: Model,
	variable: Variable,
	text: ReadText,
	wanted: Unit,
	context: UnitContext
): readonly Problem[] {
	const faults: Fault[] = [];
	const given = unitOfExpression(text.text, text.expression, context, faults);
	if (typeof wanted !== 'string' && typeof given !== 'string' && !fits(given, wanted)) {
		faults.push({
			code: 'unit-mismatch',
			start: 0,
			end: text.text.length,
			sentence: `This gives ${textOf(given)}, but "${variable.name}" is declared as ${textOf(wanted)}.`,
			cure: cureOfMismatch(given, wanted, context.time)
		});
	}
	return faults.map((fault) => problemAt(model, text, fault));
}

function cureOfMismatch(given: Dimension, wanted: Dimension, time: Unit): string {
	if (typeof time === 'string') return '';
	if (equal(over(given, time), wanted)) return 'Divide by a time: per how long?';
	if (equal(over(wanted, time), given)) return 'Multiply by a time, or declare it per time.';
	return `Change the equation, or declare ${textOf(given)}.`;
}

/** A flow has the unit of its stock, per unit of time. */
function problemsInFlowUnits(
	model: Model,
	stock: Variable & { kind: 'stock' },
	unit: Unit,
	time: Unit,
	declared: ReadonlyMap<string, Unit>,
	flows: ReadonlyMap<string, Flow>
): readonly Problem[] {
	if (typeof unit === 'string' || typeof time === 'string') return [];
	const wanted = over(unit, time);
	return [...stock.inflows, ...stock.outflows].flatMap((name) => {
		const flow = flows.get(canonical(name));
		const given = declared.get(canonical(name)) ?? 'unknown';
		if (!flow || typeof given === 'string' || fits(given, wanted)) return [];
		const text = { variable: flow.name, field: 'unit', text: flow.unit };
		const sentence = `The flow "${flow.name}" changes "${stock.name}", so its unit must be ${textOf(wanted)}, not ${textOf(given)}.`;
		const fault: Fault = {
			code: 'unit-mismatch',
			start: 0,
			end: flow.unit.length,
			sentence,
			cure: ''
		};
		return [problemAt(model, text, fault)];
	});
}
