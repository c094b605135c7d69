// A story comes to the home page by its folder alone: a whole one is laid into a copy of stories/, and found there.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Component } from 'svelte';
import type * as Server from 'svelte/server';
import { createServer, createServerModuleRunner, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readShelf } from '#build/read-shelf.ts';
import { readStory } from '#build/read-story.ts';
import { storiesPlugin } from '#build/vite-stories.ts';
import type { Place } from '#page/islands/story-modules.ts';
import type { Messages } from '#page/messages/index.ts';
import { tonguesOf } from '#page/site/languages.ts';
import { root } from './open.ts';

const SLUG = 'the-tray';
const SMALL = path.join(root, 'tests/fixtures/stories', SLUG);
/** Two slow cores, with other work beside. */
const MINUTES = 120_000;

/** A copy inside the project, where `#scene` means something; it is thrown away. */
mkdirSync(path.join(root, '.svelte-kit'), { recursive: true });
const stories = mkdtempSync(path.join(root, '.svelte-kit/shelf-'));
afterAll(() => rmSync(stories, { recursive: true, force: true }));

/** Lays out a fresh copy in which the small story has a number, and each patch is made. */
function layOut(number: number, patches: readonly (readonly [string, string | RegExp, string])[]) {
	rmSync(stories, { recursive: true, force: true });
	cpSync(path.join(root, 'stories'), stories, { recursive: true });
	cpSync(SMALL, path.join(stories, SLUG), { recursive: true });
	for (const [file, find, by] of [
		[`${SLUG}/story.yaml`, 'number: 1', `number: ${number}`] as const,
		...patches
	]) {
		const full = path.join(stories, file);
		const text = readFileSync(full, 'utf8');
		const changed = text.replace(find, () => by);
		if (changed === text) throw new Error(`${file} does not hold ${String(find)}`);
		writeFileSync(full, changed);
	}
}

const textOf = (html: string) =>
	html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');

