// Nine houses into a hundred windows, each with its place in the order in which they go dark.
import { slotOf } from './light.ts';

/** Where houses stand; before them lies the street. */
export const GROUND = 610;

export type Roof = 'gable' | 'lean' | 'flat';

/** Left edge, width, height, roof, windows in a row, rows. */
export const HOUSES: readonly (readonly [number, number, number, Roof, number, number])[] = [
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

/** A window's glass. */
export const pane = ({ x, y }: Window) => `M${x} ${y}h27v35h-27z`;

/** A blind, as far as it is down: 1 all the way, and then its slats show. */
export const blind = ({ x, y }: Window, down: number) =>
	down < 1
		? `M${x} ${y}h27v${Math.round(35 * down)}h-27z`
		: `M${x} ${y}h27v35h-27zm0 9h27m-27 9h27m-27 9h27`;
