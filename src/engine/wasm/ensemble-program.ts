// A plan and what to save → a WebAssembly module that runs many members at once, as bytes, and where its
// numbers lie. Made at build; `run-ensemble.ts` runs it in the browser.
import { stepsOf, type Plan } from '../check/plan.ts';
import { F64, moduleBytes } from './bytes.ts';
import { graphOf } from './graph.ts';
import { kernelOf, SIGNATURE } from './kernel.ts';
import { outside } from './outside.ts';
import { isSuited } from './suited.ts';
import { lanesOf, type Lanes } from './lanes.ts';
import { writeExp, writeLn, writePow } from './write-exponentials.ts';
import { writeSingleExp, writeSingleLn, writeSinglePow } from './write-singles.ts';
import type { EnsembleProgram, Precision } from './layout.ts';
import type { Writer } from './writer.ts';

export interface EnsembleProgramOptions {
	readonly save: readonly string[];
	/** `double` gives the same bits as the compiled program; `single` about five digits, in half the time. */
	readonly precision?: Precision;
	/** Vectors of members run side by side; measured, not guessed. */
	readonly abreast?: number;
}

/** `null` for a model with chance or exact delays in it. */
export function ensembleProgram(
	plan: Plan,
	{ save, precision = 'double', abreast = 1 }: EnsembleProgramOptions
): EnsembleProgram | null {
	if (!isSuited(plan, save)) return null;
	const double = precision === 'double';
	const lanes = lanesOf(double ? 8 : 4);
	const graph = graphOf(plan, save, !double);
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
			time: { start: time.start, dt: time.dt, steps, every },
			exponential: (name) => (w) => exponentials[precision](w, lanes, name, numberOf)
		});
	// written twice: where the parameters begin is known when all constants are
	kernelAt(0);
	const data = lanes.pool.bytes();
	const parametersAt = Math.ceil(data.length / 64) * 64;
	const { code, locals } = kernelAt(parametersAt);

	const imports = asked.map((name) => ({
		name,
		signature: { from: new Array<number>(outside[name].length).fill(F64), to: [F64] }
	}));
	const functions = [{ name: 'run', signature: SIGNATURE, locals, code }];
	return {
		bytes: moduleBytes({ imports, functions, data }),
		layout: {
			precision,
			together: lanes.count * abreast,
			...{ parameters, parametersAt, rows: graph.saved.length, points }
		}
	};
}

type Exponential = 'exp' | 'ln' | 'pow';
type Write = (
	w: Writer,
	lanes: Lanes,
	name: Exponential,
	numberOf: (name: string) => number
) => void;

const exponentials: Record<Precision, Write> = {
	double: (w, lanes, name, numberOf) =>
		({ exp: writeExp, ln: writeLn, pow: writePow })[name](
			w,
			lanes,
			numberOf(name === 'pow' ? '^' : name)
		),
	single: (w, lanes, name) =>
		({ exp: writeSingleExp, ln: writeSingleLn, pow: writeSinglePow })[name](w, lanes)
};
