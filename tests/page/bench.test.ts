import { expect, test } from 'vitest';
import { readStory, slugsIn } from '#build/read-story.ts';
import { exportXmile } from '#engine/xmile/index.ts';
import { simulate } from '#engine/run.ts';
import { interpret } from '#engine';
import { createBench } from '#page/workbench/bench.ts';

const models = slugsIn('stories').map((slug) => readStory('stories', slug).story!.model);

test.each(models)(
	'the model of "$name" opens on the bench and runs there as it runs here',
	(model) => {
		const bench = createBench();
		const { sheet, remarks } = bench.open(exportXmile(model), 'model.xmile');
		expect(remarks).toEqual([]);
		expect(sheet!.loops.length).toBeGreaterThan(0);

		const name = model.variables.find(({ kind }) => kind === 'stock')!.name;
		const { series } = bench.run({});
		expect(series[name]).toEqual(simulate(interpret(model, { save: [name] })).series[name]);
	}
);

test('a constant without a documented range becomes a lever from nothing to twice its value', () => {
	const { sheet } = createBench().open(growth('<aux name="rate"><eqn>0.1</eqn></aux>'), 'g.xmile');
	const rate = sheet!.constants.find(({ name }) => name === 'rate');
	expect([rate?.min, rate?.max]).toEqual([0, 0.2]);
});

test('a run that leaves the numbers says where it did, and is no chart', () => {
	const bench = createBench();
	bench.open(growth('<aux name="rate"><eqn>0.1</eqn></aux>'), 'g.xmile');
	const { stopped, time } = bench.run({ rate: 1e308 });
	expect(stopped).toMatchObject({ variable: expect.stringMatching(/people|births/) });
	expect(stopped!.time).toBeGreaterThan(0);
	expect(time).toHaveLength(0);
});

test.each([
	['a document type', '<!DOCTYPE xmile><xmile/>'],
	['no XML at all', 'hello'],
	['an XML of another kind', '<html><body/></html>']
])('%s is refused with a sentence', (_what, text) => {
	const { sheet, remarks } = createBench().open(text, 'bad.xmile');
	expect(sheet).toBeNull();
	expect(remarks[0].sentence).toMatch(/\.$/);
});

function growth(constants: string): string {
	return `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
		<header><name>growth</name></header>
		<sim_specs><start>0</start><stop>10</stop><dt>1</dt></sim_specs>
		<model><variables>
			<stock name="people"><eqn>1</eqn><inflow>births</inflow></stock>
			<flow name="births"><eqn>people * rate</eqn></flow>${constants}
		</variables></model></xmile>`;
}
