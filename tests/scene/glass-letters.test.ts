// The picture of the open letter counts what its sentence says, and stays light.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { SceneDefs } from '#scene';
import Defs from '../../stories/the-open-letter/scenes/Defs.svelte';
import GlassLetters from '../../stories/the-open-letter/scenes/GlassLetters.svelte';
import { letters, readLetters } from '../../stories/the-open-letter/scenes/letters.ts';
import { letterRing } from '../../stories/the-open-letter/scenes/places.ts';
import { NIGHTS, THINGS } from '../../stories/the-open-letter/scenes/things.ts';

const COUNTS = ['glass', 'keys', 'copies', 'eyes'] as const;
type Picture = Record<string, number>;

const draw = (
	picture: Picture,
	more: { marks?: string[]; picked?: string; onpick?: () => void } = {}
) =>
	render(GlassLetters, { props: { picture, slip: 2, id: 'scene', alt: 'What is drawn.', ...more } })
		.body;
const defs = render(SceneDefs, { props: {} }).body + render(Defs).body;
const times = (html: string, part: string) => html.split(part).length - 1;
const nodes = (html: string) => (html.match(/<[a-z]/g) ?? []).length;

const whole = fc.integer({ min: 0, max: 20 });
const pictures = fc.record({ glass: whole, keys: whole, copies: whole, eyes: whole });
const EVERYTHING = { glass: 20, keys: 20, copies: 20, eyes: 20 };
const MARKS = ['lotte', 'lotte-read', 'samir', 'letters', 'keys', 'copies', 'eyes', ...THINGS];

describe('what is drawn is what is counted', () => {
	test('each count has one element per object', () => {
		fc.assert(
			fc.property(pictures, fc.subarray(MARKS), (picture, marks) => {
				const html = draw(picture, { marks });
				for (const name of COUNTS) {
					expect(times(html, `data-count="${name}"`), name).toBe(picture[name]);
				}
			})
		);
	});

	test('an object on its way is drawn but not counted yet', () => {
		const html = draw({ glass: 6.5, keys: 2.5, copies: 1.5, eyes: 0.5 });
		expect(COUNTS.map((name) => times(html, `data-count="${name}"`))).toEqual([6, 2, 1, 0]);
		expect(times(html, 'href="#key"')).toBe(3);
		expect(html).toContain('fill="url(#screen-a50)"');
	});

	test('counts that are missing or out of range draw none or all', () => {
		expect(draw({ glass: -3 })).not.toContain('data-count');
		expect(times(draw({ keys: 25 }), 'data-count="keys"')).toBe(20);
	});
});

describe('letters', () => {
	test('each turns to glass at its own rank, 1 to 20', () => {
		const ranks = letters.map(({ rank }) => rank).sort((one, other) => one - other);
		expect(ranks).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
		expect(letters.find(({ mark }) => mark === 'lotte')).toMatchObject({
			holds: 'address',
			rank: 12
		});
	});

	test('strangers read only letters that are glass, while there are enough of them', () => {
		fc.assert(
			fc.property(whole, whole, fc.boolean(), (glass, eyes, lotteFirst) => {
				const read = readLetters(glass, Math.min(glass, eyes), lotteFirst);
				expect(new Set(read).size).toBe(read.length);
				for (const { rank } of read) expect(rank).toBeLessThanOrEqual(glass);
			})
		);
	});

	test('hers is read first when the words say so, once it is glass', () => {
		expect(readLetters(15, 1, true)[0].mark).toBe('lotte');
		expect(readLetters(11, 1, true)[0].mark).not.toBe('lotte');
	});
});

describe('marks and taps', () => {
	test('what the words speak about gets a ring of ink B, not only a colour', () => {
		const still = { glass: 6, keys: 10, copies: 3, eyes: 1 };
		for (const mark of ['lotte', 'samir', 'letters', 'keys', 'copies']) {
			expect(times(draw(still, { marks: [mark] }), '<path'), mark).toBeGreaterThan(
				times(draw(still), '<path')
			);
		}
		expect(draw(still, { marks: ['eyes'] })).toContain('#eye-wide');
	});

	test('the letter that the reader opened is ringed', () => {
		expect(draw({}, { picked: 'letter-3' })).toContain(letterRing(2));
		expect(draw({})).not.toContain(letterRing(2));
	});

	test('only the live stage has areas to tap, one per object', () => {
		const picture = { glass: 6, keys: 10, copies: 3, eyes: 1 };
		expect(draw(picture)).not.toContain('data-object');
		expect(times(draw(picture, { onpick: () => {} }), 'data-object')).toBe(20 + 10 + 3);
	});
});

describe('the window', () => {
	test('shows each thing in both inks, and nothing that the words do not speak of', () => {
		const bare = draw({});
		for (const thing of THINGS) {
			const html = draw({}, { marks: [thing] });
			for (const plate of ['a', 'b']) {
				expect(html).toContain(`href="#${thing}-${plate}"`);
				expect(bare).not.toContain(`#${thing}-${plate}"`);
			}
		}
	});

	test('is dark outside when a lamp burns, a coat hangs in the light, or somebody watches', () => {
		expect(draw({}, { marks: ['cactus'] })).toContain('#window-day');
		for (const mark of NIGHTS) expect(draw({}, { marks: [mark] })).toContain('#window-night');
	});
});

describe('weight', () => {
	test('the fullest picture, live, with all marks, has fewer than 400 nodes', () => {
		expect(nodes(draw(EVERYTHING, { marks: MARKS, onpick: () => {} }))).toBeLessThan(400);
	});

	test('a further still in a page costs less than 1.5 kB gzipped', () => {
		const page = defs + draw({ glass: 6 });
		const still = draw({ glass: 15, keys: 10, copies: 4, eyes: 2 }, { marks: ['lotte'] });
		const grew = gzipSync(page + still).length - gzipSync(page).length;
		expect(grew).toBeLessThan(1500);
	});

	test('everything a still uses is defined once', () => {
		const defined = new Set([...defs.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
		const html = [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) =>
			draw({ glass: 19 + part, keys: 20, copies: 20, eyes: 20 }, { marks: MARKS })
		);
		const used = [...html.join('').matchAll(/(?:href="|url\()#([\w-]+)/g)].map(([, id]) => id);
		expect(used.filter((id) => !defined.has(id))).toEqual([]);
	});
});
