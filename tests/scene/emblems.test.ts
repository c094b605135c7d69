// Every story has its object, drawn in its own two inks, light enough to stand beside all the others.
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { places } from 'virtual:places';
import PlainLetter from '#scene/emblems/PlainLetter.svelte';
import { letterPath } from '#scene/emblems/letter-path.ts';
import { tonguesOf } from '#page/site/languages.ts';
import HomePage from '#page/home/HomePage.svelte';
import { messagesIn } from '#page/messages/index.ts';
import { blanks } from '../../stories/the-flood/scenes/tide.ts';
import { wax } from '../../stories/the-seal/scenes/wax.ts';

const en = messagesIn('en');

const own = places.flatMap(({ slug, Emblem }) => (Emblem ? [{ slug, Emblem }] : []));
const drawn = [...own, { slug: 'a story without one', Emblem: PlainLetter }].map(
	({ slug, Emblem }, i) => {
		const id = `one-${i}`;
		return { slug, id, html: render(Emblem, { props: { id, alt: 'What is drawn.' } }).body };
	}
);
const all = (html: string, pattern: RegExp) =>
	[...html.matchAll(pattern)].map(([, found]) => found);

describe.each(drawn)('the emblem of $slug', ({ id: own, html }) => {
	test('is one picture with a sentence', () => {
		expect(html).toContain('role="img" aria-label="What is drawn."');
		expect(html).not.toContain('<text');
	});

	test('is light: under 120 nodes', () => {
		expect(html.match(/<[a-z]/g)?.length).toBeLessThan(120);
	});

	test('refers to nothing but its own screens, and defines none it does not print', () => {
		const ids = all(html, /\bid="([^"]+)"/g).sort();
		const used = [...new Set(all(html, /#([^")]+)[")]/g))].sort();
		expect(used).toEqual(ids);
		for (const id of ids) expect(id).toMatch(new RegExp(`^${own}-`));
	});

	test('prints in two inks and knock-out, without gradients, filters or opacity', () => {
		const paints = new Set(all(html, /(?:fill|stroke)="([^"]+)"/g));
		for (const paint of paints) {
			expect(paint).toMatch(/^(none|currentColor|var\(--(a|b|knock)\)|url\(#one-.*\))$/);
		}
		expect(html).not.toMatch(/opacity|filter|gradient|NaN/i);
	});
});

test('a letter without lean is the kit’s letter, moved', () => {
	expect(letterPath(100, 200, 0, 1)).toBe(
		'M30.0 108.0L170.0 108.0L170.0 200.0L30.0 200.0zM170.0 108.0L100.0 154.0L30.0 108.0'
	);
});

test('the tide is the same at every print', () => {
	expect(blanks()).toEqual(blanks());
	expect(blanks().behind).toHaveLength(14);
	expect(blanks().before).toHaveLength(21);
});

test('the false seal has eleven teeth', () => {
	expect(wax(0, 0, 50).split('L')).toHaveLength(22);
});

describe('the home page', () => {
	const page = (open: string[]) => {
		const told = open.map(
			(slug) => [slug, ...tonguesOf('..', `stories/${slug}/`, ['en'])] as const
		);
		return render(HomePage, {
			props: { ui: en, lang: 'en', places, open: Object.fromEntries(told) }
		}).body;
	};

	test('says how many stories there are, in letters', () => {
		expect(page([])).toContain('Eight stories about one small letter');
		expect(page([])).toContain('>The eight stories<');
	});

	test('what can be read is a link with its name; the rest is announced', () => {
		const html = page(['the-open-letter', 'the-flood']);
		expect(all(html, /href="([^"]+)"/g)).toEqual([
			'../en/stories/the-open-letter/',
			'../en/stories/the-flood/'
		]);
		expect(html).toMatch(/Read the story(<!--.{0,4}-->)*<span class="unseen/);
		expect(html.split(`>${en.home.coming}<`).length - 1).toBe(6);
		expect(
			all(html, /<li class="([^"]+)"/g).filter((names) => names.includes('large'))
		).toHaveLength(1);
	});

	test('headings go down one at a time, and ids are unique', () => {
		const html = page(['the-open-letter']);
		expect(all(html, /<h([1-6])/g).join('')).toBe('1233333333');
		const ids = all(html, /\bid="([^"]+)"/g);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('with nothing to read yet, all eight are announced', () => {
		const html = page([]);
		expect(html).not.toContain('href=');
		expect(html.split(`>${en.home.coming}<`).length - 1).toBe(8);
	});
});
