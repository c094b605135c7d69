// The watchtower's own things that the words of a step speak of; ThingDefs.svelte draws each in both inks.

/** From the farthest to the nearest. */
const THINGS = ['snow', 'batteries', 'noodles', 'phone', 'fountain'] as const;

/** Bowls steam while Mio asks, and the phone rings while Ken does: both show in their windows. */
export function thingsOf(marks: readonly string[], mio: boolean, ken: boolean): string[] {
	const seen: string[] = THINGS.filter((thing) => marks.includes(thing));
	if (mio && marks.includes('noodles')) seen.push('steam');
	if (ken && marks.includes('phone')) seen.push('rings');
	return seen;
}
