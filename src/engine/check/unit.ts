// What is known of the unit of an expression: a dimension, that any fits, or nothing.
import { equal, NONE, over, power, times, type Dimension } from './unit-algebra.ts';
import type { UnitRule } from '../language/builtins.ts';

/**
 * `any`: a plain 0 or INF, which fits every unit.
 * `unknown`: something above was wrong or has no unit; nothing more is said about it.
 */
export type Unit = Dimension | 'any' | 'unknown';

export const fits = (unit: Unit, wanted: Dimension) =>
	unit === 'any' || unit === 'unknown' || equal(unit, wanted);

/** The unit of a product or quotient, if both units are known. */
export function of(a: Unit, b: Unit, combine: (a: Dimension, b: Dimension) => Dimension): Unit {
	if (typeof a === 'string') return a;
	return typeof b === 'string' ? 'unknown' : combine(a, b);
}

/** The unit that a rule gives, once `x`, `y` and the unit of time are known. */
export function byRule(rule: UnitRule, x: Unit, y: Unit, time: Unit): Unit {
	switch (rule) {
		case 'x':
			return x;
		case 'y':
			return y;
		case 't':
			return time;
		case '1':
			return NONE;
		case '1/t':
			return of(NONE, time, over);
		case 'x/t':
			return of(x, time, over);
		case 'x*t':
			return of(x, time, times);
		case 'x/y':
			return of(x, y, over);
		case 'root x':
			return typeof x === 'string' ? x : (power(x, 0.5) ?? 'unknown');
	}
}
