// A drawn number → a count of what happens at random. Like `maths`: once to call, once to write into a program.

/**
 * How often something happens that happens `mean` times on average and not at all with the chance `none`: the
 * count at which the chances, added up, reach `u`.
 */
export function poisson(u: number, mean: number, none: number): number {
	if (!(mean >= 0)) return NaN;
	let count = 0;
	for (let chance = none, reached = none; reached < u && count < 2 * mean + 100;) {
		count++;
		chance *= mean / count;
		reached += chance;
	}
	return count;
}

/** The same as text, for programs. */
export const declarePoisson = `const $poisson = (u, mean, none) => {
	if (!(mean >= 0)) return NaN;
	let count = 0;
	for (let chance = none, reached = none; reached < u && count < 2 * mean + 100; ) {
		count++;
		chance *= mean / count;
		reached += chance;
	}
	return count;
};`;
