// Who needs whom → an order in which everything comes after what it needs, and the circles that prevent it.

export interface Order {
	/** Each name after all that it needs. */
	readonly order: readonly string[];
	/** Each circle as the names along it, in the direction "needs"; the last needs the first. */
	readonly cycles: readonly (readonly string[])[];
}

export function sorted(names: Iterable<string>, needs: (name: string) => Iterable<string>): Order {
	return new Sorter(needs).orderOf(names);
}

/** Tarjan's strongly connected components, without recursion: a chain of 10,000 variables is no problem. */
class Sorter {
	readonly needs: (name: string) => Iterable<string>;
	readonly index = new Map<string, number>();
	readonly low = new Map<string, number>();
	readonly open: string[] = [];
	readonly isOpen = new Set<string>();
	readonly order: string[] = [];
	readonly cycles: string[][] = [];

	constructor(needs: (name: string) => Iterable<string>) {
		this.needs = needs;
	}

	orderOf(names: Iterable<string>): Order {
		for (const root of names) {
			if (this.index.has(root)) continue;
			const path = [this.enter(root)];
			while (path.length > 0) {
				const { name, rest } = path[path.length - 1];
				const { value: needed, done } = rest.next();
				if (done) {
					path.pop();
					const parent = path[path.length - 1];
					if (parent) this.lower(parent.name, this.low.get(name)!);
					if (this.low.get(name) === this.index.get(name)) this.close(name);
				} else if (!this.index.has(needed)) path.push(this.enter(needed));
				else if (this.isOpen.has(needed)) this.lower(name, this.index.get(needed)!);
			}
		}
		return { order: this.order, cycles: this.cycles };
	}

	enter(name: string) {
		this.index.set(name, this.index.size);
		this.low.set(name, this.index.get(name)!);
		this.open.push(name);
		this.isOpen.add(name);
		return { name, rest: this.needs(name)[Symbol.iterator]() };
	}

	lower(name: string, to: number) {
		this.low.set(name, Math.min(this.low.get(name)!, to));
	}

	/** Everything opened since `name` belongs to one component. */
	close(name: string) {
		const component = this.open.splice(this.open.lastIndexOf(name));
		for (const member of component) this.isOpen.delete(member);
		this.order.push(...component);
		const circle = component.length > 1 || [...this.needs(name)].includes(name);
		if (circle) this.cycles.push(shortestCycle(name, new Set(component), this.needs));
	}
}

/** A shortest way from `from` back to itself inside one component. */
function shortestCycle(
	from: string,
	within: ReadonlySet<string>,
	needs: (name: string) => Iterable<string>
): string[] {
	const cameFrom = new Map<string, string>();
	const waiting = [from];
	for (const name of waiting) {
		for (const needed of needs(name)) {
			if (needed === from) return wayTo(name);
			if (!within.has(needed) || cameFrom.has(needed)) continue;
			cameFrom.set(needed, name);
			waiting.push(needed);
		}
	}
	throw new Error('unreachable: a component without a cycle');

	function wayTo(last: string): string[] {
		const way = [last];
		for (let at = last; at !== from; way.unshift(at)) at = cameFrom.get(at)!;
		return way;
	}
}
