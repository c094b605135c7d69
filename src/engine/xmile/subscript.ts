// What stands between the brackets of an array → which of its elements are meant.
import { EVERY } from '../language/expression.ts';
import { Unwritable } from './unwritable.ts';
import type { Expression, NameNode } from '../language/expression.ts';
import type { Item } from './flatten.ts';
import type { Dimension } from './array-dimensions.ts';

/** Where in which arrays an equation stands. */
export interface Place {
	/** Dimensions of the variable that the equation belongs to, in order, and its own element in each. */
	readonly dimensions: readonly Dimension[];
	readonly cell: readonly number[];
	/** The same by canonical name, for dimensions that occur once. */
	readonly indices: ReadonlyMap<string, number>;
	/** Inside SUM and its like: the element of each star, in the order in which stars stand in a reference. */
	readonly stars?: readonly number[];
	/** Whether SUM or its like is around: with one argument it takes the whole of every array without brackets. */
	readonly inside?: 'one argument' | 'several';
}

export type Selector =
	| { readonly kind: 'fixed'; readonly index: number }
	/** The `star`th star of its reference, which stands for these elements in turn. */
	| { readonly kind: 'every'; readonly of: readonly number[]; readonly star: number }
	| { readonly kind: 'computed'; readonly index: Expression };

/** One selector for each dimension of the array. */
export function selectorsOf(
	item: Item,
	subscripts: readonly Expression[],
	where: Expression,
	place: Place,
	dimensions: ReadonlyMap<string, Dimension>
): readonly Selector[] {
	const { name } = item.defined;
	const count = item.dimensions.length;
	if (subscripts.length === 0) return count === 0 ? [] : implied(item, where, place);
	if (subscripts.length !== count) {
		const has = count === 0 ? 'is no array' : `has ${count} dimensions, not ${subscripts.length}`;
		throw new Unwritable(where, 'no-arrays', `"${name}" ${has}.`);
	}
	let stars = 0;
	const used = new Map<string, number>();
	return subscripts.map((subscript, position) => {
		const found = meant(subscript, item.dimensions[position], name, dimensions, (other) =>
			ownElement(other, (subscript as NameNode).name, used, place)
		);
		return found.kind === 'every' ? { ...found, star: stars++ } : found;
	});
}

/** What one subscript means; a star has no number yet. `own` is the element that the equation itself stands in. */
function meant(
	subscript: Expression,
	dimension: Dimension,
	array: string,
	dimensions: ReadonlyMap<string, Dimension>,
	own: (dimension: Dimension) => string | undefined
): Selector {
	const every = (of: readonly number[]): Selector => ({ kind: 'every', of, star: 0 });
	if (subscript.kind === 'number') {
		const index = elementAt(dimension, subscript.value);
		if (index >= 0) return { kind: 'fixed', index };
		throw new Unwritable(subscript, 'no-arrays', `"${array}" has no such element.`);
	}
	if (subscript.kind !== 'name') return { kind: 'computed', index: subscript };
	if (subscript.name === EVERY) return every(dimension.all);

	const element = positionIn(dimension, subscript.name.replace(/^.*\./, ''));
	const qualified = subscript.name.split('.');
	const ownName = positionIn(dimension, subscript.name);
	if (ownName >= 0) return { kind: 'fixed', index: ownName };
	if (qualified.length === 2 && element >= 0 && dimensions.has(qualified[0])) {
		return { kind: 'fixed', index: element };
	}
	const other = dimensions.get(subscript.name);
	if (!other) return { kind: 'computed', index: subscript };

	const stands = own(other);
	const of = (stands === undefined ? other.elements : [stands]).map((one) =>
		positionIn(dimension, one)
	);
	if (of.includes(-1)) {
		const sentence = `"${other.name}" is not a part of "${dimension.name}", which "${array}" has here.`;
		throw new Unwritable(subscript, 'no-arrays', sentence);
	}
	return stands === undefined ? every(of) : { kind: 'fixed', index: of[0] };
}

/** Position of an element, -1 where there is none. */
const positionIn = ({ positions }: Dimension, element: string) => positions.get(element) ?? -1;

/** A number is an element's name, where one is called so, else its position from 1. */
function elementAt({ elements, positions }: Dimension, value: number): number {
	const named = positions.get(String(value)) ?? -1;
	if (named >= 0) return named;
	return Number.isInteger(value) && value >= 1 && value <= elements.length ? value - 1 : -1;
}

/** The element that the equation itself stands in; a dimension that occurs twice gives them in order. */
function ownElement(
	dimension: Dimension,
	name: string,
	used: Map<string, number>,
	{ dimensions, cell }: Place
): string | undefined {
	const places = dimensions.flatMap((one, i) => (one === dimension ? [i] : []));
	if (places.length === 0) return undefined;
	const turn = used.get(name) ?? 0;
	used.set(name, turn + 1);
	const at = places[Math.min(turn, places.length - 1)];
	return dimension.elements[cell[at]];
}

/** An array without brackets: its own dimensions, as far as the equation stands in them. */
function implied(item: Item, where: Expression, place: Place): readonly Selector[] {
	const used = new Set<number>();
	let stars = 0;
	const selectors = item.dimensions.map((dimension): Selector => {
		const around = place.dimensions.findIndex((one, i) => one === dimension && !used.has(i));
		const part = place.dimensions.findIndex(
			(one, i) => !used.has(i) && one.elements.every((element) => dimension.positions.has(element))
		);
		const found = around >= 0 ? around : part;
		if (found < 0) {
			return { kind: 'every', of: dimension.all, star: stars++ };
		}
		used.add(found);
		const element = place.dimensions[found].elements[place.cell[found]];
		return { kind: 'fixed', index: positionIn(dimension, element) };
	});
	// SUM(a) inside an equation for one element of a: the whole of it, or this element?
	if (place.inside === 'one argument' && used.size > 0) {
		const sentence = `It is not clear which elements of "${item.defined.name}" are meant here.`;
		throw new Unwritable(where, 'no-arrays', sentence, 'Write [*] behind its name.');
	}
	return selectors;
}
