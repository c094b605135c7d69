// A story is added by its folder alone: the plugins that build the site build the small story from where it lies.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Component } from 'svelte';
import type * as Server from 'svelte/server';
import { build, createServer, createServerModuleRunner, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOf, storiesPlugin } from '#build/vite-stories.ts';
import type { Messages } from '#page/messages/index.ts';
import type { PlayModule, ReadModule } from '#page/islands/story-modules.ts';
import type { View } from '#page/islands/view.ts';
import { Reading } from '#story/reading.svelte.ts';
import { captionOf } from '#page/islands/view.ts';
import { paragraphsOf, printed, root } from './open.ts';

const SLUG = 'the-tray';
const FOLDER = 'tests/fixtures/stories';
const plugins = () => [storiesPlugin({ stories: path.join(root, FOLDER) }), svelte()];
/** Two slow cores, with other work beside. */
const MINUTES = 120_000;

test('no file of the program knows it', () => {
	const files = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name));
	expect(files.filter((file) => readFileSync(file, 'utf8').includes(SLUG))).toEqual([]);
});

describe('the browser’s part', () => {
	const out = mkdtempSync(path.join(tmpdir(), 'internet-if-build-'));
	afterAll(() => rmSync(out, { recursive: true, force: true }));

	beforeAll(async () => {
		await build({
			configFile: false,
			root,
			logLevel: 'error',
			publicDir: false,
			plugins: plugins(),
			worker: { plugins },
			build: {
				outDir: out,
				emptyOutDir: true,
				manifest: true,
				modulePreload: false,
				target: 'es2022',
				rolldownOptions: { input: { [SLUG]: startOf(SLUG) } }
			}
		});
	}, MINUTES);

	test('is built, with its own program and no parser', () => {
		const manifest = JSON.parse(readFileSync(path.join(out, '.vite/manifest.json'), 'utf8'));
		const entry = Object.values<{ file: string; isEntry?: boolean }>(manifest).find(
			({ isEntry }) => isEntry
		);
		expect(entry && existsSync(path.join(out, entry.file))).toBe(true);
		const scripts = Object.values<{ file: string }>(manifest)
			.filter(({ file }) => file.endsWith('.js'))
			.map(({ file }) => readFileSync(path.join(out, file), 'utf8'))
			.join('\n');
		expect(scripts).toContain('letters_waiting');
		expect(scripts).not.toContain('keys_in_the_wrong_hands');
		expect(scripts).not.toMatch(/\beval\(|new Function\(/);
		expect(scripts).not.toContain('Nell opens the tray');
	});
});

describe('the printed page', () => {
	const cache = mkdtempSync(path.join(tmpdir(), 'internet-if-cache-'));
	let server: ViteDevServer;
	let view: View;
	let read: ReadModule;
	let html = '';
	let seen = '';

	beforeAll(async () => {
		server = await createServer({
			configFile: false,
			root,
			logLevel: 'error',
			appType: 'custom',
			cacheDir: cache,
			optimizeDeps: { noDiscovery: true },
			server: { middlewareMode: true, hmr: false, ws: false, watch: null },
			plugins: plugins()
		});
		const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
		const play: PlayModule = await runner.import(`virtual:story/${SLUG}/play`);
		read = await runner.import(`virtual:story/${SLUG}/read`);
		const { messagesIn } = (await runner.import('/src/page/messages/index.ts')) as {
			messagesIn: (lang: string) => Messages;
		};
		const { default: StoryPage } = (await runner.import('/src/page/story/StoryPage.svelte')) as {
			default: Component<Record<string, unknown>>;
		};
		const { render } = (await runner.import('svelte/server')) as typeof Server;
		const words = read.words.en;
		const { labels, steps } = words;
		const reading = new Reading(play.story, play.program);
		view = { lang: 'en', labels, ui: messagesIn('en'), steps, ...play, reading };
		html = render(StoryPage, {
			props: { view, words, sources: read.sources, model: './model/' }
		}).body;
		seen = textIn(html);
	}, MINUTES);
	afterAll(async () => {
		await server?.close();
		rmSync(cache, { recursive: true, force: true });
	});

	test('has every word of every step, with its numbers', () => {
		for (const step of view.story.steps) {
			const { heading, blocks } = read.words.en.steps[step.id];
			const valueOf = (name: string) => view.reading.valueOf(name, step);
			const paragraphs = blocks.flatMap(paragraphsOf).map((words) => printed(words, valueOf));
			for (const sentence of [heading, ...paragraphs]) expect(seen).toContain(plain(sentence));
		}
	});

	test('has a still for every step, with its sentence and as many letters as it says', () => {
		for (const step of view.story.steps) {
			const from = html.indexOf(`id="still-${step.id}"`);
			expect(from, step.id).toBeGreaterThan(0);
			const still = html.slice(from, html.indexOf('</svg>', from));
			const { letters } = view.reading.pictureOf(step);
			expect(still.split('data-count="letters"').length - 1, step.id).toBe(letters);
			expect(seen).toContain(plain(captionOf(view, step)));
		}
	});

	test('has every part that lives, and its fact with its source', () => {
		const islands = [...html.matchAll(/data-island="([a-z]+)"/g)].map(([, name]) => name);
		expect(new Set(islands)).toEqual(
			new Set(['stage', 'guess', 'reveal', 'loop', 'goal', 'sandbox', 'runs', 'spread'])
		);
		expect(seen).toContain(read.sources['old-desk-2019'].organisation);
		expect(seen).toContain('60 of a hundred people');
	});

	test('asks for its own model’s numbers and nobody else’s', () => {
		expect(html).not.toMatch(/undefined|NaN|\[object/);
		expect(html).not.toContain('{');
	});
});

const textIn = (html: string) =>
	plain(
		html
			.replace(/<!--[\s\S]*?-->/g, '')
			.replace(/<[^>]+>/g, '')
			.replaceAll('&lt;', '<')
			.replaceAll('&quot;', '"')
			.replaceAll('&amp;', '&')
	);

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
