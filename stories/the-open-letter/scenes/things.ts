// What can be seen in the window, or under it, by the marks of a step; Defs.svelte draws each in both inks.

/** From the farthest to the nearest. */
export const THINGS = [
	'sun',
	'door',
	'lamp',
	'coat',
	'watch',
	'van',
	'old-cactus',
	'cactus',
	'tomato',
	'cups',
	'no-sill'
] as const;

/** With these it is dark outside. */
export const NIGHTS: readonly string[] = ['lamp', 'coat', 'watch'];
