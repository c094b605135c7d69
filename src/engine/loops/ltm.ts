// A model and inputs → which feedback loops drive it, step by step: "Loops that Matter".
import { planOf } from '../check/check.ts';
import { linkScores } from './link-scores.ts';
import { scoresOf, type Scores } from './scores.ts';
import { strongestCycles } from './strongest.ts';
import { structureOf } from './structure.ts';
import { traceOf } from './trace-run.ts';
import type { Inputs } from '../simulate/simulate.ts';
import type { Model } from '../language/model.ts';
import type { Plan } from '../check/plan.ts';

/**
 * The plain way, for builds and tests; pages run a compiled program (`compileLoops`, `runLoops`).
 * A model with more loops than `cap` is searched for its strongest ones, and `truncated` says so.
 */
export function ltm(source: Model | Plan, inputs: Inputs = {}, cap?: number): Scores {
	const plan = 'variables' in source && 'stepOrder' in source ? source : planOf(source);
	const trace = traceOf(plan, inputs);
	const structure = structureOf(plan, {
		cap,
		seen: trace,
		search: (links, edges) => {
			const size = 1 + Math.max(...edges.map(({ from }) => from));
			const stocks = edges
				.filter((_, i) => plan.variables.get(links[i].from)?.kind !== 'auxiliary')
				.map(({ from }) => from);
			return strongestCycles(size, edges, [...new Set(stocks)], linkScores(trace, links), cap);
		}
	});
	return scoresOf(structure, trace.time, linkScores(trace, structure.links));
}
