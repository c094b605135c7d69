// A model → which variables act directly on which, as the equations say it.
import { parse } from '../language/parse.ts';
import { namesIn } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import type { Model, Variable } from '../language/model.ts';

/**
 * Canonical names of what acts on a variable without another named variable between them. The flows of a
 * stock count as the stock itself: what their equations mention acts on the stock.
 */
export function linksInto(model: Model, name: string): ReadonlySet<string> {
	const variable = model.variables.find((one) => canonical(one.name) === canonical(name));
	if (!variable) return new Set();
	if (variable.kind !== 'stock') return mentionedBy(variable);
	const flows = [...variable.inflows, ...variable.outflows].map(canonical);
	const causes = flows.flatMap((flow) => [flow, ...linksInto(model, flow)]);
	return new Set(causes);
}

function mentionedBy(variable: Variable): ReadonlySet<string> {
	if (variable.kind !== 'flow' && variable.kind !== 'auxiliary') return new Set();
	const parsed = parse(variable.equation);
	return parsed.ok ? namesIn(parsed.expression) : new Set();
}
