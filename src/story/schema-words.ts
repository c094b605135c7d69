// What an author may write above the words of a story: every label that is not running text, as a schema.
import { z } from 'zod';

const text = z.string().min(1);
const id = z.string();

/** The front matter of words.<lang>.md: every label that is not running text. Strings may hold {readouts}. */
export const labelsSchema = z.strictObject({
	title: text,
	sentence: text,
	/** what the emblem on the shelf shows, for those who do not see it */
	emblem: text,
	short: text,
	description: text.max(160),
	/** a word of the title → the grade it has decayed to */
	degrade: z.record(z.string(), z.union([z.literal(20), z.literal(35)])).default({}),
	contentNote: text,
	/** in a translation: sentences that stay as they are in English, such as a title or a saying */
	same: z.array(text).default([]),
	/** what happens at year 0, and how years are told from it; `#` is the number */
	change: z.strictObject({
		/** two or three words, for the mark on a chart: "the law" */
		name: text,
		before: text,
		dayOf: text,
		after: text,
		/** what a chart's time axis counts */
		axis: text
	}),
	/** the name of each beat that the story has, above its first step */
	beats: z.record(id, text),
	scene: z.strictObject({ name: text, caption: text, alt: text }),
	levers: z.record(
		id,
		z.strictObject({
			label: text,
			help: text,
			bands: z.array(text).default([]),
			never: text.optional()
		})
	),
	/** by step: the sentence below its levers that says which of them hardly move what the chart shows, and why */
	hardly: z.record(id, text).default({}),
	charts: z.record(
		id,
		z.strictObject({
			title: text,
			y: text,
			line: text,
			ghost: text,
			says: text,
			leftOut: text
		})
	),
	variables: z.record(id, text),
	scenarios: z.record(id, z.strictObject({ name: text, says: text })),
	guess: z.strictObject({ ask: text, known: text, mine: text }),
	/** what was drawn for the last drawn year, beside the model; what to look for in the model's line; why it goes as it does, by what the drawn line lacks (story/lacks.ts) */
	reveal: z.strictObject({ gap: text, look: text, why: z.record(id, text) }),
	loop: z.strictObject({
		name: text,
		/** the button that sends a letter round the ring */
		walk: text,
		ring: z.record(id, text),
		cut: z.record(id, text),
		whole: text,
		broken: text,
		leavesOut: text
	}),
	goals: z
		.record(
			id,
			z.strictObject({
				title: text,
				ask: text,
				reached: text,
				/** while some conditions hold and others do not; a goal with one condition has none */
				partly: text.optional(),
				notYet: text
			})
		)
		.default({}),
	/** the invitation to open a thing of the scene, in words and in the picture; the name of one such thing */
	pick: z.strictObject({ ask: text, listen: text, thing: text }).optional(),
	picks: z.record(id, text),
	/** what the page could know about its reader, told in the part `mirror` */
	mirror: z
		.strictObject({ title: text, knows: text, why: text, forget: text, forgotten: text })
		.optional(),
	actions: z.record(
		id,
		z.strictObject({
			when: text,
			title: text,
			body: text,
			effect: text,
			/** where to do it */
			link: z.strictObject({ label: text, url: z.url({ protocol: /^https$/ }) }).optional()
		})
	),
	/** why to read the story that comes next */
	next: text.optional(),
	roles: z.record(id, text),
	help: z.array(z.strictObject({ label: text, url: z.url({ protocol: /^https$/ }) })).default([]),
	facts: z.record(id, text),
	ledger: z.strictObject({
		invented: z.array(text).min(1),
		real: z.array(text).min(1),
		unknown: z.array(text).min(1)
	})
});

export type Labels = z.infer<typeof labelsSchema>;
