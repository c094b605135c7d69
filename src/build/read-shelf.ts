// stories/ → the shelf: every story that is told or announced, by its number, or all that is wrong with their places.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { announcedSchema, type Announced, type ShelfEntry } from '#story/schema-shelf.ts';
import { inFileOrder } from '#engine';
import { faultsIn } from './manner.ts';
import { readOnce } from './read-once.ts';
import { slugsIn, type Story } from './read-story.ts';
import type { Problem } from './story-problems.ts';
import { textFile, type TextFile } from './text-file.ts';
import { sameAs, textsIn } from './texts.ts';
import { readYaml, type Placed } from './yaml-values.ts';

export interface Shelf {
	/** those that could be read, in the order of their numbers */
	readonly entries: readonly ShelfEntry[];
	/** what is wrong with an announcement, or with where a story stands; a told story's own problems are not among them */
	readonly problems: readonly Problem[];
}

/** The folders of stories that are only announced: with an announced.yaml and no story.yaml yet. */
export function announcedIn(stories: string): string[] {
	const told = slugsIn(stories);
	return readdirSync(stories)
		.filter((slug) => existsSync(path.join(stories, slug, 'announced.yaml')))
		.filter((slug) => !told.includes(slug))
		.sort();
}

/** How many stories there are, told or announced. */
export const countIn = (stories: string) => slugsIn(stories).length + announcedIn(stories).length;

/** @param stories the folder that holds the stories */
export function readShelf(stories: string): Shelf {
	const problems: Problem[] = [];
	const told = slugsIn(stories).flatMap((slug) => {
		const { story } = readOnce(stories, slug);
		return story ? [entryOf(story)] : [];
	});
	const announced = announcedIn(stories).flatMap((slug) => {
		const found = readAnnounced(stories, slug);
		problems.push(...found.problems);
		return found.announced ? [{ slug, ...found.announced }] : [];
	});
	const entries = [...told, ...announced].sort(
		(one, other) => one.number - other.number || (one.slug < other.slug ? -1 : 1)
	);
	return { entries, problems: [...problems, ...wrongPlaces(entries, stories)] };
}

function entryOf({ slug, data, words }: Story): ShelfEntry {
	const said = Object.entries(words).map(([lang, { labels }]) => {
		const { title, sentence, emblem } = labels;
		return [lang, { title, sentence, emblem }];
	});
	return { slug, number: data.number, ink: data.ink, words: Object.fromEntries(said) };
}

/** @param slug a folder with an announced.yaml */
export function readAnnounced(
	stories: string,
	slug: string
): { announced: Announced | null; problems: readonly Problem[] } {
	const file = fileIn(stories, slug, 'announced.yaml');
	const problems: Problem[] = [];
	const read = readYaml(file, announcedSchema, problems);
	if (!read) return { announced: null, problems };
	return { announced: read.value, problems: inFileOrder(wrongWords(read)) };
}

const fileIn = (stories: string, slug: string, name: string): TextFile =>
	textFile(`stories/${slug}/${name}`, readFileSync(path.join(stories, slug, name), 'utf8'));

/** An announcement keeps to the manner of the house, and what is translated is no longer English. */
function wrongWords({ value, problem }: Placed<Announced>): Problem[] {
	const stillIn = sameAs(textsIn(value.words.en).map(([, text]) => text));
	return Object.entries(value.words).flatMap(([lang, words]) =>
		textsIn(words).flatMap(([rest, text]) => {
			const at = ['words', lang, ...rest];
			const faults = faultsIn(text, lang).map((fault) =>
				problem(fault.code, at, `"${at.join(' → ')}": ${fault.sentence}`, fault.cure)
			);
			const english = lang === 'en' ? [] : stillIn(text);
			const cure = `Translate it, or leave "${lang}" out: the page then shows the English.`;
			return [
				...faults,
				...english.map((it) => problem('not-translated', at, `“${it}” is still English.`, cure))
			];
		})
	);
}

/** Each number from one to the count of the stories stands on the shelf once. */
function wrongPlaces(entries: readonly ShelfEntry[], stories: string): Problem[] {
	const count = countIn(stories);
	const free = Array.from({ length: count }, (_, i) => i + 1).filter(
		(number) => !entries.some((entry) => entry.number === number)
	);
	return entries.flatMap(({ slug, number }) => {
		const other = entries.find((entry) => entry.number === number && entry.slug !== slug);
		if (!other && number <= count) return [];
		const sentence = other
			? `the number ${number} is that of "${other.slug}" too.`
			: `there are ${count} stories, so none has the number ${number}.`;
		return [numberProblem(stories, slug, sentence, `Free: ${free.join(', ') || 'none'}.`)];
	});
}

function numberProblem(stories: string, slug: string, sentence: string, cure: string): Problem {
	const name = slugsIn(stories).includes(slug) ? 'story.yaml' : 'announced.yaml';
	const file = fileIn(stories, slug, name);
	const line = file.text.split('\n').findIndex((it) => it.startsWith('number:'));
	return file.problem('out-of-range', line + 1, 1, sentence, cure);
}
