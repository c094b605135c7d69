// Files → one fingerprint, so that work is done again only when what it was made from has changed.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

function filesIn(path, leaveOut) {
	if (leaveOut(path)) return [];
	const info = statSync(path, { throwIfNoEntry: false });
	if (!info) return [];
	if (info.isFile()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesIn(join(path, name), leaveOut));
}

/** `paths` are files and folders below `root`; those that do not exist are left out. `extra` is any other text that counts. */
export function fingerprint(root, paths, { extra = '', leaveOut = () => false } = {}) {
	const hash = createHash('sha256').update(extra);
	for (const file of paths.flatMap((path) => filesIn(join(root, path), leaveOut))) {
		const content = readFileSync(file);
		hash
			.update(`\0${relative(root, file).split(sep).join('/')}\0${content.length}\0`)
			.update(content);
	}
	return hash.digest('hex');
}
