// The fields of model.yaml → the parts of a model, each text with its place.
import {
	canonical,
	spanKey,
	type BaseUnit,
	type Chain,
	type Model,
	type ModelTime,
	type NamedLoop,
	type Step,
	type Variable
} from '#engine';
import { readerOf, spanOf, type FieldReader } from './field-reader.ts';
import { auxiliaryIn, constantIn, flowIn, lookupIn, scoreIn, stockIn } from './model-variables.ts';
import type { Field, YamlNodes } from './yaml-nodes.ts';
import type { Node } from './yaml.ts';

/** What may stand in a model besides its name, time and stocks. */
const MORE = [
	'about',
	'units',
	'flows',
	'auxiliaries',
	'constants',
	'lookups',
	'scorecard',
	'loops',
	'chains'
];

export function modelIn(yaml: YamlNodes, root: Node): Model {
	const reader = readerOf(yaml);
	const { spans, text } = reader;
	const top = yaml.fields(root, 'A model', ['name', 'time', 'stocks'], MORE);
	const each = <T>(
		key: string,
		read: (reader: FieldReader, name: string, field: Field) => T
	): T[] =>
		[...yaml.entries(top.get(key)?.node, `"${key}"`)].map(([name, field]) => {
			spans.set(spanKey(name, 'name'), spanOf(field.key));
			return read(reader, name, field);
		});

	const time = timeIn(reader, top.get('time')?.node ?? null);
	const units = [...yaml.entries(top.get('units')?.node, '"units"')].map(([name, { node }]) =>
		unitIn(yaml, name, node)
	);
	const variables: Variable[] = [
		...each('stocks', stockIn),
		...each('flows', flowIn),
		...each('auxiliaries', auxiliaryIn),
		...each('scorecard', scoreIn),
		...each('constants', constantIn),
		...each('lookups', lookupIn)
	];
	return {
		name: text(top, '', 'name'),
		about: text(top, '', 'about'),
		time,
		units,
		variables,
		loops: each('loops', loopIn).map((loop) => spelled(loop, variables)),
		chains: each('chains', chainIn).map((chain) => spelled(chain, variables)),
		source: { file: yaml.file, text: yaml.text, spans }
	};
}

function unitIn(yaml: YamlNodes, name: string, node: Node | null): BaseUnit {
	const aliases = yaml.list(node, `The other words for ${name}`);
	return { name, aliases: aliases.map((alias) => yaml.string(alias, 'A unit')) };
}

function timeIn({ yaml, spans }: FieldReader, node: Node | null): ModelTime {
	const fields = yaml.fields(node, '"time"', ['start', 'stop', 'dt', 'unit', 'save'], ['method']);
	for (const [name, { node }] of fields) if (node) spans.set(spanKey('time', name), spanOf(node));
	const number = (field: string) =>
		fields.has(field) ? yaml.number(fields.get(field)?.node, `"${field}" of time`) : NaN;
	return {
		start: number('start'),
		stop: number('stop'),
		dt: number('dt'),
		save: number('save'),
		unit: yaml.string(fields.get('unit')?.node, '"unit" of time'),
		method: yaml.oneOf(fields.get('method')?.node, '"method" of time', ['euler', 'rk4'])
	};
}

function loopIn(reader: FieldReader, id: string, { node }: Field): NamedLoop {
	const { yaml, text } = reader;
	const fields = yaml.fields(node, `The loop "${id}"`, ['name', 'kind', 'path', 'says']);
	return {
		id,
		name: yaml.string(fields.get('name')?.node, `"name" of ${id}`),
		kind: yaml.oneOf(fields.get('kind')?.node, `"kind" of ${id}`, ['reinforcing', 'balancing']),
		path: stepsIn(text(fields, id, 'path')),
		says: yaml.string(fields.get('says')?.node, `"says" of ${id}`)
	};
}

function chainIn({ yaml, text }: FieldReader, id: string, { node }: Field): Chain {
	const fields = yaml.fields(node, `The chain "${id}"`, ['name', 'path', 'says']);
	return {
		id,
		name: yaml.string(fields.get('name')?.node, `"name" of ${id}`),
		path: stepsIn(text(fields, id, 'path')),
		says: yaml.string(fields.get('says')?.node, `"says" of ${id}`)
	};
}

/** `a + b - c +`: more of a makes more b, more b makes less … */
function stepsIn(path: string): readonly Step[] {
	return [...path.matchAll(/([^+-]+)([+-]?)/g)].map(([, name, sign]) => ({
		name: name.trim(),
		sign: sign === '-' ? -1 : 1
	}));
}

/** The steps in the spelling of the variables, so that whoever draws a loop can look them up. */
function spelled<T extends { readonly path: readonly Step[] }>(
	of: T,
	variables: readonly Variable[]
): T {
	const names = new Map(variables.map(({ name }) => [canonical(name), name]));
	const path = of.path.map((step) => ({
		...step,
		name: names.get(canonical(step.name)) ?? step.name
	}));
	return { ...of, path };
}
