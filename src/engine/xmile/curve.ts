// A <gf> element → the points of a drawn curve.
import { attribute, child, numberIn, textIn } from './elements.ts';
import { lookupExtras } from './ours.ts';
import type { Lookup } from '../language/model.ts';
import type { Notes } from './notes.ts';
import type { XmlElement } from './xml.ts';

export interface Curve {
	readonly points: Lookup['points'];
	readonly type: Lookup['type'];
	readonly element: XmlElement;
}

/** What every variable says of itself. */
export interface Base {
	readonly name: string;
	readonly unit: string;
	readonly doc: string;
}

export const MOST_POINTS = 10_000;
const types: ReadonlySet<string> = new Set(['continuous', 'extrapolate', 'discrete']);

export function curveIn(element: XmlElement, name: string, notes: Notes): Curve {
	const ys = numbers(element, 'ypts') ?? [];
	const xs = numbers(element, 'xpts') ?? spread(element, ys.length);
	const type = attribute(element, 'type')?.toLowerCase() ?? 'continuous';
	const wrong = (sentence: string) => notes.at(element, 'bad-lookup', sentence);

	if (!types.has(type)) wrong(`A curve cannot be "${type}".`);
	else if (ys.length === 0) wrong(`The curve of "${name}" has no points.`);
	else if (ys.length > MOST_POINTS) wrong(`A curve may have at most ${MOST_POINTS} points.`);
	else if (!xs) wrong(`The curve of "${name}" does not say where its points lie.`);
	else if (xs.length !== ys.length) {
		wrong(`The curve of "${name}" has ${xs.length} places for ${ys.length} values.`);
	} else if (![...xs, ...ys].every(Number.isFinite)) {
		wrong(`The curve of "${name}" has a point that is no number.`);
	} else {
		const points = xs.map((x, i) => [x, ys[i]] as const);
		// one point is a flat line
		if (points.length === 1) points.push([points[0][0] + 1, points[0][1]]);
		return { points, type: type as Lookup['type'], element };
	}
	return { points: [], type: 'continuous', element };
}

function numbers(element: XmlElement, of: 'xpts' | 'ypts'): readonly number[] | undefined {
	const list = child(element, of);
	const text = list && textIn(element, of)?.text;
	if (!list || !text) return undefined;
	const sign = attribute(list, 'sep') || ',';
	const parts = text.split(sign).map((part) => numberIn(part.trim()) ?? NaN);
	// other tools end the list with its sign
	return text.endsWith(sign) ? parts.slice(0, -1) : parts;
}

/** Evenly from one end of the scale to the other. */
function spread(element: XmlElement, count: number): readonly number[] | undefined {
	const scale = child(element, 'xscale');
	const [min, max] = ['min', 'max'].map((end) =>
		numberIn(scale ? (attribute(scale, end) ?? '') : '')
	);
	if (min === undefined || max === undefined) return undefined;
	const step = (max - min) / Math.max(1, count - 1);
	return Array.from({ length: count }, (_, i) => (i === count - 1 && i > 0 ? max : min + i * step));
}

/** A curve with a name; `element` may carry what only our own files say of it. */
export function lookupOf(base: Base, { points, type }: Curve, element: XmlElement): Lookup {
	return { kind: 'lookup', ...base, points, type, ...lookupExtras(element) };
}
