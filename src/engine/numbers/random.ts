// Random numbers without a state: the same seed, stream and count always give the same number, in every
// browser, however many others were asked for before.

/** A whole number from 0 to 2³² - 1 that looks like none of its neighbours (murmur3's finish, twice). */
function hash(seed: number, stream: number, count: number): number {
	return mixed(
		mixed(mixed(seed) ^ Math.imul(stream, 0x9e3779b1)) ^ Math.imul(count + 1, 0x85ebca6b)
	);
}

function mixed(x: number): number {
	let h = x | 0;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** Above 0 and below 1. */
export const random = (seed: number, stream: number, count: number) =>
	(hash(seed, stream, count) + 0.5) / 2 ** 32;

/** The same as text, for programs. */
export const declareDraw = `const $mixed = (x) => {
	let h = x | 0;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
};
const $draw = (seed, stream, count) =>
	($mixed($mixed($mixed(seed) ^ Math.imul(stream, 0x9e3779b1)) ^ Math.imul(count + 1, 0x85ebca6b)) + 0.5) / 2 ** 32;`;

/** The world of one member of an ensemble: the same whatever the scenario. World 0 is the model's own. */
export const worldOf = (seed: number, member: number) => hash(seed, streamOf('world'), member) | 1;

/** A stream for a name, so that a new constant does not shuffle the draws of the others (FNV-1a). */
export function streamOf(name: string): number {
	let h = 0x811c9dc5;
	for (const character of name) h = Math.imul(h ^ character.codePointAt(0)!, 0x01000193);
	return h >>> 0;
}
