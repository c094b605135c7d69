// Where a site is published → what its pages may load: the content policy that svelte.config.js hands on.

/**
 * A page that a reader saved as one file has no origin of its own, and 'self' is nobody there: for its looks the
 * site's address stands beside it. Capsules have a policy of their own: scripts/capsules.mjs.
 * @param {string | undefined} published PUBLIC_ORIGIN
 */
export function policyFor(published) {
	const looks = published ? ['self', new URL(published).origin] : ['self'];
	return {
		'default-src': ['none'],
		// a thousand runs at once are machine code; where it is refused they run as script
		'script-src': ['self', 'wasm-unsafe-eval'],
		'style-src': looks,
		'style-src-attr': ['unsafe-inline'],
		'img-src': [...looks, 'data:'],
		'font-src': [...looks, 'data:'],
		'connect-src': ['self'],
		// the page for advocates shows the files it offers
		'frame-src': ['self'],
		'manifest-src': ['self'],
		'base-uri': ['none'],
		// our pages send no form; a reader's box around them may have one, to search for words
		'form-action': ['self'],
		'object-src': ['none']
	};
}
