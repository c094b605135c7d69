// The text of an XMILE file → a model, or everything that is wrong with it. Nothing in the file is ever run.
import { check } from '../check/check.ts';
import { canonical } from '../language/names.ts';
import { inFileOrder, spanKey } from '../language/problems.ts';
import { fileIn, type XmileFile } from './file.ts';
import { flattened } from './flatten.ts';
import { attached } from './flows.ts';
import { notesOn, type Notes, type XmileProblem } from './notes.ts';
import { aboutIn, chainsIn, loopsIn } from './ours.ts';
import { scalarsOf, TooMuch } from './scalars.ts';
import { MOST_CHARACTERS, unsafe } from './unsafe.ts';
import { readXml, type XmlElement } from './xml.ts';
import type { BaseUnit, Model, Span, Variable } from '../language/model.ts';

export interface ImportedModel {
	/** Null when the file cannot be run; else it can, whatever the problems say. */
	readonly model: Model | null;
	/** In file order. Beside a model they are remarks about its units. */
	readonly problems: readonly XmileProblem[];
}

/** @param file the name that problems give as their place */
export function importXmile(text: string, file: string): ImportedModel {
	const notes = notesOn(file, text.length > MOST_CHARACTERS ? '' : text);
	const danger = unsafe(text);
	if (danger) {
		notes.fault(danger);
		return { model: null, problems: notes.problems };
	}
	const read = readXml(text);
	if (!read.ok) {
		notes.fault({ code: 'bad-xml', ...read.fault });
		return { model: null, problems: notes.problems };
	}
	const understood = fileIn(read.root, notes);
	const model = understood && notes.problems.length === 0 ? modelIn(understood, notes) : undefined;
	if (!model || notes.problems.length > 0) {
		return { model: null, problems: inFileOrder(notes.problems) };
	}
	return checked(model);
}

function modelIn(file: XmileFile, notes: Notes): Model | undefined {
	const { root, name, time } = file;
	const main = file.models.get('')!.element;
	try {
		const items = flattened(file, notes);
		if (notes.problems.length > 0) return undefined;
		const { variables: scalars, spans } = scalarsOf(items, file, notes);
		const variables = attached(scalars);
		const source = {
			file: notes.file,
			text: notes.text,
			spans: new Map([...spans, ...timeSpans(root)])
		};
		const units = [...file.units, ...undeclared(variables, file.units, time.unit)];
		const loops = { loops: loopsIn(main), chains: chainsIn(main) };
		return { name, about: aboutIn(root), time, units, variables, ...loops, source };
	} catch (error) {
		if (!(error instanceof TooMuch)) throw error;
		const sentence = 'Written out, the arrays and modules of this model are too many.';
		notes.at(root, 'too-big', sentence, 'Make the dimensions smaller.');
		return undefined;
	}
}

/** Most models from elsewhere have units that do not fit; that is worth saying, and no reason to refuse them. */
const aboutUnits: ReadonlySet<string> = new Set(['bad-unit', 'unit-clash', 'unit-mismatch']);
export const MOST_REMARKS = 100;

function checked(model: Model): ImportedModel {
	const strict = check(model);
	if (strict.ok) return { model, problems: [] };
	const remarks = strict.problems.filter(({ code }) => aboutUnits.has(code)).slice(0, MOST_REMARKS);
	if (remarks.length === 0) return { model: null, problems: strict.problems };
	const loose: Model = { ...model, looseUnits: true };
	const free = check(loose);
	return free.ok ? { model: loose, problems: remarks } : { model: null, problems: free.problems };
}

/** Units that variables have and nobody declared: each becomes a base unit. */
function undeclared(
	variables: readonly Variable[],
	declared: readonly BaseUnit[],
	time: string
): readonly BaseUnit[] {
	const known = new Set(['dmnl', 'dimensionless', canonical(time)]);
	for (const { name, aliases } of declared)
		for (const one of [name, ...aliases]) known.add(canonical(one));
	const found: BaseUnit[] = [];
	for (const { unit } of variables) {
		for (const part of unit.split(/[*/^()]/)) {
			const name = part.trim();
			if (!name || /^-?\d/.test(name) || known.has(canonical(name))) continue;
			known.add(canonical(name));
			found.push({ name, aliases: [] });
		}
	}
	return found;
}

function timeSpans(root: XmlElement): readonly (readonly [string, Span])[] {
	const specs = root.children.find(({ name }) => name === 'sim_specs');
	if (!specs) return [];
	const places = specs.children.map(
		({ name, start, end }) => [spanKey('time', name), { start, end }] as const
	);
	return [[spanKey('time', 'save'), { start: specs.start, end: specs.end }], ...places];
}
