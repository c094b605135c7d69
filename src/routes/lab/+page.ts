import { everyStory, openStory } from '../[lang]/stories/[slug]/open-story.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
	const told = (await everyStory()).filter(({ lang }) => lang === 'en');
	const stories = await Promise.all(
		told.map(async (address) => {
			const { view } = await openStory(address);
			return { slug: view.slug, number: view.story.number, title: view.labels.title };
		})
	);
	return { stories: stories.sort((one, other) => one.number - other.number) };
};
