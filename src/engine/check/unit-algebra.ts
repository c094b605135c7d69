// Units as text → dimensions that can be multiplied and compared, and back to text.
import { canonical } from '../language/names.ts';
import { didYouMean } from '../language/problems.ts';
import type { Fault } from '../language/fault.ts';
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

export type UnitRead =
	| { readonly ok: true; readonly dimension: Dimension }
	| { readonly ok: false; readonly fault: Fault };

const PIECE = /\s*(?:([*/^()])|(\d+(?:\.\d+)?)(?=\s*(?:[*/^()]|$))|([^*/^()]*[^*/^()\s]))/y;

/** Most brackets and signs in a unit. */
const MOST_PIECES = 100;

/** `a*b/c/d` means a*b/(c*d); a name may contain blanks; `1` stands where there is nothing above the line. */
export function parseUnit(text: string, units: Units): UnitRead {
	const pieces: { sign?: string; number?: string; name?: string; start: number; end: number }[] =
		[];
	PIECE.lastIndex = 0;
	for (let at = 0; at < text.trimEnd().length; at = PIECE.lastIndex) {
		PIECE.lastIndex = at;
		const found = PIECE.exec(text);
		if (!found || pieces.length > MOST_PIECES) return fault(at, text.length, 'This is not a unit.');
		const [whole, sign, number, name] = found;
		const end = at + whole.length;
		pieces.push({ sign, number, name, start: end - whole.trimStart().length, end });
	}

	let next = 0;
	let wrong: UnitRead | undefined;
	const dimension = product();
	if (!wrong && next < pieces.length) fail('cannot stand here.');
	return wrong ?? { ok: true, dimension };

	function product(): Dimension {
		let whole = factor();
		for (let sign = pieces[next]?.sign; sign === '*' || sign === '/'; sign = pieces[next]?.sign) {
			next++;
			whole = sign === '*' ? times(whole, factor()) : over(whole, factor());
		}
		return whole;
	}

	function factor(): Dimension {
		const inside = atom();
		if (pieces[next]?.sign !== '^') return inside;
		next++;
		const raised = power(inside, exponent());
		return raised ?? fail('is not a power a unit can have.');
	}

	function atom(): Dimension {
		const piece = pieces[next++];
		if (piece?.sign === '(') {
			const inside = product();
			if (pieces[next]?.sign === ')') next++;
			else fail('needs its closing bracket.');
			return inside;
		}
		if (piece?.number === '1') return NONE;
		if (piece?.name === undefined) {
			next--;
			return fail('cannot stand here.');
		}
		const dimension = units.get(canonical(piece.name));
		if (dimension) return dimension;
		wrong ??= fault(
			piece.start,
			piece.end,
			`No unit of this model is called "${piece.name}".`,
			didYouMean(piece.name, units.keys()) || 'Declare it under units.'
		);
		return NONE;
	}

	/** 2, -1, (1/2) */
	function exponent(): number {
		const open = pieces[next]?.sign === '(';
		if (open) next++;
		const minus = pieces[next]?.name === '-';
		if (minus) next++;
		const value = Number(
			pieces[next++]?.number ?? /^-\d+$/.exec(pieces[next - 1]?.name ?? '')?.[0]
		);
		const divided = open && pieces[next]?.sign === '/';
		const bottom = divided ? Number(pieces[(next += 2) - 1]?.number) : 1;
		if (open && pieces[next++]?.sign !== ')') fail('needs its closing bracket.');
		return (minus ? -1 : 1) * (value / bottom);
	}

	function fail(what: string): Dimension {
		const piece = pieces[Math.min(next, pieces.length - 1)] ?? { start: 0, end: text.length };
		const found = text.slice(piece.start, piece.end).trim();
		wrong ??= fault(piece.start, piece.end, found ? `"${found}" ${what}` : 'The unit is empty.');
		return NONE;
	}
}

const fault = (start: number, end: number, sentence: string, cure = ''): UnitRead => ({
	ok: false,
	fault: {
		code: 'bad-unit',
		start,
		end,
		sentence,
		cure: cure || 'Units look like people/year, 1/year or dmnl.'
	}
});
