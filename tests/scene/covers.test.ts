// Each told story has a cover of its own; one that has none is passed by the letter of all of them.
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Hero from '#page/story/Hero.svelte';
import HeroLetter from '#page/story/HeroLetter.svelte';
import { messagesIn } from '#page/messages/index.ts';
import type { Printed } from '#page/islands/view.ts';
import { found, open } from '../stories/open.ts';

const en = messagesIn('en');

const opened = await Promise.all(found.map(open));
const told = opened.filter(({ story }) => !story.data.tutorial);

/** Its shapes and things, without where they stand. */
const drawnIn = (cover: string) =>
	[...cover.matchAll(/ (?:d|href)="([^"]+)"/g)].map(([, shape]) => shape);

test('covers differ in more than ink: no two of them share half of what they draw', () => {
	expect(told.length).toBeGreaterThan(1);
	for (const one of told) {
		for (const other of told.filter((it) => it !== one)) {
			const shapes = drawnIn(one.cover!);
			const same = shapes.filter((shape) => drawnIn(other.cover!).includes(shape));
			expect(same.length, `${one.slug} and ${other.slug}`).toBeLessThan(shapes.length / 2);
		}
	}
});

describe.each(told)('the cover of $slug', ({ cover, story, defs }) => {
	test('shows one of the things that its pictures show', () => {
		const things = story.data.things.flatMap((thing) => [`#${thing}-a`, `#${thing}-b`]);
		// the lamp of the flood belongs to its post office
		const seen = drawnIn(cover!).filter((shape) => [...things, '#draw-lit'].includes(shape));
		expect(seen.length).toBeGreaterThan(0);
	});

	test('is light, holds no words, and prints in two inks and knock-out', () => {
		expect((defs + cover!).includes('<text')).toBe(false);
		expect(cover!.match(/<[a-z]/g)!.length).toBeLessThan(80);
		for (const [, paint] of cover!.matchAll(/(?:fill|stroke)="([^"]+)"/g)) {
			expect(paint).toMatch(/^(none|var\(--(a|b|knock)\)|url\(#screen-[ab]\d+\))$/);
		}
	});
});

test('a story without a cover is passed by the letter of all stories', () => {
	const [{ story, reading }] = told;
	const view = {
		lang: 'en',
		ui: en,
		labels: story.words.en.labels,
		story: story.data,
		reading
	} as unknown as Printed; // the title plate asks for no more
	const html = render(Hero, { props: { view, minutes: 9 } }).body;
	expect(html).toContain(render(HeroLetter).body);
});
