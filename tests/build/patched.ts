// The small story with something changed → all that is wrong with it.
import {
	copyFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readStory } from '#build/read-story.ts';
import type { Problem } from '#build/story-problems.ts';

const small = path.join(import.meta.dirname, '../fixtures/stories/the-tray');
/** The same story in other languages: a patch that names one of these files puts it beside the English. */
const translations = path.join(import.meta.dirname, '../fixtures/translations/the-tray');

export interface Patch {
	readonly file: string;
	/** the first of these is replaced */
	readonly find: string | RegExp;
	readonly by: string;
}

/**
 * Reads a copy of the small story in which each patch is made; `without` names files that are taken out.
 * Remarks come last.
 */
export function problemsWith(
	patches: readonly Patch[],
	without: readonly string[] = []
): Problem[] {
	const folder = mkdtempSync(path.join(tmpdir(), 'internet-if-story-'));
	try {
		const copy = path.join(folder, 'the-tray');
		cpSync(small, copy, { recursive: true });
		for (const { file, find, by } of patches) {
			const full = path.join(copy, file);
			if (!existsSync(full)) copyFileSync(path.join(translations, file), full);
			const text = readFileSync(full, 'utf8');
			const changed = text.replace(find, () => by);
			if (changed === text) throw new Error(`${file} does not hold ${String(find)}`);
			writeFileSync(full, changed);
		}
		for (const file of without) rmSync(path.join(copy, file));
		const { problems, remarks } = readStory(folder, 'the-tray');
		return [...problems, ...remarks];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
