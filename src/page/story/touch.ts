// What an address holds, read without making one.
import type { Reading } from '#story/reading.svelte.ts';

/** An effect that touches a reading runs when its address may have changed. */
export const touch = (reading: Reading) => [
	reading.at,
	reading.choices,
	reading.free,
	reading.wholeGuess
];
