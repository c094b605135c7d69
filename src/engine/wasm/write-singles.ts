// exp, ln and pow of four singles at once, right to about six digits. Where the argument of a logarithm is not
// above zero the result is not a number: that member is then run again in double precision.
import { f32x4, i32x4, v128 } from './opcodes.ts';
import { get, set, type Code, type Writer } from './writer.ts';
import type { Lanes } from './lanes.ts';

const binary =
	(code: Code) =>
	(a: Code, b: Code): Code => [...a, ...b, ...code];
const add = binary(f32x4.add);
const sub = binary(f32x4.sub);
const mul = binary(f32x4.mul);

const keeper = (w: Writer) => (name: string, value: Code) => {
	w.write(value, set(w.spare(name)));
	return get(w.spare(name));
};

export function writeSingleExp(w: Writer, lanes: Lanes) {
	const keep = keeper(w);
	const c = lanes.constant;
	// within what the exponent can hold; the argument stands first, so that NaN stays NaN
	const x = keep('x', [...c(-87), ...f32x4.pmax, ...c(88), ...f32x4.pmin]);
	const n = keep('n', [...mul(x, c(1.4426950408889634)), ...f32x4.nearest]);
	const r = keep('r', sub(sub(x, mul(n, c(0.693359375))), mul(n, c(-2.12194440054690583e-4))));
	const rr = keep('rr', mul(r, r));
	const q = add(
		add(c(0.4999974848709118), mul(c(0.16666630753390102), r)),
		mul(rr, add(c(0.041833971571802624), mul(c(0.008357224056124076), r)))
	);
	const scale: Code = [...n, ...i32x4.truncF32, 0x41, 23, ...i32x4.shl];
	w.write(add(c(1), add(r, mul(rr, q))), scale, i32x4.add);
}

export function writeSingleLn(w: Writer, lanes: Lanes) {
	const keep = keeper(w);
	const c = lanes.constant;
	const x = keep('x', []);
	// mantissa from √½ to √2
	const place = keep('place', [...x, ...lanes.bits(0x3f3504f3, 1), ...i32x4.sub]);
	const m = keep('m', [...x, ...place, ...lanes.bits(-0x800000, 1), ...v128.and, ...i32x4.sub]);
	const k: Code = [...place, 0x41, 23, ...i32x4.shrS, ...f32x4.convertI32];
	const s = keep('s', [...sub(m, c(1)), ...add(m, c(1)), ...f32x4.div]);
	const z = keep('z', mul(s, s));
	const w3 = add(
		c(0.3333334251978793),
		mul(z, add(c(0.1999439028301099), mul(z, c(0.14789974695986394))))
	);
	const two = keep('two', add(s, s));
	const l = add(mul(k, c(Math.LN2)), add(two, mul(mul(two, z), w3)));
	const known: Code = [
		...[...x, ...c(1.1754943508222875e-38), ...f32x4.ge],
		...[...x, ...c(Infinity), ...f32x4.lt],
		...v128.and
	];
	w.write(l, c(NaN), known, v128.bitselect);
}

export function writeSinglePow(w: Writer, lanes: Lanes) {
	const base = w.spare('base');
	const exponent = w.spare('exponent');
	w.write(set(exponent), set(base), get(exponent), get(base));
	writeSingleLn(w, lanes);
	w.write(f32x4.mul);
	writeSingleExp(w, lanes);
	// 0 to a power above 0
	const zero = lanes.constant(0);
	w.write(set(w.spare('result')), zero, get(w.spare('result')));
	w.write(get(base), zero, f32x4.eq, get(exponent), zero, f32x4.gt, v128.and, v128.bitselect);
}
