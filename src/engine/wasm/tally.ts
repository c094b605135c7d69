// The values of all members at one time → how many lie in each of 512 equal bins between the lowest and the highest.
// A kernel counts in machine code (write-tally.ts); script does where there is none.
import type { Numbers, Tally } from './outcomes.ts';

export const BINS = 512;

/** Of a bin. Narrower than the least, all members are the same to any eye, and one over it would be infinite. */
function widthOf(low: number, high: number, least: number): number {
	const width = (high - low) / BINS;
	return width > least ? width : 0;
}

const counts = new Int32Array(BINS);

export const inScript: Tally = (values) => {
	let low = values[0];
	let high = low;
	for (let i = 1; i < values.length; i++) {
		const value = values[i];
		if (value < low) low = value;
		else if (value > high) high = value;
	}
	const width = widthOf(low, high, 1e-300);
	counts.fill(0);
	if (width > 0) addTo(counts, values, low, width);
	return { low, width, counts };
};

function addTo(counts: Int32Array, values: Numbers, low: number, width: number, from = 0) {
	for (let i = from; i < values.length; i++) {
		const bin = ((values[i] - low) / width) | 0;
		counts[bin < BINS ? bin : BINS - 1] += 1;
	}
}

interface TallyExports {
	/** Lowest and highest of the singles between two addresses, four of each, at a third. */
	readonly extent: (from: number, to: number, at: number) => void;
	/** Adds one to the bin of each. */
	readonly tally: (from: number, to: number, low: number, perBin: number, at: number) => void;
}

/** Bytes that a kernel needs to count: bins for each lane, and the ends of four. */
export const TALLY_BYTES = 4 * 4 * BINS + 32;

/** Of singles in a kernel's memory. @param at address of `TALLY_BYTES` bytes that nobody else uses */
export function tallyIn(exports: WebAssembly.Exports, at: number): Tally {
	const { extent, tally } = exports as unknown as TallyExports; // as write-tally.ts writes them
	const { buffer } = exports.memory as WebAssembly.Memory;
	new Int32Array(buffer, at, 4 * BINS).fill(0);
	const bins = new Int32Array(buffer, at, BINS);
	const ends = new Float32Array(buffer, at + TALLY_BYTES - 32, 8);
	return (values) => {
		const { length, byteOffset: from } = values;
		const whole = length & ~3;
		if (whole === 0) return inScript(values);
		const to = from + 4 * whole;
		extent(from, to, at + TALLY_BYTES - 32);
		let low = Math.min(ends[0], ends[1], ends[2], ends[3]);
		let high = Math.max(ends[4], ends[5], ends[6], ends[7]);
		for (let i = whole; i < length; i++) {
			low = Math.min(low, values[i]);
			high = Math.max(high, values[i]);
		}
		const width = widthOf(low, high, 1e-35);
		bins.fill(0);
		if (width > 0) {
			tally(from, to, low, 1 / width, at);
			addTo(bins, values, low, width, whole);
		}
		return { low, width, counts: bins };
	};
}
