// The functions that numbers go through, each in two forms that must give the same bits: one to call
// (interpreter, folding) and one to write into a compiled program. To change how `exp` or `^` is computed
// everywhere, replace its row here. What every browser computes to the last bit is native; the rest is ours.
import { declarePoisson, poisson } from './poisson.ts';
import { declareDraw, random } from './random.ts';
import { strictMaths } from './strict-maths.ts';
import type { MathFunction } from './math-function.ts';

const native = (call: string, of: (...x: number[]) => number): MathFunction => ({
	call,
	of,
	declare: ''
});

/** What `( … ) ^ 2` becomes, so that what is squared is computed once: a product, rounded once, is nearer than a power. */
export const SQUARE = '^ 2';

export const maths: ReadonlyMap<string, MathFunction> = new Map([
	['abs', native('Math.abs', Math.abs)],
	['arccos', strictMaths.arccos],
	['arcsin', strictMaths.arcsin],
	['arctan', strictMaths.arctan],
	['cos', strictMaths.cos],
	['exp', strictMaths.exp],
	// the largest whole number not above x, also below zero: INT(-1.5) = -2
	['int', native('Math.floor', Math.floor)],
	['ln', strictMaths.ln],
	['log10', strictMaths.log10],
	// a NaN among the arguments gives NaN, so that it cannot hide
	['max', native('Math.max', Math.max)],
	['min', native('Math.min', Math.min)],
	['sin', strictMaths.sin],
	['sqrt', native('Math.sqrt', Math.sqrt)],
	['tan', strictMaths.tan],
	['^', strictMaths.pow],
	[SQUARE, { of: (x) => x * x, call: '$square', declare: 'const $square = (x) => x * x;' }],
	[
		// floored: the result has the sign of b, -1 MOD 3 = 2
		'mod',
		{
			of: (a, b) => a - b * Math.floor(a / b),
			call: 'mod',
			declare: 'const mod = (a, b) => a - b * Math.floor(a / b);'
		}
	],
	// above 0 and below 1
	['draw', { of: random, call: '$draw', declare: declareDraw }],
	['poisson', { of: poisson, call: '$poisson', declare: declarePoisson }],
	[
		'safediv',
		{
			of: (a, b, otherwise) => (b === 0 ? otherwise : a / b),
			call: 'safediv',
			declare: 'const safediv = (a, b, otherwise) => (b === 0 ? otherwise : a / b);'
		}
	]
]);

export function mathFunction(name: string): MathFunction {
	const found = maths.get(name);
	if (!found) throw new Error(`unreachable: no function "${name}" after checking`);
	return found;
}
