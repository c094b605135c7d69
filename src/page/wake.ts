// A printed page of a story → its islands awake, and the reading they share.
import { flushSync, hydrate, type Component } from 'svelte';
import { Reading } from '#story/reading.svelte.ts';
import { islands } from './islands.ts';
import type { PlayModule } from './story-modules.ts';
import type { IslandProps, PageWords, View } from './view.ts';

/** @param more islands that only this kind of page has */
export async function wake(
	play: PlayModule,
	more: Readonly<Record<string, Component<IslandProps>>> = {}
) {
	const words = JSON.parse(document.getElementById('words')?.textContent ?? '') as PageWords;
	const reading = new Reading(play.story, play.program);
	const view: View = { ...words, ...play, reading };
	const all: Readonly<Record<string, Component<IslandProps>>> = { ...islands, ...more };

	// the islands wake as they were printed; only then does the address have its say
	for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) {
		const { island = '', step } = target.dataset;
		hydrate(all[island], { target, props: { view, step }, recover: false });
		await breath();
	}

	const whole = reading.arrive(location.hash + location.search);
	const arrivedAt = reading.at;
	flushSync();
	document.documentElement.classList.add('live');
	return { view, whole, arrivedAt };
}

/** Between two islands the browser may scroll, paint and answer the reader. */
const breath = () => new Promise((resolve) => setTimeout(resolve));
