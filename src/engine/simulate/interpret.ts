// A model → a program made of closures over the trees. Slow and plain: it is the oracle that compiled
// programs are tested against, and it runs models that arrive when there is no build.
import { planOf } from '../check/check.ts';
import { delayed } from '../numbers/past-values.ts';
import { neededFor } from '../compile/needed.ts';
import { lookUp, tableOf } from '../numbers/lookup.ts';
import { mathFunction } from '../numbers/maths.ts';
import {
	STEP,
	STEP_TIME,
	TIME,
	WORLD,
	stepsOf,
	type Plan,
	type PlanVariable
} from '../check/plan.ts';
import { headOf } from '../compile/program-head.ts';
import { operate, unary } from '../check/simplify.ts';
import { DELAYED, type Expression } from '../language/expression.ts';
import type { Model } from '../language/model.ts';
import type { Program } from '../compile/program.ts';

/** Reads the state, one number per variable, and gives a value. */
type Evaluate = (state: Float64Array) => number;

/** The model must be one that `check` has nothing against. */
export function interpret(model: Model, { save }: { save: readonly string[] }): Program {
	return interpretPlan(planOf(model), save);
}

export function interpretPlan(plan: Plan, save: readonly string[]): Program {
	const { slots, size } = slotsOf(plan);
	const needed = neededFor(plan, save);
	const { time } = plan.model;
	const { steps, every, points } = stepsOf(time);
	const { dt } = time;

	const slot = (name: string) => slots.get(name)!;
	const variable = (name: string) => plan.variables.get(name)!;
	const at = (expression: Expression) => closure(plan, slots, expression);
	const rule = (value: (part: PlanVariable) => Expression) => (name: string) => ({
		to: slot(name),
		value: at(value(variable(name)))
	});

	const start = needed.start
		.filter((name) => variable(name).kind !== 'history')
		.map(rule(firstValueOf));
	const step = needed.step.map(rule(equationOf));
	const show = needed.show.map(rule(equationOf));
	const stocks = needed.stocks.map(({ name, net }) => ({ to: slot(name), net: at(net) }));
	const memories = needed.memories.map(({ name, remembers }) => ({
		to: slot(name),
		value: at(remembers)
	}));
	const histories = needed.histories.map(({ name, remembers }) => ({
		from: slot(name),
		value: at(remembers)
	}));
	const saved = needed.saved.map(slot);
	const constants = [...plan.variables.values()].filter((one) => one.kind === 'constant');

	return { ...headOf(plan, save), run };

	function run(values: Float64Array, out: Float64Array, world = 0): number {
		const state = new Float64Array(size);
		state[slot(WORLD)] = world;
		for (const { name, index } of constants) state[slot(name)] = values[index];
		setTime(state, time.start);
		evaluate(state, start);

		for (let k = 0; ; k++) {
			const now = time.start + k * dt;
			setTime(state, now);
			state[slot(STEP)] = k;
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
			for (const { from, value } of histories) state[from + k] = value(state);
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

/** A place in the state for every variable; a history has one for each step. */
function slotsOf({ model, variables }: Plan) {
	const slots = new Map([TIME, STEP_TIME, STEP, WORLD].map((name, i) => [name, i]));
	let size = slots.size;
	for (const { name, kind } of variables.values()) {
		slots.set(name, size);
		size += kind === 'history' ? stepsOf(model.time).steps + 1 : 1;
	}
	return { slots: slots as ReadonlyMap<string, number>, size };
}

function equationOf(variable: PlanVariable): Expression {
	if (variable.kind !== 'auxiliary')
		throw new Error(`unreachable: ${variable.name} has no equation`);
	return variable.equation;
}

function firstValueOf(variable: PlanVariable): Expression {
	if (variable.kind === 'constant' || variable.kind === 'history') {
		throw new Error(`unreachable: ${variable.name} is not computed`);
	}
	return variable.initial ?? equationOf(variable);
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
			if (node.name === DELAYED && node.args[0].kind === 'name') {
				const from = slots.get(node.args[0].name)!;
				const [, step, steps, before] = args;
				return (state) => delayed(state, from, step(state), steps(state), before(state));
			}
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
