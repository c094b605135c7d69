// A plan and inputs → the value of every variable at every step, hidden ones too. Slow and plain.
import { simulate, type Inputs } from '../4-simulate.ts';
import { interpretPlan } from '../interpret.ts';
import { canonical } from '../name.ts';
import { STEP_TIME, TIME, type Plan } from '../plan.ts';

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
		kind === 'constant' ? [] : [name]
	);
	const program = interpretPlan({ ...plan, model: { ...plan.model, time } }, names);
	const run = simulate(program, inputs);
	const values = new Map([
		[TIME, run.time],
		[STEP_TIME, run.time]
	]);
	names.forEach((name, row) => values.set(name, run.series[program.saved[row].name]));
	for (const { name, value } of program.constants) {
		values.set(canonical(name), run.time.map(() => inputs[name] ?? value));
	}
	return { plan, inputs, time: run.time, values };
}
