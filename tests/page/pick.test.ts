// What is open in the picture is pressed in the list, and told by its name.
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import PickPart from '#page/parts/PickPart.svelte';
import { found, open } from '../stories/open.ts';
import { viewOf } from './view-of.ts';

const opened = await open(found.find(({ slug }) => slug === 'the-open-letter')!);
const { story, reading } = opened;
const view = viewOf(opened);
const { objects } = view;
const list = () => render(PickPart, { props: { view, step: 'sealed' } }).body;
const pressed = () => /aria-pressed="true"[^>]*aria-label="([^"]+)"/.exec(list())?.[1];

test('nothing is pressed before something is open', () => {
	reading.picked = null;
	expect(pressed()).toBeUndefined();
});

test('any thing that is tapped in the picture presses the button of its kind', () => {
	for (const { id, holds } of objects) {
		reading.picked = id;
		const name = `Letter ${story.data.picks.kinds.indexOf(holds) + 1}`;
		expect(pressed(), id).toBe(name);
		expect(list(), id).toContain(`${name}: `);
	}
});
