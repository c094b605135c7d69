import { readFileSync } from 'node:fs';
import process from 'node:process';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { SCRIPT_FLOOR, STYLE_FLOOR } from './src/build/browsers.ts';
import { printedOnly } from './src/build/vite-pages.ts';
import { storiesPlugin } from './src/build/vite-stories.ts';

/** Where the site is published, with its path: only what leaves it needs an absolute address. */
const origin = process.env.PUBLIC_ORIGIN?.replace(/\/+$/, '') || null;

/** When this edition came out, from CITATION.cff; and, where PUBLIC_CONTACT gives one, the address for corrections. */
const edition = /^date-released: '(.*)'$/m.exec(readFileSync('CITATION.cff', 'utf8'))?.[1];
const contact = process.env.PUBLIC_CONTACT ?? '';

export default defineConfig({
	define: {
		__ORIGIN__: JSON.stringify(origin),
		__EDITION__: JSON.stringify(edition),
		__CONTACT__: JSON.stringify(contact)
	},
	plugins: [
		storiesPlugin({
			stories: 'stories',
			manifest: '.svelte-kit/islands/.vite/manifest.json',
			// scripts/build.mjs has it made beside us, and is still there
			isComing: () => process.env.ISLANDS_COMING === '1' && process.connected,
			many: 'none'
		}),
		printedOnly(),
		sveltekit()
	],
	build: {
		target: SCRIPT_FLOOR,
		cssTarget: STYLE_FLOOR,
		rolldownOptions: { checks: { pluginTimings: false } }
	}
});
