// Sets the page's language, has the fonts of the first screen fetched with the page, and prints stills lean.
import type { Handle } from '@sveltejs/kit';

/** Stills and what they use are never woken, so they need no marks that tell where a living part begins. */
const STILL = /<svg (?:id="still-|width="0")[\s\S]*?<\/svg>/g;
const lean = (html: string) => html.replace(STILL, (still) => still.replace(/<!--.*?-->/g, ''));

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => lean(html.replace('%lang%', event.params.lang ?? 'en')),
		preload: ({ type, path }) => type === 'font' && /redaction|literata\.|atkinson/i.test(path)
	});
