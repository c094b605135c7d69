// Every mistake that the story format can name is named: in the right line, in a sentence, with a cure.
import { describe, expect, test } from 'vitest';
import { storyCodes, type StoryCode } from '#build/story-problems.ts';
import { MOST_CHARACTERS } from '#build/yaml.ts';
import { problemsWith, type Patch } from './patched.ts';

interface Example extends Patch {
	/** what stands in the line that the problem points at */
	readonly line: RegExp;
	/** a piece of the sentence */
	readonly says: RegExp;
	readonly cure: RegExp;
}

const words = (find: string | RegExp, by: string) => ({ file: 'words.en.md', find, by });
const french = (find: string | RegExp, by: string) => ({ file: 'words.fr.md', find, by });
const story = (find: string | RegExp, by: string) => ({ file: 'story.yaml', find, by });
const model = (find: string | RegExp, by: string) => ({ file: 'model.yaml', find, by });
/** The words of a step, as short as they may be. */
const step = (id: string) => `## ${id}: Titre\n\nVoici.\n\n:::notes\nMontrez.\n:::\n`;
const told = story('tutorial: true', 'tutorial: false');

const EXAMPLES: Record<Exclude<StoryCode, 'no-file' | 'too-big'>, readonly Example[]> = {
	'bad-yaml': [
		{
			...story('number: 1', 'number: 1\nnumber: 7'),
			line: /^number: 7/,
			says: /unique/,
			cure: /Remove one/
		}
	],
	'bad-field': [
		{
			...story('number: 1', 'numbr: 1'),
			line: /^numbr/,
			says: /does not know "numbr"/,
			cure: /"number"/
		},
		{
			...story('number: 1', 'number: two'),
			line: /two/,
			says: /must be a number/,
			cure: /schema/
		},
		{
			...story('ink: reply', 'ink: replay'),
			line: /replay/,
			says: /one of glass/,
			cure: /"reply"/
		},
		{
			...story('      step: 0.05,\n', ''),
			line: /^ +\{/,
			says: /hours_closed → step" is missing/,
			cure: /Add it/
		},
		{
			...story('waiting: { variable: letters_waiting }', 'waiting: { variable: Letters }'),
			line: /Letters/,
			says: /small letters/,
			cure: /schema/
		},
		{
			...story(
				'waiting: { variable: letters_waiting }',
				'waiting: { variable: letters_waiting, at: 1, max: [0, 2] }'
			),
			line: /waiting: \{/,
			says: /one of at, max and min/,
			cure: /schema/
		},
		{
			file: 'sources.yaml',
			find: 'https://example.org/report',
			by: 'http://example.org',
			line: /http:/,
			says: /not a web address|url/i,
			cure: /https/
		}
	],
	'no-labels': [{ ...words(/^---/, 'title: x'), line: /^title: x/, says: /labels/, cure: /"---"/ }],
	'bad-heading': [
		{
			...words('## desk: One morning', '## One morning'),
			line: /## One/,
			says: /"One morning"/,
			cure: /step-id/
		}
	],
	'repeated-step': [
		{
			...words('## guess: A law', '## desk: Again\n\nAgain.\n\n## guess: A law'),
			line: /## desk: Again/,
			says: /twice/,
			cure: /Join/
		}
	],
	'words-before-step': [
		{ ...words('## desk', 'Hello.\n\n## desk'), line: /Hello/, says: /no step/, cure: /heading/ }
	],
	'unknown-block': [
		{
			...words('The law stays.', '> The law stays.'),
			line: /^> The/,
			says: /blockquote/,
			cure: /paragraphs/
		},
		{ ...words('The law stays.', '<p>The law</p>'), line: /<p>/, says: /html/, cure: /paragraphs/ },
		{ ...words(':::model', ':::modle'), line: /:::modle/, says: /":::modle"/, cure: /model/ },
		{
			...words('from="Nell Ames', 'form="Nell Ames'),
			line: /form=/,
			says: /does not take "form"/,
			cure: /from and time/
		}
	],
	'unknown-inline': [
		{
			...words('The law stays.', 'The ![law](https://example.org/x.png) stays.'),
			line: /x\.png/,
			says: /image/,
			cure: /plain words/
		},
		{ ...words('The law stays.', 'The <b>law</b>.'), line: /<b>/, says: /html/, cure: /emphasis/ },
		{
			...words('::caption[{letters|No', '::caption[*See* {letters|No'),
			line: /\*See\*/,
			says: /emphasis/,
			cure: /plain/
		}
	],
	'unsafe-link': [
		{
			...words('The law stays.', 'The [law](javascript:alert(1)) stays.'),
			line: /javascript/,
			says: /javascript:alert\(1\)/,
			cure: /https/
		}
	],
	'bad-readout': [
		{
			...words('The law stays.', 'The law\nstays {here.'),
			line: /stays \{here/,
			says: /not a readout/,
			cure: /\{name\|one\|other\}/
		},
		{
			...words('about {waiting} letters', 'about {waiting|#} letters'),
			line: /\{waiting\|#\}/,
			says: /one form/,
			cure: /zero\|one\|other/
		}
	],
	'number-in-words': [
		{
			...words('The law stays.', 'The law\nstays 7 years.'),
			line: /stays 7 years/,
			says: /number/,
			cure: /readout/
		},
		{
			...words('short: A desk', 'short: 1 desk'),
			line: /short: 1/,
			says: /"short"/,
			cure: /readout/
		},
		{
			...words('::caption[{letters|No letter', '::caption[{letters|0 letters'),
			line: /::caption/,
			says: /number/,
			cure: /readout/
		}
	],
	exclamation: [
		{ ...words('The law stays.', 'It stays!'), line: /stays!/, says: /voice/, cure: /full stop/ }
	],
	'worn-phrase': [
		{
			...words('The law stays.', 'It is not just a law.'),
			line: /not just/,
			says: /"not just"/,
			cure: /thing itself/
		}
	],
	typography: [
		{
			...words('Who has it does not', "Who has it doesn't"),
			line: /doesn't/,
			says: /"levers → card_for_every_letter → help": in “.*” a quote or an apostrophe is straight/,
			cure: /“ ”/
		},
		{ ...words('The law stays.', 'The "law" stays.'), line: /"law"/, says: /quote/, cure: /’/ },
		{
			...words('Monday 09:00"', 'o\'clock nine"'),
			line: /o'clock/,
			says: /apostrophe/,
			cure: /Write ’/
		},
		{
			...french('fermé\u202f?', 'fermé ?'),
			line: /fermé \?/,
			says: /no fixed space/,
			cure: /U\+202F before/
		},
		{ ...french(/«\s/, '«'), line: /«nous/, says: /inside the quotes/, cure: /after «/ },
		{
			...french('Chacun nomme', 'Écoutez\u00a0: chacun; nomme'),
			line: /chacun;/,
			says: /mark/,
			cure: /before ;/
		}
	],
	'no-words': [
		{
			...words(/## play[\s\S]*?(?=## act)/, ''),
			line: /^---$/,
			says: /"play" has no words/,
			cure: /## play/
		},
		{
			...words('## play: Your turn', '## play'),
			line: /## play/,
			says: /no heading/,
			cure: /## play:/
		},
		{
			...words(/:::notes\nLet them say[^:]*:::/, ''),
			line: /## play/,
			says: /no notes/,
			cure: /:::notes/
		},
		{
			...words(/ {4}other:.*\n/, ''),
			line: /same:/,
			says: /"reveal → why" has no words for "other"/,
			cure: /other:/
		},
		{
			...words('[never, a little, much of the day]', '[never, a little]'),
			line: /\[never, a little\]/,
			says: /2 named bands; story.yaml makes 3/,
			cure: /each band/
		}
	],
	'loose-words': [
		{
			...words('\ncharts:', '\nhardly: { play: It is weak. }\ncharts:'),
			line: /hardly/,
			says: /"hardly" has words for "play"/,
			cure: /Remove/
		},
		{
			...words('    notYet:', '    partly: Some of it.\n    notYet:'),
			line: /partly/,
			says: /one condition/,
			cure: /Remove/
		},
		{
			...words('## play: Your', '## plays: Your'),
			line: /## plays/,
			says: /"plays"/,
			cure: /"play"/
		},
		{
			...words('    same:', '    flatt: It moves.\n    same:'),
			line: /flatt/,
			says: /"flatt"/,
			cure: /"flat"/
		},
		{
			...french('real: [', 'real: [Et ceci., '),
			line: /Et ceci/,
			says: /"ledger → real" holds 2; the English holds 1/,
			cure: /each/
		},
		{
			...french('contentNote', 'same: [The law stays as it is.]\ncontentNote'),
			line: /^same/,
			says: /"same" allows/,
			cure: /Remove/
		}
	],
	'order-differs': [
		{
			...french(/## sandbox:[^]*/, `${step('ledger')}\n${step('sandbox')}`),
			line: /^## ledger/,
			says: /"ledger" stands where the English has "sandbox"/,
			cure: /act, sandbox, ledger/
		}
	],
	'blocks-differ': [
		{
			...french(
				/:::model\nDans ce modèle, environ (.*)\n:::/,
				'Environ {waiting} lettres attendent.'
			),
			line: /^## desk/,
			says: /"desk" has letter; the English has letter, model/,
			cure: /order/
		},
		{
			...french('- **Demandez une fois.** Quelqu’un a votre lettre.\n', ''),
			line: /^## act/,
			says: /list of 1, model; the English has list of 2, model/,
			cure: /blocks/
		},
		{ ...french(/::alt\[.*\]/, ''), line: /^## full-tray/, says: /caption, alt/, cure: /blocks/ }
	],
	'readouts-differ': [
		{
			...french('environ {waiting} lettres', 'quelques lettres'),
			line: /^## desk/,
			says: /the step "desk" lacks \{waiting\}/,
			cure: /Say \{waiting\}/
		},
		{
			...french('::caption[{letters|Aucune', '::caption[{year}. {letters|Aucune'),
			line: /^::caption\[\{year/,
			says: /the caption of "full-tray" asks for \{year\}/,
			cure: /Remove/
		},
		{
			...french('attendent} en l’an {year}', 'attendent}'),
			line: /says: Dans/,
			says: /"charts → waiting → says" lacks \{year\}/,
			cure: /\{year\}/
		}
	],
	'not-translated': [
		{
			...french('La loi reste. Vous', 'The law stays. You may send cards. Vous'),
			line: /^The law stays/,
			says: /“You may send cards\.” is still English/,
			cure: /"same"/
		},
		{
			...french(
				'Demandez-vous pourquoi les gens écrivent deux fois.',
				'Ask why people write twice.'
			),
			line: /Pas encore\. Ask why/,
			says: /“Ask why people write twice\.”/,
			cure: /Translate/
		}
	],
	'uneven-length': [
		{
			...french(
				'Nell travaille',
				`${'Nell travaille et travaille encore. '.repeat(12)}Nell travaille`
			),
			line: /^## full-tray/,
			says: /times as long/,
			cure: /twice/
		}
	],
	'unknown-variable': [
		{
			...story('law: { hours_closed', 'law: { hours_close'),
			line: /hours_close:/,
			says: /no constant called "hours_close"/,
			cure: /"hours_closed"/
		},
		{
			...story('slip: { variable: letters_waiting', 'slip: { variable: letters_wating'),
			line: /letters_wating/,
			says: /no variable/,
			cure: /"letters_waiting"/
		}
	],
	'unknown-reference': [
		{
			...story('strip: waiting', 'strip: waitin'),
			line: /waitin$/,
			says: /no chart/,
			cure: /waiting/
		},
		{ ...story('scene: Tray', 'scene: Trey'), line: /Trey/, says: /no scene/, cure: /"Tray"/ },
		{ ...story('loop: R1', 'loop: R2'), line: /R2/, says: /no loop "R2"/, cure: /R1/ },
		{
			...story('solution: { card_for_every_letter: 1 }', 'solution: { hours_closed: 0 }'),
			line: /solution/,
			says: /does not offer/,
			cure: /levers of the goal/
		},
		{
			...story(
				'levers: [card_for_every_letter]\n  - id: act',
				'levers: [card_for_every_letter]\n    hardly: [hours_closed]\n  - id: act'
			),
			line: /hours_closed/,
			says: /"play" does not offer the lever "hours_closed"/,
			cure: /card_for_every_letter/
		}
	],
	'unknown-readout': [
		{
			...words('about {waiting} letters', 'about {wating} letters'),
			line: /## desk/,
			says: /\{wating\}/,
			cure: /\{waiting\}/
		},
		{
			...words('{watch} letters wait', '{effect} letters wait'),
			line: /\{effect\}/,
			says: /"loop → whole"/,
			cure: /can ask for|Did you mean/
		},
		{
			...words('label: Send a card', 'label: Send {waiting} a card'),
			line: /Send \{waiting\}/,
			says: /levers → card_for_every_letter → label/,
			cure: /none/
		},
		{
			...words('{again} of a hundred', '{agian} of a hundred'),
			line: /\{agian\}/,
			says: /facts → old-desk-2019/,
			cure: /\{again\}/
		},
		{
			...words('Let them say why a card', 'Let them say {why} a card'),
			line: /## play/,
			says: /\{why\}/,
			cure: /readouts/
		}
	],
	'no-source': [
		{
			...story('facts: [old-desk-2019]', 'facts: [old-desk-2018]'),
			line: /old-desk-2018/,
			says: /no source/,
			cure: /"old-desk-2019"/
		},
		{
			...model('source: old-desk-2019', 'source: old-desk-2018'),
			line: /old-desk-2018/,
			says: /"impatience" leans on/,
			cure: /judgement/
		}
	],
	'out-of-range': [
		{
			...story('law: { hours_closed: 0.25 }', 'law: { hours_closed: 25 }'),
			line: /hours_closed: 25/,
			says: /allows 0 to 0\.3/,
			cure: /bounds/
		},
		{
			...story('at: 18, scenario: cards', 'at: 19, scenario: cards'),
			line: /at: 19/,
			says: /runs from -2 to 18/,
			cure: /inside/
		},
		{
			...story('from: 3, handles: 3', 'from: 1, handles: 4'),
			line: /from: 1/,
			says: /would stand at 5\.25, 9\.5, 13\.75, 18/,
			cure: /from: 2/
		},
		{
			...story(
				'solution: { card_for_every_letter: 1 }',
				'solution: { card_for_every_letter: 0.55 }'
			),
			line: /0\.55/,
			says: /cannot be set to 0\.55/,
			cure: /steps of 0\.1/
		}
	],
	'no-link': [
		{
			...story('from: letters_waiting, to: time_a', 'from: hours_closed, to: time_a'),
			line: /id: slower/,
			says: /does not act on/,
			cure: /letters_waiting/
		},
		{
			...story(
				'from: time_a_letter_waits, to: letters_sent_again',
				'from: impatience, to: letters_sent_again'
			),
			line: /id: again/,
			says: /R1 does not lead from/,
			cure: /→/
		},
		{
			...story('to: letters_sent_again }', 'to: letters_waiting }'),
			line: /id: again/,
			says: /is a stock/,
			cure: /flows/
		}
	],
	'beats-missing': [
		{ ...told, line: /id: desk/, says: /beats promise, today, turn/, cure: /each beat/ }
	],
	'beats-order': [
		{
			...story('beat: cold-open', 'beat: act'),
			line: /beat: predict/,
			says: /comes after "act"/,
			cure: /cold-open, promise/
		}
	],
	'reveal-far': [
		{
			...story(
				'  - id: reveal\n',
				['one', 'two']
					.map((id) => `  - { id: ${id}, beat: predict, scenario: law, year: 0 }\n`)
					.join('') + '  - id: reveal\n'
			),
			line: /id: reveal/,
			says: /not right after the guess/,
			cure: /at most one step/
		}
	],
	'step-count': [{ ...told, line: /id: desk/, says: /9 steps/, cure: /Join/ }],
	'things-missing': [
		{ ...told, line: /id: desk/, says: /names 0 of its own things/, cure: /under things/ },
		{
			...story('tutorial: true', 'things: [top, top]'),
			line: /things:/,
			says: /"top" is shown in \d steps/,
			cure: /further steps/
		}
	],
	'parts-missing': [
		{
			...story('    part: goal\n', ''),
			line: /id: play/,
			says: /"part: goal"/,
			cure: /Add the other/
		},
		{
			...story(
				'goal: small-pile\n    levers: [card_for_every_letter]',
				'goal: small-pile\n    levers: [hours_closed]'
			),
			line: /id: play/,
			says: /does not offer card_for_every_letter/,
			cure: /its levers/
		}
	]
};

test.each(Object.entries(EXAMPLES))('%s', (code, examples) => {
	for (const { line, says, cure, ...patch } of examples) {
		const problems = problemsWith([patch]);
		const found = problems.filter((problem) => problem.code === code);
		const told = problems.map((problem) => `${problem.code}: ${problem.sentence}`).join('\n');
		expect(found.length, `${patch.by}\n${told}`).toBeGreaterThan(0);
		const hit = found.find((it) => says.test(it.sentence)) ?? found[0];
		expect(hit.sentence).toMatch(says);
		expect(hit.place.text).toMatch(line);
		expect(hit.place.file).toBe(`stories/the-tray/${patch.file}`);
		expect(hit.cure).toMatch(cure);
		expect(hit.sentence).toMatch(/\.$/);
	}
});

test('no-file', () => {
	for (const file of ['model.yaml', 'story.yaml', 'sources.yaml', 'words.en.md']) {
		const [problem] = problemsWith([], [file]);
		expect(problem).toMatchObject({ code: 'no-file', cure: expect.stringContaining('smallest') });
		expect(problem.place.file).toBe(`stories/the-tray/${file}`);
	}
});

test('too-big', () => {
	const by = `short: ${'a'.repeat(MOST_CHARACTERS)}`;
	const problems = problemsWith([words(/short: .*/, by)]);
	expect(problems.map(({ code }) => code)).toEqual(['too-big']);
});

test('every code has its example', () => {
	const shown = [...Object.keys(EXAMPLES), 'no-file', 'too-big'];
	expect(shown.sort()).toEqual(Object.keys(storyCodes).sort());
});

describe('many mistakes', () => {
	test('come all at once, in file order', () => {
		const problems = problemsWith([
			story('strip: waiting', 'strip: nothing'),
			story('scene: Tray', 'scene: Trey'),
			model('source: old-desk-2019', 'source: nobody'),
			words('## play: Your turn', '## play: Your turn!'),
			words('## sandbox: Change', '## sandpit: Change'),
			words('The letter on _top_', 'The 3rd letter on _top_')
		]);
		const places = problems.map(({ code, place }) => ({ code, file: place.file.slice(17) }));
		expect(places).toEqual([
			{ code: 'no-source', file: 'model.yaml' },
			{ code: 'unknown-reference', file: 'story.yaml' },
			{ code: 'unknown-reference', file: 'story.yaml' },
			{ code: 'no-words', file: 'words.en.md' },
			{ code: 'number-in-words', file: 'words.en.md' },
			{ code: 'exclamation', file: 'words.en.md' },
			{ code: 'loose-words', file: 'words.en.md' }
		]);
		const lines = problems.map(({ place }) => place.line);
		expect(lines.slice(1, 3)).toEqual([...lines.slice(1, 3)].sort((a, b) => a - b));
		expect(lines.slice(3)).toEqual([...lines.slice(3)].sort((a, b) => a - b));
	});

	test('in one part of a schema are all told', () => {
		const problems = problemsWith([
			story('handles: 3', 'handles: two'),
			story('side: left', 'side: up'),
			story('number: 1', 'number: 0'),
			words('title: The full tray', 'titel: The full tray')
		]);
		expect(problems.map(({ place }) => place.text)).toEqual([
			'number: 0',
			'side: up',
			expect.stringMatching(/handles: two/),
			expect.stringMatching(/^titel|^title|^---/),
			expect.stringMatching(/^titel|^title|^---/)
		]);
	});
});
