// What a reader chose ↔ the fragment of the address, which no server ever sees.
//
// `#s=1.AbCd&b=reveal`: version 1, then one byte a lever (its place on its own scale, 255 where it was not
// touched), the cut sentence, the drawn guess, and a check byte; `b` names the step. Public: docs/address.md.
import type { StoryData } from './schema.ts';
import { cutOf, type Choices } from './inputs.ts';

export interface Place {
	readonly step: string;
	readonly choices: Choices;
	/** the drawn line at the guess's handles, in the chart's unit; none drawn is null */
	readonly guess: readonly number[] | null;
}

/** What came of reading an address. `damaged` is true where something had to be given up. */
export interface Arrival extends Place {
	readonly damaged: boolean;
}

const UNTOUCHED = 255;
const GUESS_STEPS = 200;
/** Characters of what was chosen. */
export const LONGEST = 64;
/** Characters of an address that are looked at. */
export const FARTHEST = 2048;

/** The fragment without its `#`; empty where the reader is at the start and chose nothing. */
export function toAddress(place: Place, story: StoryData): string {
	const bytes = [...leverBytes(place.choices, story), cutByte(place.choices, story)];
	if (place.guess?.length === story.guess.handles) bytes.push(...guessBytes(place.guess, story));
	while (bytes[bytes.length - 1] === UNTOUCHED) bytes.pop();

	const fields: string[] = [];
	if (bytes.length > 0) fields.push(`s=1.${encode([...bytes, checkOf(bytes)])}`);
	if (place.step !== story.steps[0].id) fields.push(`b=${place.step}`);
	return fields.join('&');
}

/** Reads a fragment or a query. Never throws: what is whole is restored, the rest takes its default. */
export function fromAddress(text: string, story: StoryData): Arrival {
	const fields = fieldsOf(text, ['s', 'b']);
	const first = story.steps[0].id;
	// a plain `#step` is a link inside the page
	const plain = /^#?([a-z0-9-]+)(?=\?|$)/.exec(text)?.[1];
	const wanted = fields.get('b') ?? plain;
	const known = wanted === undefined || story.steps.some((step) => step.id === wanted);
	const step = known ? (wanted ?? first) : first;

	const state = fields.get('s');
	if (state === undefined) return { step, choices: {}, guess: null, damaged: !known };
	const read = stateOf(state, story);
	if (!read) return { step, choices: {}, guess: null, damaged: true };
	return { step, ...read, damaged: !known };
}

/** `#s=…&amp;b=…#?secret=…&utm_source=…` → the fields by these names, the first of each. */
export function fieldsOf(text: string, names: readonly string[]): Map<string, string> {
	const fields = new Map<string, string>();
	for (const piece of text.slice(0, FARTHEST).replaceAll('&amp;', '&').split(/[#?&]/)) {
		const [name, value] = piece.split('=', 2);
		if (names.includes(name) && value && !fields.has(name)) fields.set(name, value);
	}
	return fields;
}

function stateOf(text: string, story: StoryData): Omit<Place, 'step'> | null {
	if (text.length > LONGEST || !text.startsWith('1.')) return null;
	const bytes = decode(text.slice(2));
	if (!bytes || bytes.length < 2 || checkOf(bytes.slice(0, -1)) !== bytes[bytes.length - 1])
		return null;

	const levers = Object.entries(story.levers);
	const handles = story.guess.handles;
	const places = bytes.slice(0, -1);
	if (places.length > levers.length + 1 + handles) return null;

	const choices: Record<string, number> = {};
	for (const [i, [name, lever]] of levers.entries()) {
		const place = places[i] ?? UNTOUCHED;
		if (place === UNTOUCHED) continue;
		const value = onScale(lever.min + place * lever.step);
		if (value > lever.max) return null;
		choices[name] = value;
	}
	const cut = places[levers.length] ?? UNTOUCHED;
	if (cut !== UNTOUCHED) {
		if (cut >= story.loop.ring.length) return null;
		choices[cutOf(story.loop.ring[cut].id)] = 1;
	}
	const drawn = places.slice(levers.length + 1);
	if (drawn.length > 0 && (drawn.length !== handles || drawn.some((y) => y > GUESS_STEPS)))
		return null;
	return { choices, guess: drawn.length > 0 ? drawn.map((y) => guessValue(y, story)) : null };
}

function leverBytes(choices: Choices, story: StoryData): number[] {
	return Object.entries(story.levers).map(([name, { min, step }]) =>
		choices[name] === undefined ? UNTOUCHED : Math.round((choices[name] - min) / step)
	);
}

function cutByte(choices: Choices, story: StoryData): number {
	const cut = story.loop.ring.findIndex((sentence) => choices[cutOf(sentence.id)] === 1);
	return cut < 0 ? UNTOUCHED : cut;
}

function guessBytes(guess: readonly number[], story: StoryData): number[] {
	const [low, high] = story.charts[story.guess.chart].y;
	return guess.map((y) =>
		Math.min(GUESS_STEPS, Math.max(0, Math.round((GUESS_STEPS * (y - low)) / (high - low))))
	);
}

function guessValue(byte: number, story: StoryData): number {
	const [low, high] = story.charts[story.guess.chart].y;
	return onScale(low + ((high - low) * byte) / GUESS_STEPS);
}

/** 0.1 + 0.2 as people write it. */
const onScale = (value: number) => Number(value.toPrecision(12));

/** CRC-8 (x⁸ + x² + x + 1): notices every change within eight neighbouring bits, so of any one character. */
function checkOf(bytes: readonly number[]): number {
	let check = 0xff;
	for (const byte of bytes) {
		check ^= byte;
		for (let bit = 0; bit < 8; bit++) {
			check = check & 0x80 ? ((check << 1) ^ 0x07) & 0xff : check << 1;
		}
	}
	return check;
}

const encode = (bytes: readonly number[]) =>
	btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');

function decode(text: string): number[] | null {
	if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
	try {
		const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Array.from(raw, (letter) => letter.charCodeAt(0));
		// the last letter may hold bits that belong to no byte: written otherwise, it is not ours
		return encode(bytes) === text ? bytes : null;
	} catch {
		return null;
	}
}