describe('a small story, second on the shelf', () => {
	const homes = new Map<string, string>();
	let server: ViteDevServer;
	let places: readonly Place[];
	let count = 0;

	beforeAll(async () => {
		// the gate makes room
		layOut(2, [['the-gate/announced.yaml', 'number: 2', 'number: 9']]);
		server = await createServer({
			configFile: false,
			root,
			logLevel: 'error',
			appType: 'custom',
			cacheDir: path.join(stories, '.cache'),
			optimizeDeps: { noDiscovery: true },
			server: { middlewareMode: true, hmr: false, ws: false, watch: null },
			plugins: [storiesPlugin({ stories }), svelte()]
		});
		const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
		({ places } = await runner.import('virtual:places'));
		({ count } = await runner.import('virtual:count'));
		const { messagesIn } = (await runner.import('/src/page/messages/index.ts')) as {
			messagesIn: (lang: string) => Messages;
		};
		const { default: HomePage } = (await runner.import('/src/page/home/HomePage.svelte')) as {
			default: Component<Record<string, unknown>>;
		};
		const { render } = (await runner.import('svelte/server')) as typeof Server;
		const [tongue] = tonguesOf('..', `stories/${SLUG}/`, ['en']);
		for (const lang of ['en', 'fr', 'nl']) {
			const props = { ui: messagesIn(lang), lang, places, open: { [SLUG]: tongue } };
			homes.set(lang, render(HomePage, { props }).body);
		}
	}, MINUTES);
	afterAll(() => server?.close());

	/** What is printed of one story. */
	const stampIn = (lang: string, slug = SLUG) => {
		const html = homes.get(lang)!;
		const from = html.indexOf(`data-story="${slug}"`);
		expect(from, slug).toBeGreaterThan(0);
		return html.slice(html.lastIndexOf('<li', from), html.indexOf('</li>', from));
	};

	test('stands in its place, and the others round it', () => {
		const order = [...homes.get('en')!.matchAll(/data-story="([^"]+)"/g)].map(([, slug]) => slug);
		expect(order.slice(0, 3)).toEqual(['the-open-letter', SLUG, 'the-queue']);
		expect(order.at(-1)).toBe('the-gate');
		expect(order).toHaveLength(9);
	});

	test('is counted', () => {
		expect(count).toBe(9);
		expect(textOf(homes.get('en')!)).toContain('Nine stories about one small letter');
		expect(textOf(homes.get('fr')!)).toContain('Les neuf récits');
		expect(textOf(homes.get('nl')!)).toContain('De negen verhalen');
	});

	test('has its ink, number, title, sentence and link', () => {
		const stamp = stampIn('en');
		expect(stamp).toContain('data-ink="reply"');
		expect(stamp).toMatch(/class="number[^>]*>2</);
		expect(textOf(stamp)).toContain('The full tray … nobody answers');
		expect(stamp).toContain(`href="../en/stories/${SLUG}/"`);
	});

	test('without an emblem of its own, has the letter of all stories, with its sentence', () => {
		const plates = (html: string) =>
			html.replace(/stamp-[a-z0-9-]+/g, '').match(/<svg class="emblem[\s\S]*?<\/svg>/)![0];
		expect(stampIn('en')).toContain('aria-label="A letter on two thin legs."');
		const others = places.filter(({ slug }) => slug !== SLUG);
		for (const { slug, Emblem } of others) {
			expect(Emblem, slug).toBeDefined();
			expect(plates(stampIn('en', slug))).not.toBe(plates(stampIn('en')));
		}
	});

	test.each(['fr', 'nl'])('is English on the page in %s, and says so', (lang) => {
		const stamp = stampIn(lang);
		expect(stamp).toMatch(/<div class="picture[^>]* lang="en">/);
		expect(stamp).toMatch(/<h3[^>]* lang="en"[^>]*>The full tray</);
		expect(stamp).toMatch(/<p[^>]* lang="en"[^>]*>… /);
		expect(stamp).toMatch(/class="unseen[^>]* lang="en"/);
		expect(stampIn(lang, 'the-gate')).not.toContain('lang="en"');
		expect(stampIn('en')).not.toMatch(/ lang="/);
	});
});

describe('what is wrong on the shelf is told', () => {
	const problems = () =>
		readShelf(stories).problems.map(({ code, place, sentence, cure }) => [
			code,
			`${place.file}:${place.text.trim()}`,
			`${sentence} ${cure}`
		]);

	test('a number that two stories have, in the files of both', () => {
		layOut(6, []);
		expect(problems()).toEqual([
			[
				'out-of-range',
				`stories/${SLUG}/story.yaml:number: 6`,
				'the number 6 is that of "the-watchtower" too. Free: 9.'
			],
			[
				'out-of-range',
				'stories/the-watchtower/story.yaml:number: 6',
				`the number 6 is that of "${SLUG}" too. Free: 9.`
			]
		]);
	});

	test('a number beyond the last story', () => {
		layOut(12, []);
		expect(problems()).toEqual([
			[
				'out-of-range',
				`stories/${SLUG}/story.yaml:number: 12`,
				'there are 9 stories, so none has the number 12. Free: 9.'
			]
		]);
	});

	test('an announcement with a figure, or left in English', () => {
		layOut(9, [
			['the-gate/announced.yaml', 'The gate', 'The gate of 7'],
			[
				'the-queue/announced.yaml',
				'chaque mot doit attendre son tour',
				'every word must wait its turn'
			]
		]);
		expect(problems().map(([code, place]) => [code, place])).toEqual([
			['number-in-words', 'stories/the-gate/announced.yaml:title: The gate of 7'],
			['not-translated', 'stories/the-queue/announced.yaml:sentence: every word must wait its turn']
		]);
	});

	test('an announcement without English, or in inks that nobody has mixed', () => {
		layOut(9, [
			['the-gate/announced.yaml', /^ {2}en:\n( {4}.*\n){3}/m, ''],
			['the-queue/announced.yaml', 'ink: queue', 'ink: pink']
		]);
		expect(problems().map(([code, place]) => [code, place])).toEqual([
			['bad-field', 'stories/the-gate/announced.yaml:fr:'],
			['bad-field', 'stories/the-queue/announced.yaml:ink: pink']
		]);
	});

	test('an announced story may lack a language', () => {
		layOut(9, [['the-gate/announced.yaml', /^ {2}fr:\n( {4}.*\n){3}/m, '']]);
		expect(problems()).toEqual([]);
		expect(Object.keys(readShelf(stories).entries[1].words)).toEqual(['en', 'nl']);
	});

	test('a story that is told and announced', () => {
		layOut(9, []);
		cpSync(
			path.join(stories, 'the-gate/announced.yaml'),
			path.join(stories, SLUG, 'announced.yaml')
		);
		expect(readStory(stories, SLUG).problems.map(({ code, place }) => [code, place.file])).toEqual([
			['loose-words', `stories/${SLUG}/announced.yaml`]
		]);
	});
});
