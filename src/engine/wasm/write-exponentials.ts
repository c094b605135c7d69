// exp, ln and pow of two doubles at once: the same operations in the same order as numbers/strict/exponentials.ts, so
// the bits are the same. What lies at the edge (zero, infinite, subnormal, negative) is computed outside.
import { tables } from '../numbers/strict-maths.ts';
import { I32 } from './bytes.ts';
import { callOutside, gather, indexLocals, type Lanes } from './lanes.ts';
import { end, f64x2, i32x4, i64x2, v128, when } from './opcodes.ts';
import { get, set, type Code, type Writer } from './writer.ts';

const LN2 = 0.6931471805598903;
const LN2_REST = 5.497923018708371e-14;
const WHOLE = 6755399441055744;
const TWENTY_BITS = 6442450944;
const LOWEST = 0x3fe63100;

/** Takes its arguments from the stack and leaves the result there; `outside` is the function to ask at the edge. */
export type WriteFunction = (w: Writer, lanes: Lanes, outside: number) => void;

const binary =
	(code: Code) =>
	(a: Code, b: Code): Code => [...a, ...b, ...code];
const add = binary(f64x2.add);
const sub = binary(f64x2.sub);
const mul = binary(f64x2.mul);
const both = binary(v128.and);

/** Writes a value into a spare local; answers with the code that reads it. */
const keeper = (w: Writer) => (name: string, value: Code) => {
	w.write(value, set(w.spare(name)));
	return get(w.spare(name));
};

export const writeExp: WriteFunction = (w, lanes, outside) => {
	const keep = keeper(w);
	const x = keep('x', []);
	const result = keep(
		'result',
		expOf(w, lanes, x, (x) => x)
	);
	const inside = both(
		[...x, ...lanes.constant(708), ...f64x2.lt],
		[...x, ...lanes.constant(-708), ...f64x2.gt]
	);
	orOutside(w, lanes, inside, outside, [w.spare('x')], result);
};

export const writeLn: WriteFunction = (w, lanes, outside) => {
	const keep = keeper(w);
	const x = keep('x', []);
	const { high, low } = logarithm(w, lanes, x);
	const result = keep('result', add(high, low));
	orOutside(w, lanes, ordinary(lanes, x), outside, [w.spare('x')], result);
};

export const writePow: WriteFunction = (w, lanes, outside) => {
	const keep = keeper(w);
	const y = keep('y', []);
	const x = keep('x', []);
	const { high, low } = logarithm(w, lanes, x);
	const l = keep('l', add(high, low));
	const more = add(sub(high, l), low);

	const short = (of: Code): Code => [...of, ...f32Round];
	const yh = keep('yh', short(y));
	const lh = keep('lh', short(l));
	const e = keep('e', mul(yh, lh));
	const el = keep('el', add(mul(sub(y, yh), lh), mul(y, add(sub(l, lh), more))));
	const result = keep(
		'result',
		expOf(w, lanes, e, (r) => add(r, el))
	);
	const inside = both(
		both(ordinary(lanes, x), [...y, ...f64x2.abs, ...lanes.constant(1e19), ...f64x2.lt]),
		[...e, ...f64x2.abs, ...lanes.constant(708), ...f64x2.lt]
	);
	orOutside(w, lanes, inside, outside, [w.spare('x'), w.spare('y')], result);
};

/** To single precision and back. */
const f32Round: Code = [0xfd, 0x5e, 0xfd, 0x5f];

/** Above 0, not subnormal, finite. */
const ordinary = (lanes: Lanes, x: Code) =>
	both(
		[...x, ...lanes.constant(2.2250738585072014e-308), ...f64x2.ge],
		[...x, ...lanes.constant(Infinity), ...f64x2.lt]
	);

/** Leaves the result on the stack, computed outside when one lane is at the edge. */
function orOutside(
	w: Writer,
	lanes: Lanes,
	inside: Code,
	outside: number,
	args: readonly number[],
	result: Code
) {
	w.write(inside, i64x2.allTrue, [0x45], when);
	callOutside(w, lanes, outside, args);
	w.write(set(w.spare('result')), end, result);
}

