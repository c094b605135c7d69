// The engine's public names. In the browser import `#engine/run.ts`: it holds only what runs a program.
export * from './run.ts';
export { parse } from './1-parse.ts';
export { check, planOf } from './2-check.ts';
export { compile } from './3-compile.ts';
export { runChecks } from './checks.ts';
export { cutLinks } from './cut.ts';
export { interpret } from './interpret.ts';
export { linksInto } from './links.ts';
export { canonical, nearest } from './name.ts';
export {
	codes,
	didYouMean,
	formatProblem,
	formatProblems,
	inFileOrder,
	placeInText,
	placeOf
} from './problem.ts';
export { rehearse } from './rehearse.ts';
export type { Parsed } from './1-parse.ts';
export type { Checked } from './2-check.ts';
export type { Check, CheckResult, Checks, Quantity } from './checks.ts';
export type { Expression } from './expression.ts';
export type * from './model.ts';
export type { Plan } from './plan.ts';
export type { Code, Place, Problem } from './problem.ts';
