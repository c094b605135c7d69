// The cells of an array: their names, and how large an equation becomes when it is written out for one of them.
import { children, type Expression } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import { ruleOf, type Item } from './flatten.ts';
import type { Place } from './subscript.ts';

/** The name of one cell: `population[north,women]`, or the item's own where it is no array. */
export function cellName(item: Item, cell: readonly number[]): string {
	if (cell.length === 0) return item.name;
	return `${item.name}[${cell.map((i, at) => item.dimensions[at].labels[i]).join(',')}]`;
}

/** The same, canonical. */
export function cellKey({ key, dimensions }: Item, cell: readonly number[]): string {
	if (cell.length === 0) return key;
	return `${key}[${cell.map((i, at) => dimensions[at].elements[i]).join(',')}]`;
}

/** The lookup that holds an item's curve: the item itself, unless it has an equation too. */
export function curveName(item: Item, cell: readonly number[]): string {
	const key = cell.map((i, at) => item.dimensions[at].elements[i]).join(',');
	const own = cellName(item, cell);
	return ruleOf(item, key).equation ? `${own} graph` : own;
}

export function placeIn(item: Item, cell: readonly number[]): Place {
	const { dimensions } = item;
	const indices = new Map(dimensions.map((one, i) => [canonical(one.name), cell[i]]));
	return { dimensions, cell, indices };
}

/** Every combination of elements, the last dimension fastest; one empty one for what is no array. */
export function* cellsOf({ dimensions }: Item): Generator<readonly number[]> {
	const cell = dimensions.map(() => 0);
	if (dimensions.some(({ elements }) => elements.length === 0)) return;
	for (;;) {
		yield [...cell];
		let at = cell.length - 1;
		for (; at >= 0 && ++cell[at] === dimensions[at].elements.length; at--) cell[at] = 0;
		if (at < 0) return;
	}
}

/** Nodes of a tree as it would be written: a part that stands in it twice counts twice. */
export function sizeOf(tree: Expression): number {
	const sizes = new Map<Expression, number>();
	const size = (node: Expression): number => {
		const known = sizes.get(node);
		if (known !== undefined) return known;
		const sum = children(node).reduce((all, one) => all + size(one), 1);
		sizes.set(node, sum);
		return sum;
	};
	return size(tree);
}
