import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
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
			directives: {
				'default-src': ['none'],
				// a thousand runs at once are machine code; where it is refused they run as script
				'script-src': ['self', 'wasm-unsafe-eval'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self', 'data:'],
				'connect-src': ['self'],
				// the page for advocates shows the files it offers
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none']
			}
		}
	}
};
