// A run → the one number that a readout, a picture, a goal or an action asks for.
import { valueAt, type Run } from '#engine/run.ts';
import type { Quantity, StoryData } from './schema.ts';

/** What a quantity may look at: the step's run and year, the story's named runs, the ensemble of a named run. */
export interface Runs {
	readonly run: Run;
	readonly year: number;
	readonly named: (scenario: string) => Run;
	readonly members: (scenario: string) => readonly Run[];
}

/** The quantity, rounded to its digits: what is printed, so that words and pictures cannot disagree. */
export function measure(quantity: Quantity, runs: Runs): number {
	if (quantity.runsAbove !== undefined || quantity.runsBelow !== undefined) {
		return outOfTwenty(quantity, runs);
	}
	const run = quantity.scenario === undefined ? runs.run : runs.named(quantity.scenario);
	const value = read(quantity, run, runs.year);
	const less =
		quantity.minus === undefined ? 0 : read(quantity, runs.named(quantity.minus), runs.year);
	return round(value - less, quantity.digits);
}

/** The counts of the scene: one object for every `per` units of a variable, in whole objects. */
export function pictureAt(
	picture: StoryData['picture'],
	run: Run,
	year: number
): Record<string, number> {
	return Object.fromEntries(
		Object.entries(picture).map(([name, { count, per }]) => [
			name,
			round(valueAt(run, count, year) / per, 0)
		])
	);
}

/** How far members disagree at a year, 0 to 1: the tenth highest of a hundred less the tenth lowest. */
export function spreadOf(
	members: readonly Run[],
	{ variable, scale }: StoryData['slip'],
	year: number
): number {
	const values = members.map((run) => valueAt(run, variable, year)).sort((a, b) => a - b);
	const at = (share: number) => values[Math.round(share * (values.length - 1))];
	return Math.min(1, Math.max(0, (at(0.9) - at(0.1)) / scale));
}

/** Half away from zero, without the dust of binary fractions: 4.499999999 out of 9 × 0.5 is 4.5. */
export function round(value: number, digits: number): number {
	const scale = 10 ** digits;
	const whole = Math.round(Number((value * scale).toPrecision(12)));
	return whole === 0 ? 0 : whole / scale;
}

function read(quantity: Quantity, run: Run, year: number): number {
	const span = quantity.max ?? quantity.min;
	if (!span) return valueAt(run, quantity.variable, quantity.at ?? year);

	const values = run.series[quantity.variable];
	const sign = quantity.max ? 1 : -1;
	let best = -1;
	for (let i = 0; i < values.length; i++) {
		if (run.time[i] < span[0] || run.time[i] > span[1]) continue;
		if (best < 0 || sign * values[i] > sign * values[best]) best = i;
	}
	return quantity.when ? run.time[best] : values[best];
}

function outOfTwenty(quantity: Quantity, runs: Runs): number {
	if (quantity.scenario === undefined) throw new Error('a count of runs needs a scenario');
	const members = runs.members(quantity.scenario);
	const holds = members.filter((run) => {
		const value = read(quantity, run, runs.year);
		return value > (quantity.runsAbove ?? -Infinity) && value < (quantity.runsBelow ?? Infinity);
	});
	return Math.round((20 * holds.length) / members.length);
}
