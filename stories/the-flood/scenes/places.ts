// Where everything is in the drawing, 1200 by 720: the hill by night, the post office by day, the water between.
import { ring } from '#scene';

const HOLDS = ['television', 'camera', 'frame', 'router', 'bear', 'doorbell', 'lamp'] as const;
const COLUMNS = 6;
const HOUSES = 36;
/** Ruth's house, the third to glow. */
const RUTH = { house: 1, rank: 3 };

/** Height of a street on the hill; the streets bend with it. @param row from the top */
const streetAt = (row: number, x: number) => 264 + row * 82 + ((x - 170) / 44) ** 2;

/** The same street as a line, from far left to the edge of the night. */
export function street(row: number): string {
	const [left, right] = [-430, 414];
	const n = Math.round;
	// where the lines that touch the bend at its two ends meet
	const bend = streetAt(row, left) + ((left - 170) / 44 ** 2) * (right - left);
	return `${left} ${n(streetAt(row, left))}Q${(left + right) / 2} ${n(bend)} ${right} ${n(streetAt(row, right))}`;
}

export interface House {
	readonly id: `house-${number}`;
	/** What stands in it. */
	readonly holds: (typeof HOLDS)[number];
	/** It glows when this many houses do; 1 to 36, each once. */
	readonly rank: number;
	/** The middle of its foot. */
	readonly x: number;
	readonly y: number;
}

/** By rank: the first to glow comes first. They glow here and there, since 13 and 36 share no factor. */
export const houses: readonly House[] = Array.from({ length: HOUSES }, (_, i) => {
	const house = (RUTH.house + 13 * (i + 1 - RUTH.rank) + HOUSES) % HOUSES;
	const row = Math.floor(house / COLUMNS);
	const x = 34 + (house % COLUMNS) * 63 + [0, 20, 8][row % 3] + [0, 4, -3, 6, -5][house % 5];
	return {
		id: `house-${house + 1}`,
		holds: HOLDS[(i + 5) % HOLDS.length],
		rank: i + 1,
		x,
		y: Math.round(streetAt(row, x))
	};
});

export const houseRing = ({ x, y }: House) => ring(x, y - 28, 42, 48);
/** Her box glows once so many houses do. */
export const RUTH_GLOWS = RUTH.rank;

/** Where a finger or a pointer finds a house. */
export const houseArea = ({ x, y }: House) => ({ x: x - 31, y: y - 74, width: 62, height: 80 });

/** A thing on its foot; while it comes or goes it is not yet as high as it will be. */
const place = (x: number, y: number, there: number) =>
	`translate(${x} ${y})` + (there < 1 ? `scale(1 ${there.toFixed(2)})` : '');

// the drawing goes on past its edges, for frames wider than it
export const NIGHT = 'M-900-500H430L396 1200H-900z';
export const GROUND = 'M400 700H2100V1200H400z';
export const DUSK = 'M430-500L396 1200';

/** A layer of blank letters is one row, a little higher than the row before it and shifted. */
const RISE = 24;
const BED = 686;
/** @param there how far the row has risen, 0 to 1 */
export const rowAt = (layer: number, there: number) => ({
	x: 330 - ((layer * layer * 53) % 170),
	y: Math.round(BED - RISE * (layer - 1 + there))
});

/** What of the post office is above the water, down to behind the farthest row. */
export const dryOf = (face: number) => `M0-500H2100V${face + 48}H0z`;

/** Height of the water's face. */
export const faceOf = (layers: number) => Math.round(BED - 18 - RISE * layers);

/** One of three shapes of house, told from its place. */
const shape = ({ x }: House) => x % 3;
export const shapeOf = (rank: number) => shape(houses[rank]);
/** Height of a house's wall. */
export const wallOf = (house: House) => [44, 52, 38][shape(house)];
/** Where the walls of the first houses to glow are left blank. */
export const wallsOf = (there: readonly number[]) =>
	there
		.map((_, i) => `M${houses[i].x - 19} ${houses[i].y}v-${wallOf(houses[i])}h38V${houses[i].y}z`)
		.join('');

export const houseAt = (rank: number, there: number) =>
	place(houses[rank].x, houses[rank].y, there);

/** Pigeonholes inside, three rows of seven, filled from the left of the highest. */
export const insideAt = (index: number, there: number) =>
	place(610 + (index % 7) * 60, 221 + Math.floor(index / 7) * 40, there);

/** Where letters float that do not get in: in the gaps first, then before the walls. */
const AFLOAT = [500, 968, 622, 930, 700, 860, 560, 790, 660];
const afloat = (index: number, face: number) =>
	`${AFLOAT[index % AFLOAT.length]} ${face + [22, 30, 26][index % 3]}`;
export const afloatAt = (index: number, face: number) =>
	`translate(${afloat(index, face)})rotate(${[11, -14, 7, -8][index % 4]})`;
/** The room that plate A leaves for them. */
export const roomFor = (count: number, face: number) =>
	Array.from({ length: count }, (_, i) => `M${afloat(i, face)}m-40 2h80v-54h-80z`).join('');

/** Hoa's letter: at the slot, or on the water. */
export const hoaAt = (inside: boolean, face: number) =>
	inside ? 'translate(738 580)rotate(-4)scale(.56)' : `translate(1080 ${face + 34})rotate(-12)`;
export const hoaRing = (inside: boolean, face: number) =>
	inside ? ring(738, 556, 62, 54) : ring(1078, face - 18, 100, 76);

/** Slots in the wall; each further one is opened higher, over the water. */
const SLOTS = [575, 495, 415, 335];
export const slotAt = (index: number, there: number) =>
	place(index % 2 ? 842 : 738, SLOTS[index], there);
/** Round the highest slot that is open. */
export const slotRing = (slots: number) =>
	ring(slots % 2 ? 738 : 842, SLOTS[slots - 1] ?? SLOTS[0], 72, 44, 0.7);

/** A gauge beside the post office, with a notch for each layer. */
export const gauge = (layers: number) =>
	`M440 ${BED}V${faceOf(layers) - 30}` +
	Array.from({ length: layers }, (_, i) => `M440 ${faceOf(i + 1)}h22`).join('');

/** The lamp by the door: it hangs above the water, and is lit when Hoa's letter is inside. */
export const LAMP_RING = ring(946, 380, 50, 64);
