// A model file, then settings → what the workbench shows. Runs wherever it is called: in a worker, or in a test.
import { interpret, planOf, RunProblem, simulate, type Inputs, type Model } from '#engine';
import { structureOf } from '#engine/loops/index.ts';
import { importXmile, type XmileCode, type XmileProblem } from '#engine/xmile/index.ts';

/** Longest file that is looked at, in characters: models are small, and a long file is not one. */
export const LONGEST_FILE = 2 ** 20;

/** More saved points than this would fill the memory and no screen. */
const MOST_POINTS = 2000;
const MOST_LOOPS = 40;

export interface Sheet {
	readonly name: string;
	readonly time: { readonly start: number; readonly stop: number; readonly unit: string };
	readonly variables: readonly {
		readonly name: string;
		readonly kind: string;
		readonly unit: string;
	}[];
	readonly constants: readonly {
		readonly name: string;
		readonly unit: string;
		readonly value: number;
		readonly min: number;
		readonly max: number;
	}[];
	readonly loops: readonly { readonly path: readonly string[]; readonly sign: '+' | '-' | '?' }[];
	/** whether there are more loops than are listed */
	readonly moreLoops: boolean;
}

/** A problem as it can be sent between threads and shown. */
export interface Remark {
	readonly code: XmileCode;
	readonly line: number;
	readonly text: string;
	readonly sentence: string;
	readonly cure: string;
}

export interface Opened {
	readonly sheet: Sheet | null;
	readonly remarks: readonly Remark[];
}

export interface Ran {
	readonly time: Float64Array;
	readonly series: Readonly<Record<string, Float64Array>>;
	/** where the model left the numbers: then there is no run; the variable is '' for a stock behind those saved */
	readonly stopped: { readonly variable: string; readonly time: number } | null;
}

export interface Bench {
	readonly open: (text: string, file: string) => Opened;
	readonly run: (inputs: Inputs) => Ran;
}

/** One model at a time; opening another one forgets the first. */
export function createBench(): Bench {
	let model: Model | null = null;
	return {
		open(text, file) {
			const read = importXmile(text, file);
			model = read.model && sparse(read.model);
			return { sheet: model && sheetOf(model), remarks: read.problems.map(remarkOf) };
		},
		run(inputs) {
			if (!model) throw new Error('unreachable: no model is open');
			const program = interpret(model, { save: namesIn(model) });
			try {
				const { time, series } = simulate(program, inputs);
				return { time, series: { ...series }, stopped: null };
			} catch (error) {
				if (!(error instanceof RunProblem)) throw error;
				const { variable, time } = error;
				return { time: new Float64Array(), series: {}, stopped: { variable, time } };
			}
		}
	};
}

/** The same model, saved no more often than a chart can show. */
function sparse(model: Model): Model {
	const { start, stop, save } = model.time;
	const points = (stop - start) / save;
	if (points <= MOST_POINTS) return model;
	const every = Math.ceil(points / MOST_POINTS);
	return { ...model, time: { ...model.time, save: save * every } };
}

const namesIn = (model: Model) =>
	model.variables.flatMap(({ kind, name }) =>
		kind === 'constant' || kind === 'lookup' ? [] : [name]
	);

function sheetOf(model: Model): Sheet {
	const { loops, truncated } = structureOf(planOf(model));
	return {
		name: model.name,
		time: model.time,
		variables: model.variables.flatMap(({ name, kind, unit }) =>
			kind === 'constant' || kind === 'lookup' ? [] : [{ name, kind, unit }]
		),
		constants: model.variables.flatMap((it) => {
			if (it.kind !== 'constant') return [];
			const [min, max] = it.bounds ?? it.range ?? around(it.value);
			return [{ name: it.name, unit: it.unit, value: it.value, min, max }];
		}),
		loops: loops.slice(0, MOST_LOOPS).map(({ path, sign }) => ({ path, sign })),
		moreLoops: truncated || loops.length > MOST_LOOPS
	};
}

/** Without a documented range a lever reaches from nothing to twice the value. */
function around(value: number): [number, number] {
	if (value === 0) return [0, 1];
	return value > 0 ? [0, 2 * value] : [2 * value, 0];
}

const remarkOf = ({ code, place, sentence, cure }: XmileProblem): Remark => ({
	code,
	line: place.line,
	text: place.text.slice(0, 160),
	sentence,
	cure
});
