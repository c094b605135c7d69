// What a schema says about a YAML file → problems in an author's words, each at its line.
import { nearest } from '#engine';
import type { Problem } from './story-problems.ts';
import type { TextFile } from './text-file.ts';
import type { Issue, Schema } from './yaml-values.ts';
import { isMap, isScalar, type Document } from './yaml.ts';

export type Path = readonly PropertyKey[];

/** One problem for each thing the schema rejects, and one for each name it does not know. */
export function problemsOf(
	issue: Issue,
	schema: Schema,
	document: Document,
	file: TextFile
): Problem[] {
	const problem = (start: number, sentence: string, cure: string): Problem => ({
		code: 'bad-field',
		place: file.placeAt(start),
		sentence,
		cure
	});
	const where = issue.path.length > 0 ? `"${issue.path.join(' → ')}"` : 'this file';
	if (issue.code !== 'unrecognized_keys') {
		const start = startOf(issue.path, document);
		const missing = document.getIn(issue.path) === undefined;
		return [
			missing
				? problem(start, `${where} is missing.`, 'Add it.')
				: problem(start, `${where} ${whatIsWrong(issue)}`, cureFor(issue, document))
		];
	}
	const known = keysAt(schema, issue.path);
	return issue.keys.map((wrong) => {
		const like = nearest(wrong, known);
		const cure = like ? `Did you mean "${like}"?` : `It knows ${known.join(', ')}.`;
		const start = startOfKey(issue.path, wrong, document);
		return problem(start, `${where} does not know "${wrong}".`, cure);
	});
}

/** The names that may stand at this place of a file. */
function keysAt(schema: Schema, path: Path): string[] {
	const { def } = schema._zod;
	const [first, ...rest] = path;
	switch (def.type) {
		case 'optional':
		case 'default':
			return keysAt(def.innerType as Schema, path);
		case 'object':
			return first === undefined
				? Object.keys(def.shape)
				: keysAt(def.shape[String(first)] as Schema, rest);
		case 'record':
			return first === undefined ? [] : keysAt(def.valueType as Schema, rest);
		case 'array':
			return first === undefined ? [] : keysAt(def.element as Schema, rest);
		default:
			return [];
	}
}

const KINDS: Readonly<Record<string, string>> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list, like [one, two]',
	tuple: 'a list of two numbers, like [0, 100]',
	object: 'a list of names, each followed by a colon',
	record: 'a list of names, each followed by a colon'
};

function whatIsWrong(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return `must be ${KINDS[issue.expected] ?? issue.expected}.`;
		case 'invalid_value':
			return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}.`;
		case 'too_small':
			return `is too ${issue.origin === 'string' || issue.origin === 'array' ? 'short' : 'small'}: ${issue.minimum} is the least.`;
		case 'too_big':
			return `is too ${issue.origin === 'string' || issue.origin === 'array' ? 'long' : 'great'}: ${issue.maximum} is the most.`;
		case 'invalid_format':
			return issue.format === 'url'
				? 'is not a web address.'
				: `is not written as it must be: ${issue.message}.`;
		case 'invalid_key':
			return `is not a name: ${issue.issues[0]?.message ?? issue.message}.`;
		default:
			return `is not right: ${issue.message.replace(/\.$/, '')}.`;
	}
}

function cureFor(issue: Issue, document: Document): string {
	if (issue.code === 'invalid_value') {
		const like = nearest(String(document.getIn(issue.path)), issue.values.map(String));
		return like ? `Did you mean "${like}"?` : 'Take one of these words.';
	}
	if (issue.code === 'invalid_format' && issue.format === 'url') {
		return 'Use an address that begins with https://.';
	}
	return 'See stories/schema for what may stand here.';
}

/** Where a value or, if it is not there, what should hold it begins: characters from the start of the text. */
export function startOf(path: Path, document: Document): number {
	for (let depth = path.length; depth >= 0; depth--) {
		const node = document.getIn(path.slice(0, depth), true);
		const start = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
		if (start !== undefined) return start;
	}
	return 0;
}

function startOfKey(path: Path, name: string, document: Document): number {
	const map: unknown = path.length > 0 ? document.getIn(path, true) : document.contents;
	const pair =
		isMap(map) && map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
	const start = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
	return start ?? startOf(path, document);
}
