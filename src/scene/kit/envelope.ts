// An envelope's size and how far its flap is open into the lines that draw it. Origin: middle of its foot.

export const WIDTH = 140;
export const HEIGHT = 92;

/** Depth of the closed flap, from the upper edge. */
const FLAP = 46;

export const BODY = `M${-WIDTH / 2} ${-HEIGHT}h${WIDTH}v${HEIGHT}h${-WIDTH}z`;

/** Where the seal sits: the point of the closed flap. */
export const SEAL = { x: 0, y: FLAP - HEIGHT, r: 13 };

/** The corner the stamp sits in. */
export const STAMP = { x: 38, y: 10 - HEIGHT, width: 24, height: 28 };

/** The flap's two edges, from closed (0) over flat (0.5) to standing open (1). */
export function flap(open: number): string {
	const point = -HEIGHT + FLAP * (1 - 2 * open) * (open > 0.5 ? 0.9 : 1);
	return `M${2 - WIDTH / 2} ${1 - HEIGHT}L0 ${point.toFixed(1)}L${WIDTH / 2 - 2} ${1 - HEIGHT}`;
}

/** Two thin legs with feet; `stride` from standing (0) to a long step (1). */
export function legs(stride: number): string {
	const out = (8 + 16 * stride).toFixed(1);
	return `M-28 0l-${out} 34h-11M28 0l${out} 34h11`;
}

/** `count` lines of handwriting, `width` wide, the last one short; starts at the left end of the first line. */
export function handwriting(count: number, width: number, gap = 14): string {
	const waves = Math.max(1, Math.round(width / 16));
	const line = (index: number) => {
		const length = index === count - 1 ? Math.ceil(waves / 2) : waves;
		return 'q4-5 8 0' + 't8 0'.repeat(length * 2 - 1);
	};
	return Array.from({ length: count }, (_, i) => `M0 ${i * gap}${line(i)}`).join('');
}
