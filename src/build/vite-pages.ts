// What Vite and SvelteKit would put into a bundle, and no reader of ours can use → left out.
import type { Plugin } from 'vite';

/**
 * SvelteKit makes scripts for the browser too. No page loads them (csr = false): only the styles that come with
 * them are used. What prints pages is kept out, because it is made for Node.
 */
export function printedOnly(): Plugin {
	return {
		name: 'internet-if:printed-only',
		enforce: 'pre',
		apply: 'build',
		resolveId(id) {
			const forBrowser = this.environment.config.consumer === 'client';
			if (forBrowser && id === 'svelte/server') return '\0printed-only';
		},
		load(id) {
			if (id === '\0printed-only')
				return `export const render = () => { throw new Error('Pages are printed at build.'); };`;
		}
	};
}

/** What Vite puts around `import()`, to fetch styles and scripts ahead. A page in one file has nothing to fetch. */
export function nothingToFetch(): Plugin {
	return {
		name: 'internet-if:nothing-to-fetch',
		enforce: 'pre',
		load(id) {
			if (id === '\0vite/preload-helper.js')
				return `export const __vitePreload = (load) => load();`;
		}
	};
}
