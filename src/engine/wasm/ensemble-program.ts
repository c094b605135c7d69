// A plan and what to save → a WebAssembly module that runs many members at once, as bytes, and where its
// numbers lie. Made at build; `run-ensemble.ts` runs it in the browser.
import { stepsOf, type Plan } from '../check/plan.ts';
import { F64, moduleBytes } from './bytes.ts';
import { graphOf } from './graph.ts';
import { kernelOf, SIGNATURE } from './kernel.ts';
import { outside } from './outside.ts';
import { isSuited } from './suited.ts';
import { lanesOf } from './lanes.ts';
import { tallyFunctions } from './write-tally.ts';
import { writeExp, writeLn, writePow } from './write-exponentials.ts';
import { writeExp2, writeLog2 } from './write-singles.ts';
import { EULER, type Stride } from './stride.ts';
import type { EnsembleProgram, Precision } from './layout.ts';

export interface EnsembleProgramOptions {
	readonly save: readonly string[];
	/** `double` gives the same bits as the compiled program; `single` about five digits, in half the time. */
	readonly precision?: Precision;
	/** Vectors of members run side by side; measured, not guessed. */
	readonly abreast?: number;
	/** `null` where the model's steps cannot be put together so: see `canStride`. */
	readonly stride?: Stride;
	/** What each stock ranges over, by its canonical name; for strides of three looks. */
	readonly ranges?: ReadonlyMap<string, number>;
	/** For browsers that `takesFused`; only in single precision. */
	readonly fused?: boolean;
}

/** `null` for a model with chance or exact delays in it. */
export function ensembleProgram(
	plan: Plan,
	options: EnsembleProgramOptions
): EnsembleProgram | null {
	const { save, precision = 'double', abreast = 1, stride = EULER, fused = false } = options;
	const { ranges = new Map() } = options;
	if (!isSuited(plan, save)) return null;
	const double = precision === 'double';
	const lanes = lanesOf(double ? 8 : 4, fused && !double);
	const graph = graphOf(plan, save, { fast: !double, stride, ranges });
	const used = new Set([
		...graph.nodes.flatMap((node) => ('of' in node ? node.of : [])),
		...graph.saved,
		...graph.states.flatMap(({ initial, next }) => [initial, next])
	]);
	const parameters = graph.nodes.flatMap((node, id) =>
		node.kind === 'parameter' && used.has(id) ? [node.index] : []
	);
	const { time } = plan.model;
	const { steps, every, points } = stepsOf(time);
	const asked: string[] = [];
	const numberOf = (name: string) => {
		if (!asked.includes(name)) asked.push(name);
		return asked.indexOf(name);
	};
	const kernelAt = (parametersAt: number) =>
		kernelOf({
			...{ graph, lanes, abreast, parameters, parametersAt, outside: numberOf },
			lookups: plan.lookups,
			time: {
				start: time.start,
				dt: time.dt,
				steps: steps / stride.steps,
				every: every / stride.steps,
				together: stride.steps
			},
			exponential: (name) => (w) => {
				if (name === 'exp2') return writeExp2(w, lanes);
				if (name === 'log2') return writeLog2(w, lanes);
				const write = { exp: writeExp, ln: writeLn, pow: writePow }[name];
				write(w, lanes, numberOf(name === 'pow' ? '^' : name));
			}
		});
	// written twice: where the parameters begin is known when all constants are
	kernelAt(0);
	if (!double) tallyFunctions(lanes);
	const data = lanes.pool.bytes();
	const parametersAt = Math.ceil(data.length / 64) * 64;
	const { code, locals } = kernelAt(parametersAt);

	const imports = asked.map((name) => ({
		name,
		signature: { from: new Array<number>(outside[name].length).fill(F64), to: [F64] }
	}));
	const functions = [
		{ name: 'run', signature: SIGNATURE, locals, code },
		...(double ? [] : tallyFunctions(lanes))
	];
	return {
		bytes: moduleBytes({ imports, functions, data }),
		layout: {
			precision,
			together: lanes.count * abreast,
			...{ parameters, parametersAt, saved: save, points }
		}
	};
}
