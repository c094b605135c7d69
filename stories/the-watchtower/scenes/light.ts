// How much the tower holds into the beams that fall from its lamp, and the bell's strokes into lines.

/** Where the lamp hangs; every beam starts here. */
export const LAMP = { x: 452, y: 104 };

/** Beams fill the fan from the left to the right in eight slots; this is the order in which they come. */
const ORDER = [5, 1, 3, 6, 2, 4, 0, 7];
/** Degrees from straight down: where the fan begins, and how wide a slot is. */
const FAN = { from: -58, slot: 15.5 };

/** When the beam comes that falls on a point: 0 the first, 7 the last. */
export function slotOf(x: number, y: number): number {
	const angle = (Math.atan2(x - LAMP.x, y - LAMP.y) * 180) / Math.PI;
	const slot = Math.floor((angle - FAN.from) / FAN.slot);
	return ORDER.indexOf(Math.min(7, Math.max(0, slot)));
}

/** One beam; they grow wider with their number, until nothing is left between them. */
export function beam(index: number, there: number, count: number): string {
	const middle = FAN.from + FAN.slot * (ORDER[index] + 0.5);
	const half = (FAN.slot / 2) * Math.min(1, 0.5 + count / 14) * there;
	const far = (degrees: number) => {
		const angle = (degrees * Math.PI) / 180;
		return `${Math.round(LAMP.x + 1500 * Math.sin(angle))} ${Math.round(LAMP.y + 1500 * Math.cos(angle))}`;
	};
	return `M${LAMP.x} ${LAMP.y}L${far(middle - half)}L${far(middle + half)}z`;
}

export const MOST_BEAMS = ORDER.length;

export const BELL = { x: 954, y: 226 };

/** Degrees round the bell, 0 to the right, in the order in which strokes are drawn. */
const AROUND = [-60, -120, -25, -155, -90, 8, 172];

/** One stroke of the bell, a short line that flies off; further ones fly further out. */
export function stroke(index: number): string {
	const angle = (AROUND[index % AROUND.length] * Math.PI) / 180;
	const near = 76 + 34 * Math.floor(index / AROUND.length);
	const at = (r: number) =>
		`${Math.round(BELL.x + r * Math.cos(angle))} ${Math.round(BELL.y + 14 + r * Math.sin(angle))}`;
	return `M${at(near)}L${at(near + 24)}`;
}
