// Items → variables of a model: one for each element of each array, every equation in this engine's language.
import { parse } from '../language/parse.ts';
import { call, name, type Expression } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import { nameText, print } from '../language/print.ts';
import { didYouMean, spanKey } from '../language/problems.ts';
import { isOurs, numberIn, plainName } from './elements.ts';
import { MOST_ITEMS, ruleOf, type Item, type Scope } from './flatten.ts';
import { rewritten } from './rewrite.ts';
import { constantExtras, ourKind, stockExtras, auxiliaryExtras } from './ours.ts';
import { cellName, cellsOf, curveName, placeIn, sizeOf } from './cells.ts';
import { lookupOf, type Base } from './curve.ts';
import { Unwritable } from './unwritable.ts';
import type { Span, Variable } from '../language/model.ts';
import type { Macro } from './modules.ts';
import type { Rule } from './defined.ts';
import type { XmileFile } from './file.ts';
import type { Notes } from './notes.ts';
import type { Place } from './subscript.ts';
import type { Site } from './surroundings.ts';
import type { XmlText } from './xml.ts';

/** Nodes of trees that are looked at, and characters of equations that are written, for a whole file. */
export const MOST_WORK = 1_000_000;
/** Nodes of one equation as it is written: more cannot be read back. */
export const MOST_NODES = 10_000;

/** The file asks for more work than a browser can do while somebody waits. */
export class TooMuch extends Error {}

export interface Scalars {
	readonly variables: readonly Variable[];
	readonly spans: ReadonlyMap<string, Span>;
}

/** The text of an equation, and where it stood in the file. */
interface Written {
	readonly text: string;
	readonly span: Span;
}

export function scalarsOf(items: readonly Item[], file: XmileFile, notes: Notes): Scalars {
	return new ScalarsOfFile(file, notes).scalars(items);
}

class ScalarsOfFile {
	readonly notes: Notes;
	readonly file: XmileFile;
	readonly variables: Variable[] = [];
	readonly spans = new Map<string, Span>();
	readonly parsed = new Map<XmlText, Expression | undefined>();
	work = 0;
	patience = 10_000_000;
	readonly used = new Set<string>();

	constructor(file: XmileFile, notes: Notes) {
		this.notes = notes;
		this.file = file;
	}

	readonly spend = (amount = 1) => {
		if ((this.work += amount) > MOST_WORK) throw new TooMuch();
	};

	scalars(items: readonly Item[]): Scalars {
		for (const item of items) for (const cell of cellsOf(item)) this.addCell(item, cell);
		// an element that says it has no value, and that nothing needs, is none
		const some = this.variables.filter(
			(one) => !saysNothing(one) || this.used.has(canonical(one.name))
		);
		return { variables: some, spans: this.spans };
	}

	addCell(item: Item, cell: readonly number[]) {
		if (this.variables.length > MOST_ITEMS || this.notes.full()) throw new TooMuch();
		const { defined } = item;
		const named = cellName(item, cell);
		const rule = ruleOf(item, cell.map((i, at) => item.dimensions[at].elements[i]).join(','));
		const place = placeIn(item, cell);
		const base = { name: named, unit: defined.units, doc: defined.doc };
		const where = defined.element.attributes.get('name');
		if (where) this.spans.set(spanKey(named, 'name'), where);
		const units = defined.element.children.find((one) => one.name === 'units');
		if (units) this.spans.set(spanKey(named, 'unit'), units.text);

		const { curve } = item.source ? ruleOf(item.source, '') : rule;
		if (curve) {
			const lookup = item.source ? named : curveName(item, cell);
			this.spans.set(spanKey(lookup, 'points'), curve.element);
			this.variables.push(lookupOf({ ...base, name: lookup }, curve, defined.element));
			if (item.source || !rule.equation) return;
		}
		const text = this.equationOf(item, cell, rule, place);
		if (text !== undefined) this.variables.push(this.variableOf(item, place, base, text));
	}

	/** The variable of one cell that has an equation or an initial value. */
	variableOf(item: Item, place: Place, base: Base, text: string): Variable {
		const { defined } = item;
		const { element, nonNegative } = defined;
		const kind = item.source || defined.kind === 'gf' ? 'aux' : defined.kind;
		const sign = nonNegative === undefined ? {} : { nonNegative };
		if (kind === 'flow') return { kind: 'flow', ...base, equation: text, ...sign };
		if (kind === 'stock') {
			return {
				kind: 'stock',
				...base,
				initial: text,
				inflows: this.flowsOf(item, place, 'inflows'),
				outflows: this.flowsOf(item, place, 'outflows'),
				...sign,
				...stockExtras(element)
			};
		}
		const value = ourKind(element) === 'auxiliary' ? undefined : numberIn(text);
		return value !== undefined && Number.isFinite(value)
			? { kind: 'constant', ...base, value, ...constantExtras(element) }
			: { kind: 'auxiliary', ...base, equation: text, ...auxiliaryExtras(element) };
	}

