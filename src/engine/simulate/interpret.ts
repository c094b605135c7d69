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
	type PlanConstant,
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
	const interpreter = new Interpreter(plan, save);
	return {
		...headOf(plan, save),
		run: (values, out, world) => interpreter.run(values, out, world)
	};
}

interface Rule {
	readonly to: number;
	readonly value: Evaluate;
}

class Interpreter {
	readonly time: Plan['model']['time'];
	readonly steps: number;
	readonly every: number;
	readonly points: number;
	readonly size: number;
	readonly slot: (name: string) => number;
	readonly constants: readonly PlanConstant[];
	readonly start: readonly Rule[];
	readonly step: readonly Rule[];
	readonly show: readonly Rule[];
	readonly stocks: readonly Rule[];
	readonly memories: readonly Rule[];
	readonly histories: readonly Rule[];
	readonly saved: readonly number[];

	constructor(plan: Plan, save: readonly string[]) {
		const { slots, size } = slotsOf(plan);
		const needed = neededFor(plan, save);
		const slot = (name: string) => slots.get(name)!;
		const variable = (name: string) => plan.variables.get(name)!;
		const to = (name: string, value: Expression): Rule => ({
			to: slot(name),
			value: closure(plan, slots, value)
		});
		const { steps, every, points } = stepsOf(plan.model.time);
		this.time = plan.model.time;
		this.steps = steps;
		this.every = every;
		this.points = points;
		this.size = size;
		this.slot = slot;
		this.constants = [...plan.variables.values()].filter((one) => one.kind === 'constant');
		this.start = needed.start
			.filter((name) => variable(name).kind !== 'history')
			.map((name) => to(name, firstValueOf(variable(name))));
		this.step = needed.step.map((name) => to(name, equationOf(variable(name))));
		this.show = needed.show.map((name) => to(name, equationOf(variable(name))));
		this.stocks = needed.stocks.map(({ name, net }) => to(name, net));
		this.memories = needed.memories.map(({ name, remembers }) => to(name, remembers));
		this.histories = needed.histories.map(({ name, remembers }) => to(name, remembers));
		this.saved = needed.saved.map(slot);
	}

	run(values: Float64Array, out: Float64Array, world = 0): number {
		const state = new Float64Array(this.size);
		state[this.slot(WORLD)] = world;
		for (const { name, index } of this.constants) state[this.slot(name)] = values[index];
		this.setTime(state, this.time.start);
		evaluate(state, this.start);

		for (let k = 0; ; k++) {
			const now = this.time.start + k * this.time.dt;
			this.setTime(state, now);
			state[this.slot(STEP)] = k;
			evaluate(state, this.step);
			if (k % this.every === 0) {
				evaluate(state, this.show);
				const point = k / this.every;
				this.saved.forEach((from, row) => (out[row * this.points + point] = state[from]));
				const watched = [...this.saved, ...this.stocks.map(({ to }) => to)];
				if (!watched.every((from) => Number.isFinite(state[from]))) return point;
			}
			if (k === this.steps) return this.points;
			// remembered values are those of the step's beginning, also under Runge–Kutta
			for (const { to, value } of this.histories) state[to + k] = value(state);
			const remembered = this.memories.map(({ value }) => value(state));
			if (this.time.method === 'euler') this.euler(state);
			else this.rungeKutta(state, now);
			this.memories.forEach(({ to }, i) => (state[to] = remembered[i]));
		}
	}

	/** All changes are known before the first stock moves. */
	euler(state: Float64Array) {
		const nets = this.stocks.map(({ value }) => value(state));
		this.stocks.forEach(({ to }, i) => (state[to] += nets[i] * this.time.dt));
	}

	/** Four looks at the changes: at the beginning, twice in the middle, at the end. */
	rungeKutta(state: Float64Array, now: number) {
		const before = this.stocks.map(({ to }) => state[to]);
		const look = () => this.stocks.map(({ value }) => value(state));
		const move = (nets: readonly number[], by: number) => {
			this.stocks.forEach(({ to }, i) => (state[to] = before[i] + nets[i] * by));
			state[this.slot(TIME)] = now + by;
			evaluate(state, this.step);
		};
		const k1 = look();
		move(k1, this.time.dt / 2);
		const k2 = look();
		move(k2, this.time.dt / 2);
		const k3 = look();
		move(k3, this.time.dt);
		const k4 = look();
		this.stocks.forEach(({ to }, i) => {
			state[to] = before[i] + (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) * (this.time.dt / 6);
		});
	}

	setTime(state: Float64Array, now: number) {
		state[this.slot(TIME)] = now;
		state[this.slot(STEP_TIME)] = now;
	}
}

function evaluate(state: Float64Array, rules: readonly Rule[]) {
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
