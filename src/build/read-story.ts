// A folder under stories/ → a story, or every problem in it at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inFileOrder, type Model } from '#engine';
import { sourcesSchema, storySchema, type Sources, type StoryData } from '#story/schema.ts';
import type { ModelTexts } from '#story/schema-model-texts.ts';
import type { Words } from '#story/words.ts';
import { contractOf } from './contract.ts';
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
	const open = (name: string): TextFile | null => {
		const full = path.join(stories, slug, name);
		const shown = `stories/${slug}/${name}`;
		if (existsSync(full)) return textFile(shown, readFileSync(full, 'utf8'));
		problems.push(
			textFile(shown, '').problem(
				'no-file',
				1,
				1,
				`${shown} is missing.`,
				'Copy the one of the smallest story and change it.'
			)
		);
		return null;
	};
	const files = [open('model.yaml'), open('story.yaml'), open('sources.yaml')];
	const languages = readdirSync(path.join(stories, slug)).flatMap(
		(name) => /^words\.([a-z]{2})\.md$/.exec(name)?.[1] ?? []
	);
	if (!languages.includes('en')) open('words.en.md');

	const [modelFile, storyFile, sourcesFile] = files;
	const model = modelFile && readModel(modelFile.text, modelFile.name);
	problems.push(...(model?.problems ?? []));
	const data = storyFile && readYaml(storyFile, storySchema, problems);
	const sources = sourcesFile && readYaml(sourcesFile, sourcesSchema, problems);
	const words = languages.flatMap((lang): PlacedWords[] => {
		const file = open(`words.${lang}.md`);
		return (file && [parseWords(file, lang, problems)].filter((read) => read !== null)) ?? [];
	});
	if (!model?.model || !data || !sources || words.length < languages.length) {
		return { story: null, problems: inFileOrder(problems), remarks: [] };
	}

	const scenes = path.join(stories, slug, 'scenes');
	const pictures = existsSync(scenes)
		? readdirSync(scenes).map((name) => path.basename(name, '.svelte'))
		: [];
	const texts: Record<string, ModelTexts> = {};
	// the small story to copy is no story that readers open: its model has no page
	for (const lang of data.value.tutorial ? [] : languages.filter((one) => one !== 'en')) {
		const file = open(`model.${lang}.yaml`);
		const read = file && readModelTexts(file, lang, model.model, sources.value, problems);
		if (read) texts[lang] = read;
	}
	const found = contractOf({ model: model.model, data, sources, words, pictures });
	problems.push(...found.filter((problem) => !isRemark(problem)));
	return {
		story: {
			slug,
			model: model.model,
			data: data.value,
			sources: sources.value,
			words: Object.fromEntries(words.map(({ value }) => [value.lang, value])),
			texts
		},
		problems: inFileOrder(problems),
		remarks: inFileOrder(found.filter(isRemark))
	};
}
