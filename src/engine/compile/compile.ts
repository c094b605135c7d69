// A model and the variables to save → the text of a plain ES module that exports `program`.
//
// The module is one function of straight-line code: every variable is a local, what never varies is
// computed before the loop, what only the reader needs is computed when a point is saved, and all stocks
// move after all changes are known. No evaluation at run time, so a strict content policy allows it.
import { planOf } from '../check/check.ts';
import { declareDelayed } from '../numbers/past-values.ts';
import { neededFor, type Needed } from './needed.ts';
import { declarations } from './declarations.ts';
import { STEP_TIME, TIME, WORLD, stepsOf, type Plan } from '../check/plan.ts';
import { headOf } from './program-head.ts';
import { writer, type Writer } from './write-expression.ts';
import type { Model } from '../language/model.ts';

/** The model must be one that `check` has nothing against. */
export function compile(model: Model, { save }: { save: readonly string[] }): string {
	const plan = planOf(model);
	const needed = neededFor(plan, save);
	const write = writer(plan);
	const body = bodyOf(plan, needed, write);
	const world = write.used(WORLD) ? ', $world = 0' : '';
	const head = Object.entries(headOf(plan, save)).map(
		([key, value]) => `\t${key}: ${literal(value)},`
	);
	return [
		`// Compiled from the model ${literal(plan.model.name)}. Change the model, not this file.`,
		...(needed.histories.length > 0 ? [declareDelayed] : []),
		...declarations(plan, write),
		'export const program = {',
		...head,
		`\trun(c, out${world}) {`,
		...body.map((line) => `\t\t${line}`),
		'\t}',
		'};',
		''
	].join('\n');
}

/** JSON that is safe inside a script element too. */
const literal = (value: unknown) =>
	JSON.stringify(value)
		.replace(/</g, '\\u003c')
		.replace(/\u2028/g, '\\u2028')
		.replace(/\u2029/g, '\\u2029');

function bodyOf(plan: Plan, needed: Needed, write: Writer): readonly string[] {
	const { time } = plan.model;
	const { every, points } = stepsOf(time);

	// written first, because writing finds out which constants, invariants and times are used
	const step = needed.step.map((name) => write.auxiliary(name));
	const point = savedPoint(needed, write, points);
	const moved = movedOn(plan, needed, write, step);
	const timed = write.used(TIME) || write.used(STEP_TIME);
	const start = needed.start.map((name) => write.atStart(name));

	// the loop within a loop costs a fifteenth less than asking at each step whether it is saved
	return [
		...write.constants(),
		...start,
		...write.hoisted(),
		'for (let $k = 0, $point = 0; ; $point++) {',
		...indented([
			`for (let $left = ${every}; $left > 0; $left--, $k++) {`,
			...indented([
				...(timed
					? [`const $step = ${time.start} + $k * ${time.dt};`, 'const $time = $step;']
					: []),
				...step,
				`if ($left === ${every}) {`,
				...indented(point),
				'}',
				...moved
			]),
			'}'
		]),
		'}'
	];
}

/** What is remembered, and the stocks at the next step; all changes are known before the first stock moves. */
function movedOn(
	{ model }: Plan,
	needed: Needed,
	write: Writer,
	step: readonly string[]
): readonly string[] {
	const { method, dt } = model.time;
	const nets = needed.stocks.map(({ name, net }) => ({
		local: write.name(name),
		value: write.expression(net)
	}));
	const remembered = needed.memories.map(({ name, remembers }) => ({
		local: write.name(name),
		value: write.expression(remembers)
	}));
	const histories = needed.histories.map(
		({ name, remembers }) => `${write.name(name)}[$k] = ${write.expression(remembers)};`
	);
	const timed = write.used(TIME) || write.used(STEP_TIME);
	return [
		...histories,
		...remembered.map(({ local, value }) => `const ${local}$next = ${value};`),
		...(method === 'euler' ? euler(nets, dt) : rungeKutta(nets, dt, step, timed)),
		...remembered.map(({ local }) => `${local} = ${local}$next;`)
	];
}

/** Computes what only the reader needs, saves, and stops the run where something is not finite. */
function savedPoint(needed: Needed, write: Writer, points: number): readonly string[] {
	const show = needed.show.map((name) => write.auxiliary(name));
	const row = (i: number) => (i > 0 ? `${i * points} + $point` : '$point');
	const saves = needed.saved.map((name, i) => `out[${row(i)}] = ${write.name(name)};`);
	// x - x is 0 for every finite number and NaN for all others
	const watched = new Set([...needed.saved, ...needed.stocks.map(({ name }) => name)]);
	const zeros = [...watched].map((name) => `(${write.name(name)} - ${write.name(name)})`);
	return [
		...show,
		...saves,
		`if (${zeros.join(' + ')} !== 0) return $point;`,
		`if ($point === ${points - 1}) return ${points};`
	];
}

interface Net {
	readonly local: string;
	readonly value: string;
}

function euler(nets: readonly Net[], dt: number): readonly string[] {
	return [
		...nets.map(({ local, value }) => `const ${local}$net = ${value};`),
		...nets.map(({ local }) => `${local} += ${local}$net * ${dt};`)
	];
}

/** Each look is a block of its own, in which the auxiliaries are computed again from the moved stocks. */
function rungeKutta(
	nets: readonly Net[],
	dt: number,
	step: readonly string[],
	timed: boolean
): readonly string[] {
	const look = (stage: number, by: number) => [
		...nets.map(({ local }) => `${local} = ${local}$0 + ${local}$${stage - 1} * ${by};`),
		'{',
		...indented([
			...(timed ? [`const $time = $step + ${by};`] : []),
			...step,
			...nets.map(({ local, value }) => `${local}$${stage} = ${value};`)
		]),
		'}'
	];
	const sum = (local: string) => `(${local}$1 + 2 * ${local}$2 + 2 * ${local}$3 + ${local}$4)`;
	return [
		...nets.map(({ local, value }) => `const ${local}$0 = ${local}, ${local}$1 = ${value};`),
		...nets.map(({ local }) => `let ${local}$2, ${local}$3, ${local}$4;`),
		...look(2, dt / 2),
		...look(3, dt / 2),
		...look(4, dt),
		...nets.map(({ local }) => `${local} = ${local}$0 + ${sum(local)} * ${dt / 6};`)
	];
}

const indented = (lines: readonly string[]) => lines.map((line) => `\t${line}`);
