// What is only printed: no living part says it, in English.

export const printed = {
	minutes: '{minutes} minutes to read and play',
	/** on paper, before the address of what was printed */
	onScreen: 'To read this on a screen:',
	fact: {
		source: 'Source',
		reportedBy: 'Reported by {who}.',
		checked: 'Checked {date}.',
		sure: { high: 'How sure: high.', moderate: 'How sure: moderate.', low: 'How sure: low.' }
	},
	bonnet: {
		title: 'Under the bonnet: runs, doubts and every number',
		numbers: 'The numbers as tables'
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
	oneFile: {
		before: 'If nothing moves here, open',
		link: 'the story in one file',
		after: ': where scripts may run it plays, from a disk too.'
	},
	/** how many stories there are, as running words say it; beyond twelve a figure stands */
	counts: [
		'no',
		'one',
		'two',
		'three',
		'four',
		'five',
		'six',
		'seven',
		'eight',
		'nine',
		'ten',
		'eleven',
		'twelve'
	],
	foot: {
		label: 'About this site',
		stories: 'The {stories} stories',
		share: 'Share a story',
		workbench: 'The workbench',
		contact: 'Questions and corrections',
		edition: 'Edition of {date}.'
	},
	notFound: {
		title: 'This letter has no address',
		picture: 'A letter on two thin legs, looking the other way.',
		says: 'Nothing is kept under this address. It may have been cut short on its way to you.',
		back: 'Go to the {stories} stories'
	}
};
