// Names as authors write them → names that can be compared, and the nearest known name to a wrong one.

/** XMILE: case, and any run of blanks, underscores or line breaks (also written `\n`), make no difference. */
export function canonical(name: string): string {
	// most names are asked for often and need no change
	if (!/[\s\u00a0\\]|__/.test(name)) return name.toLowerCase();
	return name
		.trim()
		.replace(/(?:[\s\u00a0_]|\\n|\\r|\\t)+/g, '_')
		.toLowerCase();
}

/** The known name closest to a wrong one, or '' when none is close enough to be what was meant. */
export function nearest(wrong: string, known: Iterable<string>): string {
	const target = canonical(wrong).slice(0, 100);
	let best = '';
	let least = Math.max(1, Math.floor(target.length / 3)) + 0.5;
	for (const name of known) {
		const candidate = canonical(name);
		if (Math.abs(candidate.length - target.length) >= least) continue;
		const edits = distance(target, candidate);
		if (edits < least) [best, least] = [name, edits];
	}
	return best;
}

/** Fewest letters to insert, delete, replace or swap with their neighbour. */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
		}
		[before, last] = [last, row];
	}
	return last[b.length];
}
