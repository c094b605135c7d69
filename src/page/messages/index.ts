// The program's words, by language. A language is opened here: one line, once its words are whole.
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { nl } from './nl/index.ts';

/** The words of a language by who says them: a kind of page, or what is on all of them. */
type Words = typeof en;
/** What the script of any page can say. */
export type SiteWords = Words['site'];
/** What the living parts of a story can say. */
export type SpokenWords = SiteWords & Words['parts'];
export type CapsuleWords = Words['capsule'];
export type BenchWords = SpokenWords & Words['model'] & Words['workbench'];
/** All of them, by their keys. */
export type Messages = Words['site'] &
	Words['printed'] &
	Words['parts'] &
	Words['home'] &
	Words['model'] &
	Words['workbench'] &
	Words['share'] &
	Words['capsule'];

const all = {
	en: { name: 'English', locale: 'en_GB', words: en },
	fr: { name: 'Français', locale: 'fr_BE', words: fr },
	nl: { name: 'Nederlands', locale: 'nl_BE', words: nl }
} satisfies Record<string, { name: string; locale: string; words: Words }>;

export type Language = keyof typeof all;

/** The first is the one that the others are written from, and that a reader without a choice gets. */
export const LANGUAGES = Object.keys(all) as Language[]; // exactly the keys of the table above

export const isLanguage = (lang: string): lang is Language => Object.keys(all).includes(lang);

const wordsIn = (lang: string): Words => (isLanguage(lang) ? all[lang] : all.en).words;

/** Whatever the program says in a language; for pages as they are printed. */
export const messagesIn = (lang: string): Messages => {
	const { site, printed, parts, home, model, workbench, share, capsule } = wordsIn(lang);
	return { ...site, ...printed, ...parts, ...home, ...model, ...workbench, ...share, ...capsule };
};

/** What a page hands to its script: the words of every page, and those of the kinds it names. */
export const spokenIn = (
	lang: string,
	...kinds: readonly Exclude<keyof Words, 'printed'>[]
): object => {
	const words = wordsIn(lang);
	return Object.assign({ ...words.site }, ...kinds.map((kind) => words[kind]));
};

/** A language by its own name, for whoever reads it. */
export const nameOf = (lang: Language): string => all[lang].name;

/** The language and the country it is written for, as cards of links name them. */
export const localeOf = (lang: string): string => (isLanguage(lang) ? all[lang] : all.en).locale;
