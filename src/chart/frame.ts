// The size of a chart and the words at its edges → the box it draws in; and how marks find it.
import { createContext } from 'svelte';
import type { Snippet } from 'svelte';
import { LINE, widthOf, wrap } from './labels.ts';
import type { Scale } from './series.ts';

/** The plate a mark is printed with: ink A (the system), ink B (what to watch), or soot. */
export type Ink = 'a' | 'b' | 'soot';
export type Stroke = 'solid' | 'dashed' | 'dotted';
export type Domain = readonly [low: number, high: number];

/** Pixels from the left and the top of the chart. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The end of a line that wants its name beside it, in pixels. */
export interface End {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly ink: Ink;
	readonly stroke: Stroke;
	/** Half the height of what is drawn at the end, in pixels. */
	readonly clear?: number;
}

/** What a mark needs to know. Read its fields where they are used: they change with the width. */
export interface Frame {
	readonly id: string;
	readonly width: number;
	readonly height: number;
	/** The size of the text, in pixels. */
	readonly em: number;
	readonly x: Scale;
	readonly y: Scale;
	readonly box: Box;
	/** Asks for a label at a line's end; the frame keeps the labels apart. Returns how to take it back. */
	readonly announce: (end: () => End | null) => () => void;
	/** Says where an upright rule stands, in pixels, so that no label lies across it; returns as above. */
	readonly stand: (at: () => number) => () => void;
}

export const [getFrame, setFrame] = createContext<Frame>();

/** What every chart over time is told. */
export interface TimeChartProps {
	/** Prefix for ids inside the chart: unique on the page, the same on the server. */
	readonly id: string;
	/** The name of the chart; or `titleId`, the id of a heading that names it. */
	readonly label?: string;
	readonly titleId?: string;
	/** The sentence that says what is seen. */
	readonly desc: string;
	readonly x: Domain;
	readonly y: Domain;
	readonly xTicks: readonly number[];
	readonly yTicks: readonly number[];
	readonly xFormat?: (x: number) => string;
	readonly yFormat?: (y: number) => string;
	readonly xCaption?: string;
	readonly yCaption?: string;
	/** In pixels, whatever the width; more if the reader has made the text larger. */
	readonly height?: number;
	/** Whether larger text makes it higher; not where its room is fixed. */
	readonly grows?: boolean;
	/** In pixels, before the chart knows its room. 340 fits a phone, so that text never shrinks. */
	readonly width?: number;
	/** Room for labels at the right, in pixels; less than 4 ems: labels stand inside, over the line. */
	readonly gutter?: number;
	/** The marks, in the order they are printed. */
	readonly children?: Snippet;
	/** HTML laid over the chart (it is positioned in the chart's pixels). */
	readonly over?: Snippet;
}

interface Edges {
	readonly width: number;
	readonly height: number;
	readonly em: number;
	readonly yTexts: readonly string[];
	readonly xCaption?: string;
	readonly yCaption?: string;
	readonly gutter?: number;
}

/** The box the marks are drawn in: what the words at the edges leave. */
export function boxOf({ width, height, em, yTexts, xCaption, yCaption, gutter }: Edges): Box {
	const caption = yCaption ? wrap(yCaption, width / em).length * LINE : 0;
	const bottom = (xCaption ? 2.9 : 1.6) * em;
	return {
		left: Math.round(Math.max(0, ...yTexts.map(widthOf)) * em + 0.7 * em),
		// under a caption, a moment's name keeps its distance
		top: Math.round((caption && caption + 0.35) * em + 1.6 * em),
		right: Math.round(width - (gutter ?? gutterFor(width / em) * em)),
		bottom: Math.round(height - bottom)
	};
}

/** In ems, for a chart so many ems wide: one that is very narrow has its names inside. */
function gutterFor(width: number): number {
	if (width < 18) return 1.5;
	return width < 35 ? 5.8 : 10;
}

/** Whether names stand to the right of the line's ends, or inside the box above them. */
export function hasGutter({ width, box, em }: Pick<Frame, 'width' | 'box' | 'em'>): boolean {
	return width - box.right >= 4 * em;
}

/** Dashes in pixels; with round ends, dots are a dash of no length. */
export const DASHES: Record<Stroke, string | undefined> = {
	solid: undefined,
	dashed: '7 6',
	dotted: '0.1 6'
};
