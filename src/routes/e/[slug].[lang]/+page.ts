import { everyStory, openStory } from '../../[lang]/stories/[slug]/open-story.ts';
import { homeOf } from '#page/capsule/home.ts';
import { ORIGIN } from '../../origin.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** `e/<slug>.<lang>.html`: the build puts all it needs into the file. */
export const trailingSlash = 'never';
export const entries: EntryGenerator = everyStory;

export const load: PageLoad = async ({ params: { slug, lang } }) => ({
	...(await openStory({ slug, lang })),
	whole: homeOf(ORIGIN, lang, slug)
});
