// What a page hands to its script: a still says its picture already, unless a lever can change it.
import { expect, test } from 'vitest';
import { spokenBesideStills } from '#page/islands/spoken.ts';
import { offeredBy } from '#story/inputs.ts';
import { LANGUAGES, spokenIn } from '#page/messages/index.ts';
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

test('a story’s script is sent the words of its parts, and none that is only printed', () => {
	for (const lang of LANGUAGES) {
		const sent = Object.keys(spokenIn(lang, 'parts'));
		expect(sent).toEqual(expect.arrayContaining(['siteName', 'kicker', 'minus', 'lever', 'line']));
		for (const key of ['home', 'model', 'workbench', 'fact', 'foot', 'capsule'])
			expect(sent, lang).not.toContain(key);
		expect(Object.keys(spokenIn(lang)), 'a page without a story').not.toContain('lever');
	}
});
