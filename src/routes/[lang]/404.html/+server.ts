// What a host answers below a language.
import { HOME } from '../../origin.ts';
import { LANGUAGES } from '#page/messages/index.ts';
import { notFoundPage } from '../../not-found.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const GET: RequestHandler = ({ params }) =>
	notFoundPage(params.lang, `${HOME}${params.lang}/`);
