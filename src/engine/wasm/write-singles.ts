// exp2 and log2 of four singles at once, near enough to draw with: log2 is off by 2e-6, exp2 by 3e-6 of itself. What
// else is a power or a logarithm is made of them in graph-nodes.ts. Neither knows anything of arguments that are
// not numbers, or that no logarithm is taken of: whoever asks sees to that.
import { f32x4, i32x4, v128 } from './opcodes.ts';
import { get, set, type Code, type Writer } from './writer.ts';
import type { Lanes } from './lanes.ts';

const keeper = (w: Writer) => (name: string, value: Code) => {
	w.write(value, set(w.spare(name)));
	return get(w.spare(name));
};

/** c₀ + c₁ x + c₂ x² + … */
function polynomial(lanes: Lanes, x: Code, coefficients: readonly number[]): Code {
	const [last, ...others] = [...coefficients].reverse().map(lanes.constant);
	return others.reduce((sum, c) => lanes.timesPlus(sum, x, c), last);
}

/** For numbers above 126 or below -126 as for those. */
export function writeExp2(w: Writer, lanes: Lanes) {
	const keep = keeper(w);
	const c = lanes.constant;
	// added, this leaves a whole number in the last bits, as high as an exponent stands there
	const whole = c(1.5 * 2 ** 23 + 127);
	// the argument stands first, so that NaN stays NaN
	const x = keep('x', [...c(-126), ...f32x4.pmax, ...c(126), ...f32x4.pmin]);
	const shifted = keep('shifted', [...x, ...whole, ...f32x4.add]);
	const r = keep('r', [...x, ...shifted, ...whole, ...f32x4.sub, ...f32x4.sub]);
	const scale: Code = [...shifted, 0x41, 23, ...i32x4.shl];
	// 1 stands for itself, or a ratio of one would drift
	const near = polynomial(lanes, r, [
		...[1, 0.693124193392212, 0.2402409861199948],
		...[0.05590642465558329, 0.009582853022715138]
	]);
	w.write(near, scale, f32x4.mul);
}

export function writeLog2(w: Writer, lanes: Lanes) {
	const keep = keeper(w);
	const x = keep('x', []);
	// mantissa from √½ to √2
	const place = keep('place', [...x, ...lanes.bits(0x3f3504f3, 1), ...i32x4.sub]);
	const m: Code = [...x, ...place, ...lanes.bits(-0x800000, 1), ...v128.and, ...i32x4.sub];
	const f = keep('f', [...m, ...lanes.constant(1), ...f32x4.sub]);
	const k: Code = [...place, 0x41, 23, ...i32x4.shrS, ...f32x4.convertI32];
	const ratio = polynomial(lanes, f, [
		...[1.4427134812362454, -0.7211318595867232, 0.4793480266138479],
		...[-0.36748996318595023, 0.3221547331361076, -0.20659172666970727]
	]);
	w.write(lanes.timesPlus(ratio, f, k));
}
