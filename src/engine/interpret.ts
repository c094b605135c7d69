// A model → a program made of closures over the trees. Slow and plain: it is the oracle that compiled
// programs are tested against, and it runs models that arrive when there is no build.
import { planOf } from './2-check.ts';
import { liveFor } from './live.ts';
import { lookUp, tableOf } from './lookup.ts';
import { mathFunction } from './maths.ts';
import { STEP_TIME, TIME, stepsOf, type Plan, type PlanVariable } from './plan.ts';
import { headOf } from './program-head.ts';
import { operate, unary } from './simplify.ts';
import type { Expression } from './expression.ts';
import type { Model } from './model.ts';
import type { Program } from './program.ts';

/** Reads the state, one number per variable, and gives a value. */
type Evaluate = (state: Float64Array) => number;

/** The model must be one that `check` has nothing against. */
export function interpret(model: Model, { save }: { save: readonly string[] }): Program {
	return interpretPlan(planOf(model), save);
}

export function interpretPlan(plan: Plan, save: readonly string[]): Program {
	const slots = slotsOf(plan);
	const live = liveFor(plan, save);
	const { time } = plan.model;
	const { steps, every, points } = stepsOf(time);
	const { dt } = time;

	const slot = (name: string) => slots.get(name)!;
	const variable = (name: string) => plan.variables.get(name)!;
	const at = (expression: Expression) => closure(plan, slots, expression);
	const rule = (name: string) => ({ to: slot(name), value: at(valueOf(variable(name))) });

	const start = live.start.map(rule);
	const step = live.step.map(rule);
	const show = live.show.map(rule);
	const stocks = live.stocks.map(({ name, net }) => ({ to: slot(name), net: at(net) }));
	const memories = live.memories.map(({ name, remembers }) => ({
		to: slot(name),
		value: at(remembers)
	}));
	const saved = live.saved.map(slot);
	const constants = [...plan.variables.values()].filter((one) => one.kind === 'constant');

	return { ...headOf(plan, save), run };

	function run(values: Float64Array, out: Float64Array): number {
		const state = new Float64Array(slots.size);
		for (const { name, index } of constants) state[slot(name)] = values[index];
		setTime(state, time.start);
		evaluate(state, start);

		for (let k = 0; ; k++) {
			const now = time.start + k * dt;
			setTime(state, now);
			evaluate(state, step);
			if (k % every === 0) {
				evaluate(state, show);
				const point = k / every;
				saved.forEach((from, row) => (out[row * points + point] = state[from]));
				const watched = [...saved, ...stocks.map(({ to }) => to)];
				if (!watched.every((from) => Number.isFinite(state[from]))) return point;
			}
			if (k === steps) return points;
			// remembered values are those of the step's beginning, also under Runge–Kutta
			const remembered = memories.map(({ value }) => value(state));
			if (time.method === 'euler') euler(state);
			else rungeKutta(state, now);
			memories.forEach(({ to }, i) => (state[to] = remembered[i]));
		}
	}

	/** All changes are known before the first stock moves. */
	function euler(state: Float64Array) {
		const nets = stocks.map(({ net }) => net(state));
		stocks.forEach(({ to }, i) => (state[to] += nets[i] * dt));
	}

	/** Four looks at the changes: at the beginning, twice in the middle, at the end. */
	function rungeKutta(state: Float64Array, now: number) {
		const before = stocks.map(({ to }) => state[to]);
		const look = () => stocks.map(({ net }) => net(state));
		const move = (nets: readonly number[], by: number) => {
			stocks.forEach(({ to }, i) => (state[to] = before[i] + nets[i] * by));
			state[slot(TIME)] = now + by;
			evaluate(state, step);
		};
		const k1 = look();
		move(k1, dt / 2);
		const k2 = look();
		move(k2, dt / 2);
		const k3 = look();
		move(k3, dt);
		const k4 = look();
		stocks.forEach(({ to }, i) => {
			state[to] = before[i] + (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) * (dt / 6);
		});
	}

	function setTime(state: Float64Array, now: number) {
		state[slot(TIME)] = now;
		state[slot(STEP_TIME)] = now;
	}
}

function evaluate(state: Float64Array, rules: readonly { to: number; value: Evaluate }[]) {
	for (const { to, value } of rules) state[to] = value(state);
}

function slotsOf(plan: Plan): ReadonlyMap<string, number> {
	return new Map([TIME, STEP_TIME, ...plan.variables.keys()].map((name, i) => [name, i]));
}

/** What gives a variable its value: its equation, or for the others their first value. */
function valueOf(variable: PlanVariable): Expression {
	if (variable.kind === 'constant') throw new Error('unreachable: a constant is not computed');
	return variable.kind === 'auxiliary' ? variable.equation : variable.initial;
}

function closure(plan: Plan, slots: ReadonlyMap<string, number>, node: Expression): Evaluate {
	const of = (child: Expression) => closure(plan, slots, child);
	switch (node.kind) {
		case 'number':
			return () => node.value;
		case 'name': {
			const slot = slots.get(node.name)!;
			return (state) => state[slot];
		}
		case 'unary': {
			const inside = of(node.of);
			return (state) => unary(node.operator, inside(state));
		}
		case 'binary': {
			const [left, right] = [of(node.left), of(node.right)];
			return (state) => operate(node.operator, left(state), right(state));
		}
		case 'if': {
			const [condition, then, otherwise] = [of(node.condition), of(node.then), of(node.else)];
			return (state) => (condition(state) !== 0 ? then(state) : otherwise(state));
		}
		case 'call': {
			const args = node.args.map(of);
			const lookup = plan.lookups.get(node.name);
			if (lookup) {
				const table = tableOf(lookup);
				return (state) => lookUp[lookup.type](table, args[0](state));
			}
			const function_ = mathFunction(node.name);
			return (state) => function_.of(...args.map((arg) => arg(state)));
		}
	}
}
