// Blank letters in water → the lines that draw them: rows to lay over rows, and the ones still falling.
// Only the printed page makes them; the living stage uses what the page holds.

interface Tossed {
	/** the letter's middle */
	readonly x: number;
	readonly y: number;
	/** degrees it leans */
	readonly lean: number;
	/** of a letter 140 by 92 */
	readonly scale: number;
}

/** From -1 to 1, the same for every print: letters in water lie at all angles, but never change. */
const toss = (seed: number) => 2 * ((Math.sin(seed * 12.99 + 1) * 4375.8 + 4376) % 1) - 1;

/** Edge and flap in one line, in whole px. Filled, it covers what is under it. */
function letterLine({ x, y, lean, scale }: Tossed): string {
	const turn = (lean / 180) * Math.PI;
	const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
	const n = Math.round;
	const [rx, ry, dx, dy] = [n(140 * cos), n(140 * sin), n(-92 * sin), n(92 * cos)];
	const [fx, fy] = [n((rx + dx) / 2), n((ry + dy) / 2)];
	const corner = `M${n(x - (rx + dx) / 2)} ${n(y - (ry + dy) / 2)}`;
	return `${corner}l${rx} ${ry} ${dx} ${dy} ${-rx} ${-ry}zl${fx} ${fy} ${rx - fx} ${ry - fy}`;
}

const lines = (letters: readonly Tossed[]) => letters.map(letterLine).join('');

/** Two rows that differ, from left of the yard to far beyond the right edge: all letters, and those in two tones. */
export const ROWS = [0, 1].map((variant) => {
	const row = Array.from({ length: 18 }, (_, i) => ({
		x: i * 82 + 20 * toss(i + variant * 40),
		y: 13 * toss(i * 3 + variant),
		lean: 19 * toss(i * 7 + 5 + variant * 11),
		scale: 0.8
	}));
	const every = (nth: number) => lines(row.filter((_, i) => (i + variant) % 3 === nth));
	return { all: lines(row), dark: every(0), grey: every(1) };
});

/** Letters on their way from the hill into the yard, in three parts: the more of them, the denser they fall. */
export const FALLING = [0, 1, 2].map((part) =>
	lines(
		Array.from({ length: 8 }, (_, i) => ({
			x: 446 + 66 * Math.sin(i / 4) + 8 * toss(i),
			y: 96 + i * 78,
			lean: 60 * toss(i * 5 + 2),
			scale: 0.5
		})).filter((_, i) => (i * 2) % 3 === part)
	)
);
