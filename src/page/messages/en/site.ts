// What every page may say, also once it lives, in English.

export const site = {
	siteName: 'Internet, if…',
	kicker: 'The Internet is for everyone, but it won’t be if…',
	skipToStory: 'Skip to the story',
	skipToText: 'Skip to the text',
	storyOf: '{number} of {count}',
	thisIsAStory: 'A what-if story. Facts are on white cards.',
	/** before a number below nothing, where a voice reads it */
	minus: 'minus',
	/** something and what it is, as a line of a list */
	pair: '{name}: {value}',
	contents: 'Contents',
	language: 'Language',
	night: 'Night',
	nightHelp: 'printing',
	calm: 'Calm',
	calmHelp: 'no movement',
	voices: { story: 'Story', fact: 'Fact card', model: 'Model', notice: 'From a story, not real' },
	notice: {
		damaged:
			'Part of this address was damaged. What was whole is kept; the rest is as the story shows it.',
		close: 'Close'
	}
};
