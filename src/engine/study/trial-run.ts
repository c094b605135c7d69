// A checked model → the problems that only show when the model runs: once, at its own values, with everything watched.
import { planOf, textIn } from '../check/check.ts';
import { problemAt } from '../language/fault.ts';
import { interpretPlan } from '../simulate/interpret.ts';
import { canonical } from '../language/names.ts';
import { stepsOf, type Plan } from '../check/plan.ts';
import type { Model } from '../language/model.ts';
import type { Problem } from '../language/problems.ts';

/** Most values computed; of a longer run only the beginning is tried. */
const MOST_VALUES = 2_000_000;

/** Every variable at every step, as far as the values stay finite. */
interface Trial {
	readonly names: readonly string[];
	readonly points: number;
	readonly filled: number;
	readonly value: (name: string, point: number) => number;
}

export function trialRun(model: Model): readonly Problem[] {
	const plan = planOf(model);
	const trial = trialOf(plan);
	return [...problemsInDelays(plan, trial), ...problemInValues(plan, trial)];
}

function trialOf(plan: Plan): Trial {
	const names = plan.startOrder.filter((name) => plan.variables.get(name)!.kind !== 'history');
	const { steps } = stepsOf(plan.model.time);
	const points = Math.min(steps, Math.floor(MOST_VALUES / Math.max(1, names.length))) + 1;
	const { start, dt } = plan.model.time;
	const time = { ...plan.model.time, save: dt, stop: start + (points - 1) * dt };
	const program = interpretPlan({ ...plan, model: { ...plan.model, time } }, names);

	const out = new Float64Array(names.length * points);
	const filled = program.run(
		Float64Array.from(program.constants, ({ value }) => value),
		out
	);
	const rows = new Map(names.map((name, row) => [name, row]));
	return { names, points, filled, value: (name, point) => out[rows.get(name)! * points + point] };
}

/** The first variable, in the order of computation, that is not finite, at the first time when one is. */
function problemInValues(plan: Plan, { names, points, filled, value }: Trial): readonly Problem[] {
	if (filled === points) return [];
	const wrong = names.find((name) => !Number.isFinite(value(name, filled)))!;
	const author = authorOf(plan, wrong);
	const { start, dt, unit } = plan.model.time;
	const words = Number.isNaN(value(wrong, filled)) ? 'is not a number' : 'is infinite';
	const sentence = `"${author.name}" ${words} at ${unit} ${start + filled * dt}.`;
	const cure = 'Look for a division by zero, or a root or logarithm of a number below zero.';
	const text = textIn(author)!;
	return [
		problemAt(plan.model, text, {
			code: 'not-finite',
			start: 0,
			end: text.text.length,
			sentence,
			cure
		})
	];
}

/** A stage that empties faster than the clock ticks overshoots, and may swing without end. */
function problemsInDelays(plan: Plan, { value }: Trial): readonly Problem[] {
	const { dt, unit } = plan.model.time;
	return plan.paces.flatMap(({ text, start, end, variable }) => {
		const pace = value(variable, 0);
		if (!(pace < dt)) return [];
		const sentence = `Each stage of this delay takes ${Number(pace.toPrecision(3))} ${unit}, less than one time step of ${dt}.`;
		const cure = 'Take a smaller dt, a longer delay or fewer stages.';
		return [problemAt(plan.model, text, { code: 'delay-too-short', start, end, sentence, cure })];
	});
}

function authorOf(plan: Plan, name: string) {
	const { origin } = plan.variables.get(name)!;
	return plan.model.variables.find((one) => canonical(one.name) === origin)!;
}
