// A sentence with readouts in braces → its parts → the sentence with numbers in it.
import { formatNumber, printed } from './number.ts';

/** A piece of a sentence: plain text, or a readout with its plural forms (`#` stands for the number). */
export type Part = string | { readonly readout: string; readonly forms: readonly string[] };

/** Looks a readout up by its name. */
export type ValueOf = (readout: string) => number | string;

const READOUT = /\{([a-z][a-z0-9_-]*)((?:\|[^{}|]*)*)\}/g;

/** `"{copies|no copy|one copy|# copies} gone"` → its parts, in order. */
export function partsOf(sentence: string): Part[] {
	const parts: Part[] = [];
	let from = 0;
	for (const match of sentence.matchAll(READOUT)) {
		if (match.index > from) parts.push(sentence.slice(from, match.index));
		parts.push({ readout: match[1], forms: match[2] ? match[2].slice(1).split('|') : [] });
		from = match.index + match[0].length;
	}
	if (from < sentence.length) parts.push(sentence.slice(from));
	return parts;
}

/** The names of the readouts that a sentence asks for. */
export function readoutsIn(sentence: string): string[] {
	return partsOf(sentence).flatMap((part) => (typeof part === 'string' ? [] : [part.readout]));
}

/**
 * A number with its words. Two forms are one|other, three are zero|one|other; which one serves is
 * the locale's rule (in French, zero takes the singular) for the number as it is printed.
 */
export function wordsFor(value: number | string, forms: readonly string[], locale: string): string {
	const shown = typeof value === 'number' ? formatNumber(value, locale) : value;
	if (forms.length === 0) return shown;

	const said = typeof value === 'number' ? printed(value) : NaN;
	const one = pluralsFor(locale).select(said) === 'one';
	const [single, many] = forms.slice(-2);
	const form = forms.length === 3 && said === 0 ? forms[0] : one ? single : (many ?? single);
	return form.replaceAll('#', shown);
}

/** The sentence with every readout replaced. */
export function fill(sentence: string, valueOf: ValueOf, locale: string): string {
	return partsOf(sentence)
		.map((part) =>
			typeof part === 'string' ? part : wordsFor(valueOf(part.readout), part.forms, locale)
		)
		.join('');
}

// making a rule costs a thousand times more than using it
const made = new Map<string, Intl.PluralRules>();

function pluralsFor(locale: string): Intl.PluralRules {
	const known = made.get(locale) ?? new Intl.PluralRules(locale);
	made.set(locale, known);
	return known;
}
