// How every story in English reads: its length, where its weight lies, and how much school it asks for.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '#story/words.ts';
import { filled, found, open, paragraphsOf, printed, type Opened } from './open.ts';
import { readingLevel, wordsIn } from './reading-level.ts';

/** What a reader of a told story reads in the steps themselves, without cards, captions and labels. */
const LENGTH = { fewest: 1100, most: 1500 };
/** The share of the words that comes after the low point, the end of the beat "slip". */
const AFTER_THE_LOW_POINT = 0.4;
const GRADE = 6.5;
const WORDS_A_SENTENCE = 11;

/** Whose voice a block has: letters and narration are the story, notices and the model are not. */
const isStory = ({ kind }: Block) => kind !== 'notice' && kind !== 'model';

describe.each(found)('$folder/$slug', (place) => {
	let it: Opened;
	beforeAll(async () => {
		it = await open(place);
	});
	const texts = (stepId: string, wanted: (block: Block) => boolean = () => true) => {
		const step = it.reading.stepNamed(stepId);
		return it.story.words.en.steps[stepId].blocks
			.filter(wanted)
			.flatMap(paragraphsOf)
			.map((words) => printed(words, (name) => it.reading.valueOf(name, step)));
	};
	const ids = () => it.story.data.steps.map(({ id }) => id);
	const count = (stepIds: readonly string[]) =>
		stepIds.flatMap((id) => texts(id)).flatMap(wordsIn).length;

	test('a told story takes eleven to fifteen hundred words', () => {
		if (it.story.data.tutorial) return;
		const words = count(ids());
		expect(words).toBeGreaterThanOrEqual(LENGTH.fewest);
		expect(words).toBeLessThanOrEqual(LENGTH.most);
	});

	test('at least two words in five come after the low point', () => {
		const low = it.story.data.steps.findLastIndex(({ beat }) => beat === 'slip');
		expect(low).toBeGreaterThanOrEqual(0);
		const after = count(ids().slice(low + 1));
		expect(after / count(ids())).toBeGreaterThanOrEqual(AFTER_THE_LOW_POINT);
	});

	test('letters and narration ask for no more than six and a half years of school', () => {
		const level = readingLevel(ids().flatMap((id) => texts(id, isStory)));
		expect(level.grade).toBeLessThanOrEqual(GRADE);
		expect(level.wordsPerSentence).toBeLessThanOrEqual(WORDS_A_SENTENCE);
	});

	test('every sentence that the model says begins "In this model,"', () => {
		const { labels, steps } = it.story.words.en;
		const said = [
			...Object.values(labels.charts).map(({ says }) => says),
			...Object.values(labels.actions).map(({ effect }) => effect),
			labels.loop.whole,
			labels.loop.broken,
			...Object.values(steps).flatMap(({ blocks }) =>
				blocks
					.filter(({ kind }) => kind === 'model')
					.map((block) => printed(paragraphsOf(block)[0], () => 7))
			)
		];
		expect(said.filter((sentence) => !sentence.startsWith('In this model, '))).toEqual([]);
		const leftOut = Object.values(labels.charts).map((chart) => chart.leftOut);
		expect(leftOut.filter((sentence) => !sentence.startsWith('Not in this model: '))).toEqual([]);
	});

	test('every label prints whole: no brace is left, and no number has a comma in it', () => {
		const { labels, steps } = it.story.words.en;
		const values = (name: string) =>
			['guess', 'model', 'watch', 'whole', 'effect', 'without'].includes(name) ||
			['minutes', 'step', 'seconds', 'opened'].includes(name) ||
			Object.values(it.story.sources).some(({ figures }) => name in figures)
				? 7
				: it.reading.valueOf(name, it.reading.step);
		const sentences = [
			labels,
			...Object.values(steps).map(({ caption, alt }) => ({ caption, alt }))
		]
			.flatMap(stringsIn)
			.map((sentence) => filled(sentence, values));
		expect(sentences.filter((sentence) => /[{}|#]|\d[.,]\d/.test(sentence))).toEqual([]);
	});

	test('the address of no link is repeated, and all are pages', () => {
		const urls = it.story.words.en.labels.help.map(({ url }) => new URL(url));
		expect(new Set(urls.map(({ href }) => href)).size).toBe(urls.length);
		expect(urls.filter(({ protocol }) => protocol !== 'https:')).toEqual([]);
	});

	test('the ring has at most four sentences, and its words say no more than it', () => {
		const { ring } = it.story.data.loop;
		expect(ring.length).toBeLessThanOrEqual(4);
		const sentences = Object.values(it.story.words.en.labels.loop.ring);
		expect(readingLevel(sentences).sentences).toBe(ring.length);
	});

	test('the description fits where others show it', () => {
		for (const { labels } of Object.values(it.story.words)) {
			expect(labels.description.length).toBeLessThanOrEqual(155);
		}
	});
});

function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(stringsIn);
}

test('no heading and no name of a beat stands in two stories, but for the ledger', async () => {
	const told = await Promise.all(
		found.filter(({ folder }) => folder === 'stories').map((place) => open(place))
	);
	for (const lang of ['en', 'fr', 'nl']) {
		const names = told.flatMap(({ story }) => {
			const { labels, steps } = story.words[lang];
			const ledger = story.data.steps.find(({ part }) => part === 'ledger')?.id;
			const headings = Object.entries(steps).flatMap(([id, { heading }]) =>
				id === ledger ? [] : heading
			);
			return [...new Set([...headings, ...Object.values(labels.beats)])];
		});
		expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
	}
});
