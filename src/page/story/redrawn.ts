// The stills a reader's choices changed → drawn anew, for paper.
import { mount, unmount } from 'svelte';
import { offeredBy } from '#story/inputs.ts';
import type { Step } from '#story/schema.ts';
import Pictures from './Pictures.svelte';
import type { View } from '../islands/view.ts';

/** Draws every changed still of the page. Returns what puts the printed ones back. */
export const redraw = (view: View): (() => void)[] =>
	view.story.steps.filter((step) => isChanged(step, view)).flatMap((step) => drawAnew(step, view));

function drawAnew(step: Step, view: View): (() => void)[] {
	const place = document.querySelector(`[id="${step.id}"] > .still`);
	if (!place) return [];
	const printed = [...place.childNodes];
	place.replaceChildren();
	const drawn = mount(Pictures, { target: place, props: { view, step } });
	return [
		() => {
			void unmount(drawn);
			place.replaceChildren(...printed);
		}
	];
}

function isChanged(step: Step, { reading, story }: View): boolean {
	const { chart, scenario } = story.guess;
	return (
		offeredBy(step, story).some((name) => reading.choices[name] !== undefined) ||
		(reading.wholeGuess !== null && step.chart === chart && step.scenario === scenario)
	);
}
