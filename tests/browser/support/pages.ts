// What was built, found in the folder it was built into: no test names a story or a language that it does not mean.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SITE = fileURLToPath(new URL('../../../build', import.meta.url));

const foldersIn = (path: string) =>
	existsSync(join(SITE, path))
		? readdirSync(join(SITE, path), { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.map(({ name }) => name)
		: [];

export const languages = foldersIn('').filter((name) => /^[a-z]{2}$/.test(name));

/** `en/stories/the-flood/` … of one language, or of all. */
export const storyPages = (lang?: string) =>
	(lang ? [lang] : languages).flatMap((one) =>
		foldersIn(`${one}/stories`).map((slug) => `${one}/stories/${slug}/`)
	);

/** Every page that a reader can come to, but for the front door. */
export const allPages = languages.flatMap((lang) => [
	`${lang}/`,
	`${lang}/share/`,
	`${lang}/workbench/`,
	...storyPages(lang).flatMap((path) => [path, `${path}model/`])
]);

/** Each story once, the languages taking turns: what a story's form proves is not proved in every language again. */
export const storiesInTurn = foldersIn('en/stories').map(
	(slug, i) => `${languages[i % languages.length]}/stories/${slug}/`
);

/** Every kind of page in every language, and every story in one of them. */
export const pagesInTurn = [
	...languages.flatMap((lang) => [`${lang}/`, `${lang}/share/`, `${lang}/workbench/`]),
	...storiesInTurn.flatMap((path) => [path, `${path}model/`])
];

export const homePages = languages.map((lang) => `${lang}/`);

/** `e/the-flood.en.html` …: the stories in one file. */
export const capsulePages = languages.flatMap((lang) =>
	foldersIn(`${lang}/stories`).map((slug) => `e/${slug}.${lang}.html`)
);

/** `lab/the-flood/` …: the contact sheet of each story. */
export const labPages = foldersIn('lab').map((slug) => `lab/${slug}/`);
