// The functions that a kernel does not hold itself, by the names that `maths` gives them: rare ones, and exp, ln
// and powers at the edge.
import {
	arccos,
	arcsin,
	arctan,
	cos,
	exp,
	ln,
	log10,
	pow,
	sin,
	tan
} from '../numbers/strict-maths.ts';

export const outside: Readonly<Record<string, (a: number, b: number) => number>> = {
	...{ arccos, arcsin, arctan, cos, exp, ln, log10, sin, tan },
	'^': pow
};
