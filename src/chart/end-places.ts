// The ends of lines → where their names stand: beside the box, or over the line where it ends inside.
import { hasGutter, type End, type Frame } from './frame.ts';
import { dodge, LINE, widthOf, wrap } from './labels.ts';

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

/**
 * The places, in the order of the ends. Names beside the box keep clear of each other; so do those inside.
 * @param bars where upright rules stand, in pixels: no name lies across one
 */
export function placeEnds(
	ends: readonly End[],
	frame: Room,
	bars: readonly number[] = []
): EndPlace[] {
	const isBeside = (end: End) => hasGutter(frame) && end.x >= frame.box.right - frame.em;
	const beside = placeBeside(ends.filter(isBeside), frame);
	const inside = placeInside(
		ends.filter((end) => !isBeside(end)),
		frame,
		bars
	);
	return ends.map((end) => (isBeside(end) ? beside.shift()! : inside.shift()!));
}

function placeBeside(ends: readonly End[], { width, box, em }: Room): EndPlace[] {
	const names = ends.map((end) => wrap(end.text, (width - box.right) / em - 0.9));
	const slots = ends.map(({ y }, i) => ({ at: y, size: heightOf(names[i], em) }));
	return dodge(slots, 0, box.bottom + em).map((middle, i) => {
		// a long word stands nearer to the box rather than be cut by the edge
		const x = Math.min(box.right + em, width - widest(names[i]) * em);
		return {
			lines: names[i],
			x,
			y: firstBaseline(middle, names[i], em),
			anchor: 'start',
			leader: `M${ends[i].x + 3} ${ends[i].y}L${x - 0.25 * em} ${middle.toFixed(1)}`
		};
	});
}

function placeInside(ends: readonly End[], { box, em }: Room, bars: readonly number[]): EndPlace[] {
	const names = ends.map((end) => wrap(end.text, 14));
	// an upright rule has its own name over the box
	const top = box.top - (bars.length > 0 ? 0.4 : LINE) * em;
	const slots = ends.map(({ y, clear = 0 }, i) => {
		const size = heightOf(names[i], em);
		const away = size / 2 + clear + 0.2 * em;
		// over the end, or under it where there is no room over it
		return { at: y - away - size / 2 >= top ? y - away : y + away, size };
	});
	return dodge(slots, top, box.bottom).map((middle, i) => ({
		lines: names[i],
		...besideBars(ends[i].x, widest(names[i]) * em, box, bars, 0.4 * em),
		y: firstBaseline(middle, names[i], em),
		leader: null
	}));
}

/** From the end towards the side that has room, or from the first upright rule that is in the way. */
function besideBars(
	end: number,
	width: number,
	box: Room['box'],
	bars: readonly number[],
	gap: number
): Pick<EndPlace, 'x' | 'anchor'> {
	const anchor = end < (box.left + box.right) / 2 ? 'start' : 'end';
	const [left, right] = anchor === 'start' ? [end, end + width] : [end - width, end];
	const bar = bars.find((at) => left - gap < at && at < right + gap);
	if (bar === undefined) return { x: end, anchor };
	const fits = bar + gap + width <= box.right;
	return fits ? { x: bar + gap, anchor: 'start' } : { x: bar - gap, anchor: 'end' };
}

const widest = (lines: readonly string[]) => Math.max(0, ...lines.map(widthOf));

const heightOf = (lines: readonly string[], em: number) => lines.length * LINE * em + 3;

function firstBaseline(middle: number, lines: readonly string[], em: number) {
	return middle + (0.34 - ((lines.length - 1) * LINE) / 2) * em;
}