/** e^x; `finish` may add to the reduced argument. */
function expOf(w: Writer, lanes: Lanes, x: Code, finish: (r: Code) => Code): Code {
	const keep = keeper(w);
	const c = lanes.constant;
	const shifted = keep('shifted', add(mul(x, c(1.4426950408889634)), c(WHOLE)));
	const n = keep('n', sub(shifted, c(WHOLE)));
	const r = keep('r', finish(sub(sub(x, mul(n, c(LN2))), mul(n, c(LN2_REST)))));
	const rr = keep('rr', mul(r, r));
	const r4 = keep('r4', mul(rr, rr));
	const line = (a: number, b: number) => add(c(a), mul(c(b), r));
	const middle = add(
		line(0.001388888888888373, 0.0001984126987490126),
		mul(rr, line(2.4801587325605324e-5, 2.7557255297969643e-6))
	);
	const last = add(
		line(2.755727357010214e-7, 2.5105259538448494e-8),
		mul(rr, c(2.0914717341716378e-9))
	);
	const q = add(
		add(
			add(line(0.5, 0.1666666666666667), mul(rr, line(0.04166666666666667, 0.008333333333326112))),
			mul(r4, middle)
		),
		mul(mul(r4, r4), last)
	);
	const y = add(c(1), add(r, mul(rr, q)));
	// times 2^n, written into the exponent
	return [...y, ...shifted, 0x41, 52, ...i64x2.shl, ...i64x2.add];
}

/** ln x as a sum. */
function logarithm(w: Writer, lanes: Lanes, x: Code): { high: Code; low: Code } {
	const keep = keeper(w);
	const c = lanes.constant;
	const place = keep('place', [...x, ...lanes.bits(LOWEST, 2), ...i64x2.sub]);
	const upper: Code = [...place, ...place, ...v128.shuffle, ...upperHalves];
	const m = keep('m', [...x, ...place, ...lanes.bits(-0x100000, 2), ...v128.and, ...i64x2.sub]);
	const k = keep('k', [...upper, 0x41, 20, ...i32x4.shrS, ...f64x2.convertI32]);
	// each piece has a record of four numbers, 32 bytes
	w.write(upper, [0x41, 10], i32x4.shrS, lanes.bits(31 * 32, 1), v128.and);
	const index = indexLocals(w, lanes, I32);
	const records = lanes.pool.table('logarithm', () =>
		[...tables.inverse].flatMap((v, i) => [v, tables.logarithm[i], tables.rest[i], 0])
	);
	const field = (name: string, i: number) => {
		gather(w, lanes, index, records + 8 * i);
		return keep(name, []);
	};
	const v = field('v', 0);
	const mh = keep('mh', sub(add(m, c(TWENTY_BITS)), c(TWENTY_BITS)));
	const rh = keep('rh', sub(mul(mh, v), c(1)));
	const rl = keep('rl', mul(sub(m, mh), v));
	const r = keep('r', add(rh, rl));
	const lost = add(sub(rh, r), rl);

	const a = keep('a', add(mul(k, c(LN2)), field('log', 1)));
	const b = keep('b', add(a, r));
	const known = add(mul(k, c(LN2_REST)), field('rest', 2));
	const bl = keep('bl', add(known, add(add(sub(a, b), r), lost)));
	const halfh = keep('halfh', mul(c(-0.5), rh));
	const square = keep('square', mul(rh, halfh));
	const high = keep('high', add(b, square));
	const cl = add(mul(rl, add(mul(c(-0.5), r), halfh)), add(sub(b, high), square));
	const rr = keep('rr', mul(r, r));
	const line = (from: number, by: number) => add(c(from), mul(c(by), r));
	const early = add(
		line(0.3333333333333333, -0.25),
		mul(rr, line(0.20000000000034313, -0.16666666666698118))
	);
	const late = add(
		line(0.14285713591504118, -0.12499999363637569),
		mul(rr, line(0.11115605465068917, -0.10004119839846858))
	);
	const p = mul(mul(rr, r), add(early, mul(mul(rr, rr), late)));
	return { high, low: keep('low', add(add(bl, cl), p)) };
}

const upperHalves = [4, 5, 6, 7, 12, 13, 14, 15, 4, 5, 6, 7, 12, 13, 14, 15];
