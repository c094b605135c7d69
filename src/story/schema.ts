// What an author may write in story.yaml and sources.yaml, as schemas; the types of a story follow from them.
import { z } from 'zod';

// "constructor" is a word that every JavaScript object answers to
const id = z
	.string()
	.regex(
		/^(?!constructor$)[a-z][a-z0-9-]*$/,
		'use small letters, digits and hyphens, beginning with a letter'
	);
const name = z
	.string()
	.regex(
		/^(?!constructor$)[a-z][a-z0-9_]*$/,
		'use small letters, digits and underscores, beginning with a letter'
	);
/** the name of something that the scene draws */
const mark = z.string().regex(/^[a-z][a-z0-9-]*$/);
const interval = z.tuple([z.number(), z.number()]);
const inputs = z.record(name, z.number());

/** The ten beats of a story, in the order in which a reader meets them. */
export const BEATS = [
	'cold-open',
	'promise',
	'today',
	'predict',
	'reveal',
	'slip',
	'loop',
	'play',
	'turn',
	'act'
] as const;

/** The pairs of inks a story can be printed in; colours are in page/tokens.css. */
export const INKS = ['glass', 'gate', 'queue', 'flood', 'seal', 'tower', 'drift', 'reply'] as const;

/** One number taken from a run: the value at a year, or the highest or lowest between two years. */
const quantity = z
	.strictObject({
		variable: name,
		/** years after the change; left out, the year of the step */
		at: z.number().optional(),
		max: interval.optional(),
		min: interval.optional(),
		/** the year in which the highest or lowest value is reached, instead of the value */
		when: z.boolean().optional(),
		/** a named scenario, instead of the run that the step shows */
		scenario: id.optional(),
		/** this scenario's value is taken away */
		minus: id.optional(),
		/** how many of the ensemble's runs, out of 20, satisfy it */
		runsAbove: z.number().optional(),
		runsBelow: z.number().optional(),
		digits: z.number().int().min(0).max(2).default(0)
	})
	.refine((it) => [it.at, it.max, it.min].filter((one) => one !== undefined).length <= 1, {
		message: 'take one of at, max and min'
	})
	.refine((it) => !it.when || it.max || it.min, { message: '"when" needs max or min' })
	.refine((it) => (it.runsAbove ?? it.runsBelow) === undefined || it.scenario !== undefined, {
		message: 'a count of runs needs the scenario it is made in'
	});

const lever = z.strictObject({
	kind: z.enum(['threat', 'repair', 'time']),
	min: z.number(),
	max: z.number(),
	step: z.number().positive(),
	/** share: 0–1 shown as "n of 100"; count: a whole number; year: years after the change */
	as: z.enum(['share', 'count', 'year']),
	/** where one named band ends and the next begins; words give one name more than there are bounds */
	bands: z.array(z.number()).default([]),
	/** what more of it does, as its help says: the variables it raises or lowers; a test tries them */
	moves: z.record(name, z.enum(['up', 'down'])).default({}),
	/** the setting that means "never", shown in words */
	never: z.number().optional()
});

const chart = z.strictObject({
	variable: name,
	y: interval,
	yTicks: z.array(z.number()).min(2),
	/** the scenario drawn as the dashed baseline */
	ghost: id.default('today'),
	/** another variable of the same run, drawn dashed in place of the baseline */
	beside: name.optional(),
	goal: z.number().optional()
});

const condition = z
	.strictObject({
		variable: name,
		at: z.number(),
		atLeast: z.number().optional(),
		atMost: z.number().optional()
	})
	.refine((it) => (it.atLeast === undefined) !== (it.atMost === undefined), {
		message: 'say either atLeast or atMost'
	});

const goal = z.strictObject({
	/** the settings that the challenge fixes, whatever the levers say */
	set: inputs.default({}),
	levers: z.array(name).min(1),
	conditions: z.array(condition).min(1),
	/** settings that reach the goal; a test runs them */
	solution: inputs,
	/** levers of the solution that the goal can also be reached without */
	spare: z.array(name).default([])
});