	/** The equation or the initial value of one cell, verbatim where it needs no change. */
	equationOf(item: Item, cell: readonly number[], rule: Rule, place: Place): string | undefined {
		const named = cellName(item, cell);
		const field = item.defined.kind === 'stock' && !item.source ? 'initial' : 'equation';
		const found = item.source
			? this.copyOf(item.source, item, place)
			: this.writtenOf(item, cell, rule, place);
		if (!found) return undefined;
		this.spans.set(spanKey(named, field), found.span);
		this.spend(found.text.length >> 4);
		return found.text;
	}

	/** An input of a module is what it is connected to. */
	copyOf(from: Item, { defined }: Item, place: Place): Written | undefined {
		const scope: Scope = { items: new Map([['source', from]]), modules: new Map() };
		const { start, end } = defined.element;
		const source = name('source', { start: 0, end: 1 });
		const write = () => rewritten(source, this.siteFor(scope, place));
		const found = this.guarded(write, { text: ' ', start, end });
		return found && { text: print(found), span: { start, end, whole: true } };
	}

	writtenOf(item: Item, cell: readonly number[], rule: Rule, place: Place): Written | undefined {
		if (!rule.equation) {
			const what = item.defined.isInput ? 'is not connected to anything and' : '';
			const sentence = `"${cellName(item, cell)}" ${what} has no equation.`.replace('  ', ' ');
			this.notes.at(item.defined.element, 'missing-key', sentence, 'Give it an equation.');
			return undefined;
		}
		const [main, first] = [rule.equation, rule.initial].map(
			(text) => text && this.treeOf(text, item, place)
		);
		if (!main || (rule.initial && !first)) return undefined;
		const { start, end, offsets } = rule.equation;
		let tree = main.tree;
		if (rule.curve) tree = call(canonical(curveName(item, cell)), [tree], tree);
		const verbatim = main.same && !rule.curve;
		const text = verbatim ? rule.equation.text : print(tree);
		if (first && rule.initial && item.defined.kind !== 'stock') {
			const initial = first.same ? rule.initial.text : print(first.tree);
			return { text: `ACTIVE_INITIAL(${text}, ${initial})`, span: { start, end, whole: true } };
		}
		return { text, span: verbatim ? { start, end, offsets } : { start, end, whole: true } };
	}

	treeOf(text: XmlText, { scope }: Item, place: Place) {
		const tree = this.parsedText(text);
		if (!tree) return undefined;
		const changed = this.guarded(() => rewritten(tree, this.siteFor(scope, place)), text);
		if (!changed) return undefined;
		const same = changed === tree;
		const size = same ? 0 : sizeOf(changed);
		this.spend(size);
		if (size <= MOST_NODES) return { tree: changed, same };
		const sentence = `Written out for every element, this equation has ${size} parts; at most ${MOST_NODES} are read.`;
		this.notes.at(text, 'too-long', sentence, 'Give parts of it names of their own.');
		return undefined;
	}

	/** Each text is parsed once, also where it stands for many elements. */
	parsedText(text: XmlText): Expression | undefined {
		if (!this.parsed.has(text)) {
			const found = parse(text.text, { arrays: true });
			if (!found.ok) this.notes.inside(text, found.fault);
			this.parsed.set(text, found.ok ? found.expression : undefined);
		}
		return this.parsed.get(text);
	}

	guarded(write: () => Expression, text: XmlText): Expression | undefined {
		try {
			return write();
		} catch (error) {
			if (!(error instanceof Unwritable)) throw error;
			this.notes.inside(text, error.fault);
			return undefined;
		}
	}

	siteFor(scope: Scope, place: Place): Site {
		const macroBody = (macro: Macro) => this.parsedText(macro.equation);
		return {
			scope,
			place,
			dimensions: this.file.dimensions,
			macros: this.file.macros,
			macroBody,
			spend: this.spend,
			used: (key) => this.used.add(key),
			suggest: (wrong, names) => this.suggest(wrong, names)
		};
	}

	/** Comparing names letter by letter takes time; a file of wrong names gets no suggestions in the end. */
	suggest(wrong: string, { items }: Scope): string {
		this.patience -= items.size * (10 + Math.min(wrong.length, 100) ** 2);
		return this.patience > 0 ? didYouMean(wrong, items.keys()) : '';
	}

	/** The names of a stock's flows, element by element. */
	flowsOf(item: Item, place: Place, field: 'inflows' | 'outflows'): readonly string[] {
		return item.defined[field].flatMap((text) => {
			const quoted = item.scope.items.has(canonical(text.text))
				? nameText(canonical(text.text))
				: '';
			const found = quoted ? parse(quoted) : parse(text.text, { arrays: true });
			if (!found.ok) {
				this.notes.inside(text, found.fault);
				return [];
			}
			const flow = this.guarded(
				() => rewritten(found.expression, this.siteFor(item.scope, place)),
				text
			);
			// our own files keep the spelling
			if (flow?.kind === 'name') return [isOurs(this.file.root) ? plainName(text.text) : flow.name];
			if (flow) this.notes.at(text, 'wrong-kind', `"${text.text}" is not the name of a flow.`);
			return [];
		});
	}
}

const saysNothing = (one: Variable) => one.kind === 'auxiliary' && /^nan$/i.test(one.equation);
