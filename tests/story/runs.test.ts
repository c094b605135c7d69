// A run is made once: equal inputs give the same run, as long as it is remembered.
import { expect, test } from 'vitest';
import { simulate } from '#engine/run.ts';
import type { Program } from '#engine/run.ts';
import { runBook } from '#story/runs.ts';
import { data, program } from './fixture.ts';

/** The program, and how often it ran. */
function counted() {
	const count = { runs: 0 };
	const run: Program['run'] = (constants, out) => {
		count.runs++;
		return program.run(constants, out);
	};
	return { count, program: { ...program, run } };
}

test('equal inputs share one run, in whatever order they are written', () => {
	const { count, program } = counted();
	const book = runBook(program, data);
	const first = book.of({ hours_closed: 0.1, card_for_every_letter: 1 });
	expect(book.of({ card_for_every_letter: 1, hours_closed: 0.1 })).toBe(first);
	expect(count.runs).toBe(1);
});

test('a run is what the engine says it is', () => {
	const book = runBook(program, data);
	expect(book.named('law').series).toEqual(simulate(program, data.scenarios.law).series);
	expect(book.named('law')).toBe(book.of(data.scenarios.law));
});

test('the last thirty-two are remembered, and older ones are made again, equal', () => {
	const { count, program } = counted();
	const book = runBook(program, data);
	const settings = Array.from({ length: 33 }, (_, i) => ({ card_for_every_letter: i / 100 }));
	const first = settings.map((inputs) => book.of(inputs))[0];
	expect(count.runs).toBe(33);
	expect(book.of(settings[32])).toBe(book.of(settings[32]));
	expect(count.runs).toBe(33);
	const again = book.of(settings[0]);
	expect(count.runs).toBe(34);
	expect(again).not.toBe(first);
	expect(again.series).toEqual(first.series);
});

test('the ensemble has as many runs as story.yaml says, the same every time', () => {
	const members = runBook(program, data).membersNamed('law');
	expect(members).toHaveLength(data.runs.count);
	const again = runBook(program, data).membersNamed('law');
	expect(again.map(({ series }) => series)).toEqual(members.map(({ series }) => series));
});

test('scenarios are compared in the same twenty towns', () => {
	const book = runBook(program, data);
	const start = (scenario: string) =>
		book.membersNamed(scenario).map(({ series }) => series.letters_waiting[0]);
	expect(start('cards')).toEqual(start('law'));
});
