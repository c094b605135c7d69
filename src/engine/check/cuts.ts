// A model and some of its links → the same model with a switch on each link: at 1 the link is cut.
import { parse } from '../language/parse.ts';
import { nodes } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import type { Auxiliary, Constant, Flow, Model, Variable } from '../language/model.ts';

export interface Link {
	/** The constant that cuts it: 0 the link works, 1 it is held at its first value. */
	readonly constant: string;
	readonly from: string;
	readonly to: string;
}

/**
 * What a link carries when it is cut is the value it had at the start: "what if this had never changed?"
 * With every switch at 0 the runs are the model's own, bit for bit.
 */
export function cutLinks(model: Model, links: readonly Link[]): Model {
	const switches = links.map(({ constant }): Constant => ({
		kind: 'constant',
		name: constant,
		value: 0,
		bounds: [0, 1],
		unit: 'dmnl',
		source: 'convention',
		doc: 'Cuts one link of a loop'
	}));
	const variables = links.reduce<readonly Variable[]>(cut, model.variables);
	return { ...model, variables: [...variables, ...switches] };
}

function cut(variables: readonly Variable[], link: Link): readonly Variable[] {
	let found = false;
	const changed = variables.map((variable) => {
		if (!canBeCut(variable) || canonical(variable.name) !== canonical(link.to)) return variable;
		const equation = withSwitch(variable.equation, link);
		found = equation !== variable.equation;
		return { ...variable, equation };
	});
	if (!found) throw new Error(`"${link.to}" does not use "${link.from}": there is no link to cut`);
	return changed;
}

const canBeCut = (variable: Variable): variable is Flow | Auxiliary =>
	variable.kind === 'flow' || variable.kind === 'auxiliary';

function withSwitch(equation: string, { constant, from }: Link): string {
	const parsed = parse(equation);
	if (!parsed.ok) return equation;

	const uses = [...nodes(parsed.expression)].filter(
		(node) => node.kind === 'name' && node.name === canonical(from)
	);
	// from the back, so that the places in front stay where they are
	return uses
		.sort((a, b) => b.start - a.start)
		.reduce((text, { start, end }) => {
			const name = text.slice(start, end);
			const switched = `(IF ${constant} > 0.5 THEN INIT(${name}) ELSE ${name})`;
			return text.slice(0, start) + switched + text.slice(end);
		}, equation);
}
