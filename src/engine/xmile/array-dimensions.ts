// <dimensions> → what arrays are arrays of.
import { canonical } from '../language/names.ts';
import { attribute, childrenOf, numberIn, plainName } from './elements.ts';
import type { Notes } from './notes.ts';
import type { XmlElement } from './xml.ts';

/** Elements of all dimensions together. */
export const MOST_ELEMENTS = 10_000;

export interface Dimension {
	readonly name: string;
	/** Canonical, in order; `1`, `2`, … for dimensions that only have a size. */
	readonly elements: readonly string[];
	/** As the author wrote them. */
	readonly labels: readonly string[];
	/** The position of each. */
	readonly positions: ReadonlyMap<string, number>;
	/** 0, 1, 2, … */
	readonly all: readonly number[];
}

export function dimensionsIn(root: XmlElement, notes: Notes): ReadonlyMap<string, Dimension> {
	const dimensions = new Map<string, Dimension>();
	let count = 0;
	for (const element of childrenOf(root, 'dimensions').flatMap(({ children }) => children)) {
		if (element.name !== 'dim') continue;
		const name = plainName(attribute(element, 'name') ?? '');
		const size = numberIn(attribute(element, 'size') ?? '') ?? 0;
		const written = childrenOf(element, 'elem').map((one) =>
			plainName(attribute(one, 'name') ?? '')
		);
		count += Math.max(size, written.length);
		if (!(count <= MOST_ELEMENTS)) {
			notes.at(element, 'too-big', `At most ${MOST_ELEMENTS} elements of dimensions are read.`);
			return dimensions;
		}
		const labels =
			written.length > 0 ? written : Array.from({ length: size }, (_, i) => String(i + 1));
		if (dimensions.has(canonical(name))) {
			notes.at(element, 'same-name', `Two dimensions are called "${name}".`);
		}
		const elements = labels.map(canonical);
		const positions = new Map(elements.map((one, i) => [one, i]));
		const all = elements.map((_, i) => i);
		dimensions.set(canonical(name), { name, elements, labels, positions, all });
	}
	return dimensions;
}
