// A loop and some runs → which way each of its links pulls: nudge the cause a little and see where the effect goes.
import { canonical, interpret, type Model, type NamedLoop, type Run, type Variable } from '#engine';

export interface Pull {
	readonly from: string;
	/** +1 more of it makes more, -1 less, 0 nothing in any of the runs, NaN now this and now that */
	readonly sign: number;
}

/** Enough points of a run to meet each of its regimes. */
const POINTS = 12;
/** A nudge, as a share of the value. */
const NUDGE = 1e-4;

/** The runs must hold every variable that is not a constant. */
export function signsOf(model: Model, { path }: NamedLoop, runs: readonly Run[]): Pull[] {
	return path.map(({ name: from }, i) => {
		const to = path[(i + 1) % path.length].name;
		const seen = new Set(runs.flatMap((run) => signsIn(model, run, from, to)));
		seen.delete(0);
		return { from, sign: seen.size > 1 ? NaN : ([...seen][0] ?? 0) };
	});
}

function signsIn(model: Model, run: Run, from: string, to: string): number[] {
	const every = Math.max(1, Math.floor(run.time.length / POINTS));
	const places = Array.from({ length: POINTS }, (_, i) => Math.min(i * every, run.time.length - 1));
	return places.map((place) => {
		const before = effect(model, run, to, place, {});
		const value = run.series[from][place];
		const nudged = value + NUDGE * Math.max(Math.abs(value), 1e-3);
		const change = effect(model, run, to, place, { [from]: nudged }) - before;
		return Math.abs(change) < 1e-13 ? 0 : Math.sign(change);
	});
}

/** The effect at one moment, with all else held: a stock is pulled by what fills it less what drains it. */
function effect(
	model: Model,
	run: Run,
	to: string,
	place: number,
	nudge: Readonly<Record<string, number>>
): number {
	const target = find(model, to);
	const named = (flows: readonly string[]) => flows.map((flow) => find(model, flow));
	const [more, less] =
		target.kind === 'stock' ? [named(target.inflows), named(target.outflows)] : [[target], []];
	const free = new Set([...more, ...less].map(({ name }) => name));
	const held = model.variables.map((one): Variable => {
		if (free.has(one.name) && 'equation' in one && !(one.name in nudge)) {
			return { ...one, kind: 'auxiliary' };
		}
		if (one.kind === 'lookup') return one;
		const value = nudge[one.name] ?? run.series[one.name]?.[place] ?? valueIn(run, one);
		return { kind: 'constant', name: one.name, value, unit: one.unit, doc: '', source: '' };
	});
	const time = { ...model.time, start: run.time[place], stop: run.time[place] + model.time.save };
	const save = [...free];
	const program = interpret({ ...model, time, variables: held, loops: [], chains: [] }, { save });
	const out = new Float64Array(save.length * 2);
	program.run(
		Float64Array.from(program.constants, ({ value }) => value),
		out
	);
	const sum = (flows: readonly Variable[]) =>
		flows.reduce((total, { name }) => total + out[save.indexOf(name) * 2], 0);
	return sum(more) - sum(less);
}

const find = (model: Model, name: string) =>
	model.variables.find((one) => canonical(one.name) === canonical(name))!;

function valueIn(run: Run, one: Variable): number {
	if (one.kind === 'constant') return run.inputs[one.name] ?? one.value;
	throw new Error(`the run does not hold "${one.name}"`);
}
