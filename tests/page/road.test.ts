// The road of every told story as it is printed: how long it takes, and that nothing on it stands twice.
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#page/messages/index.ts';
import { minutesOf, roadOf, secondsOf, wordsOf } from '#page/story/minutes.ts';
import StepWords from '#page/story/StepWords.svelte';
import { found, open } from '../stories/open.ts';
import { viewOf } from './view-of.ts';

/** What the road of a told story may take; a little more where a language needs more words. */
const MINUTES = { fewest: 7, most: 15 };
/** A sentence so short may come again: "She deletes it." */
const SHORT = 5;

const told = await Promise.all(
	found.filter(({ folder }) => folder === 'stories').map((place) => open(place))
);

/** Paragraphs in sight, without the numbers' markup; levers of one kind explain themselves alike. */
const paragraphsIn = (html: string) =>
	html
		.replace(
			/<!--.*?-->|<svg\b.*?<\/svg>|<details\b.*<\/details>|<p class="(?:help|setting)\b.*?<\/p>/gs,
			''
		)
		.split(/<\/?(?:p|li|h2|h3|div|ol|ul|label|figcaption)\b[^>]*>/)
		.map((text) =>
			text
				.replace(/<[^>]*>/g, '')
				.replace(/\s+/g, ' ')
				.trim()
		);
const sentencesIn = (html: string) =>
	paragraphsIn(html)
		.flatMap((text) => text.split(/(?<=[.?…]) (?=\p{Lu}|\d|“|«|‘)/u))
		.filter((sentence) => sentence.split(' ').length > SHORT);

describe.each(told.map((it) => [it.slug, it] as const))('%s', (_slug, it) => {
	const { data, sources } = it.story;

	test('takes as long as its words and its parts ask, which is no more than a lesson can give', () => {
		for (const lang of LANGUAGES) {
			const [view, words] = [viewOf(it, lang), it.story.words[lang]];
			const road = roadOf(data.steps);
			const read = road.map((step) => wordsOf(view, step, words, sources));
			const handled = road.map(secondsOf).reduce((all, one) => all + one, 0);
			const minutes = read.reduce((all, one) => all + one, 0) / 200 + handled / 60;
			expect(Math.abs(minutesOf(view, words, sources) - minutes)).toBeLessThanOrEqual(0.5);
			expect(minutes, lang).toBeGreaterThanOrEqual(MINUTES.fewest);
			expect(minutes, lang).toBeLessThanOrEqual(MINUTES.most + (lang === 'en' ? 0 : 1.5));
		}
	});

	test('says how long it takes in one place: no step tells it again', () => {
		for (const lang of LANGUAGES) {
			const promise = data.steps.find(({ beat }) => beat === 'promise')!;
			const text = JSON.stringify(it.story.words[lang].steps[promise.id].blocks);
			expect(text).not.toMatch(/minut/i);
		}
	});

	test('says no sentence twice in a step', () => {
		const twice = LANGUAGES.flatMap((lang) => {
			const [view, words] = [viewOf(it, lang), it.story.words[lang]];
			return data.steps.flatMap((step) => {
				const props = { view, step, words, sources, opens: true };
				const all = sentencesIn(render(StepWords, { props }).body);
				return all
					.filter((sentence, i) => all.indexOf(sentence) < i)
					.map((sentence) => `${lang} ${step.id}: ${sentence}`);
			});
		});
		expect(twice).toEqual([]);
	});

	test('has no chart say the numbers that a block of its step says', () => {
		const again = LANGUAGES.flatMap((lang) => {
			const [view, words] = [viewOf(it, lang), it.story.words[lang]];
			return data.steps.flatMap((step) => {
				const props = { view, step, words, sources, opens: true };
				const html = render(StepWords, { props }).body;
				const numbers = (text: string) =>
					[...text.matchAll(/<data\b[^>]*data-readout="(?!year)[^>]*>([^<]*)</g)].map(
						([, one]) => /\d+/.exec(one)?.[0]
					);
				const own = numbers(/<p class="note\b.*?<\/p>/s.exec(html)?.[0] ?? '');
				const blocks = [...html.matchAll(/<div class="model\b.*?<\/div>/gs)].map(([block]) =>
					numbers(block)
				);
				const said =
					own.length > 0 && blocks.some((block) => own.every((one) => block.includes(one)));
				return said ? [`${lang} ${step.id}: ${own.join()}`] : [];
			});
		});
		expect(again).toEqual([]);
	});
});
