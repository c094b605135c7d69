// The flood's own things that the words of a step speak of; ThingDefs.svelte draws each in both inks.

/** From the farthest to the nearest; all but the queue are in Ruth's room. */
const THINGS = ['television', 'game', 'mail', 'slippers', 'queue'] as const;

/** @param awake whether Ruth's box glows: then it calls, where the words are about her */
export function thingsOf(marks: readonly string[], awake: boolean): string[] {
	const seen: string[] = THINGS.filter((thing) => marks.includes(thing));
	return awake && marks.includes('ruth') && marks.includes('television')
		? [...seen, 'awake']
		: seen;
}
