// A file an author wrote → the places in it where something is wrong.
import { placeInText, type Place } from '#engine';
import type { Problem, StoryCode } from './story-problems.ts';

export interface TextFile {
	/** the path as the author knows it, from the project's top */
	readonly name: string;
	readonly text: string;
	/** @param from the first character, counted from the start of `text`; @param to the one behind the last */
	readonly placeAt: (from: number, to?: number) => Place;
	readonly problem: (
		code: StoryCode,
		line: number,
		column: number,
		sentence: string,
		cure?: string
	) => Problem;
	/** A piece of this file that begins at a line: its problems are placed in the whole. */
	readonly part: (text: string, firstLine: number) => TextFile;
}

/** @param firstLine the line of the whole file on which `text` begins, counted from 1 */
export function textFile(name: string, text: string, firstLine = 1): TextFile {
	const lines = text.split('\n');
	const placed = (place: Place): Place => ({ ...place, line: place.line + firstLine - 1 });
	return {
		name,
		text,
		placeAt: (from, to = from + 1) => placed(placeInText(name, text, from, to)),
		problem: (code, line, column, sentence, cure = '') => ({
			code,
			place: placed({ file: name, line, column, text: lines[line - 1] ?? '', length: 1 }),
			sentence,
			cure
		}),
		part: (piece, line) => textFile(name, piece, line + firstLine - 1)
	};
}
