// Nine houses into one rooftop line and a hundred windows, each with its place in the order in which they go dark.
import { slotOf } from './light.ts';

export const GROUND = 690;

type Roof = 'gable' | 'lean' | 'flat';

/** Left edge, width, height, roof, windows in a row, rows. */
const HOUSES: readonly (readonly [number, number, number, Roof, number, number])[] = [
	[-10, 116, 300, 'lean', 2, 5],
	[106, 148, 336, 'flat', 3, 5],
	[254, 108, 214, 'gable', 2, 3],
	[362, 146, 262, 'lean', 3, 4],
	[508, 110, 212, 'gable', 2, 3],
	[618, 150, 378, 'flat', 3, 6],
	[768, 110, 206, 'gable', 2, 3],
	[878, 148, 312, 'flat', 3, 5],
	[1026, 186, 268, 'gable', 3, 4]
];

/** The edge of each kind of roof, from the wall's left upper corner to its right one. */
const ROOFS: Record<Roof, (width: number) => string> = {
	gable: (width) => `h-9l${width / 2 + 9}-46l${width / 2 + 9} 46h-9`,
	lean: (width) => `v-8l${width}-30v38`,
	flat: (width) => `h-5v-13h${width + 10}v13h-5`
};

export const HOUSEFRONTS = HOUSES.map(
	([x, width, height, roof]) => `M${x} ${GROUND}v${-height}${ROOFS[roof](width)}v${height}z`
).join('');

/** Where the frame shows more than the drawing, the town goes on, without windows. */
export const TOWN =
	'M-900 690V470H-640V400H-420V486H-200V430H-10V690zM1212 690V450H1420V390H1600V480H1850V420H2100V690z';

/** A tank, an aerial, and the bell's frame. */
export const ROOFTOPS =
	'M190 341v-34h38v34zM648 299V246h4v53zM634 256h32v5h-32zM638 270h24v5h-24zM912 365V276H922V365zM986 365V276H996V365zM900 278L954 250L1008 278z';

/** What hangs before the door of the noodle shop. */
export const SHOP_CURTAIN =
	'M517 648h92v6h-92z' + [519, 542, 565, 588].map((x) => `M${x} 652h19v24h-19z`).join('');

/** The letter of all these stories, on its way along the street. */
export const LETTER = {
	body: 'M802 662h46v30h-46z',
	lines: 'M802 662l23 16l23-16',
	legs: 'M814 692l-4 15h-8M836 692l4 15h8',
	stamp: 'M835 679h8v9h-8z'
};

export interface Window {
	readonly id: `window-${number}`;
	/** Its left upper corner. */
	readonly x: number;
	readonly y: number;
	/** It is dark when this many are; 1 to 100, each once. */
	readonly rank: number;
	/** The question behind it. */
	readonly holds: string;
	/** The name the words use for it. */
	readonly mark?: string;
}

export const PANE = { width: 27, height: 35 };
const PITCH = { x: 44, y: 54 };

const places = HOUSES.flatMap(([left, width, height, , across, rows]) =>
	Array.from({ length: across * rows }, (_, i) => ({
		x:
			left + Math.round((width - (across - 1) * PITCH.x - PANE.width) / 2) + (i % across) * PITCH.x,
		y: GROUND - height + 26 + Math.floor(i / across) * PITCH.y
	}))
);

/** The windows of the story's people, by their place: name and rank. */
const PEOPLE: Readonly<Record<number, readonly [string, number]>> = {
	12: ['caller', 12],
	80: ['ken', 17],
	45: ['mio', 18]
};
const QUESTIONS = ['lump', 'rent', 'love', 'faith', 'vote', 'leaving', 'song', 'meeting', 'sad'];

/** Places in the order in which they go dark: mostly where beams fall first, a few by chance. */
const order = places
	.map(({ x, y }, i) => ({ i, late: slotOf(x + 13, y + 17) + ((i * 0.618) % 1) * 7 }))
	.filter(({ i }) => !PEOPLE[i])
	.sort((one, other) => one.late - other.late)
	.map(({ i }) => i);
for (const [i, [, rank]] of Object.entries(PEOPLE).sort(([, a], [, b]) => a[1] - b[1])) {
	order.splice(rank - 1, 0, Number(i));
}

export const windows: readonly Window[] = places.map((at, i) => {
	const rank = order.indexOf(i) + 1;
	const mark = PEOPLE[i]?.[0];
	const holds = mark === 'mio' ? 'failure' : QUESTIONS[(rank - 1) % QUESTIONS.length];
	return { id: `window-${i + 1}`, ...at, rank, holds, ...(mark && { mark }) };
});

/** A window's glass, as far as its blind leaves it open: 1 all of it. */
export function pane({ x, y }: Window, open = 1): string {
	const height = Math.round(PANE.height * open);
	return `M${x} ${y + PANE.height - height}h${PANE.width}v${height}h-${PANE.width}z`;
}

/** A blind that is down. */
export const blind = ({ x, y }: Window) => `M${x} ${y}h27v35h-27z` + 'm0 9h27m-27 9h27m-27 9h27';
