// A page about to be printed → what the reader has on it: every answer open, and the pictures their choices changed.
import { flushSync, mount, unmount } from 'svelte';
import { offeredBy } from '#story/inputs.ts';
import type { Step } from '#story/schema.ts';
import Pictures from './Pictures.svelte';
import type { View } from './view.ts';

export function keepPaper(view: View) {
	let undo: (() => void)[] = [];
	function restore() {
		for (const back of undo) back();
		undo = [];
	}
	addEventListener('beforeprint', () => {
		restore();
		undo = [...view.story.steps.flatMap((step) => redrawn(step, view)), ...opened()];
		flushSync();
	});
	addEventListener('afterprint', restore);
}

/** Draws the stills of a step anew, where what the reader chose is not what was printed. */
function redrawn(step: Step, view: View): (() => void)[] {
	const place = document.querySelector(`[id="${step.id}"] > .still`);
	if (!place || !isChanged(step, view)) return [];
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

/** What is folded away on a screen is read on paper, in browsers too that cannot say so in CSS. */
function opened(): (() => void)[] {
	return [...document.querySelectorAll<HTMLDetailsElement>('.step details')]
		.filter((answer) => !answer.closest('.not-on-paper'))
		.map((answer) => {
			const { name, open } = answer;
			// of those with one name only one can be open
			answer.name = '';
			answer.open = true;
			return () => {
				answer.open = open;
				answer.name = name;
			};
		});
}
