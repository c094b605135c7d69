// A tide → its blank letters, row by row from the back, lower rows nearer and larger.
import { letterPath } from '#scene/emblems/letter-path.ts';

export interface Blank {
	readonly line: string;
	readonly dark: boolean;
}

const ROWS = 5;
const PER_ROW = 7;

/** From -1 to 1, the same for every print: letters in water lie at all angles, but never change. */
const toss = (row: number, i: number) => Math.sin(row * 12.9 + i * 78.2);

function row(index: number): Blank[] {
	const gap = 68 + index * 8;
	return Array.from({ length: PER_ROW }, (_, i) => {
		const x = 200 + (i - (PER_ROW - 1) / 2 + (index % 2 ? 0.4 : -0.1)) * gap;
		const y = 206 + index * 43 + 17 * Math.cos(x / 58) + 5 * toss(index + 3, i);
		return {
			line: letterPath(x, y, toss(index, i) * 23, 0.56 + index * 0.07),
			dark: (i + index * 2) % (index > 2 ? 2 : 3) === 0
		};
	});
}

/** The letter afloat lies between the second row and the third. */
export function blanks(): { behind: Blank[]; before: Blank[] } {
	const rows = Array.from({ length: ROWS }, (_, i) => row(i));
	return { behind: rows.slice(0, 2).flat(), before: rows.slice(2).flat() };
}
