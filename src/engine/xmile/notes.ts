// Everything that is wrong with an XMILE file, while it is being read.
import { placeInText, type Code, type Problem } from '../language/problems.ts';
import type { XmlText } from './xml.ts';

/** Mistakes that only files from elsewhere can have; all others are the engine's own. */
export const xmileCodes = {
	'bad-xml': 'the file is not readable as XML',
	'bad-xmile': 'readable XML, but not a model in XMILE',
	unsafe: 'characters or declarations that a model has no need for',
	'no-arrays': 'elements or dimensions that do not fit together'
} as const;

export type XmileCode = Code | keyof typeof xmileCodes;
export type XmileProblem = Problem<XmileCode>;

export interface XmileFault {
	readonly code: XmileCode;
	/** Characters of the file. */
	readonly start: number;
	readonly end: number;
	readonly sentence: string;
	readonly cure: string;
}

/** More than anybody reads; the rest is mostly their consequence. */
export const MOST_PROBLEMS = 100;

export interface Notes {
	readonly file: string;
	readonly text: string;
	readonly problems: XmileProblem[];
	/** Whether there are so many that nobody needs more. */
	readonly full: () => boolean;
	readonly fault: (fault: XmileFault) => void;
	/** At an element, an attribute's value, or the text of an element. */
	readonly at: (
		place: { readonly start: number; readonly end: number },
		code: XmileCode,
		sentence: string,
		cure?: string
	) => void;
	/** At characters of a text whose entities have been read, such as an equation. */
	readonly inside: (
		text: XmlText,
		fault: { code: XmileCode; start: number; end: number; sentence: string; cure: string }
	) => void;
}

export function notesOn(file: string, text: string): Notes {
	const problems: XmileProblem[] = [];
	const fault = ({ code, start, end, sentence, cure }: XmileFault) => {
		if (problems.length >= MOST_PROBLEMS) return;
		problems.push({ code, place: placeInText(file, text, start, end), sentence, cure });
	};
	return {
		file,
		text,
		problems,
		full: () => problems.length >= MOST_PROBLEMS,
		fault,
		at: ({ start, end }, code, sentence, cure = '') => fault({ code, start, end, sentence, cure }),
		inside: (within, { start, end, ...rest }) => {
			const first = offsetIn(within, start);
			fault({ ...rest, start: first, end: Math.max(first, offsetIn(within, end - 1)) + 1 });
		}
	};
}

function offsetIn({ start, end, offsets }: XmlText, character: number): number {
	return Math.max(start, Math.min(offsets?.[character] ?? start + character, end));
}
