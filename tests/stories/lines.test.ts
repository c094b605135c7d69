// What every story says about a line its reader drew is true, in every language it is told in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothLines } from '#page/charts/series.ts';
import { lackOf, lineWords } from '#page/parts/line-words.ts';
import { messagesIn } from '#page/messages/index.ts';
import { LACKS } from '#story/lacks.ts';
import { found, open, type Opened } from './open.ts';

const told = Object.fromEntries(
	await Promise.all(found.map(async (place) => [place.slug, await open(place)] as const))
);

/** What is said of the line through these heights at the handles. */
function said(it: Opened, guess: readonly (number | null)[], lang = 'en') {
	const { data } = it.story;
	const both = bothLines(it.reading.runs.named(data.guess.scenario), data, guess)!;
	return { ...lineWords(both, { ui: messagesIn(lang), lang }), truth: both.truth };
}

/** A line by its heights in steps of the handles. */
function heightsOf(it: Opened, steps: readonly number[]) {
	const [low, high] = it.story.data.charts[it.story.data.guess.chart].y;
	return steps.map((step) => low + ((high - low) * step) / 100);
}
const linesOf = ({ story: { data } }: Opened) =>
	fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: data.guess.handles });

describe('lines that were drawn by readers', () => {
	const rows: [string, number[], yours: string, differs: string][] = [
		[
			'the-open-letter',
			[113, 130, 147, 160],
			'Your line rises until year 2, stays nearly level until year 6 and then rises.',
			'The model’s line turns in year 2. Yours does not.'
		],
		[
			'the-open-letter',
			[138, 124, 101, 82],
			'Your line rises until year 6 and then falls. It ends lower than it began.',
			'The model’s line levels off in year 10. Yours goes on.'
		],
		[
			'the-open-letter',
			[87, 101, 123, 143],
			'Your line rises until year 2, falls until year 6 and then rises. It ends higher than it began.',
			'Yours turns again in year 6. The model’s line does not.'
		],
		[
			'the-flood',
			[145, 183, 220, 250],
			'Your line only rises.',
			'The model’s line levels off in year 8. Yours goes on.'
		],
		[
			'the-flood',
			[93, 123, 170, 215],
			'Your line only rises.',
			'The model’s line levels off in year 8. Yours goes on.'
		],
		[
			'the-flood',
			[138, 138, 138, 138],
			'Your line rises until year 6 and then stays nearly level.',
			'That is the model’s shape, in another size.'
		],
		[
			'the-watchtower',
			[71, 65, 59, 52],
			'Your line only falls.',
			'The model’s line waits until year 5. Yours moves sooner.'
		]
	];
	test.each(rows)('%s: %j', (slug, guess, yours, differs) => {
		// the model's own years move with its numbers
		const anyYear = (text: string) => text.replace(/(model’s line .*year )\d+/, '$1#');
		const it = said(told[slug], guess);
		expect([it.yours, anyYear(it.differs)]).toEqual([yours, anyYear(differs)]);
	});
});

describe.each(found)('$folder/$slug', ({ slug }) => {
	const it = told[slug];
	const { words, data } = it.story;

	test('tells the model’s own line, at the nearest steps of the handles, as the model’s', () => {
		const { truth } = said(it, heightsOf(it, Array(data.guess.handles).fill(50)));
		const [low, high] = data.charts[data.guess.chart].y;
		const step = (high - low) / 100;
		const { handles, from } = data.guess;
		const apart = (it.program.time.stop - from) / handles;
		const own = Array.from({ length: handles }, (_, i) => {
			const at = Array.from(truth.x).indexOf(from + (i + 1) * apart);
			return low + Math.round((truth.y[at] - low) / step) * step;
		});
		expect(said(it, own).compared.difference).toBe('near');
	});

	test('has its own words for whatever a line can lack beside its model, and for nothing else', () => {
		const lacking = new Set<string>(['same', 'other']);
		fc.assert(
			fc.property(linesOf(it), (steps) => {
				lacking.add(lackOf(said(it, heightsOf(it, steps)).compared));
			}),
			{ numRuns: 1500, seed: 1871 }
		);
		for (const level of [20, 50, 80])
			lacking.add(lackOf(said(it, heightsOf(it, Array(data.guess.handles).fill(level))).compared));
		const wanted = LACKS.filter((name) => lacking.has(name));
		expect(LACKS.filter((name) => Object.hasOwn(words.en.labels.reveal.why, name))).toEqual(wanted);
	});

	test('says it in whole sentences, with nothing left to fill in', () => {
		for (const lang of Object.keys(words)) {
			const sentence = /^\p{Lu}[^{}|#]*\.$/u;
			fc.assert(
				fc.property(linesOf(it), (steps) => {
					const { yours, models, differs } = said(it, heightsOf(it, steps), lang);
					expect(yours).toMatch(sentence);
					expect(models).toMatch(sentence);
					expect(differs).toMatch(sentence);
				}),
				{ numRuns: 300, seed: 1871 }
			);
		}
	});
});
