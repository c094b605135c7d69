// Where the reader is and what they chose: each move, its way back, and what follows from it.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Inputs } from '#engine/run.ts';
import { Reading } from '#story/reading.svelte.ts';
import { data, program, stepNamed } from './fixture.ts';

let reading: Reading;
beforeEach(() => {
	reading = new Reading(data, program);
});

test('a reading begins at the first step, with nothing chosen', () => {
	expect(reading).toMatchObject({ at: 'desk', choices: {}, undoable: 0, address: '' });
	expect(reading.wholeGuess).toBeNull();
	expect(reading.cutSentence).toBeNull();
	expect(() => reading.stepNamed('nowhere')).toThrow('no step "nowhere"');
});

describe('levers', () => {
	const sandbox = stepNamed('sandbox');

	test('show the reader’s setting, else the step’s, else the model’s', () => {
		expect(reading.settingOf('hours_closed', sandbox, 0)).toBe(0.25);
		expect(reading.settingOf('card_for_every_letter', sandbox, 0)).toBe(0);
		reading.choose('hours_closed', 0, true, sandbox);
		expect(reading.settingOf('hours_closed', sandbox, 0)).toBe(0);
		expect(reading.settingOf('hours_closed', stepNamed('play'), 0)).toBe(0.25);
	});

	test('change the run of the steps that offer them, and of no other', () => {
		const before = data.steps.map((step) => reading.runOf(step));
		reading.choose('card_for_every_letter', 1);
		const changed = data.steps.filter((step, i) => reading.runOf(step) !== before[i]);
		expect(changed.map(({ id }) => id)).toEqual(['play']);
	});

	test('moved on the road leave the sandbox as the story has it, and the other way round', () => {
		const [there, here] = [reading.runOf(sandbox), reading.runOf(stepNamed('play'))];
		reading.choose('card_for_every_letter', 1);
		expect(reading.runOf(sandbox)).toBe(there);
		reading.undo();
		reading.choose('card_for_every_letter', 1, true, sandbox);
		expect(reading.runOf(sandbox)).not.toBe(there);
		expect(reading.runOf(stepNamed('play'))).toBe(here);
	});

	test('set to what they are make no move', () => {
		reading.choose('hours_closed', 0.1);
		reading.choose('hours_closed', 0.1);
		expect(reading.undoable).toBe(1);
	});

	test('a drag is one move', () => {
		reading.choose('hours_closed', 0.2);
		reading.choose('hours_closed', 0.1, false);
		reading.choose('hours_closed', 0.05, false);
		reading.undo();
		expect(reading.choices).toEqual({});
	});

	test('reset lets go only of what the step offers, and can be taken back', () => {
		reading.chooseAll({ hours_closed: 0.1, card_for_every_letter: 0.5 });
		reading.reset(stepNamed('play'));
		expect(reading.choices).toEqual({ hours_closed: 0.1 });
		reading.undo();
		expect(reading.choices).toEqual({ hours_closed: 0.1, card_for_every_letter: 0.5 });
	});

	test('reset where nothing was chosen is no move', () => {
		reading.choose('hours_closed', 0.1);
		reading.reset(stepNamed('play'));
		expect(reading.undoable).toBe(1);
	});

	test('a plan sets many at once and is one move', () => {
		reading.choose('hours_closed', 0.1);
		reading.chooseAll({ hours_closed: 0.3, card_for_every_letter: 1 });
		expect(reading.choices).toEqual({ hours_closed: 0.3, card_for_every_letter: 1 });
		reading.undo();
		expect(reading.choices).toEqual({ hours_closed: 0.1 });
	});
});

describe('the ring', () => {
	test('is cut at one sentence at a time, beside the levers', () => {
		reading.choose('hours_closed', 0.1);
		reading.cut('slower');
		reading.cut('again');
		expect(reading.cutSentence).toBe('again');
		expect(reading.choices).toEqual({ hours_closed: 0.1, cut_again: 1 });
		reading.cut(null);
		expect(reading.choices).toEqual({ hours_closed: 0.1 });
	});

	test('cut, lets fewer letters wait; mended, as many as before', () => {
		const loop = stepNamed('loop');
		const last = () => reading.runOf(loop).series.letters_waiting.at(-1)!;
		const whole = last();
		reading.cut('again');
		expect(last()).toBeLessThan(whole);
		reading.cut(null);
		expect(last()).toBe(whole);
	});
});

