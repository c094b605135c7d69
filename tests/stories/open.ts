// Folders → stories with their programs and scenes: whatever is there, none by name.
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compile, cutLinks, type Model, type Program } from '#engine';
import { readStory, slugsIn, type Story } from '#build/read-story.ts';
import { cutsIn } from '#build/needs.ts';
import { formatProblems } from '#engine/language/problems.ts';
import { SceneDefs, type SceneProps } from '#scene';
import { Reading } from '#story/reading.svelte.ts';
import type { Block, Inline } from '#story/words.ts';
import { fill, wordsFor } from '#story/template.ts';
import { load } from '../engine/fixtures.ts';

export const root = path.join(import.meta.dirname, '../..');

/** The told stories, and the small one that authors copy. */
export const FOLDERS = ['stories', 'tests/fixtures/stories'] as const;

export interface Found {
	readonly folder: string;
	readonly slug: string;
}

export const found: readonly Found[] = FOLDERS.flatMap((folder) =>
	slugsIn(path.join(root, folder)).map((slug) => ({ folder, slug }))
);

interface SceneModule {
	readonly default: Component<SceneProps>;
	readonly objects?: readonly { readonly id: string; readonly holds: string }[];
}

const scenes = import.meta.glob<SceneModule>([
	'../../stories/*/scenes/*.svelte',
	'../fixtures/stories/*/scenes/*.svelte'
]);

export interface Opened extends Found {
	readonly story: Story;
	/** what the browser gets, with every variable saved */
	readonly program: Program;
	/** the same model without its scissors */
	readonly uncut: Program;
	readonly reading: Reading;
	readonly scene: SceneModule;
	/** what its pictures use by id, as its page prints it */
	readonly defs: string;
	/** what its title plate shows; null where the letter of all stories goes by */
	readonly cover: string | null;
}

export async function open({ folder, slug }: Found): Promise<Opened> {
	const { story, problems } = readStory(path.join(root, folder), slug);
	if (!story) throw new Error(formatProblems(problems));
	const save = computed(story.model);
	const cut = cutLinks(story.model, cutsIn(story.data));
	const program = await load(compile(cut, { save }));
	const sceneNamed = async (name: string) => {
		const file = `${folder}/${slug}/scenes/${name}.svelte`;
		const key = Object.keys(scenes).find((it) => path.join(import.meta.dirname, it).endsWith(file));
		return key ? scenes[key]() : undefined;
	};
	const scene = await sceneNamed(story.data.scene);
	if (!scene) throw new Error(`${slug} has no scene "${story.data.scene}"`);
	const own = (await sceneNamed('Defs')) as { default: Component } | undefined;
	const cover = (await sceneNamed('Cover')) as { default: Component } | undefined;
	return {
		folder,
		slug,
		story,
		program,
		uncut: await load(compile(story.model, { save })),
		reading: new Reading(story.data, program),
		scene,
		defs: [SceneDefs, ...(own ? [own.default] : [])]
			.map((some) => render(some, { props: {} }).body)
			.join(''),
		cover: cover ? render(cover.default, { props: {} }).body : null
	};
}

export const readText = ({ folder, slug }: Found, file: string) =>
	readFileSync(path.join(root, folder, slug, file), 'utf8');

/** All that the model computes, by name. */
export const computed = (model: Model) =>
	model.variables
		.filter(({ kind }) => kind === 'stock' || kind === 'flow' || kind === 'auxiliary')
		.map(({ name }) => name);

/** The paragraphs of a block and of the blocks in it. */
export function paragraphsOf(block: Block): (readonly Inline[])[] {
	if (block.kind === 'paragraph') return [block.children];
	if (block.kind === 'list') return [...block.items];
	return block.blocks.flatMap(paragraphsOf);
}

/** Running words as they are printed in a step. */
export function printed(words: readonly Inline[], valueOf: (name: string) => number): string {
	return words
		.map((word) => {
			if (word.kind === 'text') return word.text;
			if (word.kind === 'readout') return wordsFor(valueOf(word.name), word.forms, 'en');
			return printed(word.children, valueOf);
		})
		.join('');
}

/** A label with its numbers; what its place gives besides the story's readouts reads as 7. */
export const filled = (sentence: string, valueOf: (name: string) => number) =>
	fill(sentence, valueOf, 'en');
