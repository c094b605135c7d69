// Where everything stands in the drawing, 1200 by 720: the rack, the window, the board of keys, the floor.
import { ring, shown, underline } from '#scene';
import { letters } from './letters.ts';

const COLUMNS = [128, 282, 436, 590, 744];
/** Height at which each row of letters stands. */
const SHELVES = [158, 293, 428, 563];
const GROUND = 650;

// wider than the drawing: where the frame shows more than 1200 units, the floor goes on
export const FLOOR = `M-900 ${GROUND}H2100V720H-900z`;
export const HORIZON = `M-900 ${GROUND}H2100`;

export const RACK = {
	frame: 'M22 18H852V36H22zM40 36h14l4 626h-14zM820 36h14l-4 626h-14z',
	slats: SHELVES.map((y) => `M46 ${y - 11}h782v18H46z`).join(''),
	/** Where a slat ends and the letters behind it begin. */
	edges: SHELVES.map((y) => `M57 ${y - 12.5}h760`).join(''),
	underlined: underline(100, 590, 680)
};

/** Under the window's sill. */
export const BOARD = 'M890 322H1170V592H890z';

const hook = (index: number) => ({
	x: 918 + (index % 5) * 56,
	y: 346 + Math.floor(index / 5) * 63
});

/** A peg for each key. */
export const HOOKS = Array.from({ length: 20 }, (_, i) => `M${hook(i).x} ${hook(i).y}v.1`).join('');

const letterSpot = (index: number) => ({
	x: COLUMNS[index % 5] + [0, 3, -4, 5, -2, 4, -3][index % 7],
	y: SHELVES[Math.floor(index / 5)],
	scale: [0.97, 0.92, 0.98, 0.94, 0.99, 0.9][(index * 5) % 6]
});

/** A letter in its place; one the words speak about stands a little nearer. */
export function letterAt(index: number, near: boolean): string {
	const { x, y, scale } = letterSpot(index);
	return `translate(${x} ${y})rotate(${letters[index].lean})scale(${near ? 1.1 : scale})`;
}

export function letterRing(index: number): string {
	const { x, y } = letterSpot(index);
	return ring(x, y - 52, 96, 68, 0.75);
}

/** Where a finger or a pointer finds a letter: its whole place on the shelf. */
export const letterArea = (index: number) => {
	const { x, y } = letterSpot(index);
	return { x: x - 80, y: y - 124, width: 160, height: 132 };
};

/** An eye over the letter it reads; it opens bit by bit. */
export const eyeAt = (index: number, there: number) =>
	`translate(${letterSpot(index).x} ${letterSpot(index).y - 78})` +
	(there < 1 ? `scale(1 ${there.toFixed(2)})` : '');

/** A key on its hook; on its way there it drops from above. */
export function keyAt(index: number, there: number): string {
	const { x, y } = hook(index);
	const tilt = [3, -4, 2, -2, 4][index % 5];
	return `translate(${x} ${y - Math.round((1 - there) * 36)})rotate(${tilt})scale(.74)`;
}

export const keyArea = (index: number) => {
	const { x, y } = hook(index);
	return { x: x - 28, y: y - 14, width: 56, height: 63 };
};

/** A ring round the keys that hang there, or round the whole board while it is empty. */
export function keyRing(keys: number): string {
	const rows = Math.ceil(keys / 5) || 4;
	return ring(1030, 334 + rows * 31, 154, 20 + rows * 34);
}

// ten copies in a row, then a second row in front, in the gaps; none behind the leg of the rack
const RUNNERS = [
	...[1130, 1047, 964, 880, 774, 684, 594, 504, 414, 324],
	...[1088, 1005, 922, 729, 639, 549, 459, 369, 279, 189]
];
const runner = (index: number) => ({ x: RUNNERS[index], y: index < 10 ? 698 : 715 });

/** A stolen copy on the floor; it comes running from under the board. */
export function copyAt(index: number, there: number): string {
	const { x, y } = runner(index);
	return `translate(${x + Math.round((1 - there) * 100)} ${y})`;
}

export const copyArea = (index: number) => {
	const { x, y } = runner(index);
	return { x: x - 50, y: y - 112, width: 100, height: 112 };
};

export function copyRing(copies: number): string {
	const left = RUNNERS[Math.min(10, shown(copies)) - 1] - 62;
	return ring((left + 1190) / 2, 644, (1190 - left) / 2, 68, 0.85);
}
