// Operations on numbers, one after the other → the nodes of a graph: each is made once, however often it is asked
// for. A fast graph computes nearly the same with less work: for drawing, never for numbers that are read.
export type Operation =
	| 'add'
	| 'sub'
	| 'mul'
	| 'div'
	| 'neg'
	| 'abs'
	| 'sqrt'
	| 'floor'
	| 'min'
	| 'max'
	| 'exp'
	| 'ln'
	| 'pow'
	| 'exp2' // these two only in fast graphs, which have none of the three above
	| 'log2'
	| 'lt'
	| 'le'
	| 'gt'
	| 'ge'
	| 'eq'
	| 'ne'
	| 'and'
	| 'or'
	| 'not' // give a mask
	| 'number' // of a mask: 1 or 0
	| 'select'; // mask, then, else

/** A place in the graph; what a node needs has a lower one. */
export type Id = number;

export type GraphNode = { /** whether it may change during a run */ readonly varies: boolean } & (
	| { readonly kind: 'constant'; readonly value: number }
	| { readonly kind: 'parameter'; readonly index: number }
	/** the time of the step */
	| { readonly kind: 'time' }
	/** a stock or a memory, as it stands at the beginning of a step */
	| { readonly kind: 'state'; readonly index: number }
	| { readonly kind: 'operation'; readonly operation: Operation; readonly of: readonly Id[] }
	| { readonly kind: 'lookup'; readonly name: string; readonly of: readonly Id[] }
	/** a function of `maths` that is computed outside, one member after the other */
	| { readonly kind: 'call'; readonly name: string; readonly of: readonly Id[] }
);

export interface Nodes {
	/** It grows; what was made stays where it is. */
	readonly nodes: readonly GraphNode[];
	readonly make: (node: GraphNode) => Id;
	readonly constant: (value: number) => Id;
	readonly operation: (name: Operation, ...of: readonly Id[]) => Id;
}

export function graphNodes(fast: boolean): Nodes {
	const nodes: GraphNode[] = [];
	const known = new Map<string, Id>();

	const make = (node: GraphNode): Id => {
		// JSON knows no -0, NaN or infinity
		const key = node.kind === 'constant' ? `${1 / node.value} ${node.value}` : JSON.stringify(node);
		const found = known.get(key) ?? nodes.push(node) - 1;
		known.set(key, found);
		return found;
	};
	const constant = (value: number) => make({ kind: 'constant', value, varies: false });
	const plain = (operation: Operation, ...of: readonly Id[]): Id =>
		make({ kind: 'operation', operation, of, varies: of.some((id) => nodes[id].varies) });
	const exact = { nodes, make, constant, operation: plain };
	return fast ? { ...exact, operation: faster(exact) } : exact;
}

/** The same operations, where the last bits may differ. */
function faster({ nodes, constant, operation: plain }: Nodes): Nodes['operation'] {
	const { power, lostWhere, lostWith } = powers({ constant, operation: plain, nodes });
	return (name, ...of) => {
		const [a, b] = of;
		switch (name) {
			case 'div':
				// by what never varies only once
				if (!nodes[a].varies || nodes[b].varies) return plain(name, a, b);
				return plain('mul', a, plain('div', constant(1), b));
			case 'pow':
				return power(a, b);
			case 'exp':
				return plain('exp2', plain('mul', a, constant(Math.LOG2E)));
			case 'ln': {
				const value = plain('mul', plain('log2', a), constant(Math.LN2));
				return lostWith(a, lostWhere(plain('not', plain('gt', a, constant(0))), value));
			}
			default:
				return plain(name, ...of);
		}
	};
}

/** Powers that say where they are none. */
function powers({
	nodes,
	constant,
	operation: plain
}: Pick<Nodes, 'nodes' | 'constant' | 'operation'>) {
	/** Not a number where the mask holds: all bits of a mask are set there. */
	const lostWhere = (mask: Id, value: Id) => plain('or', value, mask);
	/** Not a number where `x` is infinite or none itself. */
	const lostWith = (x: Id, value: Id) => plain('add', value, plain('mul', x, constant(0)));

	/**
	 * Where the program's result may be no finite number, or the base is below zero, this one is none either: that
	 * member is then run by the program.
	 */
	function power(base: Id, exponent: Id): Id {
		const raised = plain('exp2', plain('mul', plain('log2', base), exponent));
		const zero = constant(0);
		const [above, below] = [plain('gt', base, zero), plain('lt', base, zero)];
		const known = nodes[exponent];
		const ofZero =
			known.kind === 'constant' && known.value > 0
				? below
				: plain('or', below, plain('not', plain('gt', exponent, zero)));
		return lostWith(
			base,
			ofZero === below
				? lostWhere(below, plain('and', raised, above))
				: plain('select', above, raised, ofZero)
		);
	}
	return { power, lostWhere, lostWith };
}
