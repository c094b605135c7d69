// The eight stories in their order: which are open, and in which inks each is printed.
import type { StoryData } from '#story/schema.ts';

export interface Place {
	readonly number: number;
	readonly slug: string;
	readonly ink: StoryData['ink'];
}

export const PLACES: readonly Place[] = [
	{ number: 1, slug: 'the-open-letter', ink: 'glass' },
	{ number: 2, slug: 'the-gate', ink: 'gate' },
	{ number: 3, slug: 'the-queue', ink: 'queue' },
	{ number: 4, slug: 'the-flood', ink: 'flood' },
	{ number: 5, slug: 'the-seal', ink: 'seal' },
	{ number: 6, slug: 'the-watchtower', ink: 'tower' },
	{ number: 7, slug: 'the-drift', ink: 'drift' },
	{ number: 8, slug: 'the-reply', ink: 'reply' }
];
