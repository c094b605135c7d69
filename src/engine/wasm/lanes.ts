// What differs between members as doubles, two at a time, and members as singles, four at a time.
import { f32, f32x4, f64, f64x2, i32x4, v128 } from './opcodes.ts';
import { at, poolOf, type Pool, type Size } from './memory.ts';
import { call, get, set, type Code, type Writer } from './writer.ts';

export interface Lanes {
	readonly size: Size;
	readonly count: number;
	readonly op: typeof f64x2 | typeof f32x4;
	/** Whether a product and a sum are one instruction, rounded once where the processor has it. */
	readonly fused: boolean;
	/** a * b + c */
	readonly timesPlus: (a: Code, b: Code, c: Code) => Code;
	readonly pool: Pool;
	/** A vector with this number in every lane. */
	readonly constant: (value: number) => Code;
	/** A vector with this whole number in every 32-bit lane, or in every second one, the upper halves. */
	readonly bits: (value: number, every: 1 | 2) => Code;
	/** Turns a double on the stack into a vector. */
	readonly spread: Code;
	/** One lane of a vector on the stack, as a double. */
	readonly extract: (lane: number) => Code;
	/** Puts the double on the stack into a lane of the vector below it. */
	readonly replace: (lane: number) => Code;
	/** One number from memory into a lane: address and vector on the stack. */
	readonly loadLane: (offset: number, lane: number) => Code;
	/** One number from memory into the first lane, 0 in the others: address on the stack. */
	readonly loadFirst: (offset: number) => Code;
}

const ZERO: Code = [0x41, 0];

/** @param fused only for singles */
export function lanesOf(size: Size, fused = false): Lanes {
	const pool = poolOf(size);
	const load = (address: number): Code => [...ZERO, ...v128.load, ...at(address)];
	const double = size === 8;
	const op = double ? f64x2 : f32x4;
	return {
		fused,
		timesPlus: (a, b, c) =>
			fused ? [...a, ...b, ...c, ...f32x4.timesPlus] : [...a, ...b, ...op.mul, ...c, ...op.add],
		size,
		count: 16 / size,
		op,
		pool,
		constant: (value) => load(pool.constant(value)),
		bits: (value, every) => load(pool.bits(value, every)),
		spread: double ? f64x2.splat : [...f32.demoteF64, ...f32x4.splat],
		extract: (lane) =>
			double ? [...f64x2.extract, lane] : [...f32x4.extract, lane, ...f64.promoteF32],
		replace: (lane) =>
			double ? [...f64x2.replace, lane] : [...f32.demoteF64, ...f32x4.replace, lane],
		loadFirst: (offset) => [...(double ? v128.load64Zero : v128.load32Zero), ...at(offset)],
		loadLane: (offset, lane) => [
			...(double ? v128.load64Lane : v128.load32Lane),
			...at(offset),
			lane
		]
	};
}

/** The vector that calling `f` outside gives, lane by lane; the arguments are in locals. */
export function callOutside(w: Writer, lanes: Lanes, f: number, args: readonly number[]) {
	const result = w.spare('outside');
	w.write(lanes.constant(0), set(result));
	for (let lane = 0; lane < lanes.count; lane++) {
		w.write(get(result));
		for (const arg of args) w.write(get(arg), lanes.extract(lane));
		w.write(call(f), lanes.replace(lane), set(result));
	}
	w.write(get(result));
}

/** For each lane a number from a table: `index` holds byte offsets, one to a 32-bit lane, lowest first. */
export function gather(w: Writer, lanes: Lanes, index: readonly number[], address: number) {
	const into = w.spare('gathered');
	w.write(get(index[0]), lanes.loadFirst(address), set(into));
	for (let lane = 1; lane < lanes.count; lane++)
		w.write(get(index[lane]), get(into), lanes.loadLane(address, lane), set(into));
	w.write(get(into));
}

/** Splits a vector of whole numbers on the stack into one i32 local per lane. */
export function indexLocals(w: Writer, lanes: Lanes, type: number): number[] {
	const vector = w.spare('indices');
	w.write(set(vector));
	return Array.from({ length: lanes.count }, (_, lane) => {
		const local = w.spare(`index ${lane}`, type);
		w.write(get(vector), i32x4.extract, [lane], set(local));
		return local;
	});
}
