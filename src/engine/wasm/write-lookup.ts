// A lookup of all lanes at once: which piece of the curve each lane is on is counted, not searched, and the
// piece's numbers are fetched lane by lane. The values are those of numbers/lookup.ts, bit for bit.
import { tableOf } from '../numbers/lookup.ts';
import { I32 } from './bytes.ts';
import { gather, indexLocals, type Lanes } from './lanes.ts';
import { f64x2, i32x4, v128 } from './opcodes.ts';
import { get, set, type Code, type Writer } from './writer.ts';
import type { Lookup } from '../language/model.ts';

/** Takes the input from the stack and leaves the value there. */
export function writeLookup(w: Writer, lanes: Lanes, lookup: Lookup) {
	const { op, size } = lanes;
	const { xs, ys, slopes } = tableOf(lookup);
	const last = xs.length - 1;
	// beyond the end a curve is level or goes on; the records hold x, y, slope and nothing
	const beyond = lookup.type === 'extrapolate' ? slopes[last - 1] : 0;
	const records = lanes.pool.table(`of ${lookup.name}`, () =>
		[...xs].flatMap((x, i) => [x, ys[i], slopes[i] ?? beyond, 0])
	);
	const x = w.spare('x');
	w.write(set(x));
	if (lookup.type === 'continuous') {
		w.write(get(x), lanes.constant(xs[0]), op.pmax, lanes.constant(xs[last]), op.pmin, set(x));
	}
	const index = pieceOf(w, lanes, get(x), xs);
	const field = (i: number) => gather(w, lanes, index, records + size * i);
	if (lookup.type === 'discrete') {
		// not a number stays one: y where x equals itself, else x
		field(1);
		w.write(get(x), get(x), get(x), op.eq, v128.bitselect);
		return;
	}
	field(1);
	w.write(get(x));
	field(0);
	w.write(op.sub);
	field(2);
	w.write(op.mul, op.add);
}

/** For each lane the offset of the record of the last point at or below x, or the first. */
function pieceOf(w: Writer, lanes: Lanes, x: Code, xs: Float64Array): number[] {
	const count = w.spare('count');
	w.write(lanes.bits(0, 1), set(count));
	// a mask is -1 where it holds
	for (const point of xs.slice(1)) {
		w.write(get(count), x, lanes.constant(point), lanes.op.ge, i32x4.sub, set(count));
	}
	const lowHalves = [0, 1, 2, 3, 8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11];
	const packed: Code =
		lanes.op === f64x2 ? [...get(count), ...get(count), ...v128.shuffle, ...lowHalves] : get(count);
	const shift = lanes.size === 8 ? 5 : 4;
	w.write(packed, [0x41, shift], i32x4.shl);
	return indexLocals(w, lanes, I32);
}
