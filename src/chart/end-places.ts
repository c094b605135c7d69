// The ends of lines → where their names stand: beside the box, or over the line where it ends inside.
import { hasGutter, type End, type Frame } from './frame.ts';
import { dodge, LINE, wrap } from './labels.ts';

export interface EndPlace {
	readonly lines: readonly string[];
	readonly x: number;
	/** The baseline of the first line. */
	readonly y: number;
	readonly anchor: 'start' | 'end';
	/** Joins the name to its line, when it stands beside the box. */
	readonly leader: string | null;
}

type Room = Pick<Frame, 'width' | 'box' | 'em'>;

/** The places, in the order of the ends. Names beside the box keep clear of each other; so do those inside. */
export function placeEnds(ends: readonly End[], frame: Room): EndPlace[] {
	const isBeside = (end: End) => hasGutter(frame) && end.x >= frame.box.right - frame.em;
	const beside = placeBeside(ends.filter(isBeside), frame);
	const inside = placeInside(
		ends.filter((end) => !isBeside(end)),
		frame
	);
	return ends.map((end) => (isBeside(end) ? beside.shift()! : inside.shift()!));
}

function placeBeside(ends: readonly End[], { width, box, em }: Room): EndPlace[] {
	const names = ends.map((end) => wrap(end.text, (width - box.right) / em - 0.9));
	const slots = ends.map(({ y }, i) => ({ at: y, size: heightOf(names[i], em) }));
	return dodge(slots, 0, box.bottom + em).map((middle, i) => ({
		lines: names[i],
		x: box.right + em,
		y: firstBaseline(middle, names[i], em),
		anchor: 'start',
		leader: `M${ends[i].x + 3} ${ends[i].y}L${box.right + 0.75 * em} ${middle.toFixed(1)}`
	}));
}

function placeInside(ends: readonly End[], { box, em }: Room): EndPlace[] {
	const names = ends.map((end) => wrap(end.text, 14));
	const top = box.top - LINE * em;
	const slots = ends.map(({ y, clear = 0 }, i) => {
		const size = heightOf(names[i], em);
		const away = size / 2 + clear + 0.2 * em;
		// over the end, or under it where there is no room over it
		return { at: y - away - size / 2 >= top ? y - away : y + away, size };
	});
	return dodge(slots, top, box.bottom).map((middle, i) => ({
		lines: names[i],
		x: ends[i].x,
		y: firstBaseline(middle, names[i], em),
		anchor: ends[i].x < (box.left + box.right) / 2 ? 'start' : 'end',
		leader: null
	}));
}

const heightOf = (lines: readonly string[], em: number) => lines.length * LINE * em + 3;

function firstBaseline(middle: number, lines: readonly string[], em: number) {
	return middle + (0.34 - ((lines.length - 1) * LINE) / 2) * em;
}
