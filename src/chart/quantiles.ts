// Members of an ensemble → equally likely outcomes.

/**
 * `count` outcomes, each as likely as the others: the members at (i + ½) / count of the way through
 * their order. They are members, nothing between two of them, so "16 of 20 runs" counts runs.
 */
export function quantiles(members: ArrayLike<number>, count = 20): number[] {
	const sorted = Array.from(members).sort((a, b) => a - b);
	if (sorted.length === 0) throw new Error('unreachable: quantiles of no members');
	if (!sorted.every(Number.isFinite)) throw new Error('unreachable: a member that is no number');

	// whole numbers, since (i + ½) / count · length in floating point can fall on the wrong member
	return Array.from(
		{ length: count },
		(_, i) => sorted[Math.ceil(((2 * i + 1) * sorted.length) / (2 * count)) - 1]
	);
}

/** How many outcomes lie below the threshold; the others are on it or above. */
export function countBelow(outcomes: readonly number[], threshold: number): number {
	return outcomes.filter((outcome) => outcome < threshold).length;
}
