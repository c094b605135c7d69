// A model and one of its loops → the run with the loop held still from some time on, beside the whole run.
import { planOf } from '../check/check.ts';
import { cutLinks } from '../check/cuts.ts';
import { number, type Expression } from '../language/expression.ts';
import { traceOf } from './trace-run.ts';
import type { Trace } from './trace.ts';
import type { Inputs } from '../simulate/simulate.ts';
import type { Model } from '../language/model.ts';
import type { Plan, PlanVariable } from '../check/plan.ts';
import type { Loop, Structure } from './structure.ts';

export interface KnockOut {
	/** The link that was held: of the loop's links the one that the fewest other loops need. */
	readonly from: string;
	readonly to: string;
	/** How many loops the cut broke besides this one. */
	readonly others: number;
	/** Both begin at the time of the cut, in the same state. */
	readonly whole: Trace;
	readonly without: Trace;
}

const SWITCH = 'loop_knocked_out';

/** `at` in model time, the start unless told: what the link carries then, it carries ever after. */
export function knockOut(
	model: Model,
	{ links, loops }: Structure,
	loop: Loop,
	{ inputs = {}, at = model.time.start }: { readonly inputs?: Inputs; readonly at?: number } = {}
): KnockOut {
	const plan = planOf(model);
	const isStock = (name: string) => plan.variables.get(name)?.kind === 'stock';
	const uses = (link: number) =>
		loops.filter(({ ways }) => ways.some((way) => way.includes(link))).length;
	// a flow cannot be cut off from its stock, and a delay only as a whole
	const [link] = [...loop.ways[0]]
		.filter((one) => !isStock(links[one].to) && !/ /.test(links[one].from + links[one].to))
		.sort((a, b) => uses(a) - uses(b));
	if (link === undefined) throw new Error(`no link of ${loop.path.join(' → ')} can be cut`);

	const { from, to } = links[link];
	const hides = [...plan.variables.values()].some(
		({ name, origin }) => origin === to && name !== to
	);
	if (hides && at !== model.time.start)
		throw new Error(`"${to}" has a delay or INIT: cut it only at the start`);
	const cut = planOf(cutLinks(model, [{ constant: SWITCH, from, to }]));
	const state = traceOf(plan, inputs);
	return {
		from,
		to,
		others: uses(link) - 1,
		whole: traceOf(restarted(plan, state, at), inputs),
		without: traceOf(restarted(cut, state, at), { ...inputs, [SWITCH]: 1 })
	};
}

/** The same plan, beginning later with everything as a run had it then. */
function restarted(plan: Plan, { time, values }: Trace, at: number): Plan {
	const step = Math.round((at - time[0]) / plan.model.time.dt);
	if (step === 0) return plan;
	const variables = new Map(
		[...plan.variables].map(([name, one]): [string, PlanVariable] => {
			const value = values.get(name)?.[step];
			if (value === undefined) return [name, one];
			const initial: Expression = number(value, { start: 0, end: 0 });
			return [name, 'initial' in one ? { ...one, initial } : one];
		})
	);
	const { model } = plan;
	return { ...plan, variables, model: { ...model, time: { ...model.time, start: time[step] } } };
}
