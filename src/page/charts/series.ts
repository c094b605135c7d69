// Runs, guesses and goals → what a chart eats.
import { between, handlesAt, lineOf, yAt, type GuessValues, type Plan, type Series } from '#chart';
import { valueAt, type Run } from '#engine/run.ts';
import type { Step, StoryData } from '#story/schema.ts';

export const seriesOf = (run: Run, variable: string): Series => ({
	x: run.time,
	y: run.series[variable]
});

/** Where a run ends. */
export const lastOf = (run: Run, variable: string): number =>
	run.series[variable][run.time.length - 1];

/** The line up to a year. */
export const soFar = (series: Series, until: number): Series =>
	until === Infinity ? series : between(series, series.x[0], until);

/**
 * Until the model has been asked, a line shows only the years the story has told; where the reader draws,
 * also those that are given. @param year that of the picture, where it is not the step's own
 */
export function toldUntil(step: Step, { steps, guess }: StoryData, year = step.year): number {
	const asked = steps.findIndex((it) => it.part === 'reveal');
	if (steps.indexOf(step) >= asked) return Infinity;
	return step.part === 'guess' ? Math.max(year, guess.from) : year;
}

/** The reader's line as far as it is drawn; null where nothing is. */
export function drawnLine(run: Run, story: StoryData, guess: GuessValues): Series | null {
	const line = lineOf(guessPlan(run, story), guess);
	return line.x.length > 1 ? line : null;
}

/** The drawing pad of the guess: where it starts, where its handles stand, how far it reaches. */
export function guessPlan(run: Run, story: StoryData): Plan {
	const { from, handles, chart } = story.guess;
	const { variable, y } = story.charts[chart];
	const stop = run.time[run.time.length - 1];
	return {
		start: { x: from, y: valueAt(run, variable, from) },
		xs: handlesAt(from, stop, handles),
		low: y[0],
		high: y[1],
		step: (y[1] - y[0]) / 100
	};
}

/** A line year by year: enough to say what it does, few enough to compare with what a hand draws. */
export function yearly(series: Series, from: number, to: number): Series {
	const x = Array.from(
		{ length: Math.floor(to) - Math.ceil(from) + 1 },
		(_, i) => Math.ceil(from) + i
	);
	if (x[x.length - 1] < to) x.push(to);
	return { x, y: x.map((year) => yAt(series, year)) };
}

/**
 * The line as the reader left it and the model's, both from the change on and as far as the drawn one
 * goes: first the part that was given, then what was drawn. Null while nothing is drawn.
 */
export function bothLines(run: Run, story: StoryData, guess: GuessValues) {
	const plan = guessPlan(run, story);
	const points = drawnLine(run, story, guess);
	if (!points) return null;
	const last = points.x.length - 1;
	const model = seriesOf(run, story.charts[story.guess.chart].variable);
	const start = Math.min(0, plan.start.x);
	const given = yearly(model, start, plan.start.x);
	const drawn = {
		x: [...given.x, ...Array.from(points.x).slice(1)],
		y: [...given.y, ...Array.from(points.y).slice(1)]
	};
	const grain = { height: plan.high - plan.low, spacing: plan.xs[0] - plan.start.x };
	return {
		drawn,
		truth: yearly(model, start, points.x[last]),
		grain,
		whole: last === plan.xs.length
	};
}

/** The goal of a step as bands across a chart: one for each condition about its variable, up to the condition's year. */
export function goalBands(step: Step, variable: string, story: StoryData) {
	const conditions = step.goal === undefined ? [] : story.goals[step.goal].conditions;
	return conditions
		.filter((it) => it.variable === variable)
		.sort((a, b) => a.at - b.at)
		.map(({ at, atLeast = 0, atMost }, i, all) => ({
			y: atMost ?? atLeast,
			side: atMost === undefined ? ('above' as const) : ('below' as const),
			from: i === 0 ? -Infinity : all[i - 1].at,
			to: at,
			last: i === all.length - 1
		}));
}
