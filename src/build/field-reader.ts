// The fields of a file → their texts, and where in the file each of them stands.
import { spanKey, type Span } from '#engine';
import type { Fields, YamlNodes } from './yaml-nodes.ts';
import type { Node } from './yaml.ts';

export interface FieldReader {
	readonly yaml: YamlNodes;
	readonly spans: Map<string, Span>;
	/** The text of a field, its place kept under `variable/field`. */
	readonly text: (fields: Fields, variable: string, field: string) => string;
}

export function readerOf(yaml: YamlNodes): FieldReader {
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

export function spanOf(node: Node): Span {
	const [start, end] = node.range ?? [0, 1];
	return { start, end };
}
