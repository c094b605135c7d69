// Words and where they would like to stand → lines of words that fit and do not touch.

/** Height of a line of text, in ems. */
export const LINE = 1.2;

/** After every text of a drawing: its place parts it from the next only for those who see the drawing. */
export const GAP = ' ';

const NARROW = /[iIjl.,:;'’|!()\s]/;
const DIGIT = /\d/;
const WIDE = /[mwMW%—…]/;

/**
 * Width of a text in ems, a little generous: Atkinson Hyperlegible Next, bold, or a system sans.
 * Estimated, since the server has nothing to measure with and a frame has no time to.
 */
export function widthOf(text: string): number {
	let width = 0;
	for (const letter of text) width += widthOfLetter(letter);
	return width;
}

function widthOfLetter(letter: string): number {
	if (NARROW.test(letter)) return 0.32;
	if (DIGIT.test(letter)) return 0.68;
	return WIDE.test(letter) ? 0.9 : 0.6;
}

/** A text in lines of at most `room` ems; a longer word has a line of its own. */
export function wrap(text: string, room: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ').filter(Boolean)) {
		const last = lines[lines.length - 1];
		if (last !== undefined && widthOf(`${last} ${word}`) <= room) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else lines.push(word);
	}
	return lines;
}

export interface Slot {
	/** Where the middle of the label would like to be. */
	readonly at: number;
	readonly size: number;
}

/**
 * The middles of labels that do not touch, each as near to its wish as the others allow, inside
 * low..high. Labels that touch become one block at the mean of what its members wish.
 */
export function dodge(slots: readonly Slot[], low: number, high: number): number[] {
	const order = slots.map((_, i) => i).sort((a, b) => slots[a].at - slots[b].at || a - b);
	const blocks: { members: number[]; size: number; start: number }[] = [];

	for (const i of order) {
		blocks.push(blockOf([i], slots, low, high));
		while (blocks.length > 1) {
			const [above, below] = blocks.slice(-2);
			if (above.start + above.size <= below.start) break;
			blocks.splice(-2, 2, blockOf([...above.members, ...below.members], slots, low, high));
		}
	}

	const middles = slots.map(() => 0);
	for (const { members, start } of blocks) {
		let edge = start;
		for (const i of members) {
			middles[i] = edge + slots[i].size / 2;
			edge += slots[i].size;
		}
	}
	return middles;
}

/** Labels one under the other, placed where their wishes are met best on the whole. */
function blockOf(members: number[], slots: readonly Slot[], low: number, high: number) {
	let size = 0;
	let wishes = 0;
	for (const i of members) {
		wishes += slots[i].at - size - slots[i].size / 2;
		size += slots[i].size;
	}
	const start = Math.max(low, Math.min(wishes / members.length, high - size));
	return { members, size, start };
}

export interface Placed {
	readonly text: string;
	/** The middle of the text, in pixels. */
	readonly middle: number;
}

/**
 * Texts centred on their marks but kept inside low..high, in pixels, in the order of the marks.
 * One that would touch a neighbour is left out (null): the first never, the last only for the first.
 */
export function placeAlong(
	marks: readonly { at: number; text: string }[],
	em: number,
	low: number,
	high: number
): (Placed | null)[] {
	const boxes = marks.map(({ at, text }) => {
		const width = widthOf(text) * em;
		const left = Math.max(low, Math.min(at - width / 2, high - width));
		return { text, left, right: left + width };
	});
	const gap = em / 2;
	const last = boxes.length - 1;
	let edge = -Infinity;
	return boxes.map(({ text, left, right }, i) => {
		const free = left >= edge && (i === 0 || i === last || right + gap <= boxes[last].left);
		if (!free) return null;
		edge = right + gap;
		return { text, middle: (left + right) / 2 };
	});
}
