// The page to share a story, in English.

export const share = {
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
	}
};
