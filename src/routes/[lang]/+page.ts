import { error } from '@sveltejs/kit';
import { islandOf } from 'virtual:islands';
import { shelf } from 'virtual:shelf';
import { LANGUAGES, messagesIn } from '#page/messages/index.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const load: PageLoad = ({ params: { lang } }) => {
	if (!LANGUAGES.some((known) => known === lang))
		error(404, 'There are no pages in this language.');
	return {
		lang,
		ui: messagesIn(lang),
		open: shelf.map(({ slug }) => slug),
		island: islandOf('src/page/start-site.ts')
	};
};
