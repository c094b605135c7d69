// Read without its styles, in a text browser, a reader's mode or a copy, no word of a page runs into the next.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPages, SITE, storyPages } from './support/pages.ts';
import { expect, ONCE, test } from './support/site.ts';

/** What stands on lines or in cells of its own without a style. */
const APART = new Set(
	(
		'address article aside blockquote body br caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 ' +
		'h5 h6 header hr html li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
	).split(' ')
);
const ENDS = /[\p{L}\p{N}).?!:;,”»…%]$/u;
const BEGINS = /^[\p{L}\p{N}(“«]/u;

/** `Calm(no movement)`: the end of one text and the start of the next, with only marks between them. */
function joinedIn(html: string) {
	const body = html.replace(/<!--[^]*?-->/g, '').replace(/<(script|style|head)\b[^]*?<\/\1>/g, '');
	const found: string[] = [];
	let before = '';
	let between: string[] = [];
	for (const [, tag, text] of body.matchAll(/<\/?([a-zA-Z0-9-]+)(?:"[^"]*"|[^">])*>|([^<]+)/g)) {
		if (tag) between.push(tag.toLowerCase());
		else {
			const apart = between.length === 0 || between.some((it) => APART.has(it));
			if (!apart && ENDS.test(before) && BEGINS.test(text))
				found.push(`${before.slice(-20)}|${text.slice(0, 20)}`);
			before = text;
			between = [];
		}
	}
	return found;
}

test('a joint of two words is found', ONCE, () => {
	expect(joinedIn('<button>Calm<span>(no movement)</span></button><button>Night</button>')).toEqual(
		['Calm|(no movement)', '(no movement)|Night']
	);
	expect(joinedIn('<p>l’<em>Internet</em> <b>est</b></p><p>à</p>')).toEqual([]);
});

test('no word of any page runs into the next', ONCE, () => {
	const capsules = storyPages().map((path) => {
		const [lang, , slug] = path.split('/');
		return `e/${slug}.${lang}.html`;
	});
	for (const page of [...allPages.map((path) => `${path}index.html`), ...capsules]) {
		const joined = joinedIn(readFileSync(join(SITE, page), 'utf8'));
		expect.soft(joined, page).toEqual([]);
	}
});
