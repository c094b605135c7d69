// One map and a tear → two sheets and the contour lines on each. East is moved off by a shift.

const MIDDLE = { x: 196, y: 166 };
const SHIFT = { x: 34, y: 34 };
const RINGS = [26, 56, 88, 122, 158, 196, 236];

/** A contour line round the mountain: a ring, pushed in and out, that closes. */
function contour(radius: number, cx: number, cy: number): string {
	const points = Array.from({ length: 40 }, (_, i) => {
		const turn = (i / 40) * 2 * Math.PI;
		const bulge =
			1 + 0.11 * Math.sin(2 * turn + radius / 60) + 0.06 * Math.sin(5 * turn + radius / 34);
		const [x, y] = [Math.cos(turn) * radius * bulge, Math.sin(turn) * radius * bulge * 0.86];
		return `${(cx + x).toFixed(1)} ${(cy + y).toFixed(1)}`;
	});
	return `M${points.join('L')}z`;
}

export const CONTOURS = {
	west: RINGS.map((radius) => contour(radius, MIDDLE.x, MIDDLE.y)),
	east: RINGS.map((radius) => contour(radius, MIDDLE.x + SHIFT.x, MIDDLE.y + SHIFT.y))
};

/** The same tear ends both sheets; the eastern one is moved. */
export const SHEETS = {
	west: 'M22 34L214 20l-9 22l8 20l-17 26l6 24l-20 24l8 28l-16 22l6 30l-19 26l5 26l-12 24L26 306z',
	east: 'M248 54L384 40V340L188 342l12-28l-5-26l19-26l-6-30l16-22l-8-28l20-24l-6-24l17-26l-8-20z'
};
