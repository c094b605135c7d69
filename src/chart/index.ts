// The chart layer: numbers → SVG. Svelte draws, D3 computes.

export { default as TimeChart } from './TimeChart.svelte';
export { default as Line } from './Line.svelte';
export { default as Ghost } from './Ghost.svelte';
export { default as Fan } from './Fan.svelte';
export { default as Bands } from './Bands.svelte';
export { default as Marker } from './Marker.svelte';
export { default as Here } from './Here.svelte';
export { default as Goal } from './Goal.svelte';
export { default as Region } from './Region.svelte';
export { default as Guess } from './Guess.svelte';
export { default as GuessLine } from './GuessLine.svelte';
export { default as Dots } from './Dots.svelte';
export { default as StillChart } from './StillChart.svelte';
export { default as Bars } from './Bars.svelte';
export { default as Table } from './Table.svelte';
export { default as LoopDiagram } from './LoopDiagram.svelte';

export { between, nearest, yAt } from './series.ts';
export type { Point, Series, Values } from './series.ts';
export { emptyGuess, handlesAt, isComplete, lineOf } from './guess.ts';
export type { GuessValues, Plan } from './guess.ts';
export { compare } from './compare.ts';
export type { Comparison, Difference } from './compare.ts';
export { describe, legsOf } from './describe.ts';
export type { Grain, Move, Way } from './describe.ts';
export { marksTo } from './marks.ts';
export { scaleOf } from './plain.ts';
export type { Scaled } from './plain.ts';
export { countBelow, quantiles } from './quantiles.ts';
export { getFrame } from './frame.ts';
export type { Domain, Frame, Ink, Stroke, TimeChartProps } from './frame.ts';
export type { Bar } from './bars.ts';
