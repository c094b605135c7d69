// Nothing → the two functions that count singles into bins, four at a time; tally.ts calls them.
import { F32, I32, V128, signed } from './bytes.ts';
import { branchIf, end, f32x4, i32, i32x4, loop, v128 } from './opcodes.ts';
import { at } from './memory.ts';
import { get, set, tee, writerOf, type Code, type Writer } from './writer.ts';
import { BINS } from './tally.ts';
import type { Lanes } from './lanes.ts';

export function tallyFunctions(lanes: Lanes) {
	return [extent(), tally(lanes)];
}

/** (from, to, at): the lowest in four lanes goes to `at`, the highest behind it. */
function extent() {
	const signature = { from: [I32, I32, I32], to: [] };
	const w = writerOf(3);
	const [low, high, values] = [w.local(V128), w.local(V128), w.local(V128)];
	w.write(get(0), v128.load, at(0), tee(low), set(high));
	overAll(w, () => {
		w.write(get(0), v128.load, at(0), set(values));
		w.write(get(low), get(values), f32x4.pmin, set(low));
		w.write(get(high), get(values), f32x4.pmax, set(high));
	});
	w.write(get(2), get(low), v128.store, at(0), get(2), get(high), v128.store, at(16));
	return { name: 'extent', signature, locals: w.locals, code: w.code };
}

/**
 * (from, to, low, bins to a unit, at): adds one to the bin of each. Each lane has bins of its own, or neighbours in
 * one bin would wait for each other; they are added up, and those of the other lanes left empty.
 */
function tally(lanes: Lanes) {
	const signature = { from: [I32, I32, F32, F32, I32], to: [] };
	const w = writerOf(5);
	const [low, perBin, indices, bin] = [w.local(V128), w.local(V128), w.local(V128), w.local(I32)];
	const c = lanes.constant;
	w.write(get(2), f32x4.splat, set(low), get(3), f32x4.splat, set(perBin));
	overAll(w, () => {
		w.write(get(0), v128.load, at(0), get(low), f32x4.sub, get(perBin), f32x4.mul);
		// half a bin less, so that rounding to the nearest rounds down; the lowest and the highest stay inside
		w.write(c(0.5), f32x4.sub, c(0), f32x4.pmax, c(BINS - 1), f32x4.pmin);
		// from 2^23 on a single is its whole number in its last bits
		w.write(c(2 ** 23), f32x4.add, lanes.bits(0x4b000000, 1), i32x4.sub);
		w.write([0x41, 2], i32x4.shl, set(indices));
		for (let lane = 0; lane < 4; lane++) {
			const address: Code = [...get(indices), ...i32x4.extract, lane, ...get(4), ...i32.add];
			const place = at(lane * 4 * BINS);
			w.write(address, tee(bin), get(bin), i32.load, place, [0x41, 1], i32.add, i32.store, place);
		}
	});
	addUp(w, lanes);
	return { name: 'tally', signature, locals: w.locals, code: w.code };
}

/** Four bins at a time; the first parameter counts them, the last is where they lie. */
function addUp(w: Writer, lanes: Lanes) {
	w.write([0x41, 0], set(0), loop, get(4), get(4), v128.load, at(0));
	for (let lane = 1; lane < 4; lane++) {
		w.write(get(4), v128.load, at(lane * 4 * BINS), i32x4.add);
	}
	w.write(v128.store, at(0));
	for (let lane = 1; lane < 4; lane++) {
		w.write(get(4), lanes.constant(0), v128.store, at(lane * 4 * BINS));
	}
	w.write(get(4), [0x41, 16], i32.add, set(4));
	w.write(
		get(0),
		[0x41, 1],
		i32.add,
		tee(0),
		[0x41, ...signed(BINS / 4)],
		i32.ltU,
		branchIf(0),
		end
	);
}

/** From the address in the first parameter to that in the second, which lie apart. */
function overAll(w: Writer, each: () => void) {
	w.write(loop);
	each();
	w.write(get(0), [0x41, 16], i32.add, tee(0), get(1), i32.ltU, branchIf(0), end);
}
