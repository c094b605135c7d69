// A model → a picture of it: where each stock, flow and auxiliary stands, and what acts on what. Stocks that
// flows join stand side by side; everything else stands as near as it can to what it acts on.
import { parse } from '../language/parse.ts';
import { namesIn } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import type { Flow, Model, Stock, Variable } from '../language/model.ts';

type Point = readonly [x: number, y: number];

export interface Layout {
	/** Centres, by canonical name. */
	readonly places: ReadonlyMap<string, Point>;
	/** The pipe of each flow from where it comes to where it goes, by canonical name. */
	readonly pipes: ReadonlyMap<string, readonly [from: Point, to: Point]>;
	/** Canonical names, first what acts. */
	readonly links: readonly (readonly [from: string, to: string])[];
	readonly width: number;
	readonly height: number;
}

/** In pixels, as the other tools count. */
const COLUMN = 240;
const ROW = 300;
const MARGIN = 160;
const MOST_IN_A_ROW = 5;
const CLOUD = 110;
/** Room of one auxiliary with its name. */
const CELL: Point = [120, 60];

export function layoutOf({ variables }: Model): Layout {
	const places = new Map<string, Point>();
	const stocks = variables.filter((one): one is Stock => one.kind === 'stock');
	const flows = variables.filter((one): one is Flow => one.kind === 'flow');
	const ends = endsOf(stocks);

	rowsOf(stocks, ends).forEach((row, y) =>
		row.forEach((stock, x) => places.set(stock, [MARGIN + x * COLUMN, MARGIN + y * ROW]))
	);
	const pipes = new Map<string, readonly [Point, Point]>();
	const sides = new Map<string, number>();
	for (const flow of flows) {
		const key = canonical(flow.name);
		const pipe = pipeOf(ends.get(key) ?? {}, places, sides);
		pipes.set(key, pipe);
		places.set(key, [(pipe[0][0] + pipe[1][0]) / 2, (pipe[0][1] + pipe[1][1]) / 2]);
	}
	const links = linksOf(variables);
	placeAround(variables, links, places);

	const all = [...places.values(), ...[...pipes.values()].flat()];
	const reach = (axis: 0 | 1) => Math.max(0, ...all.map((point) => point[axis])) + MARGIN;
	return { places, pipes, links, width: reach(0), height: reach(1) };
}

/** The stocks that each flow joins. */
interface Ends {
	from?: string;
	to?: string;
}

function endsOf(stocks: readonly Stock[]): ReadonlyMap<string, Ends> {
	const ends = new Map<string, Ends>();
	for (const stock of stocks) {
		for (const flow of stock.inflows.map(canonical)) {
			ends.set(flow, { ...ends.get(flow), to: canonical(stock.name) });
		}
		for (const flow of stock.outflows.map(canonical)) {
			ends.set(flow, { ...ends.get(flow), from: canonical(stock.name) });
		}
	}
	return ends;
}

/** Each row follows the flows from stock to stock, as far as it goes. */
function rowsOf(
	stocks: readonly Stock[],
	ends: ReadonlyMap<string, Ends>
): readonly (readonly string[])[] {
	const next = new Map<string, string[]>();
	const fed = new Set<string>();
	for (const { from, to } of ends.values()) {
		if (from === undefined || to === undefined || from === to) continue;
		next.set(from, [...(next.get(from) ?? []), to]);
		fed.add(to);
	}
	const names = stocks.map((stock) => canonical(stock.name));
	const placed = new Set<string>();
	const rows: string[][] = [];
	for (const first of [...names.filter((name) => !fed.has(name)), ...names]) {
		if (placed.has(first)) continue;
		const row = [first];
		placed.add(first);
		for (const name of row) {
			const after = next.get(name)?.find((one) => !placed.has(one));
			if (after === undefined || row.length === MOST_IN_A_ROW) break;
			placed.add(after);
			row.push(after);
		}
		// stocks that nothing joins share a row
		const last = rows.at(-1);
		const joins = row.length === 1 && !next.has(first) && last && last.length < 3;
		if (joins) last.push(...row);
		else rows.push(row);
	}
	return rows;
}

