// Two boxes of a loop and the link between them → an arrow, its head and the place of its word.

export interface LoopLink {
	readonly from: string;
	readonly to: string;
	/** More of the one makes the other more, or less; or it depends. */
	readonly sign: '+' | '-' | '?';
	/** 0 to 1: its part in what moves the thing it leads to. */
	readonly weight: number;
	/** The sentence that says the same. */
	readonly says: string;
}

/** In pixels from the left and the top of the drawing. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}

export interface Box extends Spot {
	readonly id: string;
	readonly width: number;
	readonly height: number;
	readonly lines: readonly string[];
	/** Whether it lies on the loop. */
	readonly chosen: boolean;
}

export interface Arrow {
	readonly link: LoopLink;
	readonly chosen: boolean;
	readonly start: Spot;
	/** Where the line ends and the head begins, and the tip of the head. */
	readonly end: Spot;
	readonly tip: Spot;
	/** Bends the line; on it when the line is straight. */
	readonly bend: Spot;
	readonly thick: number;
	/** The two other corners of the head. */
	readonly wings: readonly [Spot, Spot];
	readonly word: Spot & { readonly anchor: 'start' | 'middle' | 'end' };
}

export function arrowOf(
	link: LoopLink,
	from: Box,
	to: Box,
	chosen: boolean,
	loopLength: number,
	em: number
): Arrow {
	const thick = chosen ? 2.5 + 7.5 * Math.max(0, Math.min(1, link.weight)) : 2;
	const pair = chosen && loopLength === 2;
	const self = from === to;
	// a pair runs side by side; what is not in the ring bends a little, off the ring's arrows
	const course = self
		? wayBack(from, em)
		: wayTo(from, to, chosen ? 0 : 1.2 * em, pair ? from.height / 4 : 0);
	const { start, tip, bend } = course;
	const { end, wings } = headOf(
		course,
		chosen ? 9 + thick * 0.7 : 8,
		chosen ? 6 + thick * 0.6 : 4.5
	);
	return {
		link,
		chosen,
		start,
		end,
		tip,
		bend: chosen && !self ? { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } : bend,
		thick,
		wings,
		word: wordAt(course, thick, em, (pair || self) && tip.x < start.x)
	};
}

type Course = Pick<Arrow, 'start' | 'tip' | 'bend'>;

/** Out of a box and into it again, below it. */
function wayBack(box: Box, em: number): Course {
	const { x } = middleOf(box);
	const under = box.y + box.height;
	return {
		start: { x: x + 0.25 * box.width, y: under },
		tip: { x: x - 0.25 * box.width, y: under + 2 },
		bend: { x, y: under + 2.5 * em }
	};
}

/** @param bow how far its middle lies to the left of the straight line; @param aside how far all of it does */
function wayTo(from: Box, to: Box, bow: number, aside: number): Course {
	const [a, b] = [middleOf(from), middleOf(to)];
	const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
	const left = { x: (b.y - a.y) / length, y: -(b.x - a.x) / length };
	const shifted = ({ x, y }: Spot, by: number) => ({ x: x + left.x * by, y: y + left.y * by });
	const bend = shifted({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, bow + aside);
	return {
		start: shifted(leaves(from, aside > 0 ? b : bend, 2), aside),
		tip: shifted(leaves(to, aside > 0 ? a : bend, 3), aside),
		bend
	};
}

/** Where the line ends and the head begins, and the two corners there. */
function headOf({ tip, bend }: Course, length: number, half: number): Pick<Arrow, 'end' | 'wings'> {
	const run = Math.hypot(tip.x - bend.x, tip.y - bend.y) || 1;
	const along = { x: (tip.x - bend.x) / run, y: (tip.y - bend.y) / run };
	const end = { x: tip.x - along.x * length, y: tip.y - along.y * length };
	return {
		end,
		wings: [
			{ x: end.x - along.y * half, y: end.y + along.x * half },
			{ x: end.x + along.y * half, y: end.y - along.x * half }
		]
	};
}

/** Beside an upright or slanting arrow, at its right; above a level one, or below. */
function wordAt(
	{ start, tip, bend }: Course,
	thick: number,
	em: number,
	below: boolean
): Arrow['word'] {
	const [across, down] = [Math.abs(tip.x - start.x), Math.abs(tip.y - start.y)];
	const x = (start.x + tip.x + 2 * bend.x) / 4;
	const y = (start.y + tip.y + 2 * bend.y) / 4;
	if (down < across / 3) {
		const clear = thick / 2 + (below ? 1.4 : 0.6) * em;
		return { x, y: below ? y + clear : y - clear, anchor: 'middle' };
	}
	// so far to the right that no corner of the word touches the line
	const slant = across / down;
	const clear = (thick / 2) * Math.hypot(1, slant) + (0.8 + 0.45 * slant) * em;
	return { x: x + clear, y: y + 0.35 * em, anchor: 'start' };
}

const middleOf = (box: Box): Spot => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Where the line from the middle of a box towards a spot leaves the box, some pixels outside. */
function leaves(box: Box, towards: Spot, outside: number): Spot {
	const at = middleOf(box);
	const [dx, dy] = [towards.x - at.x, towards.y - at.y];
	const length = Math.hypot(dx, dy) || 1;
	const reach = Math.min(
		dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
		dy === 0 ? Infinity : box.height / 2 / Math.abs(dy)
	);
	const scale = Math.min(reach, 1) + outside / length;
	return { x: at.x + dx * scale, y: at.y + dy * scale };
}
