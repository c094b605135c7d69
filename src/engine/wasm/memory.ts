// What a kernel finds at the beginning of its memory: constants, one for all lanes, and tables.
import { unsigned } from './bytes.ts';

/** Bytes of one number: 8 in double, 4 in single precision. */
export type Size = 8 | 4;

/** Grows while the kernel is written. */
export interface Pool {
	readonly size: Size;
	/** The address of a vector with this number in every lane. */
	readonly constant: (value: number) => number;
	/** The address of a vector with this whole number in every 32-bit lane, or in every second one, the upper halves. */
	readonly bits: (value: number, every: 1 | 2) => number;
	/** The address of numbers that lie one after the other. */
	readonly table: (key: string, values: () => readonly number[]) => number;
	readonly bytes: () => Uint8Array;
}

export function poolOf(size: Size): Pool {
	const bytes: number[] = new Array(16).fill(0);
	const known = new Map<string, number>();

	const place = (key: string, content: () => ArrayBufferLike) => {
		const found = known.get(key);
		if (found !== undefined) return found;
		const address = bytes.length;
		known.set(key, address);
		bytes.push(...new Uint8Array(content()));
		while (bytes.length % 16 > 0) bytes.push(0);
		return address;
	};
	const numbers = (values: readonly number[]) =>
		(size === 8 ? Float64Array.from(values) : Float32Array.from(values)).buffer;
	const lanes = 16 / size;

	return {
		size,
		constant: (value) =>
			place(`${1 / value} ${value}`, () => numbers(new Array(lanes).fill(value))),
		bits: (value, every) =>
			place(
				`bits ${value} ${every}`,
				() => Int32Array.from({ length: 4 }, (_, i) => ((i + 1) % every === 0 ? value : 0)).buffer
			),
		table: (key, values) => place(`table ${key}`, () => numbers(values())),
		bytes: () => Uint8Array.from(bytes)
	};
}

/** Alignment is a hint; 0 promises nothing and costs nothing. */
export const at = (offset: number): number[] => [0, ...unsigned(offset)];
