// An equation of an XMILE file, for one cell of one item → the same equation in this engine's language: full
// names, one variable for every element of an array, sums written out, and functions by the names they have here.
import { call, ELEMENT, LOOKUP, mapChildren, name, number } from '../language/expression.ts';
import { builtinNames, builtins, notSupported } from '../language/builtins.ts';
import { canonical } from '../language/names.ts';
import { translated } from './dialect.ts';
import { chosen, gathered, reducers } from './gather.ts';
import { resolve, type Item } from './flatten.ts';
import { cellKey, curveName } from './cells.ts';
import { pickedBy } from './picked.ts';
import { selectorsOf, type Place } from './subscript.ts';
import { Unwritable } from './unwritable.ts';
import type { CallNode, Expression, NameNode } from '../language/expression.ts';
import type { Macro } from './modules.ts';
import type { Site } from './surroundings.ts';

/** Macros inside macros. */
export const MOST_NESTED = 20;

/** Answers with the very same tree where nothing had to be changed. */
export function rewritten(expression: Expression, site: Site, macrosAround = 0): Expression {
	return new Rewriter(site, macrosAround).rewrite(expression, site.place);
}

class Rewriter {
	readonly site: Site;
	readonly macrosAround: number;

	constructor(site: Site, macrosAround: number) {
		this.site = site;
		this.macrosAround = macrosAround;
	}

	rewrite(node: Expression, place: Place): Expression {
		this.site.spend();
		if (node.kind === 'name') return this.rewriteName(node, place);
		if (node.kind === 'call') return this.rewriteCall(node, place);
		let same = true;
		const open = mapChildren(node, (child) => {
			const changed = this.rewrite(child, place);
			same &&= changed === child;
			return changed;
		});
		return same ? node : open;
	}

	rewriteName(node: NameNode, place: Place): Expression {
		const item = resolve(this.site.scope, node.name);
		if (item) return this.reference(item, [], node, place);
		if (builtinNames.has(node.name)) return node;
		const index = this.indexOf(node.name, place);
		if (index !== undefined) return number(index + 1, node);
		if (!builtins.has(node.name)) return this.unknown(node, 'unknown-name');
		const cure = `Write ${node.name.toUpperCase()}(…).`;
		throw new Unwritable(node, 'wrong-arguments', `"${node.name}" is a function.`, cure);
	}

	/** A dimension stands for the number of the element that the equation is for; an element for its own. */
	indexOf(name: string, { indices }: Place): number | undefined {
		if (indices.has(name)) return indices.get(name);
		const point = name.indexOf('.');
		const [dimension, element] = [name.slice(0, point), name.slice(point + 1)];
		if (point > 0 && this.site.dimensions.has(dimension)) {
			const found = this.site.dimensions.get(dimension)!.elements.indexOf(element);
			return found < 0 ? undefined : found;
		}
		const found = new Set<number>();
		for (const { elements } of this.site.dimensions.values()) {
			if (elements.includes(name)) found.add(elements.indexOf(name));
		}
		return found.size === 1 ? [...found][0] : undefined;
	}

	rewriteCall(node: CallNode, place: Place): Expression {
		const [first, ...rest] = node.args;
		if (node.name === ELEMENT) {
			const item = this.itemOf(first as NameNode);
			return this.reference(item, rest, node, place);
		}
		if (node.name === LOOKUP) {
			const [array, ...subscripts] = (first as CallNode).args;
			return this.curve(this.itemOf(array as NameNode), subscripts, rest, node, place);
		}
		const item = resolve(this.site.scope, node.name);
		if (item && hasCurve(item)) return this.curve(item, [], node.args, node, place);
		if (node.name === 'lookup' && (first?.kind === 'name' || isElement(first))) {
			const [array, ...subscripts] = isElement(first) ? first.args : [first];
			const drawn = this.itemOf(array as NameNode);
			if (hasCurve(drawn)) return this.curve(drawn, subscripts, rest, node, place);
		}
		const macro = this.site.macros.get(node.name);
		if (macro) return this.expandedMacro(node, macro, place);
		if (reducers.has(node.name)) return this.reduced(node, place);

		const args = node.args.map((arg) => this.rewrite(arg, place));
		const same = args.every((arg, i) => arg === node.args[i]);
		const found = translated(same ? node : { ...node, args });
		const known = found.kind !== 'call' || builtins.has(found.name) || builtinNames.has(found.name);
		return known ? found : this.unknown(node, 'unknown-function');
	}

	itemOf(node: NameNode): Item {
		return resolve(this.site.scope, node.name) ?? this.unknown(node, 'unknown-name');
	}

