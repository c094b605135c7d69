// The kit prints in five screens and tells stamps apart without colour.
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { CELL, SCREENS, dotRadius, tint } from '../../src/scene/kit/screens.ts';
import { FIELDS, FIGURES, FRAMES } from '../../src/scene/kit/stamp.ts';
import Stamp from '../../src/scene/kit/Stamp.svelte';

test('a tone is nothing, one of five screens, or solid', () => {
	expect([0, 0.04, 0.1, 0.2, 0.3, 0.45, 0.75, 0.85, 1].map((tone) => tint('a', tone))).toEqual([
		'none',
		'none',
		'url(#screen-a8)',
		'url(#screen-a18)',
		'url(#screen-a32)',
		'url(#screen-a50)',
		'url(#screen-a70)',
		'var(--a)',
		'var(--a)'
	]);
});

test('dots cover their share of the cell and do not touch', () => {
	for (const percent of SCREENS) {
		expect((Math.PI * dotRadius(percent) ** 2) / CELL ** 2).toBeCloseTo(percent / 100);
		expect(2 * dotRadius(percent)).toBeLessThan(CELL);
	}
});

test('five fields, five figures and four frames make a hundred different stamps', () => {
	const drawn = new Set<string>();
	for (const field of Object.keys(FIELDS) as (keyof typeof FIELDS)[])
		for (const figure of Object.keys(FIGURES) as (keyof typeof FIGURES)[])
			for (const frame of Object.keys(FRAMES) as (keyof typeof FRAMES)[])
				drawn.add(render(Stamp, { props: { field, figure, frame } }).body);
	expect(drawn.size).toBe(100);
});
