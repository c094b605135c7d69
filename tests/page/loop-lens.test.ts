// Which loop weighs most stands on the model's page: only loops that have a name, and nothing said twice.
import { render } from 'svelte/server';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Driver, Phase } from '#engine/loops/run.ts';
import LoopLens from '#page/model/LoopLens.svelte';
import { messagesIn } from '#page/messages/index.ts';
import type { ToldModel } from '#story/schema-model-texts.ts';
import type { Printed } from '#page/islands/view.ts';

// the lens asks for no more of a page than this
const view = {
	lang: 'en',
	ui: messagesIn('en'),
	story: { steps: [{ part: 'loop', scenario: 'law' }] },
	labels: { scenarios: { law: { name: 'The law' } } }
} as unknown as Printed;
const model = { loops: [{ id: 'R1', name: 'The honey pot' }] } as unknown as ToldModel;

const phase = (from: number, to: number, driver: Driver): Phase => ({
	from,
	to,
	driver,
	share: 1,
	pushed: 0
});
const textOf = (phases: readonly Phase[]) =>
	render(LoopLens, { props: { view, model, phases } })
		.body.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');

test('it names the scenario and the loops that the model names, and joins the years without one', () => {
	const text = textOf([
		phase(-2, 0, { kind: 'nothing' }),
		phase(0, 4, { kind: 'settling' }),
		phase(4, 7, { kind: 'balancing' }),
		phase(7, 18, { kind: 'named', id: 'R1' })
	]);
	expect(text).toContain('the scenario “The law”, with every loop whole');
	expect(text.match(/From year/g)).toHaveLength(1);
	expect(text).toContain('From year 7 to year 18 the loop “The honey pot” weighs most.');
	expect(text.match(/In the other years/g)).toHaveLength(1);
});

test('where no named loop leads it says so once', () => {
	const text = textOf([phase(0, 9, { kind: 'settling' }), phase(9, 18, { kind: 'reinforcing' })]);
	expect(text).toContain('No loop with a name leads');
	expect(text).not.toContain('From year');
});

test('no part of a story asks for it', () => {
	const parts = readdirSync('src/page', { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.svelte')
	);
	const asking = parts.filter((file) =>
		readFileSync(`src/page/${file}`, 'utf8').includes('import LoopLens')
	);
	expect(asking).toEqual(['model/ModelPage.svelte']);
});
