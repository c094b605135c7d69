// Who needs whom → an order in which everything comes after what it needs, and the circles that prevent it.

export interface Order {
	/** Each name after all that it needs. */
	readonly order: readonly string[];
	/** Each circle as the names along it, in the direction "needs"; the last needs the first. */
	readonly cycles: readonly (readonly string[])[];
}

/** Tarjan's strongly connected components, without recursion: a chain of 10,000 variables is no problem. */
export function sorted(names: Iterable<string>, needs: (name: string) => Iterable<string>): Order {
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const open: string[] = [];
	const isOpen = new Set<string>();
	const order: string[] = [];
	const cycles: string[][] = [];

	for (const root of names) {
		if (index.has(root)) continue;
		const path = [enter(root)];
		while (path.length > 0) {
			const { name, rest } = path[path.length - 1];
			const { value: needed, done } = rest.next();
			if (done) {
				path.pop();
				const parent = path[path.length - 1];
				if (parent) lower(parent.name, low.get(name)!);
				if (low.get(name) === index.get(name)) close(name);
			} else if (!index.has(needed)) path.push(enter(needed));
			else if (isOpen.has(needed)) lower(name, index.get(needed)!);
		}
	}
	return { order, cycles };

	function enter(name: string) {
		index.set(name, index.size);
		low.set(name, index.get(name)!);
		open.push(name);
		isOpen.add(name);
		return { name, rest: needs(name)[Symbol.iterator]() };
	}

	function lower(name: string, to: number) {
		low.set(name, Math.min(low.get(name)!, to));
	}

	/** Everything opened since `name` belongs to one component. */
	function close(name: string) {
		const component = open.splice(open.lastIndexOf(name));
		for (const member of component) isOpen.delete(member);
		order.push(...component);
		const circle = component.length > 1 || [...needs(name)].includes(name);
		if (circle) cycles.push(shortestCycle(name, new Set(component), needs));
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
