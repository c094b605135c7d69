// <module> and <macro> → what is made from another model, and what is written into equations.
import { canonical } from '../language/names.ts';
import { attribute, child, childrenOf, keyOf, plainName, textIn } from './elements.ts';
import type { Notes } from './notes.ts';
import type { XmlElement, XmlText } from './xml.ts';

export interface ModuleUse {
	readonly name: string;
	readonly key: string;
	/** Canonical name of the model that it is made from. */
	readonly model: string;
	readonly connections: readonly { readonly to: string; readonly from: string }[];
	readonly element: XmlElement;
}

export interface Macro {
	readonly name: string;
	readonly parameters: readonly string[];
	readonly equation: XmlText;
	readonly element: XmlElement;
}

export function moduleIn(element: XmlElement, notes: Notes): ModuleUse {
	const name = plainName(attribute(element, 'name') ?? '');
	const key = canonical(name);
	if (attribute(element, 'resource')) {
		notes.at(
			element,
			'not-supported',
			`The module "${name}" lies in another file.`,
			'Put it into this file.'
		);
	}
	const connects = element.children.filter((one) => /^connect2?$/.test(one.name));
	const path = (text: string) => text.trim().split('.').map(keyOf).join('.');
	return {
		name,
		key,
		model: keyOf(attribute(element, 'model') ?? name),
		connections: connects.map((one) => ({
			to: path(attribute(one, 'to') ?? ''),
			from: path(attribute(one, 'from') ?? '')
		})),
		element
	};
}

export function macrosIn(root: XmlElement, notes: Notes): ReadonlyMap<string, Macro> {
	const macros = new Map<string, Macro>();
	for (const element of childrenOf(root, 'macro')) {
		const name = attribute(element, 'name') ?? '';
		const equation = textIn(element, 'eqn');
		const inside = child(element, 'variables')?.children ?? [];
		if (!equation || inside.length > 0) {
			notes.at(
				element,
				'not-supported',
				`The macro "${name}" has variables of its own.`,
				'Make it a module.'
			);
			continue;
		}
		const parameters = childrenOf(element, 'parm').map((one) => keyOf(one.text.text));
		macros.set(keyOf(name), { name, parameters, equation, element });
	}
	return macros;
}
