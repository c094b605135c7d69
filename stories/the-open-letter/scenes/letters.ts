// The twenty letters on the rack: what each holds, and when in the order it turns to glass.
import type { Holds } from '#scene';

export interface RackLetter {
	readonly id: `letter-${number}`;
	/** What a reader learns from it. */
	readonly holds: Holds;
	/** It is glass when this many letters are; 1 to 20, each once. */
	readonly rank: number;
	/** The name the words use for it. */
	readonly mark?: 'lotte' | 'samir';
	/** Which ready stamp it bears. */
	readonly stamp: number;
	/** Degrees it leans. */
	readonly lean: number;
}

// row by row, four rows of five; [holds, rank, stamp, lean, mark]
const RACK: readonly [Holds, number, number, number, ('lotte' | 'samir')?][] = [
	['bill', 9, 3, -2],
	['heart', 3, 4, 3],
	['ballot', 16, 6, -1],
	['sun', 6, 2, 2],
	['note', 13, 7, -3],
	['map', 14, 5, 2],
	['book', 18, 3, -3],
	['address', 12, 0, 1, 'lotte'],
	['cross', 1, 6, -2],
	['map', 10, 4, 3],
	['note', 4, 2, -3],
	['ring', 7, 7, 1],
	['heart', 19, 5, -1],
	['warrant', 15, 1, 3, 'samir'],
	['cross', 20, 3, -2],
	['ring', 11, 6, 1],
	['sun', 17, 2, -2],
	['bill', 2, 4, 3],
	['ballot', 8, 5, -2],
	['book', 5, 7, 2]
];

export const letters: readonly RackLetter[] = RACK.map(([holds, rank, stamp, lean, mark], i) => ({
	id: `letter-${i + 1}`,
	holds,
	rank,
	stamp,
	lean,
	...(mark && { mark })
}));

/** Ranks of the letters strangers read, in the order in which they find them. */
const FOUND = [8, 3, 14, 15, 12, 1, 10, 6, 17, 4, 11, 13, 2, 18, 7, 5, 16, 9, 20, 19];

/**
 * The letters a stranger reads: glass ones first, since a sealed one cannot be read. Lotte's comes first
 * when the words say that hers is read.
 */
export function readLetters(glass: number, eyes: number, lotteFirst = false): RackLetter[] {
	const byRank = (rank: number) => letters.find((letter) => letter.rank === rank)!;
	const order = lotteFirst ? [12, ...FOUND.filter((rank) => rank !== 12)] : FOUND;
	const open = order.filter((rank) => rank <= glass);
	const sealed = order.filter((rank) => rank > glass);
	return [...open, ...sealed].slice(0, eyes).map(byRank);
}
