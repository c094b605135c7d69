// The instructions that ensembles are made of, by name (core specification, appendix "Index of instructions").
import { unsigned } from './bytes.ts';

const simd = (code: number) => [0xfd, ...unsigned(code)];

export const v128 = {
	load: simd(0x00),
	store: simd(0x0b),
	shuffle: simd(0x0d),
	not: simd(0x4d),
	and: simd(0x4e),
	or: simd(0x50),
	bitselect: simd(0x52),
	anyTrue: simd(0x53),
	load32Lane: simd(0x56),
	load64Lane: simd(0x57),
	load32Zero: simd(0x5c),
	load64Zero: simd(0x5d)
} as const;

export const i32x4 = {
	extract: simd(0x1b),
	allTrue: simd(0xa3),
	shl: simd(0xab),
	shrS: simd(0xac),
	add: simd(0xae),
	sub: simd(0xb1),
	truncF32: simd(0xf8)
} as const;

export const i64x2 = {
	allTrue: simd(0xc3),
	shl: simd(0xcb),
	add: simd(0xce),
	sub: simd(0xd1)
} as const;

export const f32x4 = {
	splat: simd(0x13),
	extract: simd(0x1f),
	replace: simd(0x20),
	eq: simd(0x41),
	ne: simd(0x42),
	lt: simd(0x43),
	gt: simd(0x44),
	le: simd(0x45),
	ge: simd(0x46),
	demoteF64: simd(0x5e),
	floor: simd(0x68),
	nearest: simd(0x6a),
	abs: simd(0xe0),
	neg: simd(0xe1),
	sqrt: simd(0xe3),
	add: simd(0xe4),
	sub: simd(0xe5),
	mul: simd(0xe6),
	div: simd(0xe7),
	min: simd(0xe8),
	max: simd(0xe9),
	pmin: simd(0xea),
	pmax: simd(0xeb),
	convertI32: simd(0xfa),
	/** relaxed: one rounding or two, as the processor likes; not in every browser */
	timesPlus: simd(0x105),
	lessTimes: simd(0x106)
} as const;

export const f64x2 = {
	splat: simd(0x14),
	extract: simd(0x21),
	replace: simd(0x22),
	eq: simd(0x47),
	ne: simd(0x48),
	lt: simd(0x49),
	gt: simd(0x4a),
	le: simd(0x4b),
	ge: simd(0x4c),
	promoteF32: simd(0x5f),
	floor: simd(0x75),
	abs: simd(0xec),
	neg: simd(0xed),
	sqrt: simd(0xef),
	add: simd(0xf0),
	sub: simd(0xf1),
	mul: simd(0xf2),
	div: simd(0xf3),
	min: simd(0xf4),
	max: simd(0xf5),
	pmin: simd(0xf6),
	pmax: simd(0xf7),
	convertI32: simd(0xfe)
} as const;

export const block = [0x02, 0x40];
export const loop = [0x03, 0x40];
export const when = [0x04, 0x40];
export const otherwise = [0x05];
export const end = [0x0b];
export const branch = (depth: number) => [0x0c, depth];
export const branchIf = (depth: number) => [0x0d, depth];
export const i32 = {
	load: [0x28],
	store: [0x36],
	eqz: [0x45],
	eq: [0x46],
	ltU: [0x49],
	add: [0x6a],
	sub: [0x6b],
	mul: [0x6c],
	and: [0x71]
} as const;
export const f64 = { add: [0xa0], mul: [0xa2], convertI32: [0xb7], promoteF32: [0xbb] } as const;
export const f32 = { demoteF64: [0xb6] } as const;
