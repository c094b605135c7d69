import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { storiesPlugin } from './src/build/vite-stories.ts';

export default defineConfig({
	plugins: [
		storiesPlugin({ stories: 'stories', manifest: '.svelte-kit/islands/.vite/manifest.json' }),
		sveltekit()
	],
	build: { rolldownOptions: { checks: { pluginTimings: false } } }
});
