// A plan and inputs → their trace. Slow and plain.
import { simulate, type Inputs } from '../simulate/simulate.ts';
import { interpretPlan } from '../simulate/interpret.ts';
import { canonical } from '../language/names.ts';
import { all, evaluator } from './evaluate.ts';
import { ruleOf } from './causal-graph.ts';
import { STEP, STEP_TIME, TIME, WORLD, type Plan } from '../check/plan.ts';
import type { Trace } from './trace.ts';

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
