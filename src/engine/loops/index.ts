// Feedback loops: what a build and its tests use. A page imports only `#engine/loops/run.ts`.
export * from './run.ts';
export { compileLoops } from './compile-loops.ts';
export { graphOf, shownGraph } from './causal-graph.ts';
export { knockOut } from './knock-out.ts';
export { linkScores } from './link-scores.ts';
export { ltm } from './ltm.ts';
export { structureOf } from './structure.ts';
export { traceOf } from './trace-run.ts';
export { pushedOf, why } from './why.ts';
export type { Graph, Link } from './causal-graph.ts';
export type { KnockOut } from './knock-out.ts';
export type { NamedFound } from './named.ts';
export type { Sign } from './slope.ts';
export type { Loop, Structure } from './structure.ts';
export type { Trace } from './trace.ts';
export type { Why } from './why.ts';
