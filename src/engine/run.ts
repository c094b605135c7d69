// What the browser needs to run a compiled program, and nothing that reads, checks or compiles models.
export { nearestPoint, RunProblem, seriesOf, simulate, valueAt } from './simulate/simulate.ts';
export { draws, ensemble } from './study/ensemble.ts';
export { bandsOf, quantile } from './study/quantiles.ts';
export { seek } from './study/seek.ts';
export { rankCorrelations, tornado } from './study/sensitivity.ts';
export type { Inputs, Run } from './simulate/simulate.ts';
export type { EnsembleOptions } from './study/ensemble.ts';
export type { Bands } from './study/quantiles.ts';
export type { Found, SeekLever } from './study/seek.ts';
export type { Correlation, Outcome, Swing } from './study/sensitivity.ts';
export type { Method, Range } from './language/model.ts';
export type { Program } from './compile/program.ts';
