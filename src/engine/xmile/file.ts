// The elements of an XMILE file → what the file says, not yet understood: settings, dimensions, units, and
// models of variables. What changes numbers and is not known here is refused by name.
import { canonical } from '../name.ts';
import {
	attribute,
	child,
	childrenOf,
	flag,
	keyOf,
	numberIn,
	plainName,
	textIn
} from './elements.ts';
import { curveIn, type Curve } from './curve.ts';
import { refuseUnknown } from './refused.ts';
import { timeIn } from './time.ts';
import type { BaseUnit, ModelTime } from '../model.ts';
import type { Notes } from './notes.ts';
import type { XmlElement, XmlText } from './xml.ts';

/** Variables that one file may define; written out over their elements they may become twice as many. */
const MOST_DEFINED = 5000;
/** Characters of one equation. */
const MOST_LONG = 4000;
/** Flows of one stock. */
const MOST_FLOWS = 1000;
/** Elements of all dimensions together. */
const MOST_ELEMENTS = 10_000;

export interface Dimension {
	readonly name: string;
	/** Canonical, in order; `1`, `2`, … for dimensions that only have a size. */
	readonly elements: readonly string[];
	/** As the author wrote them. */
	readonly labels: readonly string[];
	/** The position of each. */
	readonly positions: ReadonlyMap<string, number>;
	/** 0, 1, 2, … */
	readonly all: readonly number[];
}

/** One equation, or one drawn curve, or both: the curve of the equation. */
export interface Rule {
	readonly equation?: XmlText;
	/** `<init_eqn>`: what stands for it while first values are found. */
	readonly initial?: XmlText;
	readonly curve?: Curve;
}

export interface Defined extends Rule {
	readonly kind: 'stock' | 'flow' | 'aux' | 'gf';
	readonly name: string;
	/** Canonical, without the names of modules around it. */
	readonly key: string;
	/** Names of dimensions, canonical. */
	readonly dimensions: readonly string[];
	/** Rules of single elements, by their canonical names joined with `,`. */
	readonly cells: ReadonlyMap<string, Rule>;
	readonly inflows: readonly XmlText[];
	readonly outflows: readonly XmlText[];
	readonly nonNegative?: boolean;
	readonly units: string;
	readonly doc: string;
	/** A module input: another model may say what it is. */
	readonly isInput: boolean;
	readonly element: XmlElement;
}

export interface ModuleUse {
	readonly name: string;
	readonly key: string;
	/** Canonical name of the model that it is made from. */
	readonly model: string;
	readonly connections: readonly { readonly to: string; readonly from: string }[];
	readonly element: XmlElement;
}

export interface Submodel {
	readonly defined: readonly Defined[];
	readonly modules: readonly ModuleUse[];
	readonly element: XmlElement;
}

