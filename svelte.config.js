import process from 'node:process';
import adapter from '@sveltejs/adapter-static';
import { policyFor } from './src/build/policy.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		// short names of scopes: each is in the page, in the styles and in the script
		cssHash: ({ hash, filename, css }) => `s${hash(`${filename} ${css}`).slice(0, 4)}`,
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter({ pages: 'build', strict: true, precompress: false }),
		paths: { relative: true },
		version: { name: process.env.SITE_VERSION ?? '0.1.0' },
		serviceWorker: { register: false },
		prerender: {
			handleHttpError({ path, message }) {
				// the browser's part is built before the pages and laid beside them afterwards
				if (path.startsWith('/_app/islands/')) return;
				throw new Error(message);
			}
		},
		csp: {
			mode: 'hash',
			directives: policyFor(process.env.PUBLIC_ORIGIN)
		}
	}
};
