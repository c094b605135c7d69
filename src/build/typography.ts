// A text of one language → where its quotes, apostrophes and spaces are not those of that language.
import type { Fault } from './manner.ts';

/** What is written around words that are said, by language. */
const QUOTES: Readonly<Record<string, string>> = { en: '“ ”', fr: '« »', nl: '‘ ’' };

/** The spaces at which no line breaks: the full one and the narrow one. */
const FIXED = '\\u00a0\\u202f';
/** A mark that wants such a space before it; a colon inside an hour or a name is none. */
const FRENCH_MARK = new RegExp(`(?<![${FIXED}(?!])(?:[;?!%]|:(?=[\\s»)]|$))`);
const FRENCH_QUOTE = new RegExp(`«(?![${FIXED}])|(?<![${FIXED}])»`);

/** The first of each kind. */
export function typographyIn(text: string, lang: string): Fault[] {
	const shown = text.replace(/https?:\/\/\S+/g, (address) => 'x'.repeat(address.length));
	const faults: Fault[] = [];
	const note = (wanted: RegExp, says: string, cure: string) => {
		const match = wanted.exec(shown);
		if (!match) return;
		const around = text.slice(Math.max(0, match.index - 15), match.index + 15).trim();
		const sentence = `in “${around}” ${says}.`;
		faults.push({ code: 'typography', at: match.index, sentence, cure });
	};
	const quotes = QUOTES[lang] ?? 'the quotes of the language';
	note(/['"]/, 'a quote or an apostrophe is straight', `Write ’, and ${quotes} around words.`);
	if (lang === 'fr') {
		note(
			FRENCH_MARK,
			'no fixed space stands before the mark',
			'Put U+202F before ; ? % and U+00A0 before : so that no line breaks there.'
		);
		note(
			FRENCH_QUOTE,
			'no fixed space stands inside the quotes',
			'Put U+202F after « and before ».'
		);
	}
	return faults;
}
