// Sets the page's language and its policy first, has the fonts of the first screen fetched with the page, and prints what never wakes lean.
import type { Handle } from '@sveltejs/kit';

/** Only a part that wakes needs the marks that tell where its pieces begin; `page/Island.svelte` says where it stands. */
const LIVING = /(<!--living-->[\s\S]*?<!--still-->|<script[\s\S]*?<\/script>)/;
const lean = (html: string) =>
	html
		.split(LIVING)
		.map((piece, i) => piece.replace(i % 2 ? /<!--(?:living|still)-->/g : /<!--[\s\S]*?-->/g, ''))
		.join('');

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
