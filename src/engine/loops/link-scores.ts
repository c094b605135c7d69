// A trace and its links → how much of each change came along each link, step by step.
//
// The score of a link x → z is |Δz by x alone / Δz|, with the sign of (Δz by x alone / Δx). Into a stock z
// is its net flow (Schoenberg, Hayward & Eberlein 2023). The score at a step describes the step that ends
// there; papers and Stella print the same number one step earlier.
import { all, evaluator } from './evaluate.ts';
import { nodes, type Expression } from '../language/expression.ts';
import { ruleOf, type Link } from './causal-graph.ts';
import type { Trace } from './trace.ts';

/** A change of at most so much of the largest value so far is a rounding error, not a change: 8 last digits. */
export const NOISE = 8 * Number.EPSILON;

/** One column for each link; 0 where nothing moved, and at the first step. */
export function linkScores(trace: Trace, links: readonly Link[]): readonly Float64Array[] {
	const changes = new Map<string, Float64Array>();
	const results = new Map<string, Result>();
	const changeOf = (name: string) =>
		remember(changes, name, () => changesIn(trace.values.get(name)!));
	const resultOf = (name: string) => remember(results, name, () => resultIn(trace, name, changeOf));

	return links.map(({ from, to }) => {
		const { value, whole, change } = resultOf(to);
		const cause =
			trace.plan.variables.get(from)?.kind === 'history' ? shownBy(from, to) : changeOf(from);
		const moved = (name: string) => name === from;
		return cause.map((dx, k) => {
			const dz = change[k];
			if (dx === 0 || dz === 0) return 0;
			return linkScore(value(k, k - 1, moved) - whole[k - 1], dz, dx);
		});
	});

	/** What a delay shows, where its input moves as well: the delay then passes on all of a change. */
	function shownBy(history: string, to: string): Float64Array {
		const rule = ruleOf(trace.plan.variables.get(to)!)!;
		const delay = [...nodes(rule)].find(
			(node) => node.kind === 'call' && node.args.some((arg) => isName(arg, history))
		)!;
		const value = evaluator(trace, delay);
		const input = changeOf(history);
		return changesIn(trace.time.map((_, k) => value(k, k, all))).map((change, k) =>
			input[k] === 0 ? 0 : change
		);
	}
}

function resultIn(trace: Trace, name: string, changeOf: (name: string) => Float64Array): Result {
	const variable = trace.plan.variables.get(name)!;
	const value = evaluator(trace, ruleOf(variable)!);
	const whole = trace.time.map((_, k) => value(k, k, all));
	const change = changesIn(whole);
	// what a memory takes in shows one step later: the link works when both have moved
	const shows = variable.kind === 'memory' ? changeOf(name) : change;
	return { value, whole, change: change.map((dz, k) => (shows[k] === 0 ? 0 : dz)) };
}

const isName = (node: Expression, name: string) => node.kind === 'name' && node.name === name;

interface Result {
	readonly value: ReturnType<typeof evaluator>;
	readonly whole: Float64Array;
	readonly change: Float64Array;
}

/** `part` is the change of z by x alone, `dz` the whole change of z, `dx` that of x; the latter two not 0. */
export const linkScore = (part: number, dz: number, dx: number) =>
	Math.abs(part / dz) * Math.sign(part / dx);

/** Changes from step to step; 0 at the first, and for what is only rounding. */
export function changesIn(values: Float64Array): Float64Array {
	let largest = Math.abs(values[0]);
	return values.map((value, k) => {
		if (k === 0) return 0;
		largest = Math.max(largest, Math.abs(value));
		const change = value - values[k - 1];
		return Math.abs(change) <= NOISE * largest ? 0 : change;
	});
}

function remember<T>(known: Map<string, T>, name: string, make: () => T): T {
	const made = known.get(name) ?? make();
	known.set(name, made);
	return made;
}
