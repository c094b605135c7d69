import { error } from '@sveltejs/kit';
import { islandOf } from 'virtual:islands';
import { places } from 'virtual:places';
import { shelf } from 'virtual:shelf';
import { tonguesOf } from '#page/site/languages.ts';
import { LANGUAGES, isLanguage, messagesIn } from '#page/messages/index.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const load: PageLoad = async ({ params: { lang } }) => {
	if (!isLanguage(lang)) error(404, 'There are no pages in this language.');
	const open = await Promise.all(
		shelf.map(async ({ slug, read }) => {
			const { words } = await read();
			const told = LANGUAGES.filter((one) => words[one]);
			const tongues = tonguesOf('..', `stories/${slug}/`, told);
			return [slug, tongues.find((one) => one.lang === lang) ?? tongues[0]] as const;
		})
	);
	return {
		lang,
		ui: messagesIn(lang),
		places,
		open: Object.fromEntries(open),
		island: islandOf('src/page/site/start-site.ts')
	};
};