export interface Macro {
	readonly name: string;
	readonly parameters: readonly string[];
	readonly equation: XmlText;
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
	for (const element of childrenOf(root, 'model')) {
		const named = attribute(element, 'name');
		// the first model is the whole, whatever it is called
		const key = models.size === 0 ? '' : keyOf(named ?? '');
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

type Kind = Defined['kind'];
const kinds: ReadonlyMap<string, Kind> = new Map([
	['stock', 'stock'],
	['flow', 'flow'],
	['aux', 'aux'],
	['gf', 'gf']
]);

/** `<behavior>` says what holds for all stocks or flows that say nothing themselves. */
function behaviourIn(root: XmlElement, model: XmlElement): (kind: Kind) => boolean | undefined {
	const places = [child(model, 'behavior'), child(root, 'behavior')].flatMap((one) => one ?? []);
	return (kind) => {
		if (kind !== 'stock' && kind !== 'flow') return undefined;
		for (const place of places) {
			const own = child(place, kind);
			const said = (own && flag(own, 'non_negative')) ?? flag(place, 'non_negative');
			if (said !== undefined) return said;
		}
		return undefined;
	};
}

function definedIn(
	element: XmlElement,
	behaviour: (kind: Kind) => boolean | undefined,
	notes: Notes
): readonly Defined[] {
	const kind = kinds.get(element.name);
	if (!kind) return [];
	const given = attribute(element, 'name');
	if (!given?.trim()) {
		notes.at(element, 'missing-key', `This <${element.name}> has no name.`, 'Add name="…".');
		return [];
	}
	const name = plainName(given);
	const dimensions = child(element, 'dimensions');
	const cells = new Map<string, Rule>();
	for (const cell of childrenOf(element, 'element')) {
		const subscript = attribute(cell, 'subscript') ?? '';
		const key = subscript.split(',').map(keyOf).join(',');
		if (cells.has(key)) notes.at(cell, 'same-name', `"${name}" has two elements "${subscript}".`);
		cells.set(key, ruleIn(cell, name, notes));
	}
	const flows = element.children.filter((one) => /^(in|out)flow$/.test(one.name));
	if (flows.length > MOST_FLOWS) {
		notes.at(element, 'too-big', `A stock may have at most ${MOST_FLOWS} flows.`);
		return [];
	}
	const nonNegative = flag(element, 'non_negative') ?? behaviour(kind);
	const own: Rule =
		kind === 'gf' ? { curve: curveIn(element, name, notes) } : ruleIn(element, name, notes);
	const defined: Defined = {
		kind,
		name,
		key: canonical(name),
		...own,
		dimensions: dimensions
			? childrenOf(dimensions, 'dim').map((dim) => keyOf(attribute(dim, 'name') ?? ''))
			: [],
		cells,
		inflows: childrenOf(element, 'inflow').map((one) => one.text),
		outflows: childrenOf(element, 'outflow').map((one) => one.text),
		...(nonNegative !== undefined && { nonNegative }),
		units: textIn(element, 'units')?.text ?? '',
		doc: textIn(element, 'doc')?.text ?? '',
		isInput: attribute(element, 'access') === 'input',
		element
	};
	return [defined];
}

function ruleIn(element: XmlElement, name: string, notes: Notes): Rule {
	const equation = textIn(element, 'eqn');
	const initial = textIn(element, 'init_eqn');
	for (const text of [equation, initial]) {
		if (!text || text.text.length <= MOST_LONG) continue;
		const sentence = `The equation of "${name}" has ${text.text.length} characters; at most ${MOST_LONG} are read.`;
		notes.at(element, 'too-long', sentence, 'Give parts of it names of their own.');
		return {};
	}
	const drawn = child(element, 'gf');
	return {
		...(equation && saysSomething(equation.text) && { equation }),
		...(initial && saysSomething(initial.text) && { initial }),
		...(drawn && { curve: curveIn(drawn, name, notes) })
	};
}

/** Whether an equation is more than blanks and comments: unconnected inputs are written so. */
const saysSomething = (equation: string) => equation.replace(/\{[^}]*\}/g, '').trim() !== '';

function moduleIn(element: XmlElement, notes: Notes): ModuleUse {
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

function macrosIn(root: XmlElement, notes: Notes): ReadonlyMap<string, Macro> {
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

function dimensionsIn(root: XmlElement, notes: Notes): ReadonlyMap<string, Dimension> {
	const dimensions = new Map<string, Dimension>();
	let count = 0;
	for (const element of childrenOf(root, 'dimensions').flatMap(({ children }) => children)) {
		if (element.name !== 'dim') continue;
		const name = plainName(attribute(element, 'name') ?? '');
		const size = numberIn(attribute(element, 'size') ?? '') ?? 0;
		const written = childrenOf(element, 'elem').map((one) =>
			plainName(attribute(one, 'name') ?? '')
		);
		count += Math.max(size, written.length);
		if (!(count <= MOST_ELEMENTS)) {
			notes.at(element, 'too-big', `At most ${MOST_ELEMENTS} elements of dimensions are read.`);
			return dimensions;
		}
		const labels =
			written.length > 0 ? written : Array.from({ length: size }, (_, i) => String(i + 1));
		if (dimensions.has(canonical(name))) {
			notes.at(element, 'same-name', `Two dimensions are called "${name}".`);
		}
		const elements = labels.map(canonical);
		const positions = new Map(elements.map((one, i) => [one, i]));
		const all = elements.map((_, i) => i);
		dimensions.set(canonical(name), { name, elements, labels, positions, all });
	}
	return dimensions;
}

/** Base units and their other words. A unit made of others counts as one of its own. */
function unitsIn(root: XmlElement): readonly BaseUnit[] {
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
