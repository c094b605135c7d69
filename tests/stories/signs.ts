// A loop and some runs → which way each of its links pulls: nudge the cause a little and see where the effect goes.
import {
	canonical,
	interpret,
	linksInto,
	type Model,
	type NamedLoop,
	type Run,
	type Variable
} from '#engine';

export interface Pull {
	readonly from: string;
	/** +1 more of it makes more, -1 less, 0 nothing in any of the runs, NaN now this and now that */
	readonly sign: number;
}

/** Where in a run the links are tried, as shares of its time. */
const PLACES = [0.15, 0.4, 1];
/** A nudge, as a share of the value. */
const NUDGE = 1e-4;

/** The runs must hold every variable that is not a constant. */
export function signsOf(model: Model, { path }: NamedLoop, runs: readonly Run[]): Pull[] {
	return path.map(({ name: from }, i) => {
		const to = path[(i + 1) % path.length].name;
		const seen = new Set(
			runs.flatMap((run) => PLACES.map((share) => signAt(model, run, from, to, share)))
		);
		seen.delete(0);
		return { from, sign: seen.size > 1 ? NaN : ([...seen][0] ?? 0) };
	});
}

/** The effect at one moment with all else held. A stock is pulled by what fills it less what drains it. */
function signAt(model: Model, run: Run, from: string, to: string, share: number): number {
	const place = Math.round(share * (run.time.length - 1));
	const target = find(model, to);
	const inflows = target.kind === 'stock' ? target.inflows : [to];
	const outflows = target.kind === 'stock' ? target.outflows : [];
	const free = [...inflows, ...outflows].map(canonical);
	const needed = new Set([...free, ...free.flatMap((name) => [...linksInto(model, name)])]);

	const variables = model.variables.flatMap((one): Variable[] => {
		const name = canonical(one.name);
		if (one.kind === 'lookup') return [one];
		if (!needed.has(name)) return [];
		if (free.includes(name) && 'equation' in one && name !== canonical(from)) {
			return [{ ...one, kind: 'auxiliary' }];
		}
		const value = valueIn(run, one, place);
		return [{ kind: 'constant', name: one.name, value, unit: one.unit, doc: '', source: '' }];
	});
	const time = { ...model.time, start: run.time[place], stop: run.time[place] + model.time.save };
	const program = interpret({ ...model, time, variables, loops: [], chains: [] }, { save: free });

	const pull = (nudge: number) => {
		const constants = program.constants.map(({ name, value }) =>
			canonical(name) === canonical(from) ? value + nudge * Math.max(Math.abs(value), 1e-3) : value
		);
		const out = new Float64Array(free.length * 2);
		program.run(Float64Array.from(constants), out);
		return free.reduce((sum, _, i) => sum + (i < inflows.length ? 1 : -1) * out[2 * i], 0);
	};
	const change = pull(NUDGE) - pull(0);
	return Math.abs(change) < 1e-13 ? 0 : Math.sign(change);
}

const find = (model: Model, name: string) =>
	model.variables.find((one) => canonical(one.name) === canonical(name))!;

function valueIn(run: Run, one: Variable, place: number): number {
	if (one.kind === 'constant') return run.inputs[one.name] ?? one.value;
	return run.series[one.name][place];
}
