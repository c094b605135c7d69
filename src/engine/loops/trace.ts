// A plan and inputs → the value of every variable at every step, hidden ones too. Slow and plain.
import { simulate, type Inputs } from '../simulate/simulate.ts';
import { interpretPlan } from '../simulate/interpret.ts';
import { canonical } from '../language/names.ts';
import { all, evaluator } from './evaluate.ts';
import { ruleOf } from './graph.ts';
import { STEP, STEP_TIME, TIME, WORLD, type Plan } from '../check/plan.ts';

export interface Trace {
	readonly plan: Plan;
	readonly inputs: Inputs;
	/** Every step, not only the saved points. */
	readonly time: Float64Array;
	/** By canonical name; constants and TIME are there too. */
	readonly values: ReadonlyMap<string, Float64Array>;
}

export function traceOf(plan: Plan, inputs: Inputs = {}): Trace {
	const time = { ...plan.model.time, save: plan.model.time.dt };
	const names = [...plan.variables.values()].flatMap(({ kind, name }) =>
		kind === 'constant' || kind === 'history' ? [] : [name]
	);
	const program = interpretPlan({ ...plan, model: { ...plan.model, time } }, names);
	const run = simulate(program, inputs);
	const values = new Map([
		[TIME, run.time],
		[STEP_TIME, run.time],
		[STEP, run.time.map((_, k) => k)],
		[WORLD, run.time.map(() => 0)]
	]);
	names.forEach((name, row) => values.set(name, run.series[program.saved[row].name]));
	for (const { name, value } of program.constants) {
		values.set(
			canonical(name),
			run.time.map(() => inputs[name] ?? value)
		);
	}
	const trace = { plan, inputs, time: run.time, values };
	for (const { kind, name } of plan.variables.values()) {
		if (kind !== 'history') continue;
		const past = evaluator(trace, ruleOf(plan.variables.get(name)!)!);
		values.set(
			name,
			run.time.map((_, k) => past(k, k, all))
		);
	}
	return trace;
}
