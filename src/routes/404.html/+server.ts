// What a host answers where it knows no language.
import { HOME } from '../origin.ts';
import { LANGUAGES } from '#page/messages/index.ts';
import { notFoundPage } from '../not-found.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => notFoundPage(LANGUAGES[0], `${HOME}${LANGUAGES[0]}/`);
