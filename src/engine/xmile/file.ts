// The elements of an XMILE file → what the file says, not yet understood: settings, dimensions, units, and
// models of variables. What changes numbers and is not known here is refused by name.
import { behaviourIn, definedIn, type Defined } from './defined.ts';
import { dimensionsIn, type Dimension } from './array-dimensions.ts';
import { attribute, child, childrenOf, keyOf, textIn } from './elements.ts';
import { macrosIn, moduleIn, type Macro, type ModuleUse } from './modules.ts';
import { refuseUnknown } from './refused.ts';
import { timeIn } from './time.ts';
import { unitsIn } from './units.ts';
import type { BaseUnit, ModelTime } from '../language/model.ts';
import type { Notes } from './notes.ts';
import type { XmlElement } from './xml.ts';

/** Variables that one file may define; written out over their elements they may become twice as many. */
export const MOST_DEFINED = 5000;
export interface Submodel {
	readonly defined: readonly Defined[];
	readonly modules: readonly ModuleUse[];
	readonly element: XmlElement;
}

export interface XmileFile {
	readonly name: string;
	readonly time: ModelTime;
	readonly units: readonly BaseUnit[];
	readonly dimensions: ReadonlyMap<string, Dimension>;
	/** The root model is called ''. */
	readonly models: ReadonlyMap<string, Submodel>;
	readonly macros: ReadonlyMap<string, Macro>;
	readonly root: XmlElement;
}

export function fileIn(root: XmlElement, notes: Notes): XmileFile | undefined {
	if (root.name !== 'xmile') {
		const sentence = `This file is <${root.name}>, not <xmile>.`;
		notes.at(root, 'bad-xmile', sentence, 'Export the model as XMILE.');
		return undefined;
	}
	refuseUnknown(root, notes);
	const header = child(root, 'header');
	const models = modelsIn(root, notes);
	const main = models.get('');
	if (!main) {
		notes.at(root, 'bad-xmile', 'This file has no <model>.');
		return undefined;
	}
	return {
		name: (header && textIn(header, 'name')?.text) || 'Imported model',
		time: timeIn(root, main.element, notes),
		units: unitsIn(root),
		dimensions: dimensionsIn(root, notes),
		models,
		macros: macrosIn(root, notes),
		root
	};
}

function modelsIn(root: XmlElement, notes: Notes): ReadonlyMap<string, Submodel> {
	const models = new Map<string, Submodel>();
	let count = 0;
	const elements = childrenOf(root, 'model');
	// the whole is the model without a name, or else the first
	const whole = elements.find((one) => !attribute(one, 'name')) ?? elements[0];
	for (const element of elements) {
		const named = attribute(element, 'name');
		const key = element === whole ? '' : keyOf(named ?? '');
		if (models.has(key)) {
			notes.at(element, 'same-name', `Two models of this file are called "${named ?? ''}".`);
			continue;
		}
		// files from before XMILE 1.0 have the variables in the model itself
		const places = child(element, 'variables') ? childrenOf(element, 'variables') : [element];
		const inside = places.flatMap(({ children }) => children);
		count += inside.length;
		if (count > MOST_DEFINED) {
			notes.at(element, 'too-big', `At most ${MOST_DEFINED} variables are read.`);
			return new Map([['', { defined: [], modules: [], element }]]);
		}
		const behaviour = behaviourIn(root, element);
		models.set(key, {
			defined: inside.flatMap((one) => definedIn(one, behaviour, notes)),
			modules: inside.filter(({ name }) => name === 'module').map((one) => moduleIn(one, notes)),
			element
		});
	}
	return models;
}
