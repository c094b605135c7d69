// Where a ring is cut the curve beside it is compared with the ring whole, and with today again once it is tied.
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import StoryChart from '#page/charts/StoryChart.svelte';
import { found, open } from '../stories/open.ts';
import { viewOf } from './view-of.ts';

const opened = await open(found.find(({ slug }) => slug === 'the-open-letter')!);
const { story, reading } = opened;
const view = viewOf(opened);
const step = story.data.steps.find(({ part }) => part === 'loop')!;
const chart = () =>
	render(StoryChart, { props: { id: 'it', view, step, chart: step.chart! } }).body;

test('a cut draws the ring whole beside it', () => {
	reading.at = step.id;
	expect(chart()).toContain('>no law<');
	reading.cut('weaker');
	expect(chart()).toContain('>the ring<');
	expect(chart()).not.toContain('>no law<');
	reading.cut(null);
	expect(chart()).toContain('>no law<');
});

test('a goal of two conditions about one variable is two bands, one up to each year', async () => {
	const flood = await open(found.find(({ slug }) => slug === 'the-flood')!);
	const play = flood.story.data.steps.find(({ part }) => part === 'goal')!;
	const html = render(StoryChart, {
		props: {
			id: 'it',
			view: viewOf(flood),
			step: play,
			chart: play.chart!
		}
	}).body;
	expect(html.match(/fill="url\(#it-screen-a\)"/g)).toHaveLength(2);
	expect(html.match(/the goal/g)).toHaveLength(1);
});
