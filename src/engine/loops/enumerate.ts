// Links → every feedback loop they make, each once (Johnson 1975), or a refusal when there are too many.

/** A link between nodes that are numbered from 0. */
export interface Edge {
	readonly from: number;
	readonly to: number;
}

/** Positions of links along a loop. It starts at the loop's smallest node: two directions are two loops. */
export type Cycle = readonly number[];

export interface Cycles {
	readonly cycles: readonly Cycle[];
	/** Whether there are more than the cap: then these are only the first. */
	readonly truncated: boolean;
}

export const CAP = 20_000;

export function cyclesIn(size: number, edges: readonly Edge[], cap = CAP): Cycles {
	const out = outOf(size, edges);
	const closing = new Set(edges.flatMap(({ from, to }) => (from >= to ? [to] : [])));
	const cycles: Cycle[] = [];
	for (let root = 0; root < size; root++) {
		// every loop is found from its smallest node, so smaller ones are out of the way
		if (!closing.has(root)) continue;
		const members = componentOf(root, out, edges);
		if (members.size === 0) continue;
		for (const cycle of through(root, members, out, edges)) {
			if (cycles.length === cap) return { cycles, truncated: true };
			cycles.push(cycle);
		}
	}
	return { cycles, truncated: false };
}

/** Groups of nodes that all reach each other, only those with a loop; smallest node first. */
export function componentsOf(size: number, edges: readonly Edge[]): readonly (readonly number[])[] {
	const out = outOf(size, edges);
	const found: number[][] = [];
	const taken = new Set<number>();
	for (let root = 0; root < size; root++) {
		if (taken.has(root)) continue;
		const members = [...componentOf(root, out, edges)].sort((a, b) => a - b);
		if (members.length > 0) found.push(members);
		for (const member of members) taken.add(member);
	}
	return found;
}

function outOf(size: number, edges: readonly Edge[]): readonly (readonly number[])[] {
	const out = Array.from({ length: size }, (): number[] => []);
	edges.forEach(({ from }, i) => out[from].push(i));
	return out;
}

/** What lies on a loop with `root` and is not smaller; empty when nothing leads back. */
function componentOf(
	root: number,
	out: readonly (readonly number[])[],
	edges: readonly Edge[]
): ReadonlySet<number> {
	const before = new Map<number, number[]>();
	const reached = new Set([root]);
	for (const node of reached) {
		for (const edge of out[node]) {
			const { to } = edges[edge];
			if (to < root) continue;
			reached.add(to);
			const known = before.get(to);
			if (known) known.push(node);
			else before.set(to, [node]);
		}
	}
	const back = new Set(before.get(root));
	for (const node of back)
		if (node !== root) for (const one of before.get(node) ?? []) back.add(one);
	return back;
}

/** Johnson's search, without recursion: a loop of 10,000 nodes is no problem. */
function* through(
	root: number,
	members: ReadonlySet<number>,
	out: readonly (readonly number[])[],
	edges: readonly Edge[]
): Generator<Cycle> {
	const blocked = new Set([root]);
	const closed = new Set<number>();
	const waiting = new Map<number, Set<number>>();
	const path: number[] = [];
	const open = [{ node: root, next: 0 }];

	while (open.length > 0) {
		const top = open[open.length - 1];
		if (top.next < out[top.node].length) {
			const edge = out[top.node][top.next++];
			const { to } = edges[edge];
			if (!members.has(to)) continue;
			if (to === root) {
				yield [...path, edge];
				for (const { node } of open) closed.add(node);
			} else if (!blocked.has(to)) {
				path.push(edge);
				open.push({ node: to, next: 0 });
				closed.delete(to);
				blocked.add(to);
			}
			continue;
		}
		if (closed.has(top.node)) unblock(top.node, blocked, waiting);
		else {
			for (const edge of out[top.node]) {
				const { to } = edges[edge];
				if (members.has(to)) waiting.set(to, (waiting.get(to) ?? new Set()).add(top.node));
			}
		}
		open.pop();
		path.pop();
	}
}

/** Frees a node, and all that waited for it. */
function unblock(first: number, blocked: Set<number>, waiting: Map<number, Set<number>>) {
	const free = new Set([first]);
	for (const node of free) {
		if (!blocked.delete(node)) continue;
		for (const one of waiting.get(node) ?? []) free.add(one);
		waiting.delete(node);
	}
}
