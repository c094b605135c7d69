// Sets the page's language, and has the fonts of the first screen fetched with the page.
import type { Handle } from '@sveltejs/kit';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.params.lang ?? 'en'),
		preload: ({ type, path }) => type === 'font' && /redaction|literata\.|atkinson/i.test(path)
	});
