// A printed story page → a living one. Whatever fails here, the printed page stays as it was.
import { live } from './live.svelte.ts';
import { watchSteps } from './scroller.ts';
import type { PlayModule } from '../islands/story-modules.ts';
import { wake } from './wake.ts';
import { stayPrinted } from '../islands/wake-part.ts';

export const start = (play: PlayModule) => starting(play).catch(stayPrinted);

async function starting(play: PlayModule) {
	const { view, whole, arrivedAt, become } = await wake(play, { carries: { stage: 'staged' } });
	const { reading } = view;
	become('live');
	const steps = [...document.querySelectorAll<HTMLElement>('.step')];
	if (watchSteps(steps, (id) => (reading.at = id))) become('staged');
	if (arrivedAt !== play.story.steps[0].id) document.getElementById(arrivedAt)?.scrollIntoView();

	live(view, whole);
}
