import { islandOf } from 'virtual:islands';
import { everyStory, openStory } from '../open-story.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = everyStory;

export const load: PageLoad = async ({ params }) => ({
	...(await openStory(params)),
	island: islandOf('src/page/site/start-site.ts')
});
