// The stories whose data can be taken home.
import { error } from '@sveltejs/kit';
import { shelf } from 'virtual:shelf';

export const everySlug = () => shelf.map(({ slug }) => ({ slug }));

export async function storyOf(slug: string) {
	const found = shelf.find((story) => story.slug === slug);
	if (!found) error(404, 'There is no such story.');
	const [play, read] = await Promise.all([found.play(), found.read()]);
	return { ...play, ...read };
}
