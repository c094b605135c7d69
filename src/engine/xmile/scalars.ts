// Items → variables of a model: one for each element of each array, every equation in this engine's language.
import { parse } from '../language/parse.ts';
import { call, name, type Expression } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import { nameText, print } from '../language/print.ts';
import { didYouMean, spanKey } from '../language/problems.ts';
import { isOurs, numberIn, plainName } from './elements.ts';
import { MOST_ITEMS, ruleOf, type Item, type Scope } from './flatten.ts';
import { rewritten } from './rewrite.ts';
import { constantExtras, lookupExtras, ourKind, stockExtras, auxiliaryExtras } from './ours.ts';
import { cellName, cellsOf, curveName, placeIn, sizeOf } from './cells.ts';
import { Unwritable } from './unwritable.ts';
import type { Lookup, Span, Variable } from '../language/model.ts';
import type { Macro } from './modules.ts';
import type { Rule } from './defined.ts';
import type { XmileFile } from './file.ts';
import type { Notes } from './notes.ts';
import type { Place } from './subscript.ts';
import type { Site } from './site.ts';
import type { XmlText } from './xml.ts';

/** Nodes of trees that are looked at, and characters of equations that are written, for a whole file. */
const MOST_WORK = 1_000_000;
/** Nodes of one equation as it is written: more cannot be read back. */
const MOST_NODES = 10_000;

/** The file asks for more work than a browser can do while somebody waits. */
export class TooMuch extends Error {}

export interface Scalars {
	readonly variables: readonly Variable[];
	readonly spans: ReadonlyMap<string, Span>;
}