describe('undo', () => {
	const moves = fc.oneof(
		fc.record({
			kind: fc.constant('choose' as const),
			name: fc.constantFrom('hours_closed', 'card_for_every_letter'),
			value: fc.constantFrom(0, 0.1, 0.2, 0.3)
		}),
		fc.record({
			kind: fc.constant('all' as const),
			plan: fc.constantFrom<Inputs>({ hours_closed: 0.2 }),
			step: fc.constant(stepNamed('sandbox'))
		}),
		fc.record({ kind: fc.constant('cut' as const), id: fc.constantFrom(null, 'slower', 'again') }),
		fc.record({
			kind: fc.constant('all' as const),
			plan: fc.constantFrom<Inputs>({}, { hours_closed: 0.3 }, { card_for_every_letter: 1 })
		}),
		fc.record({ kind: fc.constant('reset' as const), step: fc.constantFrom(...data.steps) })
	);

	test('of everything, in whatever order it was done, is the baseline', () => {
		fc.assert(
			fc.property(fc.array(moves, { maxLength: 20 }), (done) => {
				const reading = new Reading(data, program);
				for (const move of done) {
					if (move.kind === 'choose') reading.choose(move.name, move.value);
					if (move.kind === 'cut') reading.cut(move.id);
					if (move.kind === 'all')
						reading.chooseAll(move.plan, 'step' in move ? move.step : undefined);
					if (move.kind === 'reset') reading.reset(move.step);
				}
				expect(reading.undoable).toBeLessThanOrEqual(done.length);
				while (reading.undoable > 0) reading.undo();
				expect(reading).toMatchObject({ choices: {}, free: {}, address: '' });
			})
		);
	});

	test('with nothing to take back does nothing', () => {
		reading.undo();
		expect(reading).toMatchObject({ choices: {}, undoable: 0 });
	});
});

describe('the address', () => {
	test('brings everything back in another reading', () => {
		reading.at = 'sandbox';
		reading.chooseAll({ hours_closed: 0.3, card_for_every_letter: 0.4 }, stepNamed('sandbox'));
		reading.cut('slower');
		reading.guess = [30, 60, 90];
		const other = new Reading(data, program);
		expect(other.arrive(`#${reading.address}`)).toBe(true);
		expect(other).toMatchObject({
			at: 'sandbox',
			choices: reading.choices,
			free: reading.free,
			guess: [30, 60, 90],
			cutSentence: 'slower',
			address: reading.address
		});
	});

	test('that is damaged leaves the story as it is told, and says so', () => {
		reading.choose('hours_closed', 0.1);
		expect(reading.arrive('#s=1.AbC&b=play')).toBe(false);
		expect(reading).toMatchObject({ at: 'play', choices: {}, guess: [] });
	});

	test('holds a guess only once it is whole', () => {
		reading.guess = [30, null, 90];
		expect(reading.wholeGuess).toBeNull();
		expect(reading.address).toBe('');
		reading.guess = [30, 60, 90];
		expect(reading.wholeGuess).toEqual([30, 60, 90]);
		expect(reading.address).not.toBe('');
	});
});

describe('what a sentence asks for', () => {
	test('is the year, a count of the picture, or a readout, at the step it stands in', () => {
		const step = stepNamed('full-tray');
		expect(reading.valueOf('year', step)).toBe(12);
		expect(reading.valueOf('letters', step)).toBe(reading.pictureOf(step).letters);
		const waiting = reading.valueOf('waiting', step);
		expect(Math.round(waiting / 10)).toBe(reading.valueOf('letters', step));
		expect(() => reading.valueOf('nothing', step)).toThrow('no readout "nothing"');
	});

	test('of a named scenario stays, whatever the reader moves', () => {
		const play = stepNamed('play');
		const before = reading.valueOf('waiting_today', play);
		reading.choose('card_for_every_letter', 1);
		expect(reading.valueOf('waiting_today', play)).toBe(before);
		expect(reading.valueOf('waiting', play)).toBe(reading.valueOf('waiting_cards', play));
	});
});

test('the runs disagree by a share between nothing and all', () => {
	for (const step of data.steps) {
		expect(reading.spreadOf(step)).toBeGreaterThanOrEqual(0);
		expect(reading.spreadOf(step)).toBeLessThanOrEqual(1);
	}
	const before = reading.spreadOf(stepNamed('desk'));
	expect(reading.spreadOf(stepNamed('reveal'))).toBeGreaterThan(before);
});

test('a chart compares with the run of its ghost', () => {
	expect(reading.baselineOf('waiting')).toBe(reading.runs.named('today'));
});