	unknown({ name, start }: NameNode | CallNode, code: 'unknown-name' | 'unknown-function'): never {
		const at = { start, end: start + name.length };
		const instead = notSupported.get(name);
		if (code === 'unknown-function' && instead !== undefined) {
			const sentence = `This engine does not have ${name.toUpperCase()}.`;
			throw new Unwritable(at, 'not-supported', sentence, instead);
		}
		const what =
			code === 'unknown-name' ? 'Nothing in this model is' : 'There is no function or curve';
		throw new Unwritable(
			at,
			code,
			`${what} called "${name}".`,
			this.site.suggest(name, this.site.scope)
		);
	}

	/** One element of an array; where an equation picks it, a choice between all. */
	reference(
		item: Item,
		subscripts: readonly Expression[],
		node: Expression,
		place: Place
	): Expression {
		const selectors = selectorsOf(item, subscripts, node, place, this.site.dimensions);
		const select = (cell: readonly number[], at: number): Expression => {
			if (at === selectors.length) {
				const key = cellKey(item, cell);
				this.site.used(key);
				return this.named(key, node);
			}
			const selector = selectors[at];
			if (selector.kind === 'fixed') return select([...cell, selector.index], at + 1);
			if (selector.kind === 'every') {
				const index = chosen(selector, place);
				if (index !== undefined) return select([...cell, index], at + 1);
				const sentence = `"${item.defined.name}" is an array: here one of its elements must stand.`;
				throw new Unwritable(
					node,
					'no-arrays',
					sentence,
					'Write its name with [element], or SUM of it.'
				);
			}
			const size = item.dimensions[at].elements.length;
			const index = this.rewrite(selector.index, place);
			const options = Array.from({ length: size }, (_, i) => select([...cell, i], at + 1));
			this.site.spend();
			return pickedBy(index, options, node);
		};
		return select([], 0);
	}

	curve(
		item: Item,
		subscripts: readonly Expression[],
		args: readonly Expression[],
		node: CallNode,
		place: Place
	): Expression {
		const cell = selectorsOf(item, subscripts, node, place, this.site.dimensions).map((one) => {
			const index =
				one.kind === 'fixed' ? one.index : one.kind === 'every' ? chosen(one, place) : undefined;
			if (index !== undefined) return index;
			throw new Unwritable(
				node,
				'no-arrays',
				`Here one element of "${item.defined.name}" must stand.`
			);
		});
		const inside = args.map((arg) => this.rewrite(arg, place));
		const key = canonical(curveName(item, cell));
		const same = key === node.name && inside.every((arg, i) => arg === node.args[i]);
		return same ? node : call(key, inside, node);
	}

	/** The name of a variable; the author's own tree where it already is that name. */
	named(key: string, node: Expression): Expression {
		return node.kind === 'name' && node.name === key ? node : name(key, node);
	}

	/** SUM, MEAN, MIN … over elements: every argument becomes the list of what it stands for. */
	reduced(node: CallNode, place: Place): Expression {
		const several = node.args.length > 1 && node.name !== 'sum' && node.name !== 'prod';
		const inside = several ? 'several' : 'one argument';
		const lists = node.args.map((arg) => {
			const places = gathered(arg, inside, place, this.site, (one) =>
				resolve(this.site.scope, one)
			);
			return places ? places.map((one) => this.rewrite(arg, one)) : [this.rewrite(arg, place)];
		});
		const same = lists.every(([one, ...more], i) => more.length === 0 && one === node.args[i]);
		return reducers.get(node.name)!(same ? node : { ...node, args: lists.flat() }, lists);
	}

	expandedMacro(node: CallNode, macro: Macro, place: Place): Expression {
		const body = this.site.macroBody(macro);
		if (this.macrosAround >= MOST_NESTED || !body) {
			throw new Unwritable(
				node,
				'circular',
				`The macro "${macro.name}" cannot be read or uses itself.`
			);
		}
		if (node.args.length !== macro.parameters.length) {
			const sentence = `The macro "${macro.name}" takes ${macro.parameters.length} arguments, not ${node.args.length}.`;
			throw new Unwritable(node, 'wrong-arguments', sentence);
		}
		const given = new Map(macro.parameters.map((one, i) => [one, node.args[i]]));
		return rewritten(this.filled(body, given), { ...this.site, place }, this.macrosAround + 1);
	}

	/** The macro's equation with the arguments in their places, pointing at the call. */
	filled(body: Expression, given: ReadonlyMap<string, Expression>): Expression {
		this.site.spend();
		if (body.kind === 'name') return given.get(body.name) ?? body;
		return mapChildren(body, (one) => this.filled(one, given));
	}
}

const isElement = (node: Expression | undefined): node is CallNode =>
	node?.kind === 'call' && node.name === ELEMENT;

function hasCurve({ defined }: Item): boolean {
	return Boolean(defined.curve) || [...defined.cells.values()].some(({ curve }) => curve);
}
