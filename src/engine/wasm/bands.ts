// Outcomes of an ensemble → bands over time. By counting while somebody drags, exactly when they rest: sorting
// costs more than running.
import { quantile, type Bands } from '../study/quantiles.ts';
import type { Numbers, Outcomes } from './outcomes.ts';

const BINS = 512;

/** Exact. @param shares between 0 and 1, such as 0.1 */
export function exactBands(outcomes: Outcomes, variable: string, shares: readonly number[]): Bands {
	const sorted = new Float64Array(outcomes.count);
	return bandsFrom(outcomes, shares, (point) => {
		sorted.set(outcomes.slice(variable, point));
		sorted.sort();
		return (share) => quantile(sorted, share);
	});
}

/** Off by at most 1/512 of the distance between the lowest and the highest member at that time. */
export function histogramBands(
	outcomes: Outcomes,
	variable: string,
	shares: readonly number[]
): Bands {
	const counts = new Int32Array(BINS);
	return bandsFrom(outcomes, shares, (point) => {
		const values = outcomes.slice(variable, point);
		const [low, high] = extentOf(values);
		const width = (high - low) / BINS;
		// closer together than that, they are the same to any eye, and 1 / width would be infinite
		if (!(width > 1e-300)) return () => low;
		count(values, low, 1 / width, counts);
		const place = (rank: number) => low + width * placeOf(rank, counts);
		return (share) => {
			const between = share * (values.length - 1);
			const below = Math.floor(between);
			const start = place(below);
			return below === between ? start : start + (between - below) * (place(below + 1) - start);
		};
	});
}

function bandsFrom(
	{ time }: Outcomes,
	shares: readonly number[],
	quantilesAt: (point: number) => (share: number) => number
): Bands {
	const lines = shares.map(() => new Float64Array(time.length));
	for (let point = 0; point < time.length; point++) {
		const at = quantilesAt(point);
		lines.forEach((line, i) => (line[point] = at(shares[i])));
	}
	return { time, lines };
}

function extentOf(values: Numbers): [low: number, high: number] {
	let low = values[0];
	let high = low;
	for (let i = 1; i < values.length; i++) {
		const value = values[i];
		if (value < low) low = value;
		else if (value > high) high = value;
	}
	return [low, high];
}

function count(values: Numbers, low: number, perBin: number, counts: Int32Array) {
	counts.fill(0);
	for (let i = 0; i < values.length; i++) {
		const bin = ((values[i] - low) * perBin) | 0;
		counts[bin < BINS ? bin : BINS - 1] += 1;
	}
}

/** Where the member of this rank lies, in bins; those within a bin are taken as evenly spread. */
function placeOf(rank: number, counts: Int32Array): number {
	let before = 0;
	let bin = 0;
	while (before + counts[bin] <= rank) before += counts[bin++];
	return bin + (rank - before + 0.5) / counts[bin];
}
