// The engine's one public door: what a model is, and everything from its text to its runs. In the browser import
// `#engine/run.ts`, which holds only what runs a program; XMILE, loops and kernels have doors of their own.
export * from './run.ts';

// a text → a tree
export { nodes } from './language/expression.ts';
export { parse } from './language/parse.ts';
export type { Expression } from './language/expression.ts';
export type { Parsed } from './language/parse.ts';

// a model → its plan, or its problems
export { check, planOf } from './check/check.ts';
export { cutLinks } from './check/cuts.ts';
export { linksInto } from './check/links.ts';
export type { Checked } from './check/check.ts';
export type { Plan } from './check/plan.ts';
export type * from './language/model.ts';

// a model → a program: its text, or closures
export { compile } from './compile/compile.ts';
export { interpret } from './simulate/interpret.ts';

// what shows only when a model runs
export { runChecks } from './study/claims.ts';
export { trialRun } from './study/trial-run.ts';
export type { Check, CheckResult, Checks, Quantity } from './study/claims.ts';

// names and problems, as authors meet them
export { canonical, nearest } from './language/names.ts';
export {
	codes,
	didYouMean,
	formatProblem,
	formatProblems,
	inFileOrder,
	placeInText,
	placeOf,
	spanKey
} from './language/problems.ts';
export type { Code, Place, Problem } from './language/problems.ts';
