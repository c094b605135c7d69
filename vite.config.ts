import process from 'node:process';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { storiesPlugin } from './src/build/vite-stories.ts';

/** Where the site is published, with its path: only what leaves it needs an absolute address. */
const origin = process.env.PUBLIC_ORIGIN?.replace(/\/+$/, '') || null;

export default defineConfig({
	define: { __ORIGIN__: JSON.stringify(origin) },
	plugins: [
		storiesPlugin({ stories: 'stories', manifest: '.svelte-kit/islands/.vite/manifest.json' }),
		sveltekit()
	],
	build: { rolldownOptions: { checks: { pluginTimings: false } } }
});
