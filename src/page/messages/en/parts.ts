// What the living parts of a story say, in English.

export const parts = {
	stage: {
		label: 'The picture beside the words',
		walk: 'From step to step',
		back: 'Back',
		next: 'Next',
		modelNotForecast: 'A model, not a forecast.'
	},
	chart: {
		picture: 'the picture',
		runs: 'Each thin line is one run of the model. Together they show how much we do not know.',
		guess: 'your guess',
		goal: 'the goal',
		table: 'The numbers as a table',
		year: 'Year'
	},
	dots: {
		title: 'Twenty equally likely ends',
		says: 'Each dot stands for {each} runs of the model in year {year}. {below|No dot lies|One dot lies|# dots lie} below today.',
		threshold: 'today'
	},
	hop: {
		title: 'One possible world at a time',
		play: 'Show one run after another',
		pause: 'Pause',
		next: 'Next run',
		run: 'Run {number} of {count}'
	},
	moves: {
		title: 'Which lever moves it more',
		says: 'In this model: the number in year {year} when one lever goes from one end to the other and the rest stay where you set them.',
		from: '{low} to {high}'
	},
	seek: {
		ask: 'Show the smallest change that reaches it',
		found: 'The smallest change found:',
		nothing: 'It is reached already.',
		none: 'No setting of these levers was found that reaches it.',
		item: '“{lever}”: {setting}'
	},
	lever: {
		less: 'Less: {name}',
		more: 'More: {name}',
		number: 'Type a number: {name}',
		ofHundred: '{value} of 100',
		notNumber: '“{typed}” is not a number that this page can read. It stays {value}.',
		undo: 'Undo',
		reset: 'Start again',
		replay: 'Replay the years'
	},
	guess: {
		justShow: 'Just show me',
		show: 'Show what the model says',
		again: 'Draw again',
		sliders: 'Or set your line with sliders',
		handle: 'Your guess, {when}',
		notDrawn: 'not drawn yet',
		lower: 'Lower',
		higher: 'Higher',
		invite: 'draw here',
		kept: 'Your line is kept. Read on: the model answers.',
		draw: 'Go back and draw'
	},
	/** what a line does, beside the model's; `{moves}` are the verbs below, joined: all have the line as their subject */
	line: {
		looked: 'You chose to look first, without a line of your own.',
		passed: 'No line is drawn here.',
		yours: 'Your line {moves}.',
		stops: 'Your line stops in year {year}. Until then it {moves}.',
		models: 'The model’s line {moves}.',
		modelsSoFar: 'The model’s line {moves} in that time.',
		until: {
			up: 'rises until year {year}',
			down: 'falls until year {year}',
			level: 'stays nearly level until year {year}'
		},
		then: { up: 'then rises', down: 'then falls', level: 'then stays nearly level' },
		only: { up: 'only rises', down: 'only falls', level: 'stays nearly level' },
		and: '{first} and {last}',
		many: 'goes up and down and turns {turns} times',
		ends: {
			above: 'It ends higher than it began.',
			below: 'It ends lower than it began.',
			level: 'It ends about where it began.'
		},
		differs: {
			near: 'You drew the model’s line, or nearly. At your points the two are never more than {gap} apart.',
			same: 'That is the model’s shape, in another size.',
			flat: 'Yours hardly moves; the model’s does.',
			still: 'Yours moves; the model’s hardly does.',
			opposite: 'The model’s line goes the other way.',
			wait: 'The model’s line waits until year {year}. Yours moves sooner.',
			hurry: 'Yours waits until year {drawn}. The model’s line moves sooner.',
			turn: 'The model’s line turns in year {year}. Yours does not.',
			'turn-again': 'The model’s line turns again in year {year}. Yours does not.',
			extra: 'Yours turns in year {drawn}. The model’s line does not.',
			'extra-again': 'Yours turns again in year {drawn}. The model’s line does not.',
			first: 'What yours does, the model’s line does only from year {year} on.',
			when: 'Yours turns in year {drawn}, the model’s line in year {year}.',
			level: 'The model’s line levels off in year {year}. Yours goes on.',
			onward: 'Yours levels off in year {drawn}. The model’s line goes on.',
			levels: 'Yours levels off in year {drawn}, the model’s line in year {year}.',
			early: 'Yours moves most in the second half, the model’s line in the first.',
			late: 'Yours moves most in the first half, the model’s line in the second.',
			other: 'The two go different ways.'
		}
	},
	/** a picture that the reader may keep */
	keep: {
		line: 'Make a picture of your line',
		letter: 'Make a picture of your letter',
		stays: 'The picture is made on this page and sent nowhere. It stays with you.',
		made: 'This is your picture.',
		press:
			'This is your picture. Press it and hold, or press the right button of the mouse, to keep it.',
		png: 'Keep it (PNG)',
		svg: 'For print (SVG)',
		failed: 'This browser could not make the picture.',
		model: 'The model',
		runs: '{count} other runs',
		copy: 'This copy: with whoever keeps the picture.',
		fiction: 'A what-if story: a model, not a forecast.'
	},
	loop: {
		mend: 'Tie it again',
		cut: 'Cut',
		whole: 'the ring whole'
	},
	goal: {
		reached: 'Reached',
		notYet: 'Not yet',
		least: 'wanted at least {wanted}',
		most: 'wanted at most {wanted}'
	},
	sandbox: {
		challenges: 'Three goals, each harder than the last',
		start: 'Start from here',
		take: 'Take this plan',
		copy: 'Copy a link to this',
		copied: 'The link is copied.',
		copyFailed: 'Copy this address:',
		before: 'Take what I set before',
		link: 'Copy a link to this story',
		scenarios: 'Or look at a whole plan',
		bands:
			'The thin lines on the chart are twenty runs. Of hundreds more, half lie in the dark band and nine in ten within the pale one.'
	}
};
