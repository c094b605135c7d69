// The same page in the languages it is told in: for the links of the masthead and for search engines.
import { LANGUAGES, nameOf, type Language } from '../messages/index.ts';

export interface Tongue {
	readonly lang: Language;
	readonly name: string;
	/** from the page that is read */
	readonly href: string;
}

/**
 * @param base the way from the page to the site's top, like `../..`
 * @param path of the page below its language, like `stories/the-flood/`
 */
export function tonguesOf(
	base: string,
	path: string,
	told: readonly Language[] = LANGUAGES
): Tongue[] {
	return told.map((lang) => ({ lang, name: nameOf(lang), href: `${base}/${lang}/${path}` }));
}
