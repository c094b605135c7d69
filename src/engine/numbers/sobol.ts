// The place of a member among the others → a number between 0 and 1 for each dimension, so spread that the first
// 2ᵏ members leave no gap: of 2ᵏ equal pieces of any dimension each holds one of them, and of pieces of several
// dimensions nearly so. Sobol's sequence, scrambled as Owen does: whatever the seed, as even and without a pattern.
//
// Direction numbers: S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections",
// SIAM J. Sci. Comput. 30 (2008), BSD licence. Scrambling: B. Burley, "Practical hash-based Owen scrambling", JCGT 9 (2020).

/** For each dimension but the first its primitive polynomial, as bits, and the first direction numbers. */
const DIRECTIONS: readonly (readonly number[])[] = [
	[3, 1],
	[7, 1, 3],
	[11, 1, 3, 1],
	[13, 1, 1, 1],
	[19, 1, 1, 3, 3],
	[25, 1, 3, 5, 13],
	[37, 1, 1, 5, 5, 17],
	[41, 1, 1, 5, 5, 5],
	[47, 1, 1, 7, 11, 19],
	[55, 1, 1, 5, 1, 1],
	[59, 1, 1, 1, 3, 11],
	[61, 1, 3, 5, 5, 31],
	[67, 1, 3, 3, 9, 7, 49],
	[91, 1, 1, 1, 15, 21, 21],
	[97, 1, 3, 1, 13, 27, 49],
	[103, 1, 1, 1, 15, 7, 5],
	[109, 1, 3, 1, 15, 13, 25],
	[115, 1, 1, 5, 5, 19, 61],
	[131, 1, 3, 7, 11, 23, 15, 103],
	[137, 1, 3, 7, 13, 13, 15, 69],
	[143, 1, 1, 3, 13, 7, 35, 63],
	[145, 1, 3, 5, 9, 1, 25, 53],
	[157, 1, 3, 1, 13, 9, 35, 107],
	[167, 1, 3, 1, 5, 27, 61, 31],
	[171, 1, 1, 5, 11, 19, 41, 61],
	[185, 1, 3, 5, 3, 3, 13, 69],
	[191, 1, 1, 7, 13, 1, 19, 1],
	[193, 1, 3, 7, 5, 13, 19, 59],
	[203, 1, 1, 3, 9, 25, 29, 41],
	[211, 1, 3, 5, 13, 23, 1, 55],
	[213, 1, 3, 7, 3, 13, 59, 17],
	[229, 1, 3, 1, 3, 5, 53, 69],
	[239, 1, 1, 5, 5, 23, 33, 13],
	[241, 1, 1, 7, 7, 1, 61, 123],
	[247, 1, 1, 7, 9, 13, 61, 49],
	[253, 1, 3, 3, 5, 3, 55, 33],
	[285, 1, 3, 1, 15, 31, 13, 49, 245],
	[299, 1, 3, 5, 15, 31, 59, 63, 97],
	[301, 1, 3, 1, 11, 11, 11, 77, 249],
	[333, 1, 3, 1, 11, 27, 43, 71, 9],
	[351, 1, 1, 7, 15, 21, 11, 81, 45],
	[355, 1, 3, 7, 3, 25, 31, 65, 79],
	[357, 1, 3, 1, 1, 19, 11, 3, 205],
	[361, 1, 1, 5, 9, 19, 21, 29, 157],
	[369, 1, 3, 7, 11, 1, 33, 89, 185],
	[391, 1, 3, 3, 3, 15, 9, 79, 71],
	[397, 1, 3, 7, 11, 15, 39, 119, 27],
	[425, 1, 1, 3, 1, 11, 31, 97, 225],
	[451, 1, 1, 1, 3, 23, 43, 57, 177],
	[463, 1, 3, 7, 7, 17, 17, 37, 71],
	[487, 1, 3, 1, 5, 27, 63, 123, 213],
	[501, 1, 1, 3, 5, 11, 43, 53, 133],
	[529, 1, 3, 5, 5, 29, 17, 47, 173, 479],
	[539, 1, 3, 3, 11, 3, 1, 109, 9, 69],
	[545, 1, 1, 1, 5, 17, 39, 23, 5, 343],
	[557, 1, 3, 1, 5, 25, 15, 31, 103, 499],
	[563, 1, 1, 1, 11, 11, 17, 63, 105, 183],
	[601, 1, 1, 5, 11, 9, 29, 97, 231, 363],
	[607, 1, 1, 5, 15, 19, 45, 41, 7, 383],
	[617, 1, 3, 7, 7, 31, 19, 83, 137, 221],
	[623, 1, 1, 1, 3, 23, 15, 111, 223, 83],
	[631, 1, 1, 5, 13, 31, 15, 55, 25, 161],
	[637, 1, 1, 3, 13, 25, 47, 39, 87, 257]
];

const BITS = 32;

/** One column: what members 0 … count - 1 get in this dimension. @param scramble any whole number, another for each dimension */
export function sobol(dimension: number, count: number, scramble: number): Float64Array {
	const size = DIRECTIONS.length + 1;
	const vectors = vectorsOf(dimension % size);
	const round = Math.floor(dimension / size);
	return Float64Array.from({ length: count }, (_, member) => {
		// beyond the last dimension they begin anew, with the members in another order
		let left = round === 0 ? member : scrambled(member, Math.imul(round, 0x9e3779b1));
		let x = 0;
		for (let bit = 0; left !== 0; bit++, left >>>= 1) if (left & 1) x ^= vectors[bit];
		return ((scrambled(x, scramble) >>> 0) + 0.5) / 2 ** BITS;
	});
}

/** What each bit of a member's number turns over. */
function vectorsOf(dimension: number): Int32Array {
	const vectors = new Int32Array(BITS);
	const [polynomial, ...first] = dimension === 0 ? [0] : DIRECTIONS[dimension - 1];
	const degree = first.length;
	for (let i = 0; i < BITS; i++) {
		if (degree === 0) vectors[i] = 1 << (31 - i);
		else if (i < degree) vectors[i] = first[i] << (31 - i);
		else {
			const far = vectors[i - degree];
			vectors[i] = far ^ (far >>> degree);
			for (let k = 1; k < degree; k++)
				if ((polynomial >> (degree - k)) & 1) vectors[i] ^= vectors[i - k];
		}
	}
	return vectors;
}

/** Turns over each bit or not, as the seed and the bits above it say: pieces change places, none is torn. */
function scrambled(x: number, seed: number): number {
	let r = reversed(x);
	r ^= Math.imul(r, 0x3d20adea);
	r += seed;
	r = Math.imul(r, (seed >>> 16) | 1);
	r ^= Math.imul(r, 0x05526c56);
	r ^= Math.imul(r, 0x53a22864);
	return reversed(r);
}

function reversed(x: number): number {
	let r = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
	r = ((r >>> 2) & 0x33333333) | ((r & 0x33333333) << 2);
	r = ((r >>> 4) & 0x0f0f0f0f) | ((r & 0x0f0f0f0f) << 4);
	r = ((r >>> 8) & 0x00ff00ff) | ((r & 0x00ff00ff) << 8);
	return (r >>> 16) | (r << 16);
}
