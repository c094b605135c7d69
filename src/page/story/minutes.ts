// The road of a story as it is printed → how many minutes a reader of sixteen needs for it.
import { render } from 'svelte/server';
import type { Sources, Step } from '#story/schema.ts';
import type { Words } from '#story/words.ts';
import StepWords from './StepWords.svelte';
import type { Printed } from '../islands/view.ts';

/** What a reader of sixteen reads of plain prose; our judgement, on the slow side of what is measured. */
const WORDS_A_MINUTE = 200;

/** What handling a part takes beside reading its words, in seconds; our judgement, from watching. */
const HANDLING: Readonly<Record<string, number>> = {
	pick: 15,
	mirror: 5,
	guess: 25,
	reveal: 10,
	loop: 25,
	levers: 20,
	goal: 40
};

/** The steps up to the last letter: what a reader may do afterwards is theirs to weigh. */
export function roadOf(steps: readonly Step[]): readonly Step[] {
	const end = steps.findIndex(({ part }) => part === 'actions');
	return end < 0 ? steps : steps.slice(0, end);
}

export function minutesOf(view: Printed, words: Words, sources: Sources): number {
	const road = roadOf(view.story.steps);
	const read = road.reduce((all, step) => all + wordsOf(view, step, words, sources), 0);
	const handled = road.reduce((all, step) => all + secondsOf(step), 0);
	return Math.round(read / WORDS_A_MINUTE + handled / 60);
}

export const secondsOf = ({ part, levers }: Step) =>
	HANDLING[part ?? (levers.length > 0 ? 'levers' : '')] ?? 0;

/** Every word of a step in sight, and the line under its picture; what lies behind a fold is not the road. */
export function wordsOf(view: Printed, step: Step, words: Words, sources: Sources): number {
	const props = { view, step, words, sources, opens: false };
	return inSight(render(StepWords, { props }).body)
		.split(/\s+/)
		.filter((word) => /[\p{L}\d]/u.test(word)).length;
}

const inSight = (html: string) =>
	html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<details\b.*?<summary\b(.*?)<\/summary>.*?<\/details>/gs, '<p$1</p>')
		.replace(/<p class="source\b.*?<\/p>/gs, '')
		.replace(/<svg\b.*?<\/svg>/gs, '')
		.replace(/<[^>]*>/g, ' ');
