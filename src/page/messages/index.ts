// The program's words, by language.
import { en, type Messages } from './en.ts';

export type { Messages };

export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

const all: Record<Language, Messages> = { en };

export const messagesIn = (lang: string): Messages => all[lang as Language] ?? en;
