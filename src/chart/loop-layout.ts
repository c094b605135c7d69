// A loop and its neighbours → boxes round a rectangle and arrows between them. Nothing is left to chance,
// so that the server and the browser draw the same.
import { LINE, wrap } from './labels.ts';
import { arrowOf, type Arrow, type Box, type LoopLink, type Spot } from './loop-arrow.ts';

export interface LoopNode {
	readonly id: string;
	readonly label: string;
}

export interface LoopPath {
	readonly id: string;
	readonly name: string;
	readonly kind: 'reinforcing' | 'balancing';
	/** Ids of nodes along it; the last leads to the first. */
	readonly nodes: readonly string[];
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

export function layLoop(asked: Asked): LoopLayout {
	const { loop, em } = asked;
	const boxes = boxesOf(asked);
	const last = Math.max(...boxes.map((box) => box.y + box.height));
	// the word of the way back stands below the boxes
	const back = loop.length === 1 ? 3.2 * em : loop.length === 2 ? em : 0;
	return { boxes, arrows: arrowsOf(asked, boxes), height: Math.ceil(last + back + 4) };
}

/** The boxes of the loop round a rectangle, the others in rows below it. */
function boxesOf({ nodes, links, loop, width, em, top }: Asked): readonly Box[] {
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
	return [
		...loop.map((id, i) => boxAt(id, cells[i], true)),
		...outside.map((id, i) => boxAt(id, below[i], false))
	];
}

function arrowsOf({ links, loop, em }: Asked, boxes: readonly Box[]): readonly Arrow[] {
	const boxOf = (id: string) => boxes.find((box) => box.id === id);
	const ring = loop.map((from, i) => ({ from, to: loop[(i + 1) % loop.length] }));
	const inRing = (link: LoopLink) =>
		ring.some(({ from, to }) => from === link.from && to === link.to);
	const chosen = ring.flatMap(({ from, to }) =>
		links.filter((link) => link.from === from && link.to === to).slice(0, 1)
	);
	return [...chosen, ...links.filter((link) => !inRing(link))].flatMap((link) => {
		const [from, to] = [boxOf(link.from), boxOf(link.to)];
		return from && to ? [arrowOf(link, from, to, inRing(link), loop.length, em)] : [];
	});
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
