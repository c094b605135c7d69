// The shelf of stories, in Dutch as Belgium writes it.
import type { home as English } from '../en/home.ts';

export const home: typeof English = {
	home: {
		title: 'Internet, als…',
		lead: '{stories} verhalen over één kleine brief, en over wat er nodig is om het internet heel te houden.',
		how: 'Scrol, en een wereld verandert. Beweeg wat haar stuurt. Vind wat haar herstelt.',
		open: 'Lees het verhaal',
		coming: 'In de maak',
		shelf: 'De {stories} verhalen',
		enter: 'Verder in het Nederlands',
		worn: 'blijft',
		sheet: 'Vel 1 van 1',
		inks: 'Twee inkten per verhaal',
		model: 'Model, geen voorspelling',
		label: 'Een poststempel betekent: nog in de maak. Deze verhalen gaan een voor een open.'
	}
};