const step = z.strictObject({
	id,
	beat: z.enum(BEATS),
	/** the scenario that the step shows before the reader moves anything */
	scenario: id,
	/** the year of the picture, counted from the change */
	year: z.number(),
	stage: z.enum(['scene', 'chart', 'both']).default('scene'),
	/** the chart of this step */
	chart: id.optional(),
	/** whether the ensemble's thin lines are drawn */
	fan: z.boolean().default(false),
	/** objects of the scene that the words speak about */
	marks: z.array(mark).default([]),
	levers: z.array(name).default([]),
	/** levers of this step that hardly move what its chart shows; the words say so below them */
	hardly: z.array(name).default([]),
	facts: z.array(id).default([]),
	/** the part of the step that the reader handles */
	part: z
		.enum(['pick', 'mirror', 'guess', 'reveal', 'loop', 'goal', 'sandbox', 'actions', 'ledger'])
		.optional(),
	goal: id.optional()
});

/** The place on the shelf. That no two stories have the same is checked where all of them are read. */
export const storyNumber = z.number().int().min(1);

export const storySchema = z.strictObject({
	number: storyNumber,
	ink: z.enum(INKS),
	/** the file in scenes/ that draws the story */
	scene: z
		.string()
		.regex(/^[A-Z][A-Za-z0-9]*$/, 'use the name of a file in scenes/, like GlassLetters'),
	/** on which side of the words the scene stands on a wide screen */
	side: z.enum(['left', 'right']),
	/** the story offered at the end, by its folder; the words say why */
	next: id.optional(),
	/** a story to copy, not to tell: it may have fewer steps */
	tutorial: z.boolean().default(false),
	scenarios: z.record(id, inputs),
	runs: z.strictObject({ count: z.number().int().min(20).max(100), seed: z.number().int() }),
	/** what the scene draws: a count is one object for every `per` units of the variable, rounded */
	picture: z.record(name, z.strictObject({ count: name, per: z.number().positive().default(1) })),
	/** the story's own things in its pictures: the marks that carry it, each of which comes back */
	things: z.array(mark).default([]),
	/** plate B slips out of register as far as the runs disagree about this */
	slip: z.strictObject({ variable: name, scale: z.number().positive() }),
	levers: z.record(name, lever),
	charts: z.record(id, chart),
	/** the chart that grows under the scene, year by year, in steps without a chart of their own */
	strip: id,
	readouts: z.record(name, quantity),
	goals: z.record(id, goal).default({}),
	/** the line is given up to the year `from`; the reader draws the rest through this many points */
	guess: z.strictObject({
		chart: id,
		scenario: id,
		from: z.number(),
		handles: z.number().int().min(3).max(7)
	}),
	/** the feedback loop that the reader can cut: one of the model's named loops, in at most four sentences */
	loop: z.strictObject({
		loop: z.string(),
		/** each sentence of the ring stands for the links between these variables */
		ring: z
			.array(z.strictObject({ id: name, from: name, to: name }))
			.min(2)
			.max(4),
		/** what is compared with the ring whole and cut */
		watch: quantity
	}),
	/** things the scene holds that a reader can tap, by their kind; the words say what a stranger learns */
	picks: z
		.strictObject({
			/** the count of the picture by which they come open, one after the other */
			count: name,
			kinds: z.array(name)
		})
		.default({ count: '', kinds: [] }),
	actions: z.array(z.strictObject({ id, role: name, set: inputs, measure: quantity })),
	steps: z.array(step).min(2)
});

export const sourcesSchema = z.record(
	id,
	z.strictObject({
		claim: z.string(),
		/** the figures that the words may use, by name */
		figures: z.record(name, z.number()).default({}),
		organisation: z.string(),
		title: z.string(),
		year: z.number().int().min(1980).max(2100),
		url: z.url({ protocol: /^https$/ }),
		/** the page it was read on, where the producer's own page was not reached */
		reportedBy: z.string().optional(),
		checked: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
		confidence: z.enum(['high', 'moderate', 'low'])
	})
);

export type StoryData = z.infer<typeof storySchema>;
export type Sources = z.infer<typeof sourcesSchema>;
export type Source = Sources[string];
export type Step = StoryData['steps'][number];
export type Lever = StoryData['levers'][string];
export type Quantity = z.infer<typeof quantity>;
export type Beat = (typeof BEATS)[number];
