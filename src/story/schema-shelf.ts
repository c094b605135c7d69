// What the shelf shows of a story, and what an author may write in announced.yaml of one that is not told yet.
import { z } from 'zod';
import { INKS, storyNumber } from './schema.ts';

const text = z.string().min(1);

const shelfWords = z.strictObject({
	title: text,
	/** how the sentence of all stories ends */
	sentence: text,
	/** what the emblem shows, for those who do not see it */
	emblem: text
});

export const announcedSchema = z.strictObject({
	number: storyNumber,
	ink: z.enum(INKS),
	/** by language; English is always there, and stands in for those that are not */
	words: z
		.record(z.string().regex(/^[a-z]{2}$/, 'use the two letters of a language'), shelfWords)
		.refine((words) => Object.hasOwn(words, 'en'), { message: 'English is missing' })
});

export type ShelfWords = z.infer<typeof shelfWords>;
export type Announced = z.infer<typeof announcedSchema>;

/** One story on the shelf. */
export interface ShelfEntry extends Announced {
	readonly slug: string;
}
