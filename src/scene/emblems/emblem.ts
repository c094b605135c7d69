// What an emblem is given, and the ids of its own dot screens: a page prints many emblems in many inks.
import type { Plate, SCREENS } from '../kit/screens.ts';

export interface EmblemProps {
	/** Unique on the page: prefix of every id inside the drawing. */
	readonly id: string;
	/** The sentence that says what is drawn. */
	readonly alt: string;
	/** Width of a dot screen's cell, in cells of the small print: less where the drawing is shown larger. */
	readonly grain?: number;
}

/** A dot screen by plate and share of the paper it covers, in per cent. */
export type Tone = `${Plate}${(typeof SCREENS)[number]}`;

/** Size of every emblem's drawing. A frame of another shape cuts its sides, so they hold only ground. */
export const SIZE = { width: 400, height: 360 };
export const GROUND = 'M-9-9H409V369H-9z';

export const toneId = (id: string, tone: Tone) => `${id}-${tone}`;

/** The paint of a tone that the emblem `id` has defined. */
export const tone = (id: string, name: Tone) => `url(#${toneId(id, name)})`;
