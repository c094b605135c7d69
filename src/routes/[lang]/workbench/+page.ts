import { islandOf } from 'virtual:islands';
import { LANGUAGES, messagesIn } from '#page/messages/index.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const load: PageLoad = ({ params: { lang } }) => ({
	lang,
	ui: messagesIn(lang),
	island: islandOf('src/page/workbench/start-workbench.ts')
});