/** From stock to stock, or to the side of the stock that is still free. */
function pipeOf(
	{ from, to }: Ends,
	places: ReadonlyMap<string, Point>,
	sides: Map<string, number>
): readonly [Point, Point] {
	const [a, b] = [from, to].map((name) => (name === undefined ? undefined : places.get(name)));
	if (a && b) return [a, b];
	const stock = a ?? b ?? [MARGIN, MARGIN];
	const name = from ?? to ?? '';
	const turn = sides.get(name) ?? 0;
	sides.set(name, turn + 1);
	// what flows in comes from the left or above, what flows out leaves to the right or below
	const away = CLOUD + 40 * Math.floor(turn / 4);
	const directions: readonly Point[] = a
		? [
				[1, 0.6],
				[0, 1],
				[1, -0.6],
				[-0.6, 1]
			]
		: [
				[-1, -0.6],
				[0, -1],
				[-1, 0.6],
				[0.6, -1]
			];
	const [dx, dy] = directions[turn % 4];
	const cloud: Point = [stock[0] + dx * away, stock[1] + dy * away];
	return a ? [a, cloud] : [cloud, stock];
}

/** What the equations of flows and auxiliaries mention. */
function linksOf(variables: readonly Variable[]): readonly (readonly [string, string])[] {
	const drawn = new Set(
		variables.filter(({ kind }) => kind !== 'lookup').map(({ name }) => canonical(name))
	);
	return variables.flatMap((one) => {
		if (one.kind !== 'flow' && one.kind !== 'auxiliary') return [];
		const parsed = parse(one.equation);
		const causes = parsed.ok ? [...namesIn(parsed.expression)] : [];
		const to = canonical(one.name);
		return causes
			.filter((from) => drawn.has(from) && from !== to)
			.map((from) => [from, to] as const);
	});
}

function neighboursIn(links: readonly (readonly [string, string])[]) {
	const neighbours = new Map<string, string[]>();
	for (const [from, to] of links) {
		neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
		neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
	}
	return neighbours;
}

/** Auxiliaries and constants, those first whose neighbours already have a place. */
function placeAround(
	variables: readonly Variable[],
	links: readonly (readonly [string, string])[],
	places: Map<string, Point>
) {
	const neighbours = neighboursIn(links);
	const taken = new Set([...places.values()].map((place) => cellOf(place).join()));
	const waiting = new Set(
		variables.filter(({ kind }) => kind !== 'lookup').map(({ name }) => canonical(name))
	);
	for (const name of places.keys()) waiting.delete(name);
	const spread = (from: string[]) => {
		for (const name of from) {
			for (const near of neighbours.get(name) ?? []) {
				if (!waiting.delete(near)) continue;
				placeNear(near);
				from.push(near);
			}
		}
	};
	spread([...places.keys()]);
	// whoever is not joined to any stock begins a cloud of its own
	for (const name of waiting) {
		waiting.delete(name);
		placeNear(name);
		spread([name]);
	}

	function placeNear(name: string) {
		const known = (neighbours.get(name) ?? []).flatMap((one) => {
			const place = places.get(one);
			return place ? [place] : [];
		});
		const middle: Point = known.length > 0 ? centre(known) : [MARGIN, MARGIN];
		const cell = freeCell(cellOf(middle), taken);
		taken.add(cell.join());
		places.set(name, [(cell[0] + 0.5) * CELL[0], (cell[1] + 0.5) * CELL[1]]);
	}
}

const cellOf = ([x, y]: Point): Point => [Math.floor(x / CELL[0]), Math.floor(y / CELL[1])];

const centre = (points: readonly Point[]): Point => [
	points.reduce((sum, [x]) => sum + x, 0) / points.length,
	points.reduce((sum, [, y]) => sum + y, 0) / points.length
];

/** The nearest free cell, looked for in growing squares; none lies outside the page. */
function freeCell([x, y]: Point, taken: ReadonlySet<string>): Point {
	for (let reach = 1; ; reach++) {
		for (let dy = -reach; dy <= reach; dy++) {
			const edge = Math.abs(dy) === reach;
			for (let dx = -reach; dx <= reach; dx += edge ? 1 : 2 * reach) {
				const cell: Point = [x + dx, y + dy];
				if (cell[0] >= 0 && cell[1] >= 0 && !taken.has(cell.join())) return cell;
			}
		}
	}
}
