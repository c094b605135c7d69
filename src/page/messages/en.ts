// Every word of the program that is not a story's own, in English. This file is the type of the others.

export const en = {
	siteName: 'Internet, if…',
	kicker: 'The Internet is for everyone, but it won’t be if…',
	skipToStory: 'Skip to the story',
	skipToText: 'Skip to the text',
	storyOf: '{number} of 8',
	minutes: '{minutes} minutes to read and play',
	thisIsAStory: 'A what-if story. Facts are on white cards.',
	/** before a number below nothing, where a voice reads it */
	minus: 'minus',
	/** on paper, before the address of what was printed */
	onScreen: 'To read this on a screen:',
	/** something and what it is, as a line of a list */
	pair: '{name}: {value}',
	contents: 'Contents',
	language: 'Language',
	night: 'Night',
	nightHelp: 'printing',
	calm: 'Calm',
	calmHelp: 'no movement',
	voices: { story: 'Story', fact: 'Fact card', model: 'Model', notice: 'From a story, not real' },
	fact: {
		source: 'Source',
		reportedBy: 'Reported by {who}.',
		checked: 'Checked {date}.',
		sure: { high: 'How sure: high.', moderate: 'How sure: moderate.', low: 'How sure: low.' }
	},
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
	bonnet: {
		title: 'Under the bonnet: runs, doubts and every number',
		numbers: 'The numbers as tables'
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
	lens: {
		title: 'Which loop weighs most, and when',
		whole: 'This is the scenario “{scenario}”, with every loop whole.',
		named: 'From year {from} to year {to} the loop “{loop}” weighs most.',
		others:
			'In the other years no loop with a name leads: each part follows what acts on it, or many small loops work together.',
		none: 'No loop with a name leads: each part follows what acts on it, or many small loops work together.'
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
		scenarios: 'Or look at a whole plan'
	},
	actions: { helps: 'If you are living this now', more: 'More that helps, and who can do it' },
	ledger: {
		invented: 'What we made up',
		real: 'What is already real',
		unknown: 'What we do not know'
	},
	how: {
		model: 'Every equation, number and source of this model',
		copyright: 'Words and pictures: CC BY 4.0. Code: MIT.'
	},
	notice: {
		damaged:
			'Part of this address was damaged. What was whole is kept; the rest is as the story shows it.',
		close: 'Close'
	},
	home: {
		title: 'Internet, if…',
		lead: 'Eight stories about one small letter, and what it takes to keep the Internet whole.',
		how: 'Scroll, and a world changes. Move what drives it. Find what repairs it.',
		open: 'Read the story',
		coming: 'In the making',
		shelf: 'The eight stories',
		enter: 'Enter in English',
		worn: 'won’t',
		sheet: 'Sheet 1 of 1',
		inks: 'Two inks a story',
		model: 'Model, not forecast',
		label: 'A postmark means: still in the making. These stories open one by one.',
		stories: {
			'the-open-letter': {
				title: 'The open letter',
				sentence: 'no letter stays sealed',
				object:
					'A letter turned to glass. Three eyes look down at the house and the lines inside it.'
			},
			'the-gate': {
				title: 'The gate',
				sentence: 'you need permission to enter',
				object: 'A letter on two thin legs before a striped bar. The road goes on behind it.'
			},
			'the-queue': {
				title: 'The queue',
				sentence: 'every word must wait its turn',
				object: 'A heap of letters under a heavy press. The one on top is being flattened.'
			},
			'the-flood': {
				title: 'The flood',
				sentence: 'anyone can be drowned',
				object: 'One open letter afloat on a tide of blank ones.'
			},
			'the-seal': {
				title: 'The seal',
				sentence: 'nothing that arrives can be believed',
				object: 'A letter with a crooked wax seal. A line holds it from above and ends in a hook.'
			},
			'the-watchtower': {
				title: 'The watchtower',
				sentence: 'someone is always watching',
				object: 'A tower with an eye. Its beam falls on a street, and the windows there are shut.'
			},
			'the-drift': {
				title: 'The drift',
				sentence: 'every country builds its own',
				object: 'Two torn sheets of one map. One thread holds them, with a letter on it.'
			},
			'the-reply': {
				title: 'The reply',
				sentence: 'and it will be, if we answer',
				object:
					'The letter comes back on its own legs, with ten stamps on it and a new sheet inside.'
			}
		}
	},
	model: {
		title: 'The model of “{title}”',
		lead: 'Everything the story computes comes from these equations. Years count from the change.',
		stocks: 'Stocks: what accumulates',
		flows: 'Flows: what fills and drains',
		auxiliaries: 'What follows from them',
		constants: 'Constants, with their ranges and sources',
		loops: 'Feedback loops',
		chains: 'Effects that do not close into a loop',
		sources: 'Sources',
		name: 'Name',
		equation: 'Equation',
		unit: 'Unit',
		value: 'Value',
		range: 'Range',
		source: 'Source',
		start: 'Starts at',
		inflows: 'Filled by',
		outflows: 'Drained by',
		judgement: 'our judgement',
		reinforcing: 'reinforcing: a snowball',
		balancing: 'balancing: a thermostat',
		back: 'Back to the story',
		csv: 'All runs (CSV)',
		json: 'The model (JSON)',
		xmile: 'For other tools (XMILE)',
		sensitivity: 'Which uncertain number matters most',
		sensitivitySays:
			'What happens to “{variable}” in year {year}, in the scenario “{scenario}”. Alone: one number goes from the low to the high end of its range, and the rest stay. Together: how closely the result follows it when {members} runs draw all numbers at once (rank correlation, from −1 to 1).',
		alone: 'Alone',
		together: 'Together',
		diagram: 'The loop of the story',
		more: 'more',
		less: 'less',
		depends: 'it depends',
		others: 'Beside the loop',
		moreOf: 'More {cause}: more {result}.',
		lessOf: 'More {cause}: less {result}.',
		caveat:
			'A teaching model, not a forecast. It was not fitted to history. Where a source is “our judgement”, change the number if you know better.'
	},
	oneFile: {
		before: 'If nothing moves here, open',
		link: 'the story in one file',
		after: ': where scripts may run it plays, from a disk too.'
	},
	workbench: {
		title: 'The workbench',
		lead: 'Open a model of your own and move it. It can come from any tool that writes XMILE files, such as Stella.',
		private: 'The file stays on your device. It is read on this page and sent nowhere.',
		needsScript: 'The workbench computes in your browser, so it needs JavaScript.',
		choose: 'Choose a model file (.xmile, .stmx, .xml)',
		reading: 'Reading the file.',
		opened: '“{name}” is open.',
		refused: 'This file cannot be run here. What stands in the way is listed below.',
		tooLong: 'This file is too long to be a model: the limit is one megabyte.',
		silent: 'Reading this file took too long, so it was given up. Nothing else happened.',
		stopped: 'The run stopped at time {time}: {name} is no longer a finite number.',
		aStock: 'a stock',
		remarks: 'What we noticed',
		line: 'Line {line}:',
		variables: 'What to draw',
		most: 'At most {most} at once.',
		levers: 'The constants as levers',
		loops: 'The feedback loops in the equations',
		depends: 'it depends',
		noLoops: 'No variable comes back to itself.',
		moreLoops: 'There are more loops than can be listed here.'
	},
	share: {
		open: 'Put this story in your own page',
		title: 'Share a story',
		lead: 'Each story is one file. Put it in your page, send it, or keep it on a stick: it is the same file everywhere.',
		privacy:
			'It sets no cookie, stores nothing and asks no server for anything. It tells the page around it how tall it is, and no more.',
		code: 'Copy these lines into your page',
		copy: 'Copy these lines',
		copied: 'Copied.',
		selected: 'They are selected: copy them with the keyboard.',
		follow: 'Let the frame grow with its words',
		followSays:
			'A page that allows scripts can make the frame as tall as its words. Put these lines once below the others. Without them the words scroll in the frame, and nothing is lost.',
		site: 'This copy of the site was not told where it is published. In the lines below, put its address in the place of SITE, such as https://example.org.',
		address: 'Or give your editor this address:',
		download: 'Download the file',
		preview: 'This is how it looks in a page',
		frame: 'Preview: {title}',
		more: 'Good to know',
		notes: [
			'Put the lines on lines of their own, not after words. Where a page shows the code in place of the story, its settings forbid HTML: use the address as a link.',
			'It also opens from a disk, without a network.',
			'To begin at a certain step or with levers set, copy the link at the end of the story and take over what stands after the # sign.',
			'theme=light or theme=dark after the # chooses the printing; accent=rrggbb colours its buttons, as long as they can be read.',
			'Where scripts are forbidden it shows the words, a picture and a link.',
			'Words and pictures are under CC BY 4.0: leave the line with the name where it is.'
		]
	},
	capsule: {
		walk: 'The steps',
		step: 'Step {number} of {count}',
		/** the words of this step that lie below */
		more: 'Read on',
		whole: 'Read the whole story',
		offer: 'Read it in {language}'
	},
	foot: {
		label: 'About this site',
		stories: 'The eight stories',
		share: 'Share a story',
		workbench: 'The workbench',
		contact: 'Questions and corrections',
		edition: 'Edition of {date}.'
	},
	notFound: {
		title: 'This letter has no address',
		picture: 'A letter on two thin legs, looking the other way.',
		says: 'Nothing is kept under this address. It may have been cut short on its way to you.',
		back: 'Go to the eight stories'
	}
};

export type Messages = typeof en;
