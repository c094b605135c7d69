// The fields of one stock, flow, auxiliary, score, constant or lookup → that variable of a model.
import {
	spanKey,
	type Auxiliary,
	type Constant,
	type Flow,
	type Lookup,
	type Range,
	type Stock
} from '#engine';
import { spanOf, type FieldReader } from './field-reader.ts';
import type { Field } from './yaml-nodes.ts';

export function stockIn(reader: FieldReader, name: string, { node }: Field): Stock {
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

export function flowIn({ yaml, text }: FieldReader, name: string, { node }: Field): Flow {
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

export function auxiliaryIn({ yaml, text }: FieldReader, name: string, { node }: Field): Auxiliary {
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
export function scoreIn({ yaml, text }: FieldReader, name: string, { node }: Field): Auxiliary {
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

export function constantIn(reader: FieldReader, name: string, field: Field): Constant {
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

export function lookupIn(
	{ yaml, spans, text }: FieldReader,
	name: string,
	{ node }: Field
): Lookup {
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

function rangeIn({ yaml }: FieldReader, { node }: Field, where: string, value: number): Range {
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
	{ yaml }: FieldReader,
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
