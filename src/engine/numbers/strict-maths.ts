// The functions whose last bit differs between browsers → our own, whose bits do not. Each has the two forms
// that the table in maths.ts asks for: one to call, and the text that makes it in a compiled program.
import { arcs } from './strict/arcs.ts';
import { circular } from './strict/circular.ts';
import { exponentials } from './strict/exponentials.ts';
import type { MathFunction } from './math-function.ts';

export const { exp, ln, log10, pow, tables } = exponentials();
export const { sin, cos, tan } = circular();
export const { arcsin, arccos, arctan } = arcs();

export const strictMaths = {
	...rows(exponentials, { exp, ln, log10, pow }),
	...rows(circular, { sin, cos, tan }),
	...rows(arcs, { arcsin, arccos, arctan })
};

/** `$` is kept for what we add to a program, so no variable of a model can take these names. */
function rows<Name extends string>(
	make: () => unknown,
	functions: Record<Name, (...x: number[]) => number>
): Record<Name, MathFunction> {
	const names = Object.keys(functions) as Name[]; // exactly the keys of the literal above
	const declare = `const { ${names.map((name) => `${name}: $${name}`).join(', ')} } = (${make})();`;
	const row = (name: Name) => [name, { of: functions[name], call: `$${name}`, declare }];
	return Object.fromEntries(names.map(row)) as Record<Name, MathFunction>;
}
