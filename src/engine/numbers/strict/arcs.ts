// A ratio → the angle it belongs to, the same bits in every browser. After fdlibm (Sun Microsystems, 1993).
//
// The text of this function becomes part of compiled programs, so it may use nothing from outside.

export function arcs() {
	const QUARTER = 1.5707963267948966;
	const QUARTER_REST = 6.123233995736766e-17;

	const ATAN = [
		3.33333333333329318027e-1, -1.99999999998764832476e-1, 1.42857142725034663711e-1,
		-1.1111110405462355788e-1, 9.09088713343650656196e-2, -7.69187620504482999495e-2,
		6.66107313738753120669e-2, -5.83357013379057348645e-2, 4.97687799461593236017e-2,
		-3.6531572744216915527e-2, 1.62858201153657823623e-2
	];
	/** arctan of ½, 1, 1½ and ∞, and the rest of each. */
	const KNOWN = [
		4.63647609000806093515e-1, 7.85398163397448278999e-1, 9.82793723247329054082e-1,
		1.570796326794896558
	];
	const REST = [
		2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17,
		6.12323399573676603587e-17
	];

	function arctan(x: number): number {
		const size = Math.abs(x);
		if (size < 0.4375) return size < 1e-9 ? x : x - x * series(x);
		let i = 3;
		let t = -1 / size;
		if (size < 0.6875) [i, t] = [0, (2 * size - 1) / (2 + size)];
		else if (size < 1.1875) [i, t] = [1, (size - 1) / (size + 1)];
		else if (size < 2.4375) [i, t] = [2, (size - 1.5) / (1 + 1.5 * size)];
		const angle = KNOWN[i] - (t * series(t) - REST[i] - t);
		return x < 0 ? -angle : angle;
	}

	function series(t: number): number {
		const z = t * t;
		const w = z * z;
		const A = ATAN;
		const s1 = z * (A[0] + w * (A[2] + w * (A[4] + w * (A[6] + w * (A[8] + w * A[10])))));
		const s2 = w * (A[1] + w * (A[3] + w * (A[5] + w * (A[7] + w * A[9]))));
		return s1 + s2;
	}

	/** (arcsin √z / √z - 1) for z up to ¼. */
	function bulge(z: number): number {
		const p =
			z *
			(1.66666666666666657415e-1 +
				z *
					(-3.25565818622400915405e-1 +
						z *
							(2.01212532134862925881e-1 +
								z *
									(-4.00555345006794114027e-2 +
										z * (7.91534994289814532176e-4 + z * 3.4793310759602116757e-5)))));
		const q =
			1 +
			z *
				(-2.40339491173441421878 +
					z *
						(2.02094576023350569471 +
							z * (-6.8828397160545329303e-1 + z * 7.70381505559019352791e-2)));
		return p / q;
	}

	function arcsin(x: number): number {
		const size = Math.abs(x);
		if (!(size <= 1)) return NaN;
		if (size < 0.5) return size < 1e-9 ? x : x + x * bulge(x * x);
		const z = (1 - size) * 0.5;
		const s = Math.sqrt(z);
		const r = bulge(z);
		const sh = Math.fround(s);
		const c = (z - sh * sh) / (s + sh);
		const p = 2 * s * r - (QUARTER_REST - 2 * c);
		const q = 0.5 * QUARTER - 2 * sh;
		const angle =
			size >= 0.975 ? QUARTER - (2 * (s + s * r) - QUARTER_REST) : 0.5 * QUARTER - (p - q);
		return x < 0 ? -angle : angle;
	}

	function arccos(x: number): number {
		const size = Math.abs(x);
		if (!(size <= 1)) return NaN;
		if (size < 0.5) return QUARTER - (x - (QUARTER_REST - x * bulge(x * x)));
		const z = (1 - size) * 0.5;
		const s = Math.sqrt(z);
		const r = bulge(z);
		if (x < 0) return 2 * (QUARTER - (s + (r * s - QUARTER_REST)));
		const sh = Math.fround(s);
		const c = s === 0 ? 0 : (z - sh * sh) / (s + sh);
		return 2 * (sh + (r * s + c));
	}

	return { arcsin, arccos, arctan };
}
