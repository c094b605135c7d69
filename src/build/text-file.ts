// A file an author wrote → the places in it where something is wrong.
import type { Place } from '#engine';
import type { Problem, StoryCode } from './story-problems.ts';

export interface TextFile {
	/** the path as the author knows it, from the project's top */
	readonly name: string;
	readonly text: string;
	readonly place: (line: number, column: number, length?: number) => Place;
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
	const place = (line: number, column: number, length = 1): Place => ({
		file: name,
		line: line + firstLine - 1,
		column,
		text: lines[line - 1] ?? '',
		length
	});
	return {
		name,
		text,
		place,
		problem: (code, line, column, sentence, cure = '') => ({
			code,
			place: place(line, column),
			sentence,
			cure
		}),
		part: (piece, line) => textFile(name, piece, line + firstLine - 1)
	};
}
