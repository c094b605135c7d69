// Where the site is published. Only what leaves the site needs it: code to embed, and the page for lost addresses.
import process from 'node:process';

/** Without a slash at its end; by default where `npm start` serves it. */
export const ORIGIN = (process.env.PUBLIC_ORIGIN ?? 'http://127.0.0.1:4173').replace(/\/+$/, '');

/** The path of the site's top on its host. */
export const HOME = `${new URL(ORIGIN).pathname.replace(/\/+$/, '')}/`;
