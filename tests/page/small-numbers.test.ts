// A reader's model of rare events: every number below nothing much is shown as what it is, in three languages.
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, messagesIn } from '#page/messages/index.ts';
import { createBench } from '#page/workbench/bench.ts';
import Constant from '#page/workbench/Constant.svelte';
import { formatMarks } from '#story/number.ts';

const RARE = `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
	<header><name>Rare events</name></header>
	<sim_specs method="Euler" time_units="day"><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
	<model><variables>
		<aux name="contact rate"><eqn>0.0004</eqn></aux>
		<aux name="drift"><eqn>-0.003</eqn></aux>
		<aux name="loss"><eqn>0.005</eqn></aux>
		<aux name="share"><eqn>0.015</eqn></aux>
		<aux name="trace"><eqn>0.00000012</eqn></aux>
		<stock name="cases"><eqn>0.0005</eqn><inflow>spreading</inflow></stock>
		<flow name="spreading"><eqn>cases * contact_rate * 500</eqn></flow>
		<stock name="level"><eqn>0</eqn><inflow>sinking</inflow></stock>
		<flow name="sinking"><eqn>drift / 10</eqn></flow>
	</variables></model></xmile>`;

const SHOWN = {
	contact_rate: '0.0004',
	drift: '-0.003',
	loss: '0.005',
	share: '0.015',
	trace: '0.00000012'
};

describe.each(LANGUAGES)('in %s', (lang) => {
	const ui = messagesIn(lang);
	const bench = createBench();
	const { constants } = bench.open(RARE, 'rare.xmile').sheet!;
	const local = (number: string) => (lang === 'en' ? number : number.replace('.', ','));
	const printedFor = (name: string, value: number) => {
		const props = {
			view: { lang, ui },
			name,
			unit: '',
			min: -1,
			max: 1,
			value,
			onchange: () => {}
		};
		return render(Constant, { props }).body.replace(/<!--.*?-->/g, '');
	};

	test.each(Object.entries(SHOWN))('%s is shown and said as %s', (name, number) => {
		const { value } = constants.find((it) => it.name.replaceAll(' ', '_') === name)!;
		const body = printedFor(name, value);
		expect(body).toContain(`<strong>${local(number)}</strong>`);
		const spoken = local(number).replace('-', `${ui.minus} `);
		expect(body).toContain(`aria-valuetext="${spoken}"`);
	});

	test('neighbours on a lever differ, and no number but nothing is shown as nothing', () => {
		for (const { name, min, max } of constants) {
			const texts = [0, 0.25, 0.5, 0.75, 1].map(
				(part) => /<strong>(.*?)<\/strong>/.exec(printedFor(name, min + part * (max - min)))![1]
			);
			expect(new Set(texts).size, name).toBe(5);
			expect(texts.filter((text) => /^-?0$/.test(text))).toEqual(['0']);
		}
	});

	test.each(['cases', 'level'])('the two ends of the axis of %s differ', (name) => {
		const y = bench.run({}).series[name];
		const ends = [Math.min(0, ...y), Math.max(...y)];
		const [low, high] = ends.map(formatMarks(ends, lang));
		expect(low).not.toBe(high);
		expect([low, high]).not.toContain('-0');
	});
});
