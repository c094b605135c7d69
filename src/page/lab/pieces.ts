// A component and what it is given → a piece of the contact sheet, printed still under its own names.
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { Reading } from '#story/reading.svelte.ts';
import type { Printed } from '../islands/view.ts';
import { inOwnNames } from './own-names.ts';

export interface Piece {
	readonly id: string;
	readonly title: string;
	readonly html: string;
}

/** The page of the story, from its page on the contact sheet. */
export const storyFromLab = ({ lang, slug }: Printed) => `../../${lang}/stories/${slug}/`;

export function piece<P extends Record<string, unknown> & { view: Printed }>(
	id: string,
	title: string,
	component: Component<P>,
	props: P
): Piece {
	const { body } = render(component as unknown as Component, { props });
	return { id, title, html: inOwnNames(body, id, storyFromLab(props.view)) };
}

/** The same story with a reader of its own, who has done this. */
export function after(view: Printed, done: (reading: Reading) => void): Printed {
	const reading = new Reading(view.story, view.program);
	done(reading);
	return { ...view, reading };
}

/** A guess that nobody would draw by accident: from the middle up, and at last down. */
export function fixedGuess({ story }: Printed): number[] {
	const { chart, handles } = story.guess;
	const [low, high] = story.charts[chart].y;
	return Array.from({ length: handles }, (_, i) => {
		const share = i === handles - 1 ? 0.3 : 0.55 + (0.25 * i) / handles;
		return low + share * (high - low);
	});
}
