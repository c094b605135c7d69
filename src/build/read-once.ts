// A story's folder → what readStory makes of it, read once while its files stay as they are.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readStory, type ReadStory } from './read-story.ts';

interface Kept {
	readonly files: string;
	readonly read: ReadStory;
}

/** One build makes many bundles, and for each Vite loads its configuration anew with all it imports: so what is kept is kept here. */
const shared = globalThis as unknown as Record<symbol, Map<string, Kept> | undefined>;
const KEPT = Symbol.for('internet-if:stories-read');

/** @param stories the folder that holds the stories; @param slug the story's own folder in it */
export function readOnce(stories: string, slug: string): ReadStory {
	const kept = (shared[KEPT] ??= new Map());
	const folder = path.join(stories, slug);
	const files = fingerprintOf(folder);
	const before = kept.get(folder);
	if (before?.files === files) return before.read;
	const read = readStory(stories, slug);
	kept.set(folder, { files, read });
	return read;
}

/** For whoever changes the program while it runs: what was read before is read again. */
export const readAnew = () => shared[KEPT]?.clear();

/** Names and contents of all files of a folder. */
function fingerprintOf(folder: string): string {
	const hash = createHash('sha256');
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const names = entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
	for (const name of names.sort()) {
		const content = readFileSync(name);
		hash.update(`${path.relative(folder, name)}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}
