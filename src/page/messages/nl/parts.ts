// What the living parts of a story say, in Dutch as Belgium writes it.
import type { parts as English } from '../en/parts.ts';

export const parts: typeof English = {
	stage: {
		label: 'Het beeld naast de tekst',
		walk: 'Van stap naar stap',
		back: 'Terug',
		next: 'Verder',
		modelNotForecast: 'Een model, geen voorspelling.'
	},
	chart: {
		picture: 'het beeld',
		runs: 'Elke dunne lijn is één berekening van het model. Samen tonen ze hoeveel we niet weten.',
		guess: 'jouw schatting',
		goal: 'het doel',
		table: 'De cijfers in een tabel',
		year: 'Jaar'
	},
	dots: {
		title: 'Twintig uitkomsten, even waarschijnlijk',
		says: 'Elke stip staat voor {each} berekeningen van het model in jaar {year}. {below|Geen enkele stip ligt|Eén stip ligt|# stippen liggen} lager dan vandaag.',
		threshold: 'vandaag'
	},
	hop: {
		title: 'Telkens één mogelijke wereld',
		play: 'Toon de berekeningen een voor een',
		pause: 'Pauze',
		next: 'Volgende berekening',
		run: 'Berekening {number} van {count}'
	},
	moves: {
		title: 'Welke hendel het meest uitmaakt',
		says: 'In dit model: het cijfer in jaar {year} als één hendel van het ene uiterste naar het andere gaat en de rest blijft staan waar jij die zette.',
		from: 'van {low} naar {high}'
	},
	seek: {
		ask: 'Toon de kleinste verandering waarmee het lukt',
		found: 'De kleinste verandering die we vonden:',
		nothing: 'Het doel is al gehaald.',
		none: 'We vonden geen stand van deze hendels die het doel haalt.',
		item: '‘{lever}’: {setting}'
	},
	lever: {
		less: 'Minder: {name}',
		more: 'Meer: {name}',
		number: 'Typ een getal: {name}',
		ofHundred: '{value} op 100',
		notNumber: '‘{typed}’ is geen getal dat deze pagina kan lezen. Het blijft {value}.',
		undo: 'Maak ongedaan',
		reset: 'Begin opnieuw',
		replay: 'Speel de jaren opnieuw af'
	},
	guess: {
		justShow: 'Toon het meteen',
		show: 'Toon wat het model zegt',
		again: 'Teken opnieuw',
		sliders: 'Of stel je lijn in met schuifknoppen',
		handle: 'Jouw schatting, {when}',
		notDrawn: 'nog niet getekend',
		lower: 'Lager',
		higher: 'Hoger',
		invite: 'teken hier',
		kept: 'Je lijn blijft staan. Lees verder: het model antwoordt.',
		draw: 'Ga terug en teken'
	},
	line: {
		looked: 'Je wilde eerst kijken, zonder zelf een lijn te tekenen.',
		passed: 'Hier is geen lijn getekend.',
		yours: 'Je lijn {moves}.',
		stops: 'Je lijn {moves}. Ze stopt in jaar {year}.',
		models: 'De lijn van het model {moves}.',
		modelsSoFar: 'De lijn van het model over dezelfde jaren {moves}.',
		until: {
			up: 'stijgt tot jaar {year}',
			down: 'daalt tot jaar {year}',
			level: 'blijft bijna vlak tot jaar {year}'
		},
		then: { up: 'stijgt daarna', down: 'daalt daarna', level: 'blijft daarna bijna vlak' },
		only: { up: 'stijgt alleen maar', down: 'daalt alleen maar', level: 'blijft bijna vlak' },
		and: '{first} en {last}',
		many: 'gaat op en neer en keert {turns} keer',
		ends: {
			above: 'Ze eindigt hoger dan ze begon.',
			below: 'Ze eindigt lager dan ze begon.',
			level: 'Ze eindigt ongeveer waar ze begon.'
		},
		differs: {
			near: 'Je tekende de lijn van het model, of bijna. Op jouw punten liggen de twee nooit meer dan {gap} uit elkaar.',
			same: 'Dat is de vorm van het model, in een andere maat.',
			flat: 'Jouw lijn beweegt nauwelijks, die van het model wel.',
			still: 'Jouw lijn beweegt, die van het model nauwelijks.',
			opposite: 'De lijn van het model gaat de andere kant op.',
			wait: 'De lijn van het model wacht tot jaar {year}. Die van jou beweegt vroeger.',
			hurry: 'Jouw lijn wacht tot jaar {drawn}. Die van het model beweegt vroeger.',
			turn: 'De lijn van het model keert in jaar {year}. Die van jou niet.',
			'turn-again': 'De lijn van het model keert opnieuw in jaar {year}. Die van jou niet.',
			extra: 'Jouw lijn keert in jaar {drawn}. Die van het model niet.',
			'extra-again': 'Jouw lijn keert opnieuw in jaar {drawn}. Die van het model niet.',
			first: 'Wat jouw lijn doet, doet die van het model pas vanaf jaar {year}.',
			when: 'Jouw lijn keert in jaar {drawn}, die van het model in jaar {year}.',
			level: 'De lijn van het model vlakt af in jaar {year}. Die van jou gaat door.',
			onward: 'Jouw lijn vlakt af in jaar {drawn}. Die van het model gaat door.',
			levels: 'Jouw lijn vlakt af in jaar {drawn}, die van het model in jaar {year}.',
			early: 'Jouw lijn beweegt het meest in de tweede helft, die van het model in de eerste.',
			late: 'Jouw lijn beweegt het meest in de eerste helft, die van het model in de tweede.',
			other: 'De twee gaan elk hun eigen weg.'
		}
	},
	keep: {
		line: 'Maak een afbeelding van je lijn',
		letter: 'Maak een afbeelding van je brief',
		stays:
			'De afbeelding wordt op deze pagina gemaakt en nergens naartoe gestuurd. Ze blijft bij jou.',
		made: 'Dit is jouw afbeelding.',
		press:
			'Dit is jouw afbeelding. Hou ze ingedrukt, of klik met de rechtermuisknop, om ze te bewaren.',
		png: 'Bewaar ze (PNG)',
		svg: 'Voor druk (SVG)',
		failed: 'Deze browser kon de afbeelding niet maken.',
		model: 'Het model',
		runs: '{count} andere berekeningen',
		copy: 'Deze kopie: bij wie de afbeelding bewaart.',
		fiction: 'Een wat-als-verhaal: een model, geen voorspelling.'
	},
	loop: {
		mend: 'Knoop weer vast',
		cut: 'Knip door',
		whole: 'hele ring'
	},
	goal: {
		reached: 'Gehaald',
		notYet: 'Nog niet',
		least: 'gevraagd: minstens {wanted}',
		most: 'gevraagd: hoogstens {wanted}'
	},
	sandbox: {
		challenges: 'Drie doelen, elk moeilijker dan het vorige',
		start: 'Begin vanaf hier',
		take: 'Neem dit plan',
		copy: 'Kopieer een link naar deze stand',
		copied: 'De link is gekopieerd.',
		copyFailed: 'Kopieer dit adres:',
		before: 'Neem wat ik eerder instelde',
		link: 'Kopieer een link naar dit verhaal',
		scenarios: 'Of bekijk een heel plan',
		bands:
			'De dunne lijnen in de grafiek zijn twintig berekeningen van het model. Van honderden andere ligt de helft in de donkere band en negen op tien binnen de lichte.'
	}
};
