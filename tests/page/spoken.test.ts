// What a page hands to its script: a still says its picture already, unless a lever can change it.
import { expect, test } from 'vitest';
import { spokenBesideStills } from '#page/islands/view.ts';
import { offeredBy } from '#story/inputs.ts';
import { found, open } from '../stories/open.ts';
import { viewOf } from './view-of.ts';

test('the picture in words is sent again only where a reader can change it', async () => {
	const opened = await open(found.find(({ slug }) => slug === 'the-open-letter')!);
	const { story } = opened;
	const { steps } = story.words.en;
	const view = viewOf(opened);
	const sent = spokenBesideStills(view).steps as Record<string, { alt?: string }>;
	for (const step of story.data.steps) {
		const moves = offeredBy(step, story.data).length > 0;
		expect(sent[step.id].alt, step.id).toBe(moves ? steps[step.id].alt : undefined);
	}
});
