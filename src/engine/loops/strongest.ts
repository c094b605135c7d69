// Link scores of a model with too many loops to list → the loops that matter at some step (Eberlein &
// Schoenberg 2020): from every stock along the strongest links first, and never a weaker way than one known.
import { CAP, type Cycle, type Edge } from './enumerate.ts';

export function strongestCycles(
	size: number,
	edges: readonly Edge[],
	stocks: readonly number[],
	scores: readonly Float64Array[],
	cap = CAP
): readonly Cycle[] {
	return new StrongestSearch(size, edges, cap).cycles(stocks, scores);
}

class StrongestSearch {
	readonly size: number;
	readonly edges: readonly Edge[];
	readonly cap: number;
	readonly found = new Map<string, Cycle>();

	constructor(size: number, edges: readonly Edge[], cap: number) {
		this.size = size;
		this.edges = edges;
		this.cap = cap;
	}

	cycles(stocks: readonly number[], scores: readonly Float64Array[]): readonly Cycle[] {
		const steps = scores[0]?.length ?? 0;
		const out = Array.from({ length: this.size }, (): number[] => []);
		this.edges.forEach(({ from }, i) => out[from].push(i));
		for (let k = 1; k < steps && this.found.size < this.cap; k++) {
			const strength = scores.map((column) => Math.abs(column[k]));
			const ways = out.map((links) =>
				links.filter((link) => strength[link] > 0).sort((a, b) => strength[b] - strength[a])
			);
			for (const stock of stocks) this.searchFrom(stock, strength, ways);
		}
		return [...this.found.values()];
	}

	searchFrom(target: number, strength: readonly number[], ways: readonly (readonly number[])[]) {
		const best = new Float64Array(this.size);
		const onPath = new Set([target]);
		const path: number[] = [];
		const open = [{ node: target, score: 1, next: 0 }];
		while (open.length > 0) {
			const top = open[open.length - 1];
			const link = ways[top.node][top.next++];
			if (link === undefined) {
				open.pop();
				path.pop();
				onPath.delete(top.node);
				continue;
			}
			const { to } = this.edges[link];
			const score = top.score * strength[link];
			if (to === target) this.keep([...path, link]);
			else if (!onPath.has(to) && score >= best[to]) {
				best[to] = score;
				onPath.add(to);
				path.push(link);
				open.push({ node: to, score, next: 0 });
			}
		}
	}

	keep(cycle: Cycle) {
		const nodes = cycle.map((link) => this.edges[link].from);
		const first = nodes.indexOf(Math.min(...nodes));
		const rotated = [...cycle.slice(first), ...cycle.slice(0, first)];
		const key = rotated.join(' ');
		if (this.found.size < this.cap && !this.found.has(key)) this.found.set(key, rotated);
	}
}
