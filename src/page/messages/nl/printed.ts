// What is only printed: no living part says it, in Dutch as Belgium writes it.
import type { printed as English } from '../en/printed.ts';

export const printed: typeof English = {
	minutes: '{minutes} minuten lezen en uitproberen',
	onScreen: 'Om te lezen op een scherm:',
	fact: {
		source: 'Bron',
		reportedBy: 'Gelezen bij: {who}.',
		checked: 'Nagekeken in {date}.',
		sure: {
			high: 'Zekerheid: hoog.',
			moderate: 'Zekerheid: matig.',
			low: 'Zekerheid: laag.'
		}
	},
	bonnet: {
		title: 'Onder de motorkap: berekeningen, twijfels en alle getallen',
		numbers: 'De getallen in tabellen'
	},
	actions: { helps: 'Als je dit nu zelf meemaakt', more: 'Wat nog helpt, en wie het kan doen' },
	ledger: {
		invented: 'Wat we verzonnen hebben',
		real: 'Wat nu al echt is',
		unknown: 'Wat we niet weten'
	},
	how: {
		model: 'Elke vergelijking, elk getal en elke bron van dit model',
		copyright: 'Tekst en beeld: CC BY 4.0. Code: MIT.'
	},
	oneFile: {
		before: 'Beweegt hier niets? Open',
		link: 'het verhaal in één bestand',
		after: ': waar scripts mogen, speelt het, ook vanaf een schijf.'
	},
	counts: [
		'nul',
		'één',
		'twee',
		'drie',
		'vier',
		'vijf',
		'zes',
		'zeven',
		'acht',
		'negen',
		'tien',
		'elf',
		'twaalf'
	],
	foot: {
		label: 'Over deze site',
		stories: 'De {stories} verhalen',
		share: 'Deel een verhaal',
		workbench: 'De werkbank',
		contact: 'Vragen en verbeteringen',
		edition: 'Uitgave van {date}.'
	},
	notFound: {
		title: 'Deze brief heeft geen adres',
		picture: 'Een brief op twee dunne benen, die de andere kant op kijkt.',
		says: 'Onder dit adres is niets te vinden. Misschien raakte er onderweg een stuk van af.',
		back: 'Naar de {stories} verhalen'
	}
};
