// model.yaml → a checked model, or everything that is wrong with it: the file, the equations, the units,
// and whether it keeps what a story's model must keep.
import {
	canonical,
	check,
	didYouMean,
	inFileOrder,
	linksInto,
	nodes,
	parse,
	trialRun,
	spanKey,
	type Model,
	type NamedLoop,
	type Problem,
	type Step
} from '#engine';
import { modelIn } from './model-fields.ts';
import { YamlNodes } from './yaml-nodes.ts';

export interface ReadModel {
	/** Null when the file could not be read at all. */
	readonly model: Model | null;
	/** In file order; empty for a model that can be compiled. */
	readonly problems: readonly Problem[];
}

/** @param file the path as the author knows it */
export function readModel(text: string, file: string): ReadModel {
	const yaml = new YamlNodes(file, text);
	const root = yaml.root();
	if (!root) return { model: null, problems: yaml.problems };

	const model = modelIn(yaml, root);
	const checked = check(model);
	if (!checked.ok) yaml.problems.push(...withoutEchoes(checked.problems, yaml.problems));
	else if (yaml.problems.length === 0) {
		noteUnused(yaml, model);
		notePaths(yaml, model);
		yaml.problems.push(...trialRun(model));
	}
	return { model, problems: inFileOrder(yaml.problems) };
}

/** Problems in a line that already has one are mostly its consequence, as are those of what is missing. */
function withoutEchoes(
	problems: readonly Problem[],
	known: readonly Problem[]
): readonly Problem[] {
	if (known.length === 0) return problems;
	const lines = new Set(known.map(({ place }) => place.line));
	return problems.filter(
		({ place }) => place.file === known[0].place.file && !lines.has(place.line)
	);
}

function notePaths(yaml: YamlNodes, model: Model) {
	for (const { id, kind, path } of model.loops) notePath(yaml, model, id, path, kind);
	for (const { id, path } of model.chains) notePath(yaml, model, id, path);
}

/** A loop or chain must be in the equations, and a loop's signs must multiply to its kind. */
function notePath(
	yaml: YamlNodes,
	model: Model,
	id: string,
	path: readonly Step[],
	kind?: NamedLoop['kind']
) {
	const { start, end } = model.source!.spans.get(spanKey(id, 'path'))!;
	const known = model.variables.map((one) => one.name);
	for (const [i, { name }] of path.entries()) {
		const before = i > 0 ? path[i - 1] : kind && path[path.length - 1];
		const at = yaml.text.indexOf(name, start);
		const place = at < 0 || at >= end ? ([start, end] as const) : ([at, at + name.length] as const);
		if (!known.includes(name)) {
			yaml.note(
				'unknown-name',
				place,
				`Nothing in this model is called "${name}".`,
				didYouMean(name, known)
			);
		} else if (
			before &&
			known.includes(before.name) &&
			!linksInto(model, name).has(canonical(before.name))
		) {
			const into = [...linksInto(model, name)].join(', ') || 'nothing';
			const sentence = `"${before.name}" does not act on "${name}" directly.`;
			yaml.note('bad-path', place, sentence, `What acts on it: ${into}.`);
		}
	}
	if (!kind) return;
	const sign = path.reduce((product, step) => product * step.sign, 1);
	const found = sign > 0 ? 'reinforcing' : 'balancing';
	if (found === kind) return;
	yaml.note('bad-path', [start, end], `The signs of this loop make it ${found}, not ${kind}.`);
}

/** Every constant and lookup must change something: a lever without effect misleads. */
function noteUnused(yaml: YamlNodes, model: Model) {
	const used = new Set<string>();
	for (const one of model.variables) {
		const text = one.kind === 'stock' ? one.initial : 'equation' in one ? one.equation : '';
		const parsed = parse(text);
		if (!parsed.ok) continue;
		for (const node of nodes(parsed.expression)) if ('name' in node) used.add(node.name);
	}
	for (const { kind, name } of model.variables) {
		if ((kind !== 'constant' && kind !== 'lookup') || used.has(canonical(name))) continue;
		const { start, end } = model.source!.spans.get(spanKey(name, 'name'))!;
		yaml.note(
			'unused',
			[start, end],
			`No equation uses the ${kind} "${name}".`,
			'Use it or remove it.'
		);
	}
}
