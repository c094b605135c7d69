// One <stock>, <flow>, <aux> or <gf> → what it says about itself, its equation still a text.
import { canonical } from '../language/names.ts';
import { curveIn, type Curve } from './curve.ts';
import { attribute, child, childrenOf, flag, keyOf, plainName, textIn } from './elements.ts';
import type { Notes } from './notes.ts';
import type { XmlElement, XmlText } from './xml.ts';

/** Characters of one equation. */
export const MOST_LONG = 4000;
/** Flows of one stock. */
export const MOST_FLOWS = 1000;
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

type Kind = Defined['kind'];
const kinds: ReadonlyMap<string, Kind> = new Map([
	['stock', 'stock'],
	['flow', 'flow'],
	['aux', 'aux'],
	['gf', 'gf']
]);

/** `<behavior>` says what holds for all stocks or flows that say nothing themselves. */
export function behaviourIn(
	root: XmlElement,
	model: XmlElement
): (kind: Kind) => boolean | undefined {
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

export function definedIn(
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
	const cells = cellsIn(element, name, notes);
	const flows = element.children.filter((one) => /^(in|out)flow$/.test(one.name));
	if (flows.length > MOST_FLOWS) {
		notes.at(element, 'too-big', `A stock may have at most ${MOST_FLOWS} flows.`);
		return [];
	}
	const nonNegative = flag(element, 'non_negative') ?? behaviour(kind);
	const curve = kind === 'gf' ? curveIn(element, name, notes) : undefined;
	const defined: Defined = {
		kind,
		name,
		key: canonical(name),
		...(curve ? { curve } : ruleIn(element, name, notes)),
		dimensions: dimensionsIn(element),
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

function dimensionsIn(element: XmlElement): readonly string[] {
	const dimensions = child(element, 'dimensions');
	const named = dimensions ? childrenOf(dimensions, 'dim') : [];
	return named.map((dim) => keyOf(attribute(dim, 'name') ?? ''));
}

/** The rules of the elements that have one of their own. */
function cellsIn(element: XmlElement, name: string, notes: Notes): ReadonlyMap<string, Rule> {
	const cells = new Map<string, Rule>();
	for (const cell of childrenOf(element, 'element')) {
		const subscript = attribute(cell, 'subscript') ?? '';
		const key = subscript.split(',').map(keyOf).join(',');
		if (cells.has(key)) notes.at(cell, 'same-name', `"${name}" has two elements "${subscript}".`);
		cells.set(key, ruleIn(cell, name, notes));
	}
	return cells;
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
