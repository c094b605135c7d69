// A tone, 0 to 1, into the ink that prints it: solid, one of five dot screens, or nothing.

export type Plate = 'a' | 'b';

/** Share of the paper each dot screen covers, in per cent. */
export const SCREENS = [8, 18, 32, 50, 70] as const;

/** Side of a screen's cell, in px of the drawing. */
export const CELL = 7;

/** Degrees each plate's screen is turned, far enough apart that two plates never make a third pattern. */
export const ANGLE: Record<Plate, number> = { a: 15, b: 75 };

export const screenId = (plate: Plate, percent: number) => `screen-${plate}${percent}`;

/** Radius of the dot that covers `percent` of a cell. */
export const dotRadius = (percent: number) => Math.sqrt(((percent / 100) * CELL * CELL) / Math.PI);

/** The paint for a tone; there are no tones between the screens. */
export function tint(plate: Plate, tone: number): string {
	if (tone <= 0.04) return 'none';
	if (tone >= 0.85) return `var(--${plate})`;
	const nearest = SCREENS.reduce((best, percent) =>
		Math.abs(percent / 100 - tone) < Math.abs(best / 100 - tone) ? percent : best
	);
	return `url(#${screenId(plate, nearest)})`;
}
