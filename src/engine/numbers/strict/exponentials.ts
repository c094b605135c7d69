// A number → its exponential, logarithms and powers, the same bits in every browser: nothing but + - * and
// reads from tables, always in this order. `wasm/write-exponentials.ts` does the same in lanes.
//
// The text of this function becomes part of compiled programs, so it may use nothing from outside.
// Methods: Tang's table-driven logarithm (ACM TOMS 16, 1990) carried to about 65 bits, as in Arm's Optimized
// Routines; Cody and Waite's reduction for the exponential. Largest errors seen, against 160-bit arithmetic, in
// units in the last place: exp 0.94, ln and log10 0.5, pow 1.3.

export function exponentials() {
	/** ln 2 in two parts; the first has 42 bits behind the point, so that k * LN2 is exact. */
	const LN2 = 0.6931471805598903;
	const LN2_REST = 5.497923018708371e-14;
	const ONE_BY_LN2 = 1.4426950408889634;
	/** Adding and taking away again rounds to a whole number, or to 20 bits behind the point. */
	const WHOLE = 6755399441055744;
	const TWENTY_BITS = 6442450944;
	/** The upper half of 0.69349…: mantissas lie from there to twice that. */
	const LOWEST = 0x3fe63100;

	/** 2^n at n + 1074, for all n from -1074 to 1023. */
	const two = new Float64Array(2098);
	two[0] = 5e-324;
	for (let i = 1; i < two.length; i++) two[i] = two[i - 1] * 2;

	/** For each of 32 pieces of mantissas a number near 1/m with 8 bits behind the point … */
	const inverse = Float64Array.of(
		...[365, 357, 349, 342, 335, 328, 322, 316, 310, 304, 299, 293, 288, 283, 278, 274],
		...[269, 265, 261, 256, 249, 242, 235, 228, 222, 216, 211, 205, 200, 196, 191, 187]
	).map((n) => n / 256);
	/** … and -ln of it, 42 bits behind the point and the rest. */
	const logarithm = Float64Array.of(
		...[-0.35471990910286877, -0.3325583373000427, -0.30989447772276435, -0.28963329258294834],
		...[-0.26895308734560786, -0.2478361639045943, -0.22937410106487732, -0.21056476910735],
		...[-0.19139485299956505, -0.17185025692674571, -0.15526612891108016, -0.13499516453748583],
		...[-0.11778303565643, -0.10026945316371894, -0.08244366921098845, -0.06795066190852594],
		...[-0.04953393512232651, -0.034552381506728125, -0.019342962843211353, 0],
		...[0.027724548014930406, 0.05623971832278585, 0.0855919303353403, 0.11583181552509814],
		...[0.14250006260726877, 0.16989903679541385, 0.1933193110035063, 0.2221674653410446],
		...[0.2468600779316148, 0.2670627852489815, 0.29290401643288533, 0.3140688276250785]
	);
	const rest = Float64Array.of(
		...[-6.025938639181278e-14, -3.390686133672229e-14, -1.0033796982039214e-13],
		...[-9.43339818951269e-14, 1.0389630784002988e-13, 1.3029797173308663e-14],
		...[3.149265065191484e-14, 3.6507188831790577e-16, -6.440856150696892e-14],
		...[8.649239607212071e-14, -4.3792508292406054e-14, -1.8996158041578768e-14],
		...[4.654729747598445e-14, 4.378637617078398e-14, -8.614512936087814e-14],
		...[1.8195060030168815e-14, 4.9880309107981426e-14, 6.839139742328777e-14],
		...[8.041853850522586e-14, 0, -7.554530328896727e-14, 9.023009281142904e-14],
		...[6.322009333691484e-14, 2.3568822182038756e-14, 1.4256439478199035e-14],
		...[-1.6376276414097503e-14, -1.0320443688698849e-14, 1.0970699320566433e-13],
		...[-8.899851356560444e-14, 6.371947269815667e-14, 4.727452940514406e-14],
		...[-1.0263280755261064e-13]
	);

	const bits = new Float64Array(1);
	const halves = new Int32Array(bits.buffer);
	/** What the last logarithm was more than the number it returned. */
	const more = new Float64Array(1);

	/** ln x for x above 0, not subnormal and finite; `high` is the upper half of its bits. */
	function logarithmOf(x: number, high: number): number {
		const place = high - LOWEST;
		const k = place >> 20;
		const i = (place >> 15) & 31;
		const m = x * two[1074 - k];
		const v = inverse[i];
		// r = m * v - 1 exactly, as rh + rl, because v and the upper part of m are short
		const mh = m + TWENTY_BITS - TWENTY_BITS;
		const rh = mh * v - 1;
		const rl = (m - mh) * v;
		const r = rh + rl;
		const lost = rh - r + rl;
		// ln x = k ln 2 - ln v + r - r²/2 + …, each sum with what rounding took from it
		const a = k * LN2 + logarithm[i];
		const b = a + r;
		const bl = k * LN2_REST + rest[i] + (a - b + r + lost);
		const half = -0.5 * r;
		const halfh = -0.5 * rh;
		const c = b + rh * halfh;
		const cl = rl * (half + halfh) + (b - c + rh * halfh);
		const rr = r * r;
		const p =
			rr *
			r *
			(0.3333333333333333 +
				-0.25 * r +
				rr * (0.20000000000034313 + -0.16666666666698118 * r) +
				rr *
					rr *
					(0.14285713591504118 +
						-0.12499999363637569 * r +
						rr * (0.11115605465068917 + -0.10004119839846858 * r)));
		const low = bl + cl + p;
		const result = c + low;
		more[0] = c - result + low;
		return result;
	}

	/** e^(r + n ln 2) / 2^n, for r at most half of ln 2. */
	function nearOne(r: number): number {
		const rr = r * r;
		const q =
			0.5 +
			0.1666666666666667 * r +
			rr * (0.04166666666666667 + 0.008333333333326112 * r) +
			rr *
				rr *
				(0.001388888888888373 +
					0.0001984126987490126 * r +
					rr * (2.4801587325605324e-5 + 2.7557255297969643e-6 * r)) +
			rr *
				rr *
				(rr * rr) *
				(2.755727357010214e-7 + 2.5105259538448494e-8 * r + rr * 2.0914717341716378e-9);
		return 1 + (r + rr * q);
	}

	/** e^(x + rest) where the result may be subnormal, infinite or not a number. */
	function expAtTheEdge(x: number, rest: number): number {
		if (!(x > -760)) return x <= -760 ? 0 : NaN;
		if (x > 720) return Infinity;
		const n = x * ONE_BY_LN2 + WHOLE - WHOLE;
		const half = Math.floor(n / 2);
		const y = nearOne(x - n * LN2 - n * LN2_REST + rest);
		return y * two[half + 1074] * two[n - half + 1074];
	}

	function exp(x: number): number {
		if (!(x < 708 && x > -708)) return expAtTheEdge(x, 0);
		const n = x * ONE_BY_LN2 + WHOLE - WHOLE;
		return nearOne(x - n * LN2 - n * LN2_REST) * two[(n | 0) + 1074];
	}

	function lnOfSubnormal(x: number): number {
		const scaled = x * 2 ** 54;
		bits[0] = scaled;
		const l = logarithmOf(scaled, halves[1]);
		const a = l - 54 * LN2;
		const al = l - a - 54 * LN2 + (more[0] - 54 * LN2_REST);
		const result = a + al;
		more[0] = a - result + al;
		return result;
	}

	function ln(x: number): number {
		bits[0] = x;
		const high = halves[1];
		if (high >= 0x100000 && high < 0x7ff00000) return logarithmOf(x, high);
		if (x > 0 && x < 1) return lnOfSubnormal(x);
		return x === 0 ? -Infinity : x > 0 ? x : NaN;
	}

	function log10(x: number): number {
		const l = ln(x);
		if (!(l - l === 0)) return l;
		// 1 / ln 10 in two parts, of which the first has 24 bits
		const lh = Math.fround(l);
		const ll = l - lh + more[0];
		return lh * 0.4342944920063019 + (lh * -1.0103050052231683e-8 + ll * 0.4342944819032518);
	}

	/** e^(l * y), where l and `more` are a logarithm. */
	function powerOf(l: number, y: number): number {
		// l * y as e + el: the product of the short parts is exact
		const yh = Math.fround(y);
		const lh = Math.fround(l);
		const e = yh * lh;
		const el = (y - yh) * lh + y * (l - lh + more[0]);
		if (!(e < 708 && e > -708)) return expAtTheEdge(e, el);
		const n = e * ONE_BY_LN2 + WHOLE - WHOLE;
		return nearOne(e - n * LN2 - n * LN2_REST + el) * two[(n | 0) + 1074];
	}

	function pow(x: number, y: number): number {
		bits[0] = x;
		const high = halves[1];
		if (high >= 0x100000 && high < 0x7ff00000 && y < 1e19 && y > -1e19)
			return powerOf(logarithmOf(x, high), y);
		return powAtTheEdge(x, y);
	}

	/** As in JavaScript: x^0 = 1 for every x, and 1^Infinity is not a number. */
	function powAtTheEdge(x: number, y: number): number {
		if (y === 0) return 1;
		if (x !== x || y !== y) return NaN;
		const size = Math.abs(x);
		if (y === Infinity || y === -Infinity) {
			if (size === 1) return NaN;
			return size > 1 === y > 0 ? Infinity : 0;
		}
		const whole = Math.floor(y) === y;
		const odd = whole && Math.floor(y / 2) * 2 !== y;
		const negative = x < 0 || (x === 0 && 1 / x < 0);
		const sign = negative && odd ? -1 : 1;
		if (x === 0 || size === Infinity) return sign * (size > 1 === y > 0 ? Infinity : 0);
		if (negative && !whole) return NaN;
		if (size === 1) return sign;
		if (!(y < 1e19 && y > -1e19)) return sign * (size > 1 === y > 0 ? Infinity : 0);
		if (size >= 2.2250738585072014e-308) return sign * pow(size, y);
		return sign * powerOf(lnOfSubnormal(size), y);
	}

	return { exp, ln, log10, pow, tables: { inverse, logarithm, rest } };
}
