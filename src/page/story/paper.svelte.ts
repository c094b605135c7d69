// A page about to be printed → what the reader has on it: its address, every answer open, and their own pictures.
import { flushSync } from 'svelte';
import { afterPaint } from '../ensemble/paint.ts';
import { touch } from './touch.ts';
import type { View } from '../islands/view.ts';

export function keepPaper(view: View) {
	const name = keepLine(view);
	const redraw = redrawing(view);
	let undo: (() => void)[] = [];
	function restore() {
		for (const back of undo) back();
		undo = [];
	}
	addEventListener('beforeprint', () => {
		restore();
		name();
		undo = [...redraw(), ...opened()];
		flushSync();
	});
	addEventListener('afterprint', restore);
}

/** The address of this very reading, kept soon; returns how to have it at once. */
function keepLine({ reading }: View): () => void {
	const line = document.getElementById('address');
	const name = () => {
		const { protocol, href } = location;
		if (line && protocol.startsWith('http'))
			line.textContent = href.split(/[?#]/)[0] + `#${reading.address}`;
	};
	$effect(() => {
		touch(reading);
		return afterPaint(name);
	});
	return name;
}

/** A reader's own pictures can be drawn once there is a first choice: printing waits for nothing. */
function redrawing(view: View): () => (() => void)[] {
	const { reading } = view;
	let redraw: ((view: View) => (() => void)[]) | undefined;
	let asked = false;
	$effect(() => {
		if (asked || (reading.wholeGuess === null && Object.keys(reading.choices).length === 0)) return;
		asked = true;
		// should it not come, stills are printed as the story has them
		import('./redrawn.ts').then(
			(it) => (redraw = it.redraw),
			() => {}
		);
	});
	return () => redraw?.(view) ?? [];
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
