// A plan and a stride → whether the model's steps may be put together so. It says no where something happens from
// one step to the next: a memory, a flow held back by what a stock has, a time constant that is over before the
// stride is. Whether anybody would see the difference is another question: see precision.ts.
import { nodes, type Expression } from '../language/expression.ts';
import { limitsOf } from '../check/non-negative.ts';
import { neededFor } from '../compile/needed.ts';
import { evenDraws } from '../study/ensemble.ts';
import { interpretPlan } from '../simulate/interpret.ts';
import { stepsOf, type Plan } from '../check/plan.ts';
import { expressionsOf } from './suited.ts';
import type { Constant } from '../language/model.ts';
import type { Inputs } from '../simulate/simulate.ts';
import type { Stride } from './stride.ts';

/** @param settings of the levers that may occur, beside the model's own */
export function canStride(
	plan: Plan,
	save: readonly string[],
	{ steps: together }: Stride,
	settings: readonly Inputs[]
): boolean {
	if (together === 1) return true;
	const { time } = plan.model;
	const { steps, every } = stepsOf(time);
	return (
		time.method === 'euler' &&
		steps % together === 0 &&
		every % together === 0 &&
		neededFor(plan, save).memories.length === 0 &&
		limitsOf(plan.model).size === 0 &&
		shortestTime(plan, settings) >= together * time.dt
	);
}

/** The shortest time constant that may occur, in the model's unit of time: what is divided by, and stages of delays. */
function shortestTime(plan: Plan, settings: readonly Inputs[]): number {
	const { variables, time } = plan.model;
	const aliases = plan.model.units.find(({ name }) => name === time.unit)?.aliases ?? [];
	const isTime = ({ unit }: Constant) => unit === time.unit || aliases.includes(unit);
	const divisors = new Set([...plan.variables.values()].flatMap(expressionsOf).flatMap(divisorsIn));
	const times = variables.filter(
		(one): one is Constant => one.kind === 'constant' && divisors.has(one.name) && isTime(one)
	);
	const lowest = times.map(({ name, value, range }) =>
		Math.min(value, range?.[0] ?? value, ...settings.map((inputs) => inputs[name] ?? value))
	);
	return Math.min(...lowest, shortestStage(plan, settings));
}

function divisorsIn(expression: Expression): string[] {
	return [...nodes(expression)].flatMap((node) => {
		const by =
			node.kind === 'binary' && node.operator === '/'
				? node.right
				: node.kind === 'call' && node.name === 'safediv'
					? node.args[1]
					: undefined;
		return by?.kind === 'name' ? [by.name] : [];
	});
}

const TRIES = 32;

/** How long one stage of a delay takes, tried over all ranges. */
function shortestStage(plan: Plan, settings: readonly Inputs[]): number {
	const stages = plan.paces.map(({ variable }) => variable);
	if (stages.length === 0) return Infinity;
	const program = interpretPlan(plan, stages);
	const { points } = stepsOf(plan.model.time);
	const out = new Float64Array(stages.length * points);
	const columns = evenDraws(program, { seed: 1, count: TRIES });
	let shortest = Infinity;
	for (const inputs of [{}, ...settings]) {
		for (let i = 0; i < TRIES; i++) {
			const values = program.constants.map(
				({ name, value }) => inputs[name] ?? columns.get(name)?.[i] ?? value
			);
			program.run(Float64Array.from(values), out);
			shortest = out.reduce((a, b) => Math.min(a, b), shortest);
		}
	}
	return shortest;
}
