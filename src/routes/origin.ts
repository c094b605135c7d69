// Where the site is published. Only what leaves the site needs it: code to embed, addresses in heads, the page for lost addresses.

/** PUBLIC_ORIGIN at build, without a slash at its end; null where the build was not told: vite.config.ts. */
declare const __ORIGIN__: string | null;
export const ORIGIN = __ORIGIN__;

/** The path of the site's top on its host. */
export const HOME = ORIGIN ? `${new URL(ORIGIN).pathname.replace(/\/+$/, '')}/` : '/';
