// Where the site is published. Only what leaves the site needs it: code to embed, and the page for lost addresses.

/** PUBLIC_ORIGIN at build, without a slash at its end; by default where `npm start` serves: vite.config.ts. */
declare const __ORIGIN__: string;
export const ORIGIN = __ORIGIN__;

/** The path of the site's top on its host. */
export const HOME = `${new URL(ORIGIN).pathname.replace(/\/+$/, '')}/`;
