// An equation of an XMILE file, for one cell of one item → the same equation in this engine's language: full
// names, one variable for every element of an array, sums written out, and functions by the names they have here.
import {
	binary,
	call,
	ELEMENT,
	LOOKUP,
	mapChildren,
	name,
	number
} from '../language/expression.ts';
import { builtinNames, builtins, notSupported } from '../language/builtins.ts';
import { canonical } from '../language/names.ts';
import { translated } from './dialect.ts';
import { chosen, gathered, reducers } from './gather.ts';
import { resolve, type Item } from './flatten.ts';
import { cellKey, curveName } from './cells.ts';
import { selectorsOf, type Place } from './subscript.ts';
import { Unwritable } from './unwritable.ts';
import type { CallNode, Expression, NameNode } from '../language/expression.ts';
import type { Macro } from './modules.ts';
import type { Site } from './site.ts';

/** Macros inside macros. */
const MOST_NESTED = 20;

/** Answers with the very same tree where nothing had to be changed. */
export function rewritten(expression: Expression, site: Site, macrosAround = 0): Expression {
	return rewrite(expression, site.place);

	function rewrite(node: Expression, place: Place): Expression {
		site.spend();
		if (node.kind === 'name') return rewriteName(node, place);
		if (node.kind === 'call') return rewriteCall(node, place);
		let same = true;
		const open = mapChildren(node, (child) => {
			const changed = rewrite(child, place);
			same &&= changed === child;
			return changed;
		});
		return same ? node : open;
	}

	function rewriteName(node: NameNode, place: Place): Expression {
		const item = resolve(site.scope, node.name);
		if (item) return reference(item, [], node, place);
		if (builtinNames.has(node.name)) return node;
		const index = indexOf(node.name, place);
		if (index !== undefined) return number(index + 1, node);
		if (!builtins.has(node.name)) return unknown(node, 'unknown-name');
		const cure = `Write ${node.name.toUpperCase()}(…).`;
		throw new Unwritable(node, 'wrong-arguments', `"${node.name}" is a function.`, cure);
	}

	/** A dimension stands for the number of the element that the equation is for; an element for its own. */
	function indexOf(name: string, { indices }: Place): number | undefined {
		if (indices.has(name)) return indices.get(name);
		const point = name.indexOf('.');
		const [dimension, element] = [name.slice(0, point), name.slice(point + 1)];
		if (point > 0 && site.dimensions.has(dimension)) {
			const found = site.dimensions.get(dimension)!.elements.indexOf(element);
			return found < 0 ? undefined : found;
		}
		const found = new Set<number>();
		for (const { elements } of site.dimensions.values()) {
			if (elements.includes(name)) found.add(elements.indexOf(name));
		}
		return found.size === 1 ? [...found][0] : undefined;
	}

	function rewriteCall(node: CallNode, place: Place): Expression {
		const [first, ...rest] = node.args;
		if (node.name === ELEMENT) {
			const item = itemOf(first as NameNode);
			return reference(item, rest, node, place);
		}
		if (node.name === LOOKUP) {
			const [array, ...subscripts] = (first as CallNode).args;
			return curve(itemOf(array as NameNode), subscripts, rest, node, place);
		}
		const item = resolve(site.scope, node.name);
		if (item && hasCurve(item)) return curve(item, [], node.args, node, place);
		if (node.name === 'lookup' && (first?.kind === 'name' || isElement(first))) {
			const [array, ...subscripts] = isElement(first) ? first.args : [first];
			const drawn = itemOf(array as NameNode);
			if (hasCurve(drawn)) return curve(drawn, subscripts, rest, node, place);
		}
		const macro = site.macros.get(node.name);
		if (macro) return expandedMacro(node, macro, place);
		if (reducers.has(node.name)) return reduced(node, place);

		const args = node.args.map((arg) => rewrite(arg, place));
		const same = args.every((arg, i) => arg === node.args[i]);
		const found = translated(same ? node : { ...node, args });
		const known = found.kind !== 'call' || builtins.has(found.name) || builtinNames.has(found.name);
		return known ? found : unknown(node, 'unknown-function');
	}

	function itemOf(node: NameNode): Item {
		return resolve(site.scope, node.name) ?? unknown(node, 'unknown-name');
	}

	function unknown(
		{ name, start }: NameNode | CallNode,
		code: 'unknown-name' | 'unknown-function'
	): never {
		const at = { start, end: start + name.length };
		const instead = notSupported.get(name);
		if (code === 'unknown-function' && instead !== undefined) {
			const sentence = `This engine does not have ${name.toUpperCase()}.`;
			throw new Unwritable(at, 'not-supported', sentence, instead);
		}
		const what =
			code === 'unknown-name' ? 'Nothing in this model is' : 'There is no function or curve';
		throw new Unwritable(at, code, `${what} called "${name}".`, site.suggest(name, site.scope));
	}

	/** One element of an array; where an equation picks it, a choice between all. */
	function reference(
		item: Item,
		subscripts: readonly Expression[],
		node: Expression,
		place: Place
	): Expression {
		const selectors = selectorsOf(item, subscripts, node, place, site.dimensions);
		return select([], 0);

		function select(cell: readonly number[], at: number): Expression {
			if (at === selectors.length) {
				const key = cellKey(item, cell);
				site.used(key);
				return named(key, node);
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
			const index = rewrite(selector.index, place);
			const options = Array.from({ length: size }, (_, i) => select([...cell, i], at + 1));
			site.spend();
			return pickedBy(index, options, node);
		}
	}

	function curve(
		item: Item,
		subscripts: readonly Expression[],
		args: readonly Expression[],
		node: CallNode,
		place: Place
	): Expression {
		const cell = selectorsOf(item, subscripts, node, place, site.dimensions).map((one) => {
			const index =
				one.kind === 'fixed' ? one.index : one.kind === 'every' ? chosen(one, place) : undefined;
			if (index !== undefined) return index;
			throw new Unwritable(
				node,
				'no-arrays',
				`Here one element of "${item.defined.name}" must stand.`
			);
		});
		const inside = args.map((arg) => rewrite(arg, place));
		const key = canonical(curveName(item, cell));
		const same = key === node.name && inside.every((arg, i) => arg === node.args[i]);
		return same ? node : call(key, inside, node);
	}

	/** The name of a variable; the author's own tree where it already is that name. */
	function named(key: string, node: Expression): Expression {
		return node.kind === 'name' && node.name === key ? node : name(key, node);
	}

	/** SUM, MEAN, MIN … over elements: every argument becomes the list of what it stands for. */
	function reduced(node: CallNode, place: Place): Expression {
		const several = node.args.length > 1 && node.name !== 'sum' && node.name !== 'prod';
		const inside = several ? 'several' : 'one argument';
		const lists = node.args.map((arg) => {
			const places = gathered(arg, inside, place, site, (one) => resolve(site.scope, one));
			return places ? places.map((one) => rewrite(arg, one)) : [rewrite(arg, place)];
		});
		const same = lists.every(([one, ...more], i) => more.length === 0 && one === node.args[i]);
		return reducers.get(node.name)!(same ? node : { ...node, args: lists.flat() }, lists);
	}

	function expandedMacro(node: CallNode, macro: Macro, place: Place): Expression {
		const body = site.macroBody(macro);
		if (macrosAround >= MOST_NESTED || !body) {
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
		return rewritten(filled(body, given), { ...site, place }, macrosAround + 1);
	}

	/** The macro's equation with the arguments in their places, pointing at the call. */
	function filled(body: Expression, given: ReadonlyMap<string, Expression>): Expression {
		site.spend();
		if (body.kind === 'name') return given.get(body.name) ?? body;
		return mapChildren(body, (one) => filled(one, given));
	}
}

const isElement = (node: Expression | undefined): node is CallNode =>
	node?.kind === 'call' && node.name === ELEMENT;

function hasCurve({ defined }: Item): boolean {
	return Boolean(defined.curve) || [...defined.cells.values()].some(({ curve }) => curve);
}

/** The option with the number `index`, counted from 1, found by halving; 0 where there is none. */
function pickedBy(index: Expression, options: readonly Expression[], at: Expression): Expression {
	const below = (limit: number) => binary(index, '<', number(limit, at), at);
	const among = (from: number, to: number): Expression => {
		if (to - from === 1) return options[from];
		const middle = (from + to) >> 1;
		const [then, otherwise] = [among(from, middle), among(middle, to)];
		return { kind: 'if', condition: below(middle + 0.5), then, else: otherwise, ...span(at) };
	};
	const inside = binary(
		{ kind: 'unary', operator: 'not', of: below(0.5), ...span(at) },
		'and',
		below(options.length + 0.5),
		at
	);
	return {
		kind: 'if',
		condition: inside,
		then: among(0, options.length),
		else: number(0, at),
		...span(at)
	};
}

const span = ({ start, end }: Expression) => ({ start, end });
