// The browser's part of one story's capsule, as one plain script: `CAPSULE=<slug> vite build --config …`.
import process from 'node:process';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { SCRIPT_FLOOR, STYLE_FLOOR } from './src/build/browsers.ts';
import { nothingToFetch } from './src/build/vite-pages.ts';
import { capsuleOf, storiesPlugin } from './src/build/vite-stories.ts';
import client from './vite.client.config.ts';

const slug = process.env.CAPSULE ?? '';

export default defineConfig({
	plugins: [storiesPlugin({ stories: 'stories', many: 'inside' }), nothingToFetch(), svelte()],
	resolve: client.resolve,
	worker: client.worker,
	publicDir: false,
	build: {
		outDir: '.svelte-kit/capsules',
		emptyOutDir: false,
		cssCodeSplit: false,
		modulePreload: false,
		target: SCRIPT_FLOOR,
		cssTarget: STYLE_FLOOR,
		rolldownOptions: {
			checks: { pluginTimings: false },
			input: { [slug]: capsuleOf(slug) },
			// a sandbox without an origin refuses modules by address: all of it stands in the page
			output: { format: 'iife', entryFileNames: '[name].js', codeSplitting: false }
		}
	}
});
