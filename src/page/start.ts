// A printed story page → a living one. Whatever fails here, the printed page stays as it was.
import { flushSync, hydrate } from 'svelte';
import { Reading } from '#story/reading.svelte.ts';
import { islands, type IslandName } from './islands.ts';
import { live } from './live.svelte.ts';
import { watchSteps } from './scroller.ts';
import type { PlayModule } from './story-modules.ts';
import type { PageWords, View } from './view.ts';

export function start(play: PlayModule) {
	const words = JSON.parse(document.getElementById('words')?.textContent ?? '') as PageWords;
	const reading = new Reading(play.story, play.program);
	const view: View = { ...words, ...play, reading };

	// the islands wake as they were printed; only then does the address have its say
	for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) {
		const { island, step } = target.dataset;
		const component = islands[island as IslandName];
		hydrate(component, { target, props: { view, step }, recover: false });
	}
	flushSync();

	const root = document.documentElement;
	root.classList.add('live');
	const steps = [...document.querySelectorAll<HTMLElement>('.step')];
	const whole = reading.arrive(location.hash || location.search);
	const arrivedAt = reading.at;
	const staged = watchSteps(steps, (id) => (reading.at = id));
	if (staged) root.classList.add('staged');
	flushSync();
	if (arrivedAt !== play.story.steps[0].id) document.getElementById(arrivedAt)?.scrollIntoView();

	live(view, whole);
}
