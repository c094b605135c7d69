// The oldest browsers that the built files are written for: docs/browsers.md says what they are promised.

/**
 * What scripts may use. Of its syntax, browsers of 2021 lack class static blocks alone, which
 * tests/browser/older-browsers.test.ts refuses: naming those browsers here rewrites classes that they know, for 1.5 kB.
 */
export const SCRIPT_FLOOR = 'es2022';

/** What styles may use without another way beside it: a page that is only read should look like itself longer. */
export const STYLE_FLOOR = ['chrome87', 'safari14', 'firefox78'];
