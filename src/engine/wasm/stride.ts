// One step of a kernel → how far it goes and how often it looks. Eight Euler steps add up the changes at eight
// moments of a smooth path; three looks, at the first, the middle and the last of them, give that sum nearly as
// well. It is no better solution of the equations but the same path as the line's, so that a line stays in its fan.

export interface Stride {
	/** How many of the model's steps it stands for. */
	readonly steps: number;
	/** How often it looks at the changes. */
	readonly looks: 1 | 2 | 3;
	/**
	 * With three looks, how far the middle one may lie from the line between the others, as a sum of shares of what
	 * stocks range over: where it is more, the model's own steps are gone.
	 */
	readonly bend?: number;
}

/** The model's own steps. */
export const EULER: Stride = { steps: 1, looks: 1 };

/** A sum of changes, each times a number of the model's steps. */
export type Weights = readonly number[];

/**
 * After how many of the model's steps each look but the first is taken, from where, and how the looks move the
 * stocks at the end. For ever more steps in one the three looks become Kutta's rule of third order.
 */
export function weightsOf({ steps: m, looks }: Stride): {
	readonly looks: readonly { readonly after: number; readonly from: Weights }[];
	readonly move: Weights;
} {
	if (looks === 1) return { looks: [], move: [m] };
	const last = m - 1;
	if (looks === 2) return { looks: [{ after: last, from: [last] }], move: [m / 2, m / 2] };
	// the sums of 0 … m - 1 and of their squares come out right
	const middle = 2 - (4 * (2 * m - 1)) / (6 * last);
	const outer = (1 - middle) / 2;
	const beta = (m - 2) / (3 * outer * last);
	return {
		looks: [
			{ after: last / 2, from: [last / 2] },
			{ after: last, from: [last * (1 - beta), last * beta] }
		],
		move: [m * outer, m * middle, m * outer]
	};
}
