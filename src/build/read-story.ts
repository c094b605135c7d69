// A folder under stories/ → a story, or every problem in it at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inFileOrder, type Model } from '#engine';
import { sourcesSchema, storySchema, type Sources, type StoryData } from '#story/schema.ts';
import type { ModelTexts } from '#story/schema-model-texts.ts';
import type { Words } from '#story/words.ts';
import { contractOf, type Parts } from './contract.ts';
import { readModelTexts } from './model-texts.ts';
import { isRemark, type Problem } from './story-problems.ts';
import { readModel } from './read-model.ts';
import { textFile, type TextFile } from './text-file.ts';
import { parseWords, type PlacedWords } from './read-words.ts';
import { readYaml } from './yaml-values.ts';

export interface Story {
	readonly slug: string;
	readonly model: Model;
	readonly data: StoryData;
	readonly sources: Sources;
	/** by language */
	readonly words: Readonly<Record<string, Words>>;
	/** what the model says of itself, by language; it is written in English */
	readonly texts: Readonly<Record<string, ModelTexts>>;
}

export interface ReadStory {
	/** null when a file could not be read at all */
	readonly story: Story | null;
	/** in file order; empty for a story that may be published */
	readonly problems: readonly Problem[];
	/** worth a second look; in file order too */
	readonly remarks: readonly Problem[];
}

/** The folders that hold a story: those with a story.yaml. */
export function slugsIn(stories: string): string[] {
	return readdirSync(stories, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.filter((slug) => existsSync(path.join(stories, slug, 'story.yaml')))
		.sort();
}

/** @param stories the folder that holds the stories; @param slug the story's own folder in it */
export function readStory(stories: string, slug: string): ReadStory {
	const problems: Problem[] = [];
	const folder = folderOf(stories, slug, problems);
	if (existsSync(path.join(stories, slug, 'announced.yaml'))) problems.push(toldAndAnnounced(slug));
	const parts = partsIn(folder, problems);
	if (!parts) return { story: null, problems: inFileOrder(problems), remarks: [] };

	const { model, data, sources, words } = parts;
	const texts = textsIn(folder, parts, problems);
	const found = contractOf(parts);
	problems.push(...found.filter((problem) => !isRemark(problem)));
	return {
		story: {
			slug,
			model,
			data: data.value,
			sources: sources.value,
			words: Object.fromEntries(words.map(({ value }) => [value.lang, value])),
			texts
		},
		problems: inFileOrder(problems),
		remarks: inFileOrder(found.filter(isRemark))
	};
}

function toldAndAnnounced(slug: string): Problem {
	const sentence = 'this story is told, and is announced as well.';
	const cure = 'Remove announced.yaml once its words are in words.en.md.';
	return textFile(`stories/${slug}/announced.yaml`, '').problem(
		'loose-words',
		1,
		1,
		sentence,
		cure
	);
}

/** What lies in the folder of a story. */
interface Folder {
	/** a file of it; that it is missing is noted, and null */
	readonly open: (name: string) => TextFile | null;
	/** those with words */
	readonly languages: readonly string[];
	/** the names of the files in scenes/ */
	readonly pictures: readonly string[];
}

function folderOf(stories: string, slug: string, problems: Problem[]): Folder {
	const within = path.join(stories, slug);
	const scenes = path.join(within, 'scenes');
	return {
		open(name) {
			const full = path.join(within, name);
			const shown = `stories/${slug}/${name}`;
			if (existsSync(full)) return textFile(shown, readFileSync(full, 'utf8'));
			const cure = 'Copy the one of the smallest story and change it.';
			problems.push(textFile(shown, '').problem('no-file', 1, 1, `${shown} is missing.`, cure));
			return null;
		},
		languages: readdirSync(within).flatMap(
			(name) => /^words\.([a-z]{2})\.md$/.exec(name)?.[1] ?? []
		),
		pictures: existsSync(scenes)
			? readdirSync(scenes).map((name) => path.basename(name, '.svelte'))
			: []
	};
}

/** Each file read by itself; null when one of them could not be read at all. */
function partsIn({ open, languages, pictures }: Folder, problems: Problem[]): Parts | null {
	const files = [open('model.yaml'), open('story.yaml'), open('sources.yaml')];
	if (!languages.includes('en')) open('words.en.md');

	const [modelFile, storyFile, sourcesFile] = files;
	const read = modelFile && readModel(modelFile.text, modelFile.name);
	problems.push(...(read?.problems ?? []));
	const data = storyFile && readYaml(storyFile, storySchema, problems);
	const sources = sourcesFile && readYaml(sourcesFile, sourcesSchema, problems);
	const words = languages.flatMap((lang): PlacedWords[] => {
		const file = open(`words.${lang}.md`);
		return (file && [parseWords(file, lang, problems)].filter((it) => it !== null)) ?? [];
	});
	if (!read?.model || !data || !sources || words.length < languages.length) return null;
	return { model: read.model, data, sources, words, pictures };
}

/** What the model says of itself, in each language that it is not written in. */
function textsIn(
	{ open, languages }: Folder,
	{ model, data, sources }: Parts,
	problems: Problem[]
): Record<string, ModelTexts> {
	const texts: Record<string, ModelTexts> = {};
	// the small story to copy is no story that readers open: its model has no page
	if (data.value.tutorial) return texts;
	for (const lang of languages.filter((one) => one !== 'en')) {
		const file = open(`model.${lang}.yaml`);
		const read = file && readModelTexts(file, lang, model, sources.value, problems);
		if (read) texts[lang] = read;
	}
	return texts;
}
