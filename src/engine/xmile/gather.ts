// SUM and its like over the elements of arrays → the places whose values they gather.
import {
	binary,
	children,
	ELEMENT,
	number,
	type CallNode,
	type Expression
} from '../language/expression.ts';
import { selectorsOf, type Place, type Selector } from './subscript.ts';
import { Unwritable } from './unwritable.ts';
import type { Item } from './flatten.ts';
import type { Site } from './surroundings.ts';

/** Terms that are written out for one call; a longer sum could not be read back. */
export const MOST_TERMS = 900;

type Reduce = (node: CallNode, lists: readonly (readonly Expression[])[]) => Expression;

/** What each does with its list of terms. */
export const reducers: ReadonlyMap<string, Reduce> = new Map([
	['sum', (node) => chain('+', node)],
	['prod', (node) => chain('*', node)],
	['mean', (node) => node],
	['min', (node) => (node.args.length === 1 ? node.args[0] : node)],
	['max', (node) => (node.args.length === 1 ? node.args[0] : node)],
	['size', (node) => number(node.args.length, node)]
] satisfies [string, Reduce][]);

function chain(operator: '+' | '*', node: CallNode): Expression {
	if (node.args.length === 0) throw new Unwritable(node, 'wrong-arguments', 'Nothing to gather.');
	return node.args.reduce((all, one) => binary(all, operator, one, node));
}

/** The element that a star stands for at this place. */
export function chosen(
	selector: Selector & { kind: 'every' },
	{ stars }: Place
): number | undefined {
	const index = stars?.[selector.star];
	return index === undefined ? undefined : selector.of[index];
}

/**
 * One place for each combination of the stars in `arg`, in order, the last star fastest; undefined where there
 * is no star. All references with stars must have as many of the same sizes, because they are taken together.
 */
export function gathered(
	arg: Expression,
	inside: NonNullable<Place['inside']>,
	place: Place,
	site: Site,
	itemCalled: (name: string) => Item | undefined
): readonly Place[] | undefined {
	const sizes = new Stars({ ...place, inside }, site, itemCalled).in(arg);
	if (!sizes) return undefined;
	if (place.inside)
		throw new Unwritable(arg, 'not-supported', 'A sum inside a sum is not known here.');

	const count = sizes.reduce((product, size) => product * size, 1);
	if (count > MOST_TERMS) {
		const sentence = `At most ${MOST_TERMS} elements are gathered; here are ${count}.`;
		throw new Unwritable(arg, 'too-big', sentence);
	}
	return Array.from({ length: count }, (_, term) => {
		let rest = term;
		const stars = [...sizes].reverse().map((size) => {
			const index = rest % size;
			rest = (rest - index) / size;
			return index;
		});
		return { ...place, inside, stars: stars.reverse() };
	});
}

/** Looks for the stars in an expression: how many elements each of them stands for. */
class Stars {
	readonly within: Place;
	readonly site: Site;
	readonly itemCalled: (name: string) => Item | undefined;
	sizes: readonly number[] | undefined;

	constructor(within: Place, site: Site, itemCalled: (name: string) => Item | undefined) {
		this.within = within;
		this.site = site;
		this.itemCalled = itemCalled;
	}

	in(arg: Expression): readonly number[] | undefined {
		this.look(arg);
		return this.sizes;
	}

	look(node: Expression) {
		this.site.spend();
		const [first, ...subscripts] =
			node.kind === 'call' && node.name === ELEMENT ? node.args : [node];
		const item = first.kind === 'name' ? this.itemCalled(first.name) : undefined;
		if (item) this.found(item, subscripts, node);
		// what stands between brackets picks an element and is nothing to gather
		if (!(node.kind === 'call' && node.name === ELEMENT))
			children(node).forEach((child) => this.look(child));
	}

	found(item: Item, subscripts: readonly Expression[], node: Expression) {
		const selectors = selectorsOf(item, subscripts, node, this.within, this.site.dimensions);
		const stars = selectors.flatMap((one) => (one.kind === 'every' ? [one.of.length] : []));
		if (stars.length === 0) return;
		this.sizes ??= stars;
		if (stars.join() !== this.sizes.join()) {
			const sentence = 'The arrays in this call do not have the same dimensions.';
			throw new Unwritable(node, 'no-arrays', sentence);
		}
	}
}
