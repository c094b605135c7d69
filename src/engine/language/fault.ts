// A mistake inside one equation, before it is known which file the equation stands in.
import { placeOf, type Code, type Problem } from './problems.ts';
import type { Model } from './model.ts';

export interface Fault {
	readonly code: Code;
	/** Characters of the equation's text. */
	readonly start: number;
	readonly end: number;
	readonly sentence: string;
	readonly cure: string;
}

/** One piece of equation text in a model: `field` is where it stands, such as `equation` or `initial`. */
export interface Text {
	readonly variable: string;
	readonly field: string;
	readonly text: string;
}

export function problemAt(model: Model, { variable, field, text }: Text, fault: Fault): Problem {
	const place = placeOf(model, variable, field, text, fault.start, fault.end);
	return { code: fault.code, place, sentence: fault.sentence, cure: fault.cure };
}
