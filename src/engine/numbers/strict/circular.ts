// An angle → its sine, cosine and tangent, the same bits in every browser. Kernels and reduction as in
// fdlibm (Sun Microsystems, 1993): polynomials on ±π/4 after taking away quarter turns in three parts.
//
// The text of this function becomes part of compiled programs, so it may use nothing from outside.

export function circular() {
	const QUARTERS_PER_RADIAN = 0.6366197723675814;
	const WHOLE = 6755399441055744;
	/** π/2 in parts of 33 bits, so that each times a whole number below 2^20 is exact. */
	const PARTS = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21];
	const RESTS = [6.077100506506192e-11, 2.0222662487959506e-21, 8.4784276603689e-32];

	/** x less the nearest number of quarter turns, as a sum; and that number modulo 4. */
	const reduced = { y: 0, rest: 0, quarter: 0 };

	function reduce(x: number) {
		if (x < 0.7853981633974483 && x > -0.7853981633974483) return keep(x, 0, 0);
		if (!(x < 1e5 && x > -1e5)) return reduceHuge(x);
		const n = x * QUARTERS_PER_RADIAN + WHOLE - WHOLE;
		let left = x - n * PARTS[0];
		let taken = n * RESTS[0];
		// where x is close to a quarter turn, more of π/2 is needed
		for (let i = 1; i < 3 && Math.abs(left - taken) < 1e-4 * Math.abs(n); i++) {
			const before = left;
			const part = n * PARTS[i];
			left = before - part;
			taken = n * RESTS[i] - (before - left - part);
		}
		const y = left - taken;
		keep(y, left - y - taken, n);
	}

	/** Exact in whole numbers: x is a whole number times a power of two, and 2/π has 1216 bits here. */
	function reduceHuge(x: number) {
		if (!(x - x === 0)) return keep(NaN, 0, 0);
		const TWO_BY_PI =
			0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babn;
		// quarter turns with 200 bits behind the point; below 2^52, x has up to 36 of them itself
		const scaled = Math.abs(x) < 2 ** 52;
		const turns = (BigInt(scaled ? x * 2 ** 40 : x) * TWO_BY_PI) >> (scaled ? 1056n : 1016n);
		const fraction = (turns + (1n << 199n)) & ((1n << 200n) - 1n);
		const quarter = Number(((turns + (1n << 199n)) >> 200n) & 3n);
		const left = fraction - (1n << 199n);
		const part = Number(left >> 100n) * 2 ** -100;
		const high = Math.fround(part);
		const low = part - high + Number(left & ((1n << 100n) - 1n)) * 2 ** -200;
		const y = high * 1.5707963267948966 + low * 1.5707963267948966;
		// high * π/2 with what rounding takes from it: high has 24 bits, the two parts of π/2 24 and 29
		const exact = high * 1.57079637050628662109375;
		const rest = exact - y + (high * -4.371139000186241e-8 + low * 1.5707963267948966);
		keep(y, rest, quarter);
	}

	function keep(y: number, rest: number, quarter: number) {
		reduced.y = y;
		reduced.rest = rest;
		reduced.quarter = quarter & 3;
	}

	function sine(y: number, rest: number): number {
		const z = y * y;
		const v = z * y;
		const s =
			8.33333333332248946124e-3 +
			z *
				(-1.98412698298579493134e-4 +
					z *
						(2.75573137070700676789e-6 +
							z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
		return y - (z * (0.5 * rest - v * s) - rest - v * -1.66666666666666324348e-1);
	}

	function cosine(y: number, rest: number): number {
		const z = y * y;
		const c =
			z *
			(4.16666666666666019037e-2 +
				z *
					(-1.38888888888741095749e-3 +
						z *
							(2.48015872894767294178e-5 +
								z *
									(-2.75573143513906633035e-7 +
										z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
		const half = 0.5 * z;
		const w = 1 - half;
		return w + (1 - w - half + (z * c - y * rest));
	}

	function sin(x: number): number {
		if (x === 0) return x;
		reduce(x);
		const { y, rest, quarter } = reduced;
		const size = quarter & 1 ? cosine(y, rest) : sine(y, rest);
		return quarter & 2 ? -size : size;
	}

	function cos(x: number): number {
		reduce(x);
		const { y, rest, quarter } = reduced;
		const size = quarter & 1 ? sine(y, rest) : cosine(y, rest);
		return (quarter + 1) & 2 ? -size : size;
	}

	const TANGENT = [
		3.33333333333334091986e-1, 1.33333333333201242699e-1, 5.39682539762260521377e-2,
		2.18694882948595424599e-2, 8.86323982359930005737e-3, 3.59207910759131235356e-3,
		1.45620945432529025516e-3, 5.88041240820264096874e-4, 2.46463134818469906812e-4,
		7.817944429395570923e-5, 7.14072491382608190305e-5, -1.85586374855275456654e-5,
		2.59073051863633712884e-5
	];

	function tan(x: number): number {
		if (x === 0) return x;
		reduce(x);
		let { y, rest } = reduced;
		const odd = reduced.quarter & 1;
		const sign = y < 0 ? -1 : 1;
		const large = Math.abs(y) >= 0.67434;
		if (large) {
			// nearer to π/4: tan(π/4 - t) instead
			y = 7.85398163397448278999e-1 - sign * y + (3.06161699786838301793e-17 - sign * rest);
			rest = 0;
		}
		const z = y * y;
		const w = z * z;
		const T = TANGENT;
		let r = T[1] + w * (T[3] + w * (T[5] + w * (T[7] + w * (T[9] + w * T[11]))));
		const v = z * (T[2] + w * (T[4] + w * (T[6] + w * (T[8] + w * (T[10] + w * T[12])))));
		const s = z * y;
		r = rest + z * (s * (r + v) + rest) + T[0] * s;
		const t = y + r;
		if (large) {
			const d = odd ? -1 : 1;
			return sign * (d - 2 * (y - ((t * t) / (t + d) - r)));
		}
		if (!odd) return t;
		// -1 / t, carried further than a division is
		const th = Math.fround(t);
		const rh = -1 / t;
		const h = Math.fround(rh);
		return h + rh * (1 + h * th + h * (r - (th - y)));
	}

	return { sin, cos, tan };
}
