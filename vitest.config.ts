// Tests that need no browser, and those that need one of each family. Components are compiled for the server, so `render` from svelte/server gives their HTML.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { storiesPlugin } from './src/build/vite-stories.ts';

export default defineConfig({
	plugins: [storiesPlugin({ stories: 'stories' }), svelte()],
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					testTimeout: 60_000, // two slow cores with a browser beside them
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/browser/**', 'tests/both-engines/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'both-engines',
					environment: 'node',
					testTimeout: 60_000,
					fileParallelism: false, // one browser at a time
					include: ['tests/both-engines/*.test.ts']
				}
			}
		]
	}
});
