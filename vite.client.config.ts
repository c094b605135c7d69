// The browser's part of every page: one entry a story, and one for pages without a story.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { SCRIPT_FLOOR, STYLE_FLOOR } from './src/build/browsers.ts';
import { slugsIn } from './src/build/read-story.ts';
import { startOf, storiesPlugin } from './src/build/vite-stories.ts';

export default defineConfig({
	plugins: [storiesPlugin({ stories: 'stories' }), svelte()],
	// chunks find each other beside themselves, wherever the site is laid
	base: './',
	publicDir: false,
	// its core counts time for us; the rest of it would move styles, which nothing of ours asks for
	resolve: { alias: [{ find: /^gsap$/, replacement: 'gsap/gsap-core.js' }] },
	worker: {
		// one plain script each, as browsers of 2021 want them
		format: 'iife',
		plugins: () => [storiesPlugin({ stories: 'stories', many: 'none' })]
	},
	build: {
		outDir: '.svelte-kit/islands',
		emptyOutDir: true,
		manifest: true,
		// the pages bring their own styles: a chunk that waited for a second copy would fail with it
		cssCodeSplit: false,
		modulePreload: false,
		target: SCRIPT_FLOOR,
		cssTarget: STYLE_FLOOR,
		rolldownOptions: {
			checks: { pluginTimings: false },
			input: {
				site: 'src/page/site/start-site.ts',
				workbench: 'src/page/workbench/start-workbench.ts',
				...Object.fromEntries(slugsIn('stories').map((slug) => [slug, startOf(slug)]))
			}
		}
	}
});
