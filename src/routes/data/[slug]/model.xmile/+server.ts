// The model as an XMILE 1.0 file, for other system-dynamics tools.
import { exportXmile } from '#engine/xmile/index.ts';
import { everySlug, storyOf } from '../every-slug.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = everySlug;

export const GET: RequestHandler = async ({ params }) => {
	const { model } = await storyOf(params.slug);
	return new Response(exportXmile(model), {
		headers: { 'content-type': 'application/xml; charset=utf-8' }
	});
};
