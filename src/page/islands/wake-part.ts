// A printed part → a living one; a part that cannot live keeps its words as they were printed.
import { hydrate, mount, type Component } from 'svelte';
import Part from './Part.svelte';
import type { Bare, IslandProps } from './view.ts';

/**
 * @param onasleep is told of a part that cannot start, and of one that fails later
 * @param anew drawn afresh and not taken over, where the reading may have moved on since it was printed
 */
export function wakePart<V extends Bare>(
	target: HTMLElement,
	part: Component<IslandProps<V>>,
	view: V,
	onasleep = () => {},
	anew = false
) {
	const printed = target.innerHTML;
	let asleep = false;
	const keepWords = (error: unknown) => {
		if (asleep) return;
		asleep = true;
		target.innerHTML = printed;
		// its controls would do nothing: base.css hides them
		target.classList.add('asleep');
		onasleep();
		stayPrinted(error);
	};
	try {
		const { step } = target.dataset;
		const props = { part, view, step, onerror: keepWords };
		if (anew) target.replaceChildren();
		if (anew) mount(Part, { target, props });
		else hydrate(Part, { target, props, recover: false });
	} catch (error) {
		keepWords(error);
	}
}

/** No rejection left over: in other people's pages it would be counted as theirs. */
export const stayPrinted = (error: unknown) =>
	// eslint-disable-next-line no-console -- whoever looks into it finds here why
	console.warn('This part of the page stays as it was printed.', error);

/** Between two parts the browser may scroll, paint and answer the reader. */
export const breath = () => new Promise((resolve) => setTimeout(resolve));
