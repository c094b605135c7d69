// The picture of the flood counts what its sentence says, keeps everyone in sight, and stays light.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { SceneDefs } from '#scene';
import Defs from '../../stories/the-flood/scenes/Defs.svelte';
import PostOffice from '../../stories/the-flood/scenes/PostOffice.svelte';
import {
	LAMP_RING,
	faceOf,
	hoaRing,
	houseRing,
	houses,
	slotAt
} from '../../stories/the-flood/scenes/places.ts';

const COUNTS = ['boxes', 'layers', 'letters', 'slots'] as const;
const RINGS = ['hoa', 'ruth', 'slot', 'flood', 'umbrella', 'boxes'];
const MARKS = [...RINGS, 'lamp', 'television', 'game', 'slippers', 'mail', 'queue'];
const WORST = { boxes: 36, layers: 15, letters: 11, slots: 4 };

const draw = (
	picture: Record<string, number>,
	more: { marks?: string[]; picked?: string; onpick?: () => void } = {}
) =>
	render(PostOffice, { props: { picture, slip: 2, id: 'scene', alt: 'What is drawn.', ...more } })
		.body;
const times = (html: string, part: string) => html.split(part).length - 1;
const nodes = (html: string) => (html.match(/<[a-z]/g) ?? []).length;

const pictures = fc.record({
	boxes: fc.integer({ min: 0, max: 36 }),
	layers: fc.integer({ min: 0, max: 15 }),
	letters: fc.integer({ min: 0, max: 20 }),
	slots: fc.integer({ min: 0, max: 4 })
});

describe('what is drawn is what is counted', () => {
	test('each count has one element per thing', () => {
		fc.assert(
			fc.property(pictures, fc.subarray(MARKS), (picture, marks) => {
				const html = draw(picture, { marks });
				for (const name of COUNTS) {
					expect(times(html, `data-count="${name}"`), name).toBe(picture[name]);
				}
			})
		);
	});

	test('every real letter is inside or adrift, while there is water: twenty in all', () => {
		fc.assert(
			fc.property(pictures, (picture) => {
				const html = draw({ ...picture, layers: Math.max(1, picture.layers) });
				const seen = ['inside', 'adrift', 'hoa'].map((one) => times(html, `"#draw-${one}"`));
				expect(seen.reduce((sum, one) => sum + one)).toBe(20);
			})
		);
	});

	test('a thing on its way is drawn but not counted yet', () => {
		const html = draw({ boxes: 2.5, layers: 3.5, letters: 12.5, slots: 1.5 });
		expect(COUNTS.map((name) => times(html, `data-count="${name}"`))).toEqual([2, 3, 12, 1]);
	});

	test('counts that are missing or out of range draw none or all', () => {
		expect(draw({ boxes: -3 })).not.toContain('data-count');
		expect(times(draw({ letters: 25 }), 'data-count="letters"')).toBe(20);
	});
});

describe('places', () => {
	test('every house glows at its own rank, and stands in its own place', () => {
		expect(new Set(houses.map(({ id }) => id)).size).toBe(36);
		expect(houses.map(({ rank }) => rank)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
		expect(new Set(houses.map(({ x, y }) => `${x} ${y}`)).size).toBe(36);
	});

	test('what is ringed or called out lies inside the frame, however high the water', () => {
		const rings = Array.from({ length: 15 }, (_, i) => hoaRing(false, faceOf(i + 1)));
		for (const line of [...rings, hoaRing(true, 0), houseRing(houses[2]), LAMP_RING]) {
			const numbers = [...line.matchAll(/-?\d+/g)].map(Number);
			const [xs, ys] = [0, 1].map((axis) => numbers.filter((_, i) => i % 2 === axis));
			// half of the pencil's width, and of plate B's slip
			expect(Math.min(...xs)).toBeGreaterThan(8);
			expect(Math.max(...xs)).toBeLessThan(1200 - 8);
			expect(Math.min(...ys)).toBeGreaterThan(8);
			expect(Math.max(...ys)).toBeLessThan(720 - 8);
		}
	});

	test('the first slot drowns, and no water reaches what has got in', () => {
		const height = (slot: number) => Number(/ (\d+)\)/.exec(slotAt(slot, 1))![1]);
		expect(faceOf(2)).toBeGreaterThan(height(0));
		expect(faceOf(6)).toBeLessThan(height(0));
		expect(faceOf(15)).toBeGreaterThan(300);
	});
});

describe('the story’s own things', () => {
	test('the lamp by the door is lit when Hoa’s letter is inside', () => {
		expect(draw({ letters: 17, layers: 1 })).toContain('#draw-lit');
		expect(draw({ letters: 16, layers: 1 })).not.toContain('#draw-lit');
	});

	test('forty wait in the queue', () => {
		const [, queue] =
			/<g id="queue-b"[\s\S]*?<path d="(?:M412[^"]*)"[\s\S]*?<path d="([^"]+)"/.exec(
				render(Defs).body
			)!;
		expect(times(queue, 'z')).toBe(40);
	});

	test('Ruth’s box calls only while her house glows and the words are about her', () => {
		const calls = (boxes: number, ...marks: string[]) =>
			draw({ boxes }, { marks }).includes('#awake-b');
		expect(calls(3, 'ruth', 'television')).toBe(true);
		expect(calls(2, 'ruth', 'television')).toBe(false);
		expect(calls(3, 'television')).toBe(false);
	});
});

test('the moon shines by night too: what plate A leaves blank, plate B prints', () => {
	expect(render(Defs).body).toMatch(/id="draw-moon"[^>]*fill="var\(--light\)"/);
	expect(draw({})).toContain('#draw-moon');
});

describe('weight', () => {
	test('the fullest picture, live, with all marks, has fewer than 400 nodes', () => {
		expect(nodes(draw(WORST, { marks: MARKS, onpick: () => {} }))).toBeLessThan(400);
	});

	test('the house that the reader opened is ringed', () => {
		expect(draw({}, { picked: houses[4].id })).toContain(houseRing(houses[4]));
		expect(draw({})).not.toContain(houseRing(houses[4]));
	});

	test('only the live stage has areas to tap, one per house', () => {
		expect(draw(WORST)).not.toContain('data-object');
		expect(times(draw(WORST, { onpick: () => {} }), 'data-object')).toBe(36);
	});

	test('a further still in a page costs less than 1 kB gzipped', () => {
		const defs = render(SceneDefs, { props: {} }).body + render(Defs, { props: {} }).body;
		const page = defs + draw({ boxes: 2, layers: 1, letters: 18, slots: 1 });
		const still = draw(
			{ boxes: 19, layers: 9, letters: 12, slots: 1 },
			{ marks: ['hoa', 'flood'] }
		);
		const grew = gzipSync(page + still).length - gzipSync(page).length;
		expect(grew).toBeLessThan(1000);
	});
});
