// Where a capsule's whole story is, from a file that may lie anywhere.

export interface Home {
	/** in full where the site knows its address; else from where the file is served */
	readonly href: string;
	/** as a reader types it; empty where only the script can know */
	readonly address: string;
}

/** @param origin where the site is published, null where the build was not told */
export function homeOf(origin: string | null, lang: string, slug: string): Home {
	const path = `${lang}/stories/${slug}/`;
	if (!origin) return { href: `../${path}`, address: '' };
	return { href: `${origin}/${path}`, address: addressOf(`${origin}/${path}`) };
}

export const addressOf = (href: string): string => href.replace(/^https?:\/\//, '');
