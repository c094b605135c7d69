// What the browser needs to run a compiled program, and nothing that reads, checks or compiles models.
export { nearestPoint, RunProblem, seriesOf, simulate, valueAt } from './4-simulate.ts';
export { draws, ensemble } from './ensemble.ts';
export { bandsOf, quantile } from './quantiles.ts';
export { seek } from './seek.ts';
export { rankCorrelations, tornado } from './sensitivity.ts';
export type { Inputs, Run } from './4-simulate.ts';
export type { EnsembleOptions } from './ensemble.ts';
export type { Bands } from './quantiles.ts';
export type { Found, SeekLever } from './seek.ts';
export type { Correlation, Outcome, Swing } from './sensitivity.ts';
export type { Method, Range } from './model.ts';
export type { Program } from './program.ts';
