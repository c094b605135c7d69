// The tree an equation becomes. Every node knows which characters of the equation it came from.

interface At {
	/** First character in the equation's text. */
	readonly start: number;
	/** One past the last character. */
	readonly end: number;
}

export type Operator =
	'+' | '-' | '*' | '/' | '^' | 'mod' | '<' | '<=' | '>' | '>=' | '=' | '<>' | 'and' | 'or';

export interface NumberNode extends At {
	readonly kind: 'number';
	readonly value: number;
	/** A unit written right behind the number: `3{people}`. */
	readonly unit?: string;
}
export interface NameNode extends At {
	readonly kind: 'name';
	/** Canonical. */
	readonly name: string;
}
export interface UnaryNode extends At {
	readonly kind: 'unary';
	readonly operator: '-' | '+' | 'not';
	readonly of: Expression;
}
export interface BinaryNode extends At {
	readonly kind: 'binary';
	readonly operator: Operator;
	readonly left: Expression;
	readonly right: Expression;
}
export interface IfNode extends At {
	readonly kind: 'if';
	readonly condition: Expression;
	readonly then: Expression;
	readonly else: Expression;
}
/** A builtin function, or a lookup with its input. */
export interface CallNode extends At {
	readonly kind: 'call';
	/** Canonical. */
	readonly name: string;
	readonly args: readonly Expression[];
}

export type Expression = NumberNode | NameNode | UnaryNode | BinaryNode | IfNode | CallNode;

export function children(node: Expression): readonly Expression[] {
	switch (node.kind) {
		case 'number':
		case 'name':
			return [];
		case 'unary':
			return [node.of];
		case 'binary':
			return [node.left, node.right];
		case 'if':
			return [node.condition, node.then, node.else];
		case 'call':
			return node.args;
	}
}

/** The same node over changed children: `change` is asked for each child, left to right. */
export function mapChildren(
	node: Expression,
	change: (child: Expression) => Expression
): Expression {
	switch (node.kind) {
		case 'number':
		case 'name':
			return node;
		case 'unary':
			return { ...node, of: change(node.of) };
		case 'binary':
			return { ...node, left: change(node.left), right: change(node.right) };
		case 'if':
			return {
				...node,
				condition: change(node.condition),
				then: change(node.then),
				else: change(node.else)
			};
		case 'call':
			return { ...node, args: node.args.map(change) };
	}
}

/** This node and everything below it, parents first. */
export function* nodes(node: Expression): Generator<Expression> {
	const waiting = [node];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		yield next;
		waiting.push(...[...children(next)].reverse());
	}
}

/** Every name an expression mentions (not the functions it calls), each once, in reading order. */
export function namesIn(expression: Expression): ReadonlySet<string> {
	const names = new Set<string>();
	for (const node of nodes(expression)) if (node.kind === 'name') names.add(node.name);
	return names;
}

/** `a[i, j]` in files with arrays: the array, then what stands between the brackets. */
export const ELEMENT = '[]';
/** `*` between those brackets. */
export const EVERY = '*';
/** `a[i](x)`: an element that is a curve, then its input. */
export const LOOKUP = '[]()';

/** In a plan only: a history, the step, how many steps back, and the value before there is any. */
export const DELAYED = 'delayed';

// Small builders for trees that no author wrote; they point at the text they stand for.

export const number = (value: number, at: At): NumberNode => ({
	kind: 'number',
	value,
	...span(at)
});
export const name = (name: string, at: At): NameNode => ({ kind: 'name', name, ...span(at) });
export const call = (name: string, args: readonly Expression[], at: At): CallNode => ({
	kind: 'call',
	name,
	args,
	...span(at)
});
export const binary = (
	left: Expression,
	operator: Operator,
	right: Expression,
	at: At
): BinaryNode => ({
	kind: 'binary',
	operator,
	left,
	right,
	...span(at)
});
export const when = (
	condition: Expression,
	then: Expression,
	otherwise: Expression,
	at: At
): IfNode => ({
	kind: 'if',
	condition,
	then,
	else: otherwise,
	...span(at)
});

const span = ({ start, end }: At): At => ({ start, end });
