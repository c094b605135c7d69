// What a scene is given: everything it draws follows from this, so any state can be drawn at any time.

export interface SceneProps {
	/** Counts and amounts to draw, by name; whole numbers at rest, fractions only while moving. */
	readonly picture: Readonly<Record<string, number>>;
	/** How far plate B is out of register, in px of the drawing, 1 to 5. */
	readonly slip: number;
	/** Unique prefix for ids inside the drawing. */
	readonly id: string;
	/** The sentence that says what is drawn. */
	readonly alt: string;
	/** Names of objects the words speak about now (for example 'lotte'). */
	readonly marks?: readonly string[];
	/** The object that the reader opened, or points at in the list, where there is something to open: it is ringed. */
	readonly picked?: string;
	/** Set only on the live stage: an object was tapped. */
	readonly onpick?: (object: string) => void;
}

/** How much of the object at `index` (from 0) is there, 0 to 1: the last one comes or goes bit by bit. */
export const shareOf = (count: number, index: number) => Math.min(1, Math.max(0, count - index));

/** How many objects are wholly or partly there. */
export const shown = (count: number) => Math.max(0, Math.ceil(count));
