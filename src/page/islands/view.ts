// Everything an island of a story page is given, and the sentences it makes of it.
import type { Component } from 'svelte';
import type { Program } from '#engine/run.ts';
import type { SceneProps } from '#scene';
import type { Reading } from '#story/reading.svelte.ts';
import type { Step, StoryData } from '#story/schema.ts';
import { formatNumber } from '#story/number.ts';
import { offeredBy } from '#story/inputs.ts';
import { fill } from '#story/template.ts';
import type { Labels } from '#story/schema-words.ts';
import type {
	BenchWords,
	CapsuleWords,
	Messages,
	SiteWords,
	SpokenWords
} from '../messages/index.ts';
import type { Ensemble } from '../ensemble/ensemble.ts';
import type { SceneObject } from './story-modules.ts';

/** What the page hands to its script, in the page's language: `<script type="application/json" id="words">`. */
export interface PageWords {
	readonly lang: string;
	/** the languages this story is told in, by their own names; only a page without a masthead needs them */
	readonly told?: Readonly<Record<string, string>>;
	readonly labels: Labels;
	readonly ui: SpokenWords;
	readonly steps: Readonly<
		Record<string, { readonly heading: string; readonly caption?: string; readonly alt?: string }>
	>;
}

/** The view of a page as it is printed, with every word of the program. */
export interface Printed extends View {
	readonly ui: Messages;
}

export interface View extends PageWords {
	readonly slug: string;
	readonly reading: Reading;
	readonly story: StoryData;
	readonly program: Program;
	readonly Scene: Component<SceneProps>;
	/** the things in the scene that a reader can open */
	readonly objects: readonly SceneObject[];
	/** many runs, as a living page has them; a printed one makes its few by itself */
	readonly ensemble?: () => Promise<Ensemble>;
}

/** What pages without a story know: enough for the masthead. */
export interface Bare {
	readonly lang: string;
	readonly ui: SiteWords;
}

/** What the workbench knows. */
export interface BenchView extends Bare {
	readonly ui: BenchWords;
}

/** The view of a story that stands alone in its file. */
export interface Alone extends View {
	readonly ui: SpokenWords & CapsuleWords;
}

/** The pages beside a story: its model, how to share it, and the story to read next with the reason why. */
export interface Ways {
	readonly model: string;
	readonly share: string;
	readonly next?: { readonly href: string; readonly title: string };
}

export interface IslandProps<V extends Bare = View> {
	readonly view: V;
	/** the id of the step that the island stands in; the stage stands in none */
	readonly step?: string;
}

/** A sentence of this story with the numbers of a step in it, and any others by name. */
export function say(
	view: View,
	sentence: string,
	step: Step,
	others: Readonly<Record<string, number | string>> = {}
): string {
	return fill(sentence, (name) => others[name] ?? view.reading.valueOf(name, step), view.lang);
}

/** A sentence of the program with values in it. */
export function tell(
	sentence: string,
	values: Readonly<Record<string, number | string>>,
	lang: string
): string {
	return fill(sentence, (name) => values[name] ?? '', lang);
}

/** "Name: value", as this language sets it. */
export const pair = ({ ui, lang }: Bare, name: string, value: string) =>
	tell(ui.pair, { name, value }, lang);

/** Words that head a caption: "one year before the law" → "One year before the law". */
export const heading = (words: string) =>
	words.replace(/^één/, 'eén').replace(/^./, (first) => first.toUpperCase());

/** The sentence under the scene. @param picture the counts it tells, where they are not the step's own */
export function captionOf(
	view: View,
	step: Step,
	picture?: Readonly<Record<string, number>>
): string {
	return say(view, view.steps[step.id].caption ?? view.labels.scene.caption, step, picture);
}

/** A chart in one sentence. A step that stands before the change is told as of the change: its line has years to come. */
export const chartSays = (view: View, chart: string, step: Step): string =>
	say(view, view.labels.charts[chart].says, { ...step, year: Math.max(0, step.year) });

/** The picture in words. What no lever changes is read from the page, where the step's still says it already. */
export function altOf(view: View, step: Step): string {
	const told =
		!changes(step, view.story) && typeof document !== 'undefined'
			? document.getElementById(`still-${step.id}`)?.getAttribute('aria-label')
			: null;
	return told ?? say(view, view.steps[step.id].alt ?? view.labels.scene.alt, step);
}

/** Whether a reader can change what a step shows. */
export const changes = (step: Step, story: StoryData) => offeredBy(step, story).length > 0;

/** "four years after the law", "one year before the law": in the words of this story's change. */
export function whenOf(year: number, { labels, lang }: Pick<View, 'labels' | 'lang'>): string {
	const { before, dayOf, after } = labels.change;
	if (year === 0) return dayOf;
	return tell(year < 0 ? before : after, { year: Math.abs(year) }, lang);
}

/** A setting of a lever in words: its named band and its number ("most, 80 of 100"). */
export function settingInWords(view: View, name: string, value: number): string {
	const lever = view.story.levers[name];
	const { bands, never } = view.labels.levers[name];
	if (never !== undefined && value === lever.never) return never;
	const number = numberInWords(view, lever.as, value);
	const band = bands[lever.bands.filter((bound) => value > bound).length];
	return band ? `${band}, ${number}` : number;
}

function numberInWords(view: View, as: 'share' | 'count' | 'year', value: number): string {
	const { ui, lang } = view;
	if (as === 'share') return tell(ui.lever.ofHundred, { value: Math.round(value * 100) }, lang);
	if (as === 'year') return whenOf(value, view);
	return formatNumber(value, lang);
}

/** The value a constant has when nobody sets it. */
export function modelValue(program: Program, name: string): number {
	const constant = program.constants.find((it) => it.name === name);
	if (!constant) throw new Error(`the program has no constant "${name}"`);
	return constant.value;
}
