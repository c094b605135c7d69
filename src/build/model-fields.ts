// The fields of model.yaml → the parts of a model, each text with its place.
import {
	canonical,
	spanKey,
	type Auxiliary,
	type BaseUnit,
	type Chain,
	type Constant,
	type Flow,
	type Lookup,
	type Model,
	type ModelTime,
	type NamedLoop,
	type Range,
	type Span,
	type Step,
	type Stock,
	type Variable
} from '#engine';
import type { Field, Fields, YamlNodes } from './yaml-nodes.ts';
import type { Node } from './yaml.ts';

/** Reads one file; keeps where each text stands. */
interface Reader {
	readonly yaml: YamlNodes;
	readonly spans: Map<string, Span>;
	/** The text of a field, its place kept under `variable/field`. */
	readonly text: (fields: Fields, variable: string, field: string) => string;
}

function readerOf(yaml: YamlNodes): Reader {
	const spans = new Map<string, Span>();
	const text = (fields: Fields, variable: string, field: string) => {
		const node = fields.get(field)?.node;
		const value = yaml.string(node, `"${field}" of ${variable}`);
		const span = yaml.span(node, value);
		if (span) spans.set(spanKey(variable, field), span);
		return value;
	};
	return { yaml, spans, text };
}

export function modelIn(yaml: YamlNodes, root: Node): Model {
	const reader = readerOf(yaml);
	const { spans, text } = reader;
	const top = yaml.fields(
		root,
		'A model',
		['name', 'time', 'stocks'],
		[
			'about',
			'units',
			'flows',
			'auxiliaries',
			'constants',
			'lookups',
			'scorecard',
			'loops',
			'chains'
		]
	);
	const each = <T>(key: string, read: (reader: Reader, name: string, field: Field) => T): T[] =>
		[...yaml.entries(top.get(key)?.node, `"${key}"`)].map(([name, field]) => {
			spans.set(spanKey(name, 'name'), spanOf(field.key));
			return read(reader, name, field);
		});

	const time = timeIn(reader, top.get('time')?.node ?? null);
	const units = [...yaml.entries(top.get('units')?.node, '"units"')].map(
		([name, { node }]): BaseUnit => {
			const aliases = yaml.list(node, `The other words for ${name}`);
			return { name, aliases: aliases.map((alias) => yaml.string(alias, 'A unit')) };
		}
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

function timeIn({ yaml, spans }: Reader, node: Node | null): ModelTime {
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

function stockIn(reader: Reader, name: string, { node }: Field): Stock {
	const { yaml, spans, text } = reader;
	const fields = yaml.fields(
		node,
		`The stock "${name}"`,
		['initial', 'unit', 'doc'],
		['inflows', 'outflows', 'bounds', 'non_negative']
	);
	const flows = (field: string) =>
		yaml.list(fields.get(field)?.node, `"${field}" of ${name}`).map((flow, i) => {
			spans.set(spanKey(name, `${field}/${i}`), spanOf(flow));
			return yaml.string(flow, 'A flow');
		});
	return {
		kind: 'stock',
		name,
		initial: text(fields, name, 'initial'),
		inflows: flows('inflows'),
		outflows: flows('outflows'),
		...(fields.has('bounds') && {
			bounds: limitsIn(reader, fields.get('bounds')!, `"bounds" of ${name}`)
		}),
		...(fields.has('non_negative') && {
			nonNegative: yaml.truth(fields.get('non_negative')?.node, `"non_negative" of ${name}`)
		}),
		unit: text(fields, name, 'unit'),
		doc: text(fields, name, 'doc')
	};
}

function flowIn({ yaml, text }: Reader, name: string, { node }: Field): Flow {
	const fields = yaml.fields(
		node,
		`The flow "${name}"`,
		['equation', 'unit', 'doc'],
		['non_negative']
	);
	return {
		kind: 'flow',
		name,
		equation: text(fields, name, 'equation'),
		...(fields.has('non_negative') && {
			nonNegative: yaml.truth(fields.get('non_negative')?.node, `"non_negative" of ${name}`)
		}),
		unit: text(fields, name, 'unit'),
		doc: text(fields, name, 'doc')
	};
}

function auxiliaryIn({ yaml, text }: Reader, name: string, { node }: Field): Auxiliary {
	const fields = yaml.fields(node, `The auxiliary "${name}"`, ['equation', 'unit', 'doc']);
	return {
		kind: 'auxiliary',
		name,
		equation: text(fields, name, 'equation'),
		unit: text(fields, name, 'unit'),
		doc: text(fields, name, 'doc')
	};
}

/** A line of the scorecard: an auxiliary without a unit that fills the line `code`. */
function scoreIn({ yaml, text }: Reader, name: string, { node }: Field): Auxiliary {
	const fields = yaml.fields(node, `The score "${name}"`, ['code', 'equation', 'doc']);
	return {
		kind: 'auxiliary',
		name,
		code: text(fields, name, 'code'),
		equation: text(fields, name, 'equation'),
		unit: 'dmnl',
		doc: text(fields, name, 'doc')
	};
}

function constantIn(reader: Reader, name: string, field: Field): Constant {
	const { yaml, text } = reader;
	const fields = yaml.fields(
		field.node,
		`The constant "${name}"`,
		['value', 'unit', 'source', 'doc'],
		['range', 'bounds', 'note']
	);
	const has = fields.has('value');
	const value = has ? yaml.number(fields.get('value')?.node, `"value" of ${name}`) : NaN;
	const range = (key: 'range' | 'bounds'): { [key]?: Range } => {
		const field = fields.get(key);
		return field ? { [key]: rangeIn(reader, field, `"${key}" of ${name}`, value) } : {};
	};
	const source = text(fields, name, 'source');
	if (source === 'judgement' && !fields.has('range') && !fields.has('bounds')) {
		const sentence = `"${name}" rests on judgement, so it needs the range it may lie in.`;
		yaml.note('missing-key', yaml.at(field.key), sentence, 'Add range: [lowest, highest].');
	}
	return {
		kind: 'constant',
		name,
		value,
		...range('range'),
		...range('bounds'),
		source,
		...(fields.has('note') && { note: text(fields, name, 'note') }),
		unit: text(fields, name, 'unit'),
		doc: text(fields, name, 'doc')
	};
}

function lookupIn({ yaml, spans, text }: Reader, name: string, { node }: Field): Lookup {
	const fields = yaml.fields(
		node,
		`The lookup "${name}"`,
		['points', 'unit', 'input_unit', 'source', 'doc'],
		['type']
	);
	const points = fields.get('points')?.node ?? null;
	if (points) spans.set(spanKey(name, 'points'), spanOf(points));
	return {
		kind: 'lookup',
		name,
		points: yaml.list(points, `"points" of ${name}`).map((point) => {
			const pair = yaml.list(point, 'A point').map((one) => yaml.number(one, 'A point'));
			return [pair[0] ?? NaN, pair[1] ?? NaN] as const;
		}),
		type: yaml.oneOf(fields.get('type')?.node, `"type" of ${name}`, [
			'continuous',
			'extrapolate',
			'discrete'
		]),
		inputUnit: text(fields, name, 'input_unit'),
		source: text(fields, name, 'source'),
		unit: text(fields, name, 'unit'),
		doc: text(fields, name, 'doc')
	};
}

function rangeIn({ yaml }: Reader, { node }: Field, where: string, value: number): Range {
	const [low, high, ...more] = yaml.list(node, where).map((one) => yaml.number(one, where));
	if (low === undefined || high === undefined || more.length > 0) {
		yaml.note(
			'bad-range',
			yaml.at(node),
			`${where} must be two numbers, the lowest and the highest.`
		);
	} else if (low > high) {
		yaml.note(
			'bad-range',
			yaml.at(node),
			`${where} begins above its end.`,
			`Write [${high}, ${low}].`
		);
	} else if (value < low || value > high) {
		yaml.note('bad-range', yaml.at(node), `The value ${value} lies outside ${where}.`);
	}
	return [low, high];
}

/** Like a range, but either end may be left open with `null`. */
function limitsIn(
	{ yaml }: Reader,
	{ node }: Field,
	where: string
): readonly [number | null, number | null] {
	const ends = yaml.list(node, where).map((one) => {
		const open = 'value' in one && one.value === null;
		return open ? null : yaml.number(one, where);
	});
	if (ends.length !== 2)
		yaml.note('bad-range', yaml.at(node), `${where} must be two numbers or null.`);
	return [ends[0] ?? null, ends[1] ?? null];
}

function loopIn(reader: Reader, id: string, { node }: Field): NamedLoop {
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

function chainIn({ yaml, text }: Reader, id: string, { node }: Field): Chain {
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

function spanOf(node: Node): Span {
	const [start, end] = node.range ?? [0, 1];
	return { start, end };
}
