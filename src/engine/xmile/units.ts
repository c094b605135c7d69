// <model_units> → base units and their other words.
import { attribute, child, childrenOf, plainName, textIn } from './elements.ts';
import type { BaseUnit } from '../language/model.ts';
import type { XmlElement } from './xml.ts';

/** A unit made of others counts as one of its own. */
export function unitsIn(root: XmlElement): readonly BaseUnit[] {
	const list = child(root, 'model_units');
	const plain: string[] = [];
	const units = (list ? childrenOf(list, 'unit') : []).flatMap((unit) => {
		const name = plainName(attribute(unit, 'name') ?? '');
		const equation = textIn(unit, 'eqn')?.text ?? '';
		const aliases = childrenOf(unit, 'alias').map((one) => one.text.text.trim());
		// these two always mean no unit; others that do become their other words
		if (equation === '1' && !/^(dmnl|dimensionless)$/i.test(name)) {
			plain.push(name, ...aliases);
			return [];
		}
		const other = /^[^\d\s*/^()]+$/.test(equation) ? [equation] : [];
		return name ? [{ name, aliases: [...aliases, ...other] }] : [];
	});
	return plain.length > 0 ? [{ name: 'dmnl', aliases: plain }, ...units] : units;
}
