// A printed story page → a living one. Whatever fails here, the printed page stays as it was.
import { flushSync, hydrate } from 'svelte';
import { Reading } from '#story/reading.svelte.ts';
import { islands, type IslandName } from './islands.ts';
import { live } from './live.svelte.ts';
import { watchSteps } from './scroller.ts';
import type { PlayModule } from './story-modules.ts';
import type { PageWords, View } from './view.ts';

export async function start(play: PlayModule) {
	const words = JSON.parse(document.getElementById('words')?.textContent ?? '') as PageWords;
	const reading = new Reading(play.story, play.program);
	const view: View = { ...words, ...play, reading };

	// the islands wake as they were printed; only then does the address have its say
	for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) {
		const { island, step } = target.dataset;
		const component = islands[island as IslandName];
		hydrate(component, { target, props: { view, step }, recover: false });
		await breath();
	}

	const root = document.documentElement;
	const steps = [...document.querySelectorAll<HTMLElement>('.step')];
	const whole = reading.arrive(location.hash + location.search);
	const arrivedAt = reading.at;
	flushSync();
	root.classList.add('live');
	if (watchSteps(steps, (id) => (reading.at = id))) root.classList.add('staged');
	if (arrivedAt !== play.story.steps[0].id) document.getElementById(arrivedAt)?.scrollIntoView();

	live(view, whole);
}

/** Between two islands the browser may scroll, paint and answer the reader. */
const breath = () => new Promise((resolve) => setTimeout(resolve));
