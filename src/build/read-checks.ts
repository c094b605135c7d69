// checks.yaml → claims about a model, or everything that is wrong with them.
import {
	didYouMean,
	inFileOrder,
	type Check,
	type Checks,
	type Inputs,
	type Model,
	type Problem,
	type Quantity
} from '#engine';
import { YamlNodes, type Fields } from './yaml-nodes.ts';
import { isMap, type Node } from './yaml.ts';

export interface ReadChecks {
	/** Null when the file could not be read at all. */
	readonly checks: Checks | null;
	readonly problems: readonly Problem[];
}

/** @param file the path as the author knows it */
export function readChecks(text: string, file: string, model: Model): ReadChecks {
	const yaml = new YamlNodes(file, text);
	const root = yaml.root();
	if (!root) return { checks: null, problems: yaml.problems };

	const top = yaml.fields(root, 'A file of checks', ['ensemble', 'scenarios', 'checks']);
	const ensemble = yaml.fields(top.get('ensemble')?.node ?? null, '"ensemble"', [
		'members',
		'seed'
	]);
	const scenarios = new Map<string, Inputs>();
	for (const [name, { node }] of yaml.entries(top.get('scenarios')?.node, '"scenarios"')) {
		scenarios.set(name, inputsIn(yaml, node, model));
	}
	const known: Known = {
		variable: model.variables.map((one) => one.name),
		scenario: [...scenarios.keys()]
	};
	const checks = [...yaml.entries(top.get('checks')?.node, '"checks"')].map(([id, { node }]) =>
		checkIn(yaml, known, id, node)
	);
	return {
		checks: {
			ensemble: {
				members: yaml.number(ensemble.get('members')?.node, '"members"'),
				seed: yaml.number(ensemble.get('seed')?.node, '"seed"')
			},
			scenarios,
			checks
		},
		problems: inFileOrder(yaml.problems)
	};
}

/** What a check may name. */
interface Known {
	readonly variable: readonly string[];
	readonly scenario: readonly string[];
}

/** The name behind a key; noted when there is no such thing. */
function nameIn(
	yaml: YamlNodes,
	fields: Fields,
	key: string,
	kind: keyof Known,
	known: Known
): string {
	const node = fields.get(key)?.node;
	const name = yaml.string(node, `"${key}"`);
	if (node && !known[kind].includes(name)) {
		const cure = didYouMean(name, known[kind]);
		yaml.note('unknown-name', yaml.at(node), `There is no ${kind} called "${name}".`, cure);
	}
	return name;
}

function inputsIn(yaml: YamlNodes, node: Node | null, model: Model): Inputs {
	const constants = model.variables.filter((one) => one.kind === 'constant').map((one) => one.name);
	const entries = [...yaml.entries(node, 'A scenario')].map(([name, { key, node }]) => {
		if (!constants.includes(name)) {
			const sentence = `No constant of the model is called "${name}".`;
			yaml.note('unknown-name', yaml.at(key), sentence, didYouMean(name, constants));
		}
		return [name, yaml.number(node, `"${name}"`)] as const;
	});
	return Object.fromEntries(entries);
}

function checkIn(yaml: YamlNodes, known: Known, id: string, node: Node | null): Check {
	const fields = yaml.fields(
		node,
		`The check "${id}"`,
		['says', 'value', 'is', 'than'],
		['by', 'share']
	);
	const optional = (key: string) => yaml.number(fields.get(key)?.node, `"${key}" of ${id}`);
	const than = fields.get('than')?.node ?? null;
	return {
		id,
		says: yaml.string(fields.get('says')?.node, `"says" of ${id}`),
		value: quantityIn(yaml, known, id, fields.get('value')?.node ?? null),
		is: yaml.oneOf(fields.get('is')?.node, `"is" of ${id}`, ['above', 'below']),
		than: isMap(than) ? quantityIn(yaml, known, id, than) : yaml.number(than, `"than" of ${id}`),
		by: fields.has('by') ? optional('by') : 0,
		...(fields.has('share') && { share: optional('share') })
	};
}

function quantityIn(yaml: YamlNodes, known: Known, id: string, node: Node | null): Quantity {
	const fields = yaml.fields(
		node,
		`A number of "${id}"`,
		['of', 'in'],
		['at', 'max', 'min', 'times']
	);
	const takes = (['at', 'max', 'min'] as const).filter((key) => fields.has(key));
	if (takes.length !== 1) {
		yaml.note('missing-key', yaml.at(node), `A number of "${id}" needs one of at, max or min.`);
	}
	const take = takes[0] ?? 'at';
	const when = fields.get(take)?.node;
	const [from, to] =
		take === 'at'
			? [yaml.number(when, '"at"'), yaml.number(when, '"at"')]
			: yaml.list(when, `"${take}"`).map((one) => yaml.number(one, `"${take}"`));
	return {
		of: nameIn(yaml, fields, 'of', 'variable', known),
		in: nameIn(yaml, fields, 'in', 'scenario', known),
		take,
		from: from ?? NaN,
		to: to ?? NaN,
		times: fields.has('times') ? yaml.number(fields.get('times')?.node, '"times"') : 1
	};
}
