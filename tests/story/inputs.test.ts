// What a step runs with: its scenario, what its goal fixes, then the reader's choices for what it offers.
import { expect, test } from 'vitest';
import { cutOf, inputsFor, offeredBy } from '#story/inputs.ts';
import { data, stepNamed } from './fixture.ts';

test('a step without levers shows its scenario, whatever was chosen elsewhere', () => {
	const chosen = { hours_closed: 0.1, card_for_every_letter: 1, [cutOf('again')]: 1 };
	expect(inputsFor(stepNamed('desk'), data, chosen)).toEqual({});
	expect(inputsFor(stepNamed('full-tray'), data, chosen)).toEqual({ hours_closed: 0.25 });
});

test('a choice counts only where its lever is offered', () => {
	const chosen = { hours_closed: 0.1, card_for_every_letter: 0.5 };
	expect(inputsFor(stepNamed('play'), data, chosen)).toEqual({
		hours_closed: 0.25,
		card_for_every_letter: 0.5
	});
	expect(inputsFor(stepNamed('sandbox'), data, chosen)).toEqual(chosen);
});

test('a choice of nothing is a choice', () => {
	expect(inputsFor(stepNamed('sandbox'), data, { hours_closed: 0 })).toEqual({ hours_closed: 0 });
});

test('the step with the loop offers its scissors and no levers', () => {
	const loop = stepNamed('loop');
	expect(offeredBy(loop, data)).toEqual(['cut_slower', 'cut_again']);
	expect(inputsFor(loop, data, { hours_closed: 0, cut_again: 1 })).toEqual({
		hours_closed: 0.25,
		cut_again: 1
	});
});

test('what a goal fixes stays fixed until its step offers a lever for it', () => {
	const fixed = structuredClone(data);
	fixed.goals['small-pile'].set = { hours_closed: 0.3, card_for_every_letter: 0.2 };
	const play = fixed.steps.find(({ goal }) => goal === 'small-pile')!;
	expect(inputsFor(play, fixed, { hours_closed: 0 })).toEqual({
		hours_closed: 0.3,
		card_for_every_letter: 0.2
	});
	expect(inputsFor(play, fixed, { card_for_every_letter: 1 })).toMatchObject({
		card_for_every_letter: 1
	});
});

test('neither the scenario nor the choices are written to', () => {
	const scenario = Object.freeze({ ...data.scenarios.law });
	const story = { ...data, scenarios: { ...data.scenarios, law: scenario } };
	const choices = Object.freeze({ hours_closed: 0.1 });
	expect(inputsFor(stepNamed('sandbox'), story, choices)).toEqual({ hours_closed: 0.1 });
});
