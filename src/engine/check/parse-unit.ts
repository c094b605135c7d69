// The text of a unit → its dimension.
import { canonical } from '../language/names.ts';
import { didYouMean } from '../language/problems.ts';
import { NONE, over, power, times, type Dimension, type Units } from './unit-algebra.ts';
import type { Fault } from '../language/fault.ts';

export type UnitRead =
	| { readonly ok: true; readonly dimension: Dimension }
	| { readonly ok: false; readonly fault: Fault };

const PIECE = /\s*(?:([*/^()])|(\d+(?:\.\d+)?)(?=\s*(?:[*/^()]|$))|([^*/^()]*[^*/^()\s]))/y;

interface Piece {
	readonly sign?: string;
	readonly number?: string;
	readonly name?: string;
	readonly start: number;
	readonly end: number;
}

/** Most brackets and signs in a unit. */
export const MOST_PIECES = 100;

/** `a*b/c/d` means a*b/(c*d); a name may contain blanks; `1` stands where there is nothing above the line. */
export function parseUnit(text: string, units: Units): UnitRead {
	const pieces = piecesOf(text);
	return Array.isArray(pieces) ? new UnitParser(text, pieces, units).parsed() : pieces;
}

function piecesOf(text: string): Piece[] | UnitRead {
	const pieces: Piece[] = [];
	for (let at = 0; at < text.trimEnd().length; at = PIECE.lastIndex) {
		PIECE.lastIndex = at;
		const found = PIECE.exec(text);
		if (!found || pieces.length >= MOST_PIECES)
			return fault(at, text.length, 'This is not a unit.');
		const [whole, sign, number, name] = found;
		const end = at + whole.length;
		pieces.push({ sign, number, name, start: end - whole.trimStart().length, end });
	}
	return pieces;
}

class UnitParser {
	readonly text: string;
	readonly pieces: readonly Piece[];
	readonly units: Units;
	next = 0;
	wrong: UnitRead | undefined;

	constructor(text: string, pieces: readonly Piece[], units: Units) {
		this.text = text;
		this.pieces = pieces;
		this.units = units;
	}

	parsed(): UnitRead {
		const dimension = this.product();
		if (!this.wrong && this.next < this.pieces.length) this.fail('cannot stand here.');
		return this.wrong ?? { ok: true, dimension };
	}

	/** The sign that comes next, or undefined. */
	sign() {
		return this.pieces[this.next]?.sign;
	}

	product(): Dimension {
		let whole = this.factor();
		for (let sign = this.sign(); sign === '*' || sign === '/'; sign = this.sign()) {
			this.next++;
			whole = sign === '*' ? times(whole, this.factor()) : over(whole, this.factor());
		}
		return whole;
	}

	factor(): Dimension {
		const inside = this.atom();
		if (this.sign() !== '^') return inside;
		this.next++;
		const raised = power(inside, this.exponent());
		return raised ?? this.fail('is not a power a unit can have.');
	}

	atom(): Dimension {
		const piece = this.pieces[this.next++];
		if (piece?.sign === '(') {
			const inside = this.product();
			if (this.sign() === ')') this.next++;
			else this.fail('needs its closing bracket.');
			return inside;
		}
		if (piece?.number === '1') return NONE;
		if (piece?.name === undefined) {
			this.next--;
			return this.fail('cannot stand here.');
		}
		const dimension = this.units.get(canonical(piece.name));
		if (dimension) return dimension;
		this.wrong ??= fault(
			piece.start,
			piece.end,
			`No unit of this model is called "${piece.name}".`,
			didYouMean(piece.name, this.units.keys()) || 'Declare it under units.'
		);
		return NONE;
	}

	/** 2, -1, (1/2) */
	exponent(): number {
		const open = this.sign() === '(';
		if (open) this.next++;
		const minus = this.pieces[this.next]?.name === '-';
		if (minus) this.next++;
		const value = Number(
			this.pieces[this.next++]?.number ?? /^-\d+$/.exec(this.pieces[this.next - 1]?.name ?? '')?.[0]
		);
		const divided = open && this.sign() === '/';
		const bottom = divided ? Number(this.pieces[(this.next += 2) - 1]?.number) : 1;
		if (open && this.pieces[this.next++]?.sign !== ')') this.fail('needs its closing bracket.');
		return (minus ? -1 : 1) * (value / bottom);
	}

	fail(what: string): Dimension {
		const piece = this.pieces[Math.min(this.next, this.pieces.length - 1)] ?? {
			start: 0,
			end: this.text.length
		};
		const found = this.text.slice(piece.start, piece.end).trim();
		this.wrong ??= fault(
			piece.start,
			piece.end,
			found ? `"${found}" ${what}` : 'The unit is empty.'
		);
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
