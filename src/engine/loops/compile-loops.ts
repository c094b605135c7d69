// A model → the text of a plain ES module that scores its loops in a page: `program` saves every step,
// `linkScores` goes over it once, `packed` says which links make which loops. `runLoops` puts them together.
import { compile } from '../compile/compile.ts';
import { planOf } from '../check/check.ts';
import { mapChildren, namesIn, type Expression } from '../language/expression.ts';
import { declarations } from '../compile/declarations.ts';
import { STEP, STEP_TIME, TIME, WORLD, type Plan } from '../check/plan.ts';
import { writer, type Writer } from '../compile/write-expression.ts';
import { ruleOf, type Link } from './causal-graph.ts';
import { NOISE } from './link-scores.ts';
import { pack } from './pack.ts';
import { structureOf, type Structure } from './structure.ts';
import type { Model, ModelTime } from '../language/model.ts';

/** The model must be one that `check` has nothing against, with no more loops than can be listed. */
export function compileLoops(model: Model): string {
	const plan = planOf(model);
	const structure = structureOf(plan);
	if (structure.truncated) throw new Error(`${model.name} has too many loops for a page`);
	const history = structure.links.find(({ to }) => plan.variables.get(to)?.kind === 'history');
	if (history) {
		const { origin } = plan.variables.get(history.to)!;
		throw new Error(`"${origin}" keeps every past value: its loops are not scored in a page`);
	}
	const write = writer(plan);
	const columns = columnsFor(plan, structure);
	const body = bodyOf(plan, structure, columns, write);
	const time = { ...model.time, save: model.time.dt };
	return [
		compile({ ...model, time }, { save: [...columns.fixed, ...columns.moving] }),
		`export const packed = ${JSON.stringify(pack(structure)).replace(/</g, '\\u003c')};`,
		'export const linkScores = (() => {',
		...indented([
			...declarations(plan, write),
			'const score = (part, dz, dx) => Math.abs(part / dz) * Math.sign(part / dx);',
			`const change = (now, before, largest) => Math.abs(now - before) <= ${NOISE} * largest ? 0 : now - before;`,
			'return (c, v, out) => {',
			...indented(body),
			'};'
		]),
		'})();',
		''
	].join('\n');
}

/** What must be known at every step, or once: invariants and values of the start. */
interface Columns {
	readonly fixed: readonly string[];
	readonly moving: readonly string[];
}

function columnsFor(plan: Plan, { links }: Structure): Columns {
	const targets = [...new Set(links.map(({ to }) => to))];
	const used = new Set(targets);
	for (const target of targets) for (const name of namesIn(ruleIn(plan, target))) used.add(name);
	const known = [...used].filter((name) => {
		const kind = plan.variables.get(name)?.kind;
		return kind !== undefined && kind !== 'constant' && kind !== 'history';
	});
	return {
		fixed: known.filter((name) => plan.invariant.has(name)),
		moving: known.filter((name) => !plan.invariant.has(name))
	};
}

/** The locals that hold more of a value than the value itself. */
function localsOf(write: Writer) {
	return {
		before: (name: string) => write.name(`${name} before`),
		largest: (name: string) => write.name(`${name} largest`),
		change: (name: string) => write.name(`${name} change`)
	};
}

/** A stock's net flow, or what a memory takes in; for an auxiliary its own value. */
const resultOf = (plan: Plan, name: string) =>
	plan.variables.get(name)?.kind === 'auxiliary' ? name : `${name} net`;

