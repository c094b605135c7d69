// The engine's public names. In the browser import `#engine/run.ts`: it holds only what runs a program.
export * from './run.ts';
export { parse } from './language/parse.ts';
export { check, planOf } from './check/check.ts';
export { compile } from './compile/compile.ts';
export { runChecks } from './study/claims.ts';
export { cutLinks } from './check/cuts.ts';
export { interpret } from './simulate/interpret.ts';
export { linksInto } from './check/links.ts';
export { canonical, nearest } from './language/names.ts';
export {
	codes,
	didYouMean,
	formatProblem,
	formatProblems,
	inFileOrder,
	placeInText,
	placeOf
} from './language/problems.ts';
export { rehearse } from './study/trial-run.ts';
export type { Parsed } from './language/parse.ts';
export type { Checked } from './check/check.ts';
export type { Check, CheckResult, Checks, Quantity } from './study/claims.ts';
export type { Expression } from './language/expression.ts';
export type * from './language/model.ts';
export type { Plan } from './check/plan.ts';
export type { Code, Place, Problem } from './language/problems.ts';
