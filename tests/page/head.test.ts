// What a page says of itself to search engines and to those who make a card of its address.
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { tonguesOf } from '#page/site/languages.ts';
import PageHead from '#page/site/PageHead.svelte';

const headOf = (origin: string | null) =>
	render(PageHead, {
		props: {
			base: '../../..',
			title: 'Le déluge · Internet, si…',
			description: 'Une lettre.',
			island: { entry: '/start.js', imports: [] },
			words: {},
			tongues: tonguesOf('../../..', 'stories/the-flood/'),
			lang: 'fr',
			siteName: 'Internet, si…',
			origin,
			path: 'stories/the-flood/'
		}
	}).head;
const contentOf = (head: string, property: string) =>
	[...head.matchAll(/<meta property="([^"]+)" content="([^"]*)"/g)].flatMap(([, name, content]) =>
		name === property ? [content] : []
	);
const linksOf = (head: string, rel: string) =>
	[...head.matchAll(/<link\b[^>]*>/g)].flatMap(([tag]) =>
		tag.includes(`rel="${rel}"`) ? [/href="([^"]*)"/.exec(tag)![1]] : []
	);

test('where the site is published is known: every address of the head is whole', () => {
	const head = headOf('https://example.org/if');
	const here = 'https://example.org/if/fr/stories/the-flood/';
	expect(linksOf(head, 'canonical')).toEqual([here]);
	expect(contentOf(head, 'og:url')).toEqual([here]);
	expect(linksOf(head, 'alternate')).toEqual(
		['en', 'fr', 'nl', 'en'].map((lang) => `https://example.org/if/${lang}/stories/the-flood/`)
	);
	expect(contentOf(head, 'og:locale')).toEqual(['fr_BE']);
	expect(contentOf(head, 'og:locale:alternate')).toEqual(['en_GB', 'nl_BE']);
	expect(contentOf(head, 'og:site_name')).toEqual(['Internet, si…']);
	expect(contentOf(head, 'og:title')).toEqual(['Le déluge · Internet, si…']);
	expect(head).toContain('name="twitter:card"');
});

test('where it is not known, no address of any machine stands in for it', () => {
	const head = headOf(null);
	expect(linksOf(head, 'canonical')).toEqual([]);
	expect(contentOf(head, 'og:url')).toEqual([]);
	expect(head).not.toMatch(/https?:\/\/|null/);
	expect(linksOf(head, 'alternate')[1]).toBe('../../../fr/stories/the-flood/');
});
