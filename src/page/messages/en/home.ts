// The shelf of stories, in English.

export const home = {
	home: {
		title: 'Internet, if…',
		lead: '{stories} stories about one small letter, and what it takes to keep the Internet whole.',
		how: 'Scroll, and a world changes. Move what drives it. Find what repairs it.',
		open: 'Read the story',
		coming: 'In the making',
		shelf: 'The {stories} stories',
		enter: 'Enter in English',
		worn: 'won’t',
		sheet: 'Sheet 1 of 1',
		inks: 'Two inks a story',
		model: 'Model, not forecast',
		label: 'A postmark means: still in the making. These stories open one by one.'
	}
};
