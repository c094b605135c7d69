// YAML that an author wrote → a value of a schema, or problems with line, sentence and cure.
import type { z } from 'zod';
import { inFileOrder } from '#engine';
import type { Problem, StoryCode } from './story-problems.ts';
import type { TextFile } from './text-file.ts';
import { problemsOf, startOf, type Path } from './yaml-issues.ts';
import { openYaml } from './yaml.ts';

/** What the schema library calls a mistake, and any schema; named here because it comes in only by this door. */
export type Issue = z.core.$ZodIssue;
export type Schema = z.core.$ZodTypes;

/** A value, and where in its file each part of it stands. */
export interface Placed<T> {
	readonly value: T;
	/** `piece` is what in the value is wrong, for the caret; without it the value's own start is shown */
	readonly problem: (
		code: StoryCode,
		path: Path,
		sentence: string,
		cure?: string,
		piece?: string
	) => Problem;
}

/**
 * Reads one file against its schema.
 * @returns the value, or null when anything was wrong (the problems say what, in file order)
 */
export function readYaml<T>(
	file: TextFile,
	schema: z.ZodType<T>,
	problems: Problem[]
): Placed<T> | null {
	const { document, problems: unread } = openYaml(file);
	problems.push(...unread);
	if (!document) return null;
	const read = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
	if (!read.success) {
		const known = schema as z.core.$ZodType as Schema;
		const found = read.error.issues.flatMap((it) => problemsOf(it, known, document, file));
		problems.push(...inFileOrder(found));
		return null;
	}
	return {
		value: read.data,
		problem: (code, path, sentence, cure = '', piece = '') => {
			const start = startOf(path, document);
			const [row] = file.text.slice(start).split('\n', 1);
			const at = start + Math.max(0, row.indexOf(piece.slice(0, 24)));
			return { code, place: file.placeAt(at), sentence, cure };
		}
	};
}
