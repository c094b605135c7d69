// Variables that no author wrote, each with a name that says which call of which equation hides it.
import { name } from '../language/expression.ts';
import type { CallNode, Expression } from '../language/expression.ts';
import type { ModelTime } from '../language/model.ts';
import type { PlanVariable } from './plan.ts';

/** Where an expansion stands: names the hidden variables, so that a reader of the program can place them. */
export interface Site {
	readonly origin: string;
	readonly field: string;
	readonly time: ModelTime;
}

export class Hidden {
	readonly site: Site;
	readonly variables: PlanVariable[] = [];
	/** The time that one stage of each delay takes. */
	readonly paces: { readonly call: CallNode; readonly variable: string }[] = [];
	/** Calls of this equation met so far. */
	calls = 0;

	constructor(site: Site) {
		this.site = site;
	}

	nameOf(at: CallNode, what: string): string {
		return `${this.site.origin} ${this.site.field} ${at.name} ${this.calls} ${what}`;
	}

	/** Keeps a variable that no author wrote, and answers with its name. */
	hide(
		at: CallNode,
		what: string,
		make: (part: { name: string; origin: string }) => PlanVariable
	): Expression {
		const part = { name: this.nameOf(at, what), origin: this.site.origin };
		this.variables.push(make(part));
		return name(part.name, at);
	}

	/** A name for an expression that is used more than once. */
	shared(at: CallNode, what: string, equation: Expression): Expression {
		if (equation.kind === 'name' || equation.kind === 'number') return equation;
		return this.hide(at, what, (part) => ({ ...part, kind: 'auxiliary', equation }));
	}
}
