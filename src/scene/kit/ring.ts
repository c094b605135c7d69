// A box into a line drawn round it by hand, with a pencil, a little more than once.

/** Starts at the upper left and overshoots. `square`: 0.55 is an ellipse, more fills the corners. */
export function ring(cx: number, cy: number, rx: number, ry: number, square = 0.55): string {
	const n = (value: number) => Math.round(value);
	const [k, wobble] = [square, 6];
	const [l, r, t, b] = [cx - rx, cx + rx, cy - ry, cy + ry];
	return [
		`M${n(cx - rx * 0.55)} ${n(t - wobble)}`,
		`C${n(cx + rx * (k - 0.35))} ${n(t - 2 * wobble)} ${n(r)} ${n(cy - ry * k - wobble)} ${n(r)} ${n(cy)}`,
		`C${n(r + wobble)} ${n(cy + ry * k)} ${n(cx + rx * k)} ${n(b)} ${n(cx)} ${n(b)}`,
		`C${n(cx - rx * k)} ${n(b + wobble)} ${n(l)} ${n(cy + ry * k)} ${n(l)} ${n(cy)}`,
		`C${n(l - wobble)} ${n(cy - ry * k)} ${n(cx - rx * 0.6)} ${n(t + wobble)} ${n(cx + rx * 0.1)} ${n(t + wobble)}`
	].join('');
}

/** A line drawn under something by hand, there and half back. */
export const underline = (x: number, y: number, width: number) =>
	`M${x} ${y}q${width / 2}-9 ${width} 0q${-width / 3}-1 ${-width / 2} 9`;
