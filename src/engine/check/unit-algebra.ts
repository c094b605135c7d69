// Dimensions: units that can be multiplied and compared, and written as text.
import { canonical } from '../language/names.ts';
import type { BaseUnit } from '../language/model.ts';

/** A power as a fraction in lowest terms, the lower number above zero. */
type Rational = readonly [top: number, bottom: number];

/** Each base unit with its power, never 0; empty means no unit. */
export type Dimension = ReadonlyMap<string, Rational>;

export const NONE: Dimension = new Map();

export const base = (name: string): Dimension => new Map([[name, [1, 1]]]);

export const times = (a: Dimension, b: Dimension): Dimension => combined(a, b, 1);
export const over = (a: Dimension, b: Dimension): Dimension => combined(a, b, -1);

/** `undefined` when the exponent is not a simple fraction, so that the result would be no unit. */
export function power(a: Dimension, exponent: number): Dimension | undefined {
	if (a.size === 0) return NONE;
	const by = fraction(exponent);
	if (!by) return undefined;
	const entries = [...a].map(([unit, of]): [string, Rational] => [unit, multiply(of, by)]);
	return new Map(entries.filter(([, [top]]) => top !== 0));
}

export function equal(a: Dimension, b: Dimension): boolean {
	return over(a, b).size === 0;
}

/** `million people/year`, `1/year`, `dmnl`. */
export function textOf(dimension: Dimension): string {
	const above: string[] = [];
	const below: string[] = [];
	for (const [unit, [top, bottom]] of dimension) {
		const size = Math.abs(top) / bottom;
		const word =
			size === 1 ? unit : `${unit}^${bottom === 1 ? size : `(${Math.abs(top)}/${bottom})`}`;
		(top > 0 ? above : below).push(word);
	}
	if (above.length + below.length === 0) return 'dmnl';
	return [above.join('*') || '1', ...below].join('/');
}

function combined(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
	const all = new Map(a);
	for (const [unit, of] of b) {
		const sum = add(all.get(unit) ?? [0, 1], multiply(of, [sign, 1]));
		if (sum[0] === 0) all.delete(unit);
		else all.set(unit, sum);
	}
	return all;
}

function reduced(top: number, bottom: number): Rational {
	let [a, b] = [Math.abs(top), Math.abs(bottom)];
	while (b > 0) [a, b] = [b, a % b];
	const sign = bottom < 0 ? -1 : 1;
	return [(sign * top) / (a || 1), (sign * bottom) / (a || 1)];
}

const add = ([a, b]: Rational, [c, d]: Rational) => reduced(a * d + c * b, b * d);
const multiply = ([a, b]: Rational, [c, d]: Rational) => reduced(a * c, b * d);

/** Exponents people write: whole numbers, halves, thirds … up to twelfths. */
function fraction(x: number): Rational | undefined {
	for (let bottom = 1; bottom <= 12; bottom++) {
		const top = Math.round(x * bottom);
		if (Math.abs(top / bottom - x) < 1e-12) return reduced(top, bottom);
	}
	return undefined;
}

/** All units of a model, by canonical name or alias. */
export type Units = ReadonlyMap<string, Dimension>;

export function unitsOf(declared: readonly BaseUnit[], timeUnit: string): Units {
	const units = new Map<string, Dimension>([
		['dmnl', NONE],
		['dimensionless', NONE],
		...(timeUnit ? [[canonical(timeUnit), base(timeUnit)] as const] : [])
	]);
	for (const { name, aliases } of declared) {
		const dimension = units.get(canonical(name)) ?? base(name);
		for (const word of [name, ...aliases]) units.set(canonical(word), dimension);
	}
	return units;
}
