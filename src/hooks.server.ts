// Sets the page's language and its policy first, has the fonts of the first screen fetched with the page, and prints stills lean.
import type { Handle } from '@sveltejs/kit';

/** Stills and what they use are never woken, so they need no marks that tell where a living part begins. */
const STILL = /<svg (?:id="still-|width="0")[\s\S]*?<\/svg>/g;
const lean = (html: string) => html.replace(STILL, (still) => still.replace(/<!--.*?-->/g, ''));

/** The policy holds from where it stands: it comes first. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const guarded = (html: string) => {
	const policy = POLICY.exec(html)?.[0];
	return policy ? html.replace(policy, '').replace('<head>', () => `<head>${policy}`) : html;
};

export const handle: Handle = ({ event, resolve }) => {
	// the contact sheet shows its controls and wakes none
	const live = event.route.id?.startsWith('/lab/[') ? ' class="live"' : '';
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			guarded(lean(html.replace('"%lang%"', `"${event.params.lang ?? 'en'}"${live}`))),
		preload: ({ type, path }) => type === 'font' && /redaction|literata\.|atkinson/i.test(path)
	});
};
