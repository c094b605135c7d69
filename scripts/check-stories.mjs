#!/usr/bin/env node
// Reads every story and says all that is wrong with it; writes the schemas that editors check YAML with.
import { mkdirSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module: stories } = await runnerImport('./src/build/read-story.ts');
const { module: shelf } = await runnerImport('./src/build/read-shelf.ts');
const { module: problems } = await runnerImport('./src/engine/language/problems.ts');
const { module: schemas } = await runnerImport('./src/build/editor-schemas.ts');

mkdirSync('stories/schema', { recursive: true });
for (const [name, text] of Object.entries(schemas.editorSchemas())) {
	writeFileSync(`stories/schema/${name}`, text);
}

let wrong = 0;
for (const slug of stories.slugsIn('stories')) {
	const { problems: found, remarks } = stories.readStory('stories', slug);
	wrong += found.length;
	console.log(
		found.length === 0 ? `${slug}: ready` : `${slug}:\n\n${problems.formatProblems(found)}\n`
	);
	if (remarks.length > 0) {
		console.log(`${slug}, worth a second look:\n\n${problems.formatProblems(remarks)}\n`);
	}
}
for (const slug of shelf.announcedIn('stories')) console.log(`${slug}: announced`);
const { problems: places } = shelf.readShelf('stories');
wrong += places.length;
if (places.length > 0) console.log(`on the shelf:\n\n${problems.formatProblems(places)}\n`);
process.exitCode = wrong > 0 ? 1 : 0;
