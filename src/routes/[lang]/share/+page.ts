import { error } from '@sveltejs/kit';
import { islandOf } from 'virtual:islands';
import { shelf } from 'virtual:shelf';
import { LANGUAGES, isLanguage, messagesIn } from '#page/messages/index.ts';
import { ORIGIN } from '../../origin.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const load: PageLoad = async ({ params: { lang } }) => {
	if (!isLanguage(lang)) error(404, 'There are no pages in this language.');
	const all = await Promise.all(
		shelf.map(async ({ slug, read }) => {
			const words = (await read()).words[lang];
			return words ? [{ slug, title: words.labels.title, short: words.labels.short }] : [];
		})
	);
	return {
		lang,
		ui: messagesIn(lang),
		origin: ORIGIN,
		stories: all.flat(),
		island: islandOf('src/page/site/start-site.ts')
	};
};
