// A trace and a variable → which inputs its change came from, each alone with the others as they were.
import { all, evaluator } from './evaluate.ts';
import { namesIn } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import { STEP, STEP_TIME, TIME, type Plan } from '../check/plan.ts';
import { ruleOf } from './causal-graph.ts';
import type { Structure } from './structure.ts';
import type { Trace } from './trace.ts';

export interface Why {
	readonly from: number;
	readonly to: number;
	/** The whole change, in the variable's unit. */
	readonly change: number;
	/** For each input that moves, TIME included, what it alone would have changed; the largest first. */
	readonly parts: readonly { readonly input: string; readonly change: number }[];
	/** What only several inputs together changed: the whole change less its parts. */
	readonly together: number;
}

/**
 * Why a variable changed between two times. For an auxiliary or flow over one step, these are the link
 * scores before they are divided by the whole change. For a stock, the parts are its flows, added up over
 * the time between: under Euler they are the whole change.
 */
export function why(trace: Trace, variable: string, from: number, to: number): Why {
	const { plan, values, time } = trace;
	const name = canonical(variable);
	const known = plan.variables.get(name);
	const rule = known && ruleOf(known);
	if (!known || !rule) throw new Error(`"${variable}" is no variable that can change`);
	const [first, last] = [stepAt(trace, from), stepAt(trace, to)];
	const column = values.get(name)!;
	const change = column[last] - column[first];

	const value = evaluator(trace, rule);
	const inputs = [...namesIn(rule)].filter((input) => moves(plan, input));
	const changeBy =
		known.kind === 'stock'
			? (input: string) => addedBy(input)
			: (input: string) => value(last, first, (one) => one === input) - value(first, first, all);
	const parts = inputs
		.map((input) => ({ input, change: changeBy(input) }))
		.filter(({ input, change }) => change !== 0 || !isTime(input))
		.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
	const together = parts.reduce((rest, part) => rest - part.change, change);
	return { from: time[first], to: time[last], change, parts, together };

	/** What a stock got by one flow: the net flow with it less that without it, step by step. */
	function addedBy(flow: string): number {
		const amounts = values.get(flow)!;
		const zero = new Float64Array(amounts.length);
		const without = { ...trace, values: new Map(values).set(flow, zero) };
		const others = evaluator(without, rule!);
		let sum = 0;
		for (let k = first; k < last; k++) sum += value(k, k, all) - others(k, k, all);
		return sum * plan.model.time.dt;
	}
}

function stepAt({ time }: Trace, when: number): number {
	const step = Math.round((when - time[0]) / (time[1] - time[0]));
	return Math.max(0, Math.min(time.length - 1, step));
}

/** TIME, and the number of the step, which chance depends on. */
const isTime = (name: string) => name === TIME || name === STEP_TIME || name === STEP;

const moves = (plan: Plan, name: string) => {
	const variable = plan.variables.get(name);
	return isTime(name) || (variable && ruleOf(variable) && !plan.invariant.has(name));
};

/**
 * For each partition and step, 0 to 1: how much of the change of its net flows is pushed from outside in
 * that very step, by TIME or by stocks of other partitions, through no stock of its own. Of its stocks the
 * one that is pushed most counts.
 */
export function pushedOf(trace: Trace, { partitions }: Structure): readonly Float64Array[] {
	const { plan, time } = trace;
	return partitions.map((members) => {
		const inside = new Set(members);
		const pushed = new Map<string, Float64Array>([
			[TIME, time.map(() => 1)],
			[STEP_TIME, time.map(() => 1)],
			[STEP, time.map(() => 1)]
		]);
		const fixed = (name: string) => time.map(() => (inside.has(name) ? 0 : 1));
		for (const { kind, name } of plan.variables.values())
			if (kind === 'stock' || kind === 'memory' || kind === 'history')
				pushed.set(name, fixed(name));
		for (const name of plan.stepOrder) pushed.set(name, shareOf(name, pushed));
		const stocks = members.filter((name) => plan.variables.get(name)?.kind === 'stock');
		const shares = stocks.map((name) => shareOf(name, pushed));
		return time.map((_, k) => Math.max(0, ...shares.map((share) => share[k])));
	});

	function shareOf(name: string, pushed: ReadonlyMap<string, Float64Array>): Float64Array {
		const rule = ruleOf(plan.variables.get(name)!)!;
		const value = evaluator(trace, rule);
		const inputs = [...namesIn(rule)].filter((input) => moves(plan, input));
		return time.map((_, k) => {
			if (k === 0) return 0;
			const before = value(k - 1, k - 1, all);
			const parts = inputs.map((one) => Math.abs(value(k, k - 1, (it) => it === one) - before));
			const whole = parts.reduce((a, b) => a + b, 0);
			if (whole === 0) return 0;
			return inputs.reduce((sum, one, i) => sum + pushed.get(one)![k] * parts[i], 0) / whole;
		});
	}
}
