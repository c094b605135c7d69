// Models inside models → one list of items, each with its full name and the names it can see.
import { keyOf } from './elements.ts';
import type { Defined, Rule } from './defined.ts';
import type { Dimension } from './array-dimensions.ts';
import type { ModuleUse } from './modules.ts';
import type { Submodel, XmileFile } from './file.ts';
import type { Notes } from './notes.ts';

/** One variable, with the modules that it stands in; an array is still one item. */
export interface Item {
	/** `hares.birth fraction` */
	readonly name: string;
	/** Canonical: `hares.birth_fraction` */
	readonly key: string;
	readonly defined: Defined;
	readonly dimensions: readonly Dimension[];
	readonly scope: Scope;
	/** What a module input is connected to. */
	source?: Item;
}

/** The names that the equations of one model can use. */
export interface Scope {
	readonly items: ReadonlyMap<string, Item>;
	readonly modules: ReadonlyMap<string, Scope>;
}

interface OpenScope extends Scope {
	readonly items: Map<string, Item>;
	readonly modules: Map<string, OpenScope>;
}

/** Models inside models inside models. */
export const MOST_NESTED = 40;
/** Items of all models together. */
export const MOST_ITEMS = 10_000;

export function flattened(file: XmileFile, notes: Notes): readonly Item[] {
	return new Flattener(file, notes).items();
}

class Flattener {
	readonly notes: Notes;
	readonly file: XmileFile;
	readonly all: Item[] = [];
	root: Scope | undefined;

	constructor(file: XmileFile, notes: Notes) {
		this.notes = notes;
		this.file = file;
	}

	items(): readonly Item[] {
		this.scopeOf(this.file.models.get('')!, '', []);
		return this.all;
	}

	scopeOf(model: Submodel, path: string, within: readonly Submodel[]): OpenScope {
		const scope: OpenScope = { items: new Map(), modules: new Map() };
		this.root ??= scope;
		for (const defined of model.defined) {
			const item = this.itemOf(defined, path, scope);
			const { key } = defined;
			const other = scope.items.get(key);
			if (other) {
				const sentence = `"${defined.name}" is already the name of something: "${other.defined.name}".`;
				const cure = 'Names are the same whatever their case and blanks.';
				this.notes.at(defined.element, 'same-name', sentence, cure);
			}
			scope.items.set(key, item);
			this.all.push(item);
		}
		for (const use of model.modules) {
			const inside = this.openModule(use, path, [...within, model]);
			if (inside) scope.modules.set(use.key, inside);
		}
		for (const use of model.modules) this.connect(use, scope);
		return scope;
	}

	itemOf(defined: Defined, path: string, scope: Scope): Item {
		const dimensions = defined.dimensions.flatMap((name) => {
			const dimension = this.file.dimensions.get(name);
			if (dimension?.elements.length) return [dimension];
			const what = dimension ? 'has no elements' : 'does not exist';
			this.notes.at(defined.element, 'no-arrays', `The dimension "${name}" ${what}.`);
			return [];
		});
		const name = path + defined.name;
		return { name, key: keyOf(path) + defined.key, defined, dimensions, scope };
	}

	openModule(use: ModuleUse, path: string, within: readonly Submodel[]): OpenScope | undefined {
		const model = this.file.models.get(use.model);
		const circular = model && within.includes(model);
		if (!model)
			this.notes.at(use.element, 'unknown-name', `No model of this file is called "${use.name}".`);
		else if (circular)
			this.notes.at(use.element, 'circular', `The module "${use.name}" contains itself.`);
		else if (within.length > MOST_NESTED || this.all.length > MOST_ITEMS) {
			this.notes.at(use.element, 'too-big', 'Too many modules inside modules.');
		} else return this.scopeOf(model, `${path}${use.name}.`, within);
		return undefined;
	}

	connect(use: ModuleUse, scope: OpenScope) {
		for (const { to, from } of use.connections) {
			const own = to.startsWith(`${use.key}.`) ? to : `${use.key}.${to}`;
			const target = resolve(scope, own) ?? resolve(scope, to);
			// a point in front means: of the model around
			const name = from.replace(/^\./, '');
			const source = resolve(scope, name) ?? (this.root && resolve(this.root, name));
			if (!target) {
				this.notes.at(
					use.element,
					'unknown-name',
					`The module "${use.name}" has no input "${to}".`
				);
			} else if (!source) {
				this.notes.at(
					use.element,
					'unknown-name',
					`Nothing here is called "${from}", which "${to}" needs.`
				);
			} else if (target.source && target.source !== source) {
				this.notes.at(use.element, 'same-name', `The input "${to}" is connected to two things.`);
			} else if (target !== source) target.source = source;
		}
	}
}

/** `births`, or `hares.births` from outside the module. */
export function resolve(scope: Scope, name: string): Item | undefined {
	const found = scope.items.get(name);
	if (found) return found;
	for (let point = name.indexOf('.'); point > 0; point = name.indexOf('.', point + 1)) {
		const inside = scope.modules.get(name.slice(0, point));
		const item = inside && resolve(inside, name.slice(point + 1));
		if (item) return item;
	}
	return undefined;
}

/** How the rules of one cell of an array follow from those of the whole. */
export function ruleOf({ defined }: Item, cell: string): Rule {
	const own = defined.cells.get(cell);
	return {
		equation: own?.equation ?? (own?.curve ? undefined : defined.equation),
		initial: own?.initial ?? defined.initial,
		curve: own?.curve ?? (own?.equation ? undefined : defined.curve)
	};
}
