// The model, its scenarios and its sources as one JSON document.
import { json } from '@sveltejs/kit';
import { everySlug, storyOf } from '../every-slug.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = everySlug;

export const GET: RequestHandler = async ({ params }) => {
	const { slug, model, story, sources } = await storyOf(params.slug);
	return json({
		slug,
		licence: 'CC-BY-4.0',
		notAForecast: true,
		model,
		scenarios: story.scenarios,
		sources
	});
};
