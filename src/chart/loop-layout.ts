// A loop and its neighbours → boxes round a rectangle and arrows between them. Nothing is left to chance,
// so that the server and the browser draw the same.
import { LINE, wrap } from './labels.ts';

export interface LoopNode {
	readonly id: string;
	readonly label: string;
}

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

export interface LoopPath {
	readonly id: string;
	readonly name: string;
	readonly kind: 'reinforcing' | 'balancing';
	/** Ids of nodes along it; the last leads to the first. */
	readonly nodes: readonly string[];
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

export interface LoopLayout {
	readonly boxes: readonly Box[];
	/** Those of the loop in its order, then the others. */
	readonly arrows: readonly Arrow[];
	readonly height: number;
}

interface Asked {
	readonly nodes: readonly LoopNode[];
	readonly links: readonly LoopLink[];
	readonly loop: readonly string[];
	readonly width: number;
	readonly em: number;
	/** Where the drawing begins, below the name of the loop. */
	readonly top: number;
}

export function layLoop({ nodes, links, loop, width, em, top }: Asked): LoopLayout {
	const columns = columnsFor(loop.length, width / em);
	const across = 3.6 * em;
	const down = 3 * em;
	const boxWidth = (width - 3 - (columns - 1) * across) / columns;
	const linesOf = (id: string) =>
		wrap(nodes.find((node) => node.id === id)?.label ?? id, boxWidth / em - 1);
	const cells = ringCells(loop.length, columns);
	const outside = outsideOf(nodes, links, loop, (i) => cells[i][0]);
	const rows = Math.max(0, ...cells.map(([, row]) => row)) + 1;
	const below = outside.map((_, i): Cell => [i % columns, rows + Math.floor(i / columns)]);

	const most = Math.max(1, ...nodes.map(({ id }) => linesOf(id).length));
	// two boxes have two arrows between them, side by side
	const boxHeight = Math.max(most * LINE + 1.1, loop.length === 2 ? 5 : 0) * em;
	const boxAt = (id: string, [column, row]: Cell, chosen: boolean): Box => ({
		id,
		x: 1.5 + column * (boxWidth + across),
		y: top + row * (boxHeight + down),
		width: boxWidth,
		height: boxHeight,
		lines: linesOf(id),
		chosen
	});
	const boxes = [
		...loop.map((id, i) => boxAt(id, cells[i], true)),
		...outside.map((id, i) => boxAt(id, below[i], false))
	];
	const boxOf = (id: string) => boxes.find((box) => box.id === id);
	const ring = loop.map((from, i) => ({ from, to: loop[(i + 1) % loop.length] }));
	const inRing = (link: LoopLink) =>
		ring.some(({ from, to }) => from === link.from && to === link.to);
	const chosen = ring.flatMap(({ from, to }) =>
		links.filter((link) => link.from === from && link.to === to).slice(0, 1)
	);
	const arrows = [...chosen, ...links.filter((link) => !inRing(link))].flatMap((link) => {
		const [from, to] = [boxOf(link.from), boxOf(link.to)];
		return from && to ? [arrowOf(link, from, to, inRing(link), loop.length, em)] : [];
	});
	const last = Math.max(...boxes.map((box) => box.y + box.height));
	// the word of the way back stands below the boxes
	const back = loop.length === 1 ? 3.2 * em : loop.length === 2 ? em : 0;
	return { boxes, arrows, height: Math.ceil(last + back + 4) };
}

/** The others from left to right as the boxes they are linked to stand. */
function outsideOf(
	nodes: readonly LoopNode[],
	links: readonly LoopLink[],
	loop: readonly string[],
	columnOf: (place: number) => number
): readonly string[] {
	const wish = (id: string) => {
		const places = links.flatMap(({ from, to }) =>
			from === id ? [loop.indexOf(to)] : to === id ? [loop.indexOf(from)] : []
		);
		const columns = places.filter((place) => place >= 0).map(columnOf);
		return columns.reduce((sum, column) => sum + column, 0) / Math.max(1, columns.length);
	};
	return nodes
		.map(({ id }) => id)
		.filter((id) => !loop.includes(id))
		.sort((a, b) => wish(a) - wish(b));
}

type Cell = readonly [column: number, row: number];

/** Two columns on a phone, four where there is room; a short loop needs no more than it has corners. */
function columnsFor(count: number, ems: number): number {
	const fits = ems < 36 ? 2 : ems < 46 ? 3 : 4;
	return Math.max(2, Math.min(fits, Math.ceil(count / 2)));
}

/** Round the edge of a rectangle, clockwise from the top left; an odd one stands in the gap of the last row. */
function ringCells(count: number, columns: number): readonly Cell[] {
	if (count <= 2) return [[0, 0] as Cell, [1, 0] as Cell].slice(0, count);
	const rows = Math.max(2, Math.ceil((count - 2 * columns) / 2) + 2);
	const odd = count % 2;
	const cells: Cell[] = [];
	for (let column = 0; column < columns; column++) cells.push([column, 0]);
	for (let row = 1; row < rows - 1; row++) cells.push([columns - 1, row]);
	for (let column = columns - 1 - odd; column >= 0; column--)
		cells.push([column + odd / 2, rows - 1]);
	for (let row = rows - 2; row > 0; row--) cells.push([0, row]);
	return cells;
}

function arrowOf(
	link: LoopLink,
	from: Box,
	to: Box,
	chosen: boolean,
	loopLength: number,
	em: number
): Arrow {
	const thick = chosen ? 2.5 + 7.5 * Math.max(0, Math.min(1, link.weight)) : 2;
	const [a, b] = [middleOf(from), middleOf(to)];
	const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
	const left = { x: (b.y - a.y) / length, y: -(b.x - a.x) / length };
	const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
	const pair = chosen && loopLength === 2;
	// a pair runs side by side; what is not in the ring bends a little, off the ring's arrows
	const aside = pair ? from.height / 4 : 0;
	const bow = chosen ? 0 : 1.2 * em;
	const self = from === to;
	const bend = self
		? { x: a.x, y: from.y + from.height + 2.5 * em }
		: { x: middle.x + left.x * (bow + aside), y: middle.y + left.y * (bow + aside) };
	const shifted = ({ x, y }: Spot) => ({ x: x + left.x * aside, y: y + left.y * aside });
	const below = (share: number, gap: number) => ({
		x: a.x + share * from.width,
		y: from.y + from.height + gap
	});
	const start = self ? below(0.25, 0) : shifted(leaves(from, pair ? b : bend, 2));
	const tip = self ? below(-0.25, 2) : shifted(leaves(to, pair ? a : bend, 3));
	const run = Math.hypot(tip.x - bend.x, tip.y - bend.y) || 1;
	const along = { x: (tip.x - bend.x) / run, y: (tip.y - bend.y) / run };
	const head = chosen ? 9 + thick * 0.7 : 8;
	const end = { x: tip.x - along.x * head, y: tip.y - along.y * head };
	const wing = chosen ? 6 + thick * 0.6 : 4.5;
	return {
		link,
		chosen,
		start,
		end,
		tip,
		bend: bow === 0 && !self ? { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } : bend,
		thick,
		wings: [
			{ x: end.x - along.y * wing, y: end.y + along.x * wing },
			{ x: end.x + along.y * wing, y: end.y - along.x * wing }
		],
		word: wordAt({ start, tip, bend }, thick, em, (pair || self) && tip.x < start.x)
	};
}

/** Beside an upright or slanting arrow, at its right; above a level one, or below. */
function wordAt(
	{ start, tip, bend }: Pick<Arrow, 'start' | 'tip' | 'bend'>,
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

/**
 * Where the letter is, `at` steps along the loop: a whole number is on the upper edge of that box, and
 * between two it goes along their arrow.
 */
export function letterAt({ boxes, arrows }: LoopLayout, count: number, at: number): Spot {
	const step = ((Math.floor(at) % count) + count) % count;
	const part = at - Math.floor(at);
	const rest = (box: Box): Spot => ({ x: box.x + box.width / 2, y: box.y });
	const [from, to] = [boxes[step], boxes[(step + 1) % count]];
	const arrow = arrows.find(({ link }) => link.from === from.id && link.to === to.id);
	if (part === 0 || !arrow) return mix(rest(from), rest(to), part);
	if (part < 0.25) return mix(rest(from), arrow.start, part * 4);
	if (part > 0.75) return mix(arrow.tip, rest(to), part * 4 - 3);
	const t = part * 2 - 0.5;
	return mix(mix(arrow.start, arrow.bend, t), mix(arrow.bend, arrow.tip, t), t);
}

const mix = (a: Spot, b: Spot, t: number): Spot => ({
	x: a.x + (b.x - a.x) * t,
	y: a.y + (b.y - a.y) * t
});
