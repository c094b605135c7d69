// What a reader chose survives the address bar, and nothing that stands there can break a page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FARTHEST, fieldsOf, fromAddress, toAddress, type Place } from '#story/address.ts';
import { cutOf } from '#story/inputs.ts';
import type { Inputs } from '#engine/run.ts';
import { found, open } from '../stories/open.ts';
import { settingsOf } from './settings.ts';

const opened = await Promise.all(found.map(open));

describe.each(opened.map((it) => [it.slug, it.story.data] as const))('%s', (_slug, story) => {
	const levers = Object.entries(story.levers);
	const [low, high] = story.charts[story.guess.chart].y;

	const cuts = fc.constantFrom<Inputs>(
		{},
		...story.loop.ring.map(({ id }) => ({ [cutOf(id)]: 1 }))
	);
	const guesses = fc.option(
		fc.array(
			fc
				.integer({ min: 0, max: 200 })
				.map((place) => Number((low + ((high - low) * place) / 200).toPrecision(12))),
			{ minLength: story.guess.handles, maxLength: story.guess.handles }
		)
	);
	const places: fc.Arbitrary<Place> = fc.record({
		step: fc.constantFrom(...story.steps.map(({ id }) => id)),
		choices: fc.tuple(settingsOf(story), cuts).map(([set, cut]) => ({ ...set, ...cut })),
		guess: guesses
	});

	test('what was chosen comes back, whatever it was', () => {
		fc.assert(
			fc.property(places, (place) => {
				expect(fromAddress(`#${toAddress(place, story)}`, story)).toEqual({
					...place,
					damaged: false
				});
			})
		);
	});

	test('it fits in the sixty-four characters that are read', () => {
		const state = (place: Place) => /s=([^&]*)/.exec(toAddress(place, story))?.[1] ?? '';
		fc.assert(fc.property(places, (place) => state(place).length <= 64));
	});

	test('a reader who chose nothing and stands at the start has no fragment', () => {
		const start = { step: story.steps[0].id, choices: {}, guess: null };
		expect(toAddress(start, story)).toBe('');
		expect(fromAddress('', story)).toEqual({ ...start, damaged: false });
	});

	test('a guess between two marks comes back at the nearer one', () => {
		const place = { step: story.steps[0].id, choices: {}, guess: Array(story.guess.handles) };
		place.guess.fill(low + (high - low) / 3);
		const { guess } = fromAddress(toAddress(place, story), story);
		for (const y of guess!) expect(Math.abs(y - place.guess[0])).toBeLessThan((high - low) / 200);
	});

	describe('a damaged address', () => {
		test('gives the story as it is told, and never throws', () => {
			fc.assert(
				fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
					for (const address of [text, `#s=${text}`, `#s=1.${text}`, `#b=${text}`]) {
						const arrival = fromAddress(address, story);
						expect(story.steps.some(({ id }) => id === arrival.step)).toBe(true);
						for (const [name, value] of Object.entries(arrival.choices)) {
							const lever = story.levers[name];
							if (lever) expect(value >= lever.min && value <= lever.max).toBe(true);
						}
					}
				}),
				{ numRuns: 300 }
			);
		});

		test('is noticed: any one changed character is damage', () => {
			const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
			fc.assert(
				fc.property(places, fc.nat(), (place, at) => {
					const state = /s=1\.([^&]*)/.exec(toAddress(place, story))?.[1];
					fc.pre(state !== undefined);
					const i = at % state.length;
					for (const letter of letters.replace(state[i], '')) {
						const changed = state.slice(0, i) + letter + state.slice(i + 1);
						expect(fromAddress(`#s=1.${changed}`, story).damaged, changed).toBe(true);
					}
				}),
				{ numRuns: 400 }
			);
		});

		test('that was cut short is damage', () => {
			const choices = { [levers[0][0]]: levers[0][1].max };
			const address = toAddress({ step: story.steps[0].id, choices, guess: null }, story);
			for (let length = 's=1.'.length + 1; length < address.length; length++) {
				expect(fromAddress(address.slice(0, length), story).damaged, String(length)).toBe(true);
			}
		});

		test('of a future version, or with a step that is gone, says so and keeps the rest', () => {
			expect(fromAddress('#s=2.AbCd', story)).toMatchObject({ choices: {}, damaged: true });
			const last = story.steps.at(-1)!.id;
			const address = toAddress({ step: last, choices: {}, guess: null }, story);
			expect(fromAddress(`${address}-gone`, story)).toMatchObject({
				step: story.steps[0].id,
				damaged: true
			});
		});
	});

	test('what hosts add to an address does no harm', () => {
		const [name, { max }] = levers[0];
		const place = { step: story.steps.at(-1)!.id, choices: { [name]: max }, guess: null };
		const address = toAddress(place, story);
		const wanted = { ...place, damaged: false };
		for (const dressed of [
			`?${address}`,
			`#${address.replace('&', '&amp;')}`,
			`#${address}&utm_source=letter&fbclid=x`,
			`#${address}#?secret=abcdef`,
			`?utm_source=letter&${address}`
		]) {
			expect(fromAddress(dressed, story), dressed).toEqual(wanted);
		}
	});

	test('a plain #step is a link inside the page', () => {
		const { id } = story.steps.at(-1)!;
		expect(fromAddress(`#${id}`, story)).toMatchObject({ step: id, damaged: false });
		expect(fromAddress('#nowhere', story)).toMatchObject({
			step: story.steps[0].id,
			damaged: true
		});
	});
});

test('a field that stands within what is looked at is read, and one behind it is not', () => {
	const behind = (marks: number) => fieldsOf(`${'&'.repeat(marks)}b=play`, ['b']).get('b');
	expect(behind(FARTHEST - 'b=play'.length)).toBe('play');
	expect(behind(FARTHEST)).toBeUndefined();
});
