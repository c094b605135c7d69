// The shelf of stories, in English.

export const home = {
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
	}
};
