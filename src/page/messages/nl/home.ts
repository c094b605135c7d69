// The shelf of stories, in Dutch as Belgium writes it.
import type { home as English } from '../en/home.ts';

export const home: typeof English = {
	home: {
		title: 'Internet, als…',
		lead: 'Acht verhalen over één kleine brief, en over wat er nodig is om het internet heel te houden.',
		how: 'Scrol, en een wereld verandert. Beweeg wat haar stuurt. Vind wat haar herstelt.',
		open: 'Lees het verhaal',
		coming: 'In de maak',
		shelf: 'De acht verhalen',
		enter: 'Verder in het Nederlands',
		worn: 'blijft',
		sheet: 'Vel 1 van 1',
		inks: 'Twee inkten per verhaal',
		model: 'Model, geen voorspelling',
		label: 'Een poststempel betekent: nog in de maak. Deze verhalen gaan een voor een open.',
		stories: {
			'the-open-letter': {
				title: 'De open brief',
				sentence: 'geen enkele brief nog dicht is',
				object:
					'Een brief die van glas is geworden. Drie ogen kijken neer op het huis en de regels die erin staan.'
			},
			'the-gate': {
				title: 'De slagboom',
				sentence: 'je alleen met toestemming binnen mag',
				object:
					'Een brief op twee dunne beentjes voor een gestreepte slagboom. Daarachter loopt de weg verder.'
			},
			'the-queue': {
				title: 'De wachtrij',
				sentence: 'elk woord zijn beurt moet afwachten',
				object: 'Een hoop brieven onder een zware pers. De bovenste wordt platgedrukt.'
			},
			'the-flood': {
				title: 'De vloed',
				sentence: 'ieder van ons weggespoeld kan worden',
				object: 'Eén open brief die drijft op een vloed van blanco brieven.'
			},
			'the-seal': {
				title: 'Het zegel',
				sentence: 'niets wat aankomt nog te geloven is',
				object:
					'Een brief met een scheef lakzegel. Een lijn houdt hem van boven vast en eindigt in een haak.'
			},
			'the-watchtower': {
				title: 'De toren',
				sentence: 'er altijd iemand meekijkt',
				object:
					'Een toren met een oog. Zijn lichtbundel valt op een straat waar de ramen dicht zijn.'
			},
			'the-drift': {
				title: 'De scheur',
				sentence: 'elk land er zelf een bouwt',
				object:
					'Twee gescheurde stukken van één kaart. Eén draad houdt ze samen, met een brief eraan.'
			},
			'the-reply': {
				title: 'Het antwoord',
				sentence: 'we zwijgen, en wél als we antwoorden',
				object:
					'De brief komt op eigen beentjes terug, met tien postzegels erop en een nieuw blad erin.'
			}
		}
	}
};
