// The reader's line, the model's and its twenty runs, with the sentences about them → a sheet to keep.
import { scaleOf, type Scaled, type Series } from '#chart';
import { frame, type Imprint } from './surround.ts';
import {
	Column,
	MARGIN,
	WIDTH,
	type Inks,
	type Mark,
	type Ruler,
	type Sheet,
	type Type
} from './sheet.ts';

export interface LinePicture extends Imprint {
	readonly lang: string;
	readonly chart: {
		readonly title: string;
		/** what the axis counts */
		readonly y: string;
		readonly x: string;
		readonly xDomain: readonly [number, number];
		readonly yDomain: readonly [number, number];
		readonly xTicks: readonly number[];
		readonly yTicks: readonly number[];
		readonly format: (value: number) => string;
		/** what happens at 0 */
		readonly change: string;
	};
	readonly drawn: Series;
	readonly model: Series;
	readonly members: readonly Series[];
	readonly names: { readonly drawn: string; readonly model: string; readonly members: string };
	/** what is said of the two lines */
	readonly says: readonly string[];
}

const TICK: Type = { face: 'fact', size: 26 };
const NAME: Type = { face: 'fact', size: 28, bold: true };
const SAYS: Type = { face: 'story', size: 35 };
/** The least a chart is worth printing, in pixels. */
const LOWEST = 380;

export function lineSheet(picture: LinePicture, inks: Inks, ruler: Ruler): Sheet {
	const { marks, top, bottom } = frame(picture, inks, ruler);
	const { chart, says } = picture;

	const head = new Column(top, ruler);
	head.put(chart.title, { face: 'fact', size: 34, bold: true }, inks.soot, { leading: 1.25 });
	head.put(chart.y, TICK, inks.soot, { leading: 1.25, after: 26 });

	// the sentences take what they need, the chart what they leave
	const sized = (size: number) => {
		const column = new Column(0, ruler);
		for (const one of says)
			column.put(one, { ...SAYS, size }, inks.soot, { leading: 1.32, after: 12 });
		return column.y;
	};
	const room = bottom - head.y - LOWEST - 120;
	const size = [35, 32, 29, 26].find((it) => sized(it) <= room) ?? 24;
	const words = new Column(bottom - sized(size), ruler);
	for (const one of says)
		words.put(one, { ...SAYS, size }, inks.soot, { leading: 1.32, after: 12 });

	const plot = { top: head.y + 26, bottom: bottom - sized(size) - 150 };
	return {
		alt: `${picture.title}. ${says.join(' ')} ${picture.fiction}`,
		lang: picture.lang,
		paper: inks.paper,
		marks: [
			...marks,
			...head.marks,
			...drawChart(picture, plot, inks, ruler),
			...drawKey(picture, plot.bottom + 112, inks, ruler),
			...words.marks
		]
	};
}

function drawChart(
	{ chart, drawn, model, members }: LinePicture,
	plot: { top: number; bottom: number },
	inks: Inks,
	ruler: Ruler
): Mark[] {
	const wide = Math.max(...chart.yTicks.map((tick) => ruler(chart.format(tick), TICK)));
	const left = Math.round(MARGIN + wide + 18);
	const right = WIDTH - MARGIN - 12;
	const to: Scaled = scaleOf(chart.xDomain, [left, right], chart.yDomain, [plot.bottom, plot.top]);
	const text = wordsWith(inks, ruler);
	const change = to.x(0);
	const rules =
		`M${left} ${plot.top}V${plot.bottom}H${right}` +
		chart.yTicks.map((tick) => `M${left - 9} ${to.y(tick)}h9`).join('') +
		chart.xTicks.map((tick) => `M${to.x(tick)} ${plot.bottom}v9`).join('') +
		`M${change} ${plot.top - 12}V${plot.bottom}`;
	return [
		...chart.yTicks.map((tick) => text(chart.format(tick), left - 16, to.y(tick) + 9, 'end')),
		...chart.xTicks.map((tick) => text(chart.format(tick), to.x(tick), plot.bottom + 38, 'middle')),
		text(chart.x, left, plot.bottom + 72, 'start'),
		text(chart.change, change + 14, plot.top + 8, 'start', NAME),
		{ kind: 'line', d: members.map(to.path).join(''), stroke: inks.a, weight: 1.6 },
		{ kind: 'line', d: to.path(model), stroke: inks.paper, weight: 17 },
		{ kind: 'line', d: to.path(model), stroke: inks.a, weight: 9 },
		{ kind: 'line', d: to.curve(drawn), stroke: inks.paper, weight: 17 },
		{ kind: 'line', d: rules, stroke: inks.soot, weight: 3 },
		{ kind: 'line', d: to.curve(drawn), stroke: inks.b, weight: 10, dashes: [0.1, 18] }
	];
}

/** Words of the chart, `x` and `y` at their anchor on the baseline. */
const wordsWith =
	(inks: Inks, ruler: Ruler) =>
	(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', type = TICK): Mark => ({
		kind: 'words',
		text,
		x: Math.round(x),
		y: Math.round(y),
		width: ruler(text, type),
		fill: inks.soot,
		anchor,
		...type
	});

/** What each kind of line is, beside a piece of it. */
function drawKey({ names }: LinePicture, y: number, inks: Inks, ruler: Ruler): Mark[] {
	const kinds = [
		{ name: names.drawn, stroke: inks.b, weight: 10, dashes: [0.1, 18] },
		{ name: names.model, stroke: inks.a, weight: 9 },
		{ name: names.members, stroke: inks.a, weight: 1.6 }
	];
	const wide = kinds.reduce((sum, { name }) => sum + ruler(name, NAME) + 78 + 34, 0);
	const scale = Math.min(1, (WIDTH - 2 * MARGIN + 34) / wide);
	const type = { ...NAME, size: Math.floor(NAME.size * scale) };
	let x = MARGIN;
	return kinds.flatMap(({ name, ...line }): Mark[] => {
		const at = x;
		const width = ruler(name, type);
		x += 78 + width + 34;
		return [
			{ kind: 'line', d: `M${at + 6} ${y}h54`, ...line },
			{ kind: 'words', text: name, x: at + 76, y: y + 9, width, fill: inks.soot, ...type }
		];
	});
}