function bodyOf(
	plan: Plan,
	{ links }: Structure,
	columns: Columns,
	write: Writer
): readonly string[] {
	const { fixed, moving } = columns;
	const { before, largest } = localsOf(write);
	const row = (name: string) => [...fixed, ...moving].indexOf(name);
	const targets = [...new Set(links.map(({ to }) => to))];
	const nets = targets.filter((name) => resultOf(plan, name) !== name);
	const sources = new Set([...links.map(({ from }) => from), ...targets]);
	const watched = [...sources, ...nets.map((name) => resultOf(plan, name))];

	// written first, because writing finds out which constants and invariants are used
	const net = nets.map((name) => {
		const value = write.expression(ruleIn(plan, name));
		return `const ${write.name(resultOf(plan, name))} = ${value};`;
	});
	const scores = links.map((link, i) => scoreOf(plan, link, i, write));
	const step = stepOf(columns, watched, net, scores, write, plan.model.time);
	return [
		...fixed.map((name) => `const ${write.name(name)} = v[${row(name)}][0];`),
		...write.constants(),
		...write.hoisted(),
		...[...new Set([...watched, ...moving])].map((name) => `let ${before(name)} = 0;`),
		...watched.map((name) => `let ${largest(name)} = 0;`),
		...TIMES.map((name) => `let ${before(name)} = 0;`),
		...(write.used(WORLD) ? ['const $world = 0;'] : []),
		`for (let $k = 0; $k < v[0].length; $k++) {`,
		...indented(step),
		'}'
	];
}

const TIMES = [TIME, STEP_TIME, STEP];

/** The line that scores one link at a step. */
function scoreOf(plan: Plan, { from, to }: Link, i: number, write: Writer): string {
	const { before, change } = localsOf(write);
	const result = resultOf(plan, to);
	const moved = oneMoved(plan, ruleIn(plan, to), from);
	const part = `${write.expression(moved)} - ${before(result)}`;
	const still = [change(from), change(result)].map((it) => `${it} === 0`);
	// what a memory takes in shows one step later: the link works when both have moved
	if (plan.variables.get(to)?.kind === 'memory') still.push(`${change(to)} === 0`);
	const zero = still.join(' || ');
	return `out[${i}][$k] = ${zero} ? 0 : score(${part}, ${change(result)}, ${change(from)});`;
}

/** What is done at each step: read the columns, score the links, and remember for the next. */
function stepOf(
	{ fixed, moving }: Columns,
	watched: readonly string[],
	net: readonly string[],
	scores: readonly string[],
	write: Writer,
	{ start, dt }: ModelTime
): readonly string[] {
	const { before, largest, change } = localsOf(write);
	const row = (name: string) => [...fixed, ...moving].indexOf(name);
	return [
		`const $step = ${start} + $k * ${dt}, $time = $step;`,
		...moving.map((name) => `const ${write.name(name)} = v[${row(name)}][$k];`),
		...net,
		...watched.map(
			(name) => `${largest(name)} = Math.max(${largest(name)}, Math.abs(${write.name(name)}));`
		),
		'if ($k > 0) {',
		...indented([
			...watched.map(
				(name) =>
					`const ${change(name)} = change(${write.name(name)}, ${before(name)}, ${largest(name)});`
			),
			...scores
		]),
		'}',
		...[...new Set([...watched, ...moving])].map(
			(name) => `${before(name)} = ${write.name(name)};`
		),
		...TIMES.map((name) => `${before(name)} = ${name === STEP ? '$k' : '$time'};`)
	];
}

/** The expression with every moving name but one replaced by its value one step ago. */
function oneMoved(plan: Plan, node: Expression, moved: string): Expression {
	const fixed = (name: string) =>
		name === WORLD || plan.variables.get(name)?.kind === 'constant' || plan.invariant.has(name);
	return mapNames(node, (name) => (name === moved || fixed(name) ? name : `${name} before`));
}

function mapNames(node: Expression, change: (name: string) => string): Expression {
	return node.kind === 'name'
		? { ...node, name: change(node.name) }
		: mapChildren(node, (child) => mapNames(child, change));
}

function ruleIn(plan: Plan, name: string): Expression {
	const rule = ruleOf(plan.variables.get(name)!);
	if (!rule) throw new Error(`unreachable: "${name}" never moves`);
	return rule;
}

const indented = (lines: readonly string[]) => lines.map((line) => `\t${line}`);
