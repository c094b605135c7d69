// A plan → its feedback loops as its author sees them, before any run. Plain data: a page can carry it.
import { CAP, cyclesIn, componentsOf, type Cycle, type Edge } from './enumerate.ts';
import { graphOf, isShown, timesSign, type Graph, type Link } from './causal-graph.ts';
import { namedLoopsIn, type NamedFound } from './named.ts';
import type { Plan } from '../check/plan.ts';
import type { Sign } from './slope.ts';
import type { Trace } from './trace.ts';

/** A feedback loop. */
export interface Loop {
	/** Variables along it; the last acts on the first. Those that a delay hides are left out. */
	readonly path: readonly string[];
	/** '+' reinforcing, '-' balancing, '?' when the equations alone do not say. */
	readonly sign: Sign;
	/** Position of its partition. */
	readonly partition: number;
	/** Positions of links. More than one way where a delay has several: the strongest counts at each step. */
	readonly ways: readonly Cycle[];
}

export interface Structure {
	/** Those that lie on a loop, in plan order. */
	readonly links: readonly Link[];
	readonly loops: readonly Loop[];
	/** Variables that all act on each other, sooner or later. Scores are comparable only inside one. */
	readonly partitions: readonly (readonly string[])[];
	/** The model's named loops, as found in the equations. */
	readonly named: readonly NamedFound[];
	/** There are too many loops to list; these are the strongest ones of a run. */
	readonly truncated: boolean;
}

export interface StructureOptions {
	readonly cap?: number;
	/** A run: then the signs are those of its values. */
	readonly seen?: Trace;
	/** Finds loops when there are more than the cap. */
	readonly search?: (links: readonly Link[], edges: readonly Edge[]) => readonly Cycle[];
}

export function structureOf(
	plan: Plan,
	{ cap = CAP, seen, search }: StructureOptions = {}
): Structure {
	const graph = graphOf(plan, seen);
	const index = new Map(graph.nodes.map((name, i) => [name, i]));
	const numbered = (links: readonly Link[]): Edge[] =>
		links.map(({ from, to }) => ({ from: index.get(from)!, to: index.get(to)! }));

	const components = componentsOf(graph.nodes.length, numbered(graph.links));
	const partitionOf = new Map(
		components.flatMap((members, i) => members.map((node) => [graph.nodes[node], i] as const))
	);
	const links = graph.links.filter(({ from, to }) => {
		const partition = partitionOf.get(from);
		return partition !== undefined && partition === partitionOf.get(to);
	});
	const edges = numbered(links);
	const { cycles, truncated } = cyclesIn(graph.nodes.length, edges, cap);
	const found = truncated && search ? search(links, edges) : cycles;
	const loops = shownLoops(plan, graph, links, found, (name) => partitionOf.get(name)!);
	return {
		links,
		loops,
		partitions: components
			.map((members) => members.map((node) => graph.nodes[node]))
			.map((names) => names.filter((name) => isShown(plan, name))),
		named: namedLoopsIn(plan.model, loops),
		truncated
	};
}

/** Loops that differ only inside a delay are one; loops wholly inside one are none. */
function shownLoops(
	plan: Plan,
	graph: Graph,
	links: readonly Link[],
	cycles: readonly Cycle[],
	partitionOf: (name: string) => number
): readonly Loop[] {
	const order = new Map(graph.nodes.map((name, i) => [name, i]));
	const loops = new Map<string, Loop>();
	for (const found of cycles) {
		const cycle = fromSmallest(found, (link) =>
			isShown(plan, links[link].from) ? order.get(links[link].from)! : Infinity
		);
		const path = cycle.map((link) => links[link].from).filter((name) => isShown(plan, name));
		if (path.length === 0) continue;
		const sign = cycle.map((link) => links[link].sign).reduce(timesSign);
		const key = path.join(' > ');
		const known = loops.get(key);
		loops.set(key, {
			path,
			sign: known && known.sign !== sign ? '?' : sign,
			partition: partitionOf(path[0]),
			ways: [...(known?.ways ?? []), cycle]
		});
	}
	return [...loops.values()];
}

function fromSmallest(cycle: Cycle, rank: (link: number) => number): Cycle {
	const ranks = cycle.map(rank);
	const first = ranks.indexOf(Math.min(...ranks));
	return [...cycle.slice(first), ...cycle.slice(0, first)];
}
