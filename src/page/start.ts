// A printed story page → a living one. Whatever fails here, the printed page stays as it was.
import { live } from './live.svelte.ts';
import { watchSteps } from './scroller.ts';
import type { PlayModule } from './story-modules.ts';
import { wake } from './wake.ts';

export async function start(play: PlayModule) {
	const { view, whole, arrivedAt } = await wake(play);
	const { reading } = view;
	const steps = [...document.querySelectorAll<HTMLElement>('.step')];
	if (watchSteps(steps, (id) => (reading.at = id)))
		document.documentElement.classList.add('staged');
	if (arrivedAt !== play.story.steps[0].id) document.getElementById(arrivedAt)?.scrollIntoView();

	live(view, whole);
}
