// The program's words, by language. A language is opened here: one line, once its words are whole.
import { en, type Messages } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { Messages };

const all = {
	en: { name: 'English', locale: 'en_GB', words: en },
	fr: { name: 'Français', locale: 'fr_BE', words: fr },
	nl: { name: 'Nederlands', locale: 'nl_BE', words: nl }
} satisfies Record<string, { name: string; locale: string; words: Messages }>;

export type Language = keyof typeof all;

/** The first is the one that the others are written from, and that a reader without a choice gets. */
export const LANGUAGES = Object.keys(all) as Language[]; // exactly the keys of the table above

export const isLanguage = (lang: string): lang is Language => Object.keys(all).includes(lang);

export const messagesIn = (lang: string): Messages => (isLanguage(lang) ? all[lang] : all.en).words;

/** A language by its own name, for whoever reads it. */
export const nameOf = (lang: Language): string => all[lang].name;

/** The language and the country it is written for, as cards of links name them. */
export const localeOf = (lang: string): string => (isLanguage(lang) ? all[lang] : all.en).locale;