export function scalarsOf(items: readonly Item[], file: XmileFile, notes: Notes): Scalars {
	const variables: Variable[] = [];
	const spans = new Map<string, Span>();
	const parsed = new Map<XmlText, Expression | undefined>();
	let work = 0;
	let patience = 10_000_000;
	const spend = (amount = 1) => {
		if ((work += amount) > MOST_WORK) throw new TooMuch();
	};
	const used = new Set<string>();
	for (const item of items) for (const cell of cellsOf(item)) addCell(item, cell);
	// an element that says it has no value, and that nothing needs, is none
	const some = variables.filter((one) => !saysNothing(one) || used.has(canonical(one.name)));
	return { variables: some, spans };

	function addCell(item: Item, cell: readonly number[]) {
		if (variables.length > MOST_ITEMS || notes.full()) throw new TooMuch();
		const { defined } = item;
		const named = cellName(item, cell);
		const rule = ruleOf(item, cell.map((i, at) => item.dimensions[at].elements[i]).join(','));
		const place = placeIn(item, cell);
		const base = { name: named, unit: defined.units, doc: defined.doc };
		const where = defined.element.attributes.get('name');
		if (where) spans.set(spanKey(named, 'name'), where);
		const units = defined.element.children.find((one) => one.name === 'units');
		if (units) spans.set(spanKey(named, 'unit'), units.text);

		const { curve } = item.source ? ruleOf(item.source, '') : rule;
		if (curve) {
			const lookup = item.source ? named : curveName(item, cell);
			spans.set(spanKey(lookup, 'points'), curve.element);
			variables.push(lookupOf({ ...base, name: lookup }, curve, item));
			if (item.source || !rule.equation) return;
		}
		const text = equationOf(item, cell, rule, place);
		if (text === undefined) return;
		const kind = item.source || defined.kind === 'gf' ? 'aux' : defined.kind;
		if (kind === 'stock') {
			variables.push({
				kind: 'stock',
				...base,
				initial: text,
				inflows: flowsOf(item, place, 'inflows'),
				outflows: flowsOf(item, place, 'outflows'),
				...(defined.nonNegative !== undefined && { nonNegative: defined.nonNegative }),
				...stockExtras(defined.element)
			});
		} else if (kind === 'flow') {
			const { nonNegative } = defined;
			const sign = nonNegative === undefined ? {} : { nonNegative };
			variables.push({ kind: 'flow', ...base, equation: text, ...sign });
		} else {
			const value = ourKind(defined.element) === 'auxiliary' ? undefined : numberIn(text);
			variables.push(
				value !== undefined && Number.isFinite(value)
					? { kind: 'constant', ...base, value, ...constantExtras(defined.element) }
					: { kind: 'auxiliary', ...base, equation: text, ...auxiliaryExtras(defined.element) }
			);
		}
	}

	/** The equation or the initial value of one cell, verbatim where it needs no change. */
	function equationOf(
		item: Item,
		cell: readonly number[],
		rule: Rule,
		place: Place
	): string | undefined {
		const named = cellName(item, cell);
		const field = item.defined.kind === 'stock' && !item.source ? 'initial' : 'equation';
		const keep = (text: string, span: Span) => {
			spans.set(spanKey(named, field), span);
			spend(text.length >> 4);
			return text;
		};
		if (item.source) {
			const scope: Scope = { items: new Map([['source', item.source]]), modules: new Map() };
			const { start, end } = item.defined.element;
			const source = name('source', { start: 0, end: 1 });
			const found = guarded(() => rewritten(source, siteFor(scope, place)), {
				text: ' ',
				start,
				end
			});
			return found && keep(print(found), { start, end, whole: true });
		}
		if (!rule.equation) {
			const what = item.defined.isInput ? 'is not connected to anything and' : '';
			const sentence = `"${named}" ${what} has no equation.`.replace('  ', ' ');
			notes.at(item.defined.element, 'missing-key', sentence, 'Give it an equation.');
			return undefined;
		}
		const [main, first] = [rule.equation, rule.initial].map(
			(text) => text && treeOf(text, item, place)
		);
		if (!main || (rule.initial && !first)) return undefined;
		const { start, end, offsets } = rule.equation;
		let tree = main.tree;
		if (rule.curve) tree = call(canonical(curveName(item, cell)), [tree], tree);
		const verbatim = main.same && !rule.curve;
		const text = verbatim ? rule.equation.text : print(tree);
		if (first && rule.initial && item.defined.kind !== 'stock') {
			const initial = first.same ? rule.initial.text : print(first.tree);
			return keep(`ACTIVE_INITIAL(${text}, ${initial})`, { start, end, whole: true });
		}
		return keep(text, verbatim ? { start, end, offsets } : { start, end, whole: true });
	}

	function treeOf(text: XmlText, { scope }: Item, place: Place) {
		const tree = parsedText(text);
		if (!tree) return undefined;
		const changed = guarded(() => rewritten(tree, siteFor(scope, place)), text);
		if (!changed) return undefined;
		const same = changed === tree;
		const size = same ? 0 : sizeOf(changed);
		spend(size);
		if (size <= MOST_NODES) return { tree: changed, same };
		const sentence = `Written out for every element, this equation has ${size} parts; at most ${MOST_NODES} are read.`;
		notes.at(text, 'too-long', sentence, 'Give parts of it names of their own.');
		return undefined;
	}

	/** Each text is parsed once, also where it stands for many elements. */
	function parsedText(text: XmlText): Expression | undefined {
		if (!parsed.has(text)) {
			const found = parse(text.text, { arrays: true });
			if (!found.ok) notes.inside(text, found.fault);
			parsed.set(text, found.ok ? found.expression : undefined);
		}
		return parsed.get(text);
	}

	function guarded(write: () => Expression, text: XmlText): Expression | undefined {
		try {
			return write();
		} catch (error) {
			if (!(error instanceof Unwritable)) throw error;
			notes.inside(text, error.fault);
			return undefined;
		}
	}

	function siteFor(scope: Scope, place: Place): Site {
		const macroBody = (macro: Macro) => parsedText(macro.equation);
		return {
			scope,
			place,
			dimensions: file.dimensions,
			macros: file.macros,
			macroBody,
			spend,
			used: (key) => used.add(key),
			suggest
		};
	}

	/** Comparing names letter by letter takes time; a file of wrong names gets no suggestions in the end. */
	function suggest(wrong: string, { items }: Scope): string {
		patience -= items.size * (10 + Math.min(wrong.length, 100) ** 2);
		return patience > 0 ? didYouMean(wrong, items.keys()) : '';
	}

	/** The names of a stock's flows, element by element. */
	function flowsOf(item: Item, place: Place, field: 'inflows' | 'outflows'): readonly string[] {
		return item.defined[field].flatMap((text) => {
			const quoted = item.scope.items.has(canonical(text.text))
				? nameText(canonical(text.text))
				: '';
			const found = quoted ? parse(quoted) : parse(text.text, { arrays: true });
			if (!found.ok) {
				notes.inside(text, found.fault);
				return [];
			}
			const flow = guarded(() => rewritten(found.expression, siteFor(item.scope, place)), text);
			// our own files keep the spelling
			if (flow?.kind === 'name') return [isOurs(file.root) ? plainName(text.text) : flow.name];
			if (flow) notes.at(text, 'wrong-kind', `"${text.text}" is not the name of a flow.`);
			return [];
		});
	}
}

const saysNothing = (one: Variable) => one.kind === 'auxiliary' && /^nan$/i.test(one.equation);

function lookupOf(
	base: { name: string; unit: string; doc: string },
	{ points, type }: NonNullable<Rule['curve']>,
	{ defined }: Item
): Lookup {
	return { kind: 'lookup', ...base, points, type, ...lookupExtras(defined.element) };
}
