// What every page may say, also once it lives, in Dutch as Belgium writes it.
import type { site as English } from '../en/site.ts';

export const site: typeof English = {
	siteName: 'Internet, als…',
	kicker: 'Het internet is voor iedereen, maar dat blijft niet zo als…',
	skipToStory: 'Naar het verhaal',
	skipToText: 'Naar de tekst',
	storyOf: '{number} van {count}',
	thisIsAStory: 'Een verzonnen verhaal. Feiten staan op witte kaarten.',
	minus: 'min',
	pair: '{name}: {value}',
	contents: 'Inhoud',
	language: 'Taal',
	night: 'Donker',
	nightHelp: 'gedrukt',
	calm: 'Rustig',
	calmHelp: 'geen beweging',
	voices: {
		story: 'Verhaal',
		fact: 'Feitenkaart',
		model: 'Model',
		notice: 'Uit een verhaal, niet echt'
	},
	notice: {
		damaged:
			'Een deel van dit adres was beschadigd. Wat heel was, hebben we gehouden; de rest staat zoals het verhaal het toont.',
		close: 'Sluit'
	}
};
