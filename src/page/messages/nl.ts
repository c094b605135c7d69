// Every word of the program that is not a story's own, in Dutch as Belgium writes it.
import type { Messages } from './en.ts';

export const nl: Messages = {
	siteName: 'Internet, als…',
	kicker: 'Het internet is voor iedereen, maar dat blijft niet zo als…',
	skipToStory: 'Naar het verhaal',
	skipToText: 'Naar de tekst',
	storyOf: '{number} van 8',
	minutes: '{minutes} minuten lezen en uitproberen',
	thisIsAStory: 'Een verzonnen verhaal. Feiten staan op witte kaarten.',
	minus: 'min',
	onScreen: 'Om te lezen op een scherm:',
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
	bonnet: {
		title: 'Onder de motorkap: berekeningen, twijfels en alle getallen',
		numbers: 'De getallen in tabellen'
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
	lens: {
		title: 'Welke lus het zwaarst weegt, en wanneer',
		whole: 'Dit is het scenario ‘{scenario}’, met alle lussen heel.',
		named: 'Van jaar {from} tot jaar {to} weegt de lus ‘{loop}’ het zwaarst.',
		others:
			'In de andere jaren heeft geen lus met een naam de bovenhand: elk deel volgt wat erop inwerkt, of veel kleine lussen werken samen.',
		none: 'Geen lus met een naam heeft de bovenhand: elk deel volgt wat erop inwerkt, of veel kleine lussen werken samen.'
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
		scenarios: 'Of bekijk een heel plan'
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
	notice: {
		damaged:
			'Een deel van dit adres was beschadigd. Wat heel was, hebben we gehouden; de rest staat zoals het verhaal het toont.',
		close: 'Sluit'
	},
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
	},
	model: {
		title: 'Het model van ‘{title}’',
		lead: 'Alles wat het verhaal berekent, komt uit deze vergelijkingen. De jaren tellen vanaf de verandering.',
		stocks: 'Voorraden: wat zich opstapelt',
		flows: 'Stromen: wat vult en wat leegloopt',
		auxiliaries: 'Wat daaruit volgt',
		constants: 'Constanten, met hun marge en hun bron',
		loops: 'Feedbacklussen',
		chains: 'Effecten die geen lus vormen',
		sources: 'Bronnen',
		name: 'Naam',
		equation: 'Vergelijking',
		unit: 'Eenheid',
		value: 'Waarde',
		range: 'Marge',
		source: 'Bron',
		start: 'Begint op',
		inflows: 'Loopt vol door',
		outflows: 'Loopt leeg door',
		judgement: 'onze eigen inschatting',
		reinforcing: 'versterkend: een sneeuwbal',
		balancing: 'afremmend: een thermostaat',
		back: 'Terug naar het verhaal',
		csv: 'Alle berekeningen (CSV)',
		json: 'Het model (JSON)',
		xmile: 'Voor andere programma’s (XMILE)',
		sensitivity: 'Welk onzeker getal het meest uitmaakt',
		sensitivitySays:
			'Wat er met ‘{variable}’ gebeurt in jaar {year}, in het scenario ‘{scenario}’. Apart: één getal gaat van het laagste naar het hoogste punt van zijn marge, en de rest blijft staan. Samen: hoe nauw het resultaat dat getal volgt als {members} berekeningen alle getallen tegelijk loten (rangcorrelatie, van −1 tot 1).',
		alone: 'Apart',
		together: 'Samen',
		diagram: 'De lus van het verhaal',
		more: 'meer',
		less: 'minder',
		depends: 'hangt ervan af',
		others: 'Naast de lus',
		moreOf: 'Stijgt ‘{cause}’, dan stijgt ook ‘{result}’.',
		lessOf: 'Stijgt ‘{cause}’, dan daalt ‘{result}’.',
		caveat:
			'Een model om van te leren, geen voorspelling. Het is niet afgesteld op het verleden. Staat er als bron ‘onze eigen inschatting’ en weet jij het beter, verander dan het getal.'
	},
	oneFile: {
		before: 'Beweegt hier niets? Open',
		link: 'het verhaal in één bestand',
		after: ': waar scripts mogen, speelt het, ook vanaf een schijf.'
	},
	workbench: {
		title: 'De werkbank',
		lead: 'Open een eigen model en breng het in beweging. Het mag komen uit elk programma dat XMILE-bestanden schrijft, zoals Stella.',
		private:
			'Het bestand blijft op je toestel. Het wordt op deze pagina gelezen en nergens naartoe gestuurd.',
		needsScript: 'De werkbank rekent in je browser en heeft daarvoor JavaScript nodig.',
		choose: 'Kies een modelbestand (.xmile, .stmx, .xml)',
		reading: 'Het bestand wordt gelezen.',
		opened: '‘{name}’ is open.',
		refused: 'Dit bestand kan hier niet draaien. Wat in de weg staat, lees je hieronder.',
		tooLong: 'Dit bestand is te lang voor een model: de grens is één megabyte.',
		silent: 'Het lezen van dit bestand duurde te lang en is gestopt. Verder is er niets gebeurd.',
		stopped: 'De berekening stopte op tijd {time}: {name} is geen eindig getal meer.',
		aStock: 'een voorraad',
		remarks: 'Wat ons opviel',
		line: 'Regel {line}:',
		variables: 'Wat je wilt tekenen',
		most: 'Hoogstens {most} tegelijk.',
		levers: 'De constanten als hendels',
		loops: 'De feedbacklussen in de vergelijkingen',
		depends: 'hangt ervan af',
		noLoops: 'Geen enkele variabele komt bij zichzelf terug.',
		moreLoops: 'Er zijn meer lussen dan we hier kunnen tonen.'
	},
	share: {
		open: 'Zet dit verhaal op je eigen pagina',
		title: 'Deel een verhaal',
		lead: 'Elk verhaal is één bestand. Zet het op je pagina, stuur het door of bewaar het op een stick: het is overal hetzelfde bestand.',
		privacy:
			'Het plaatst geen cookies, bewaart niets en vraagt niets aan een server. Aan de pagina eromheen vertelt het hoe hoog het is, en verder niets.',
		code: 'Kopieer deze regels naar je pagina',
		copy: 'Kopieer deze regels',
		copied: 'Gekopieerd.',
		selected: 'Ze zijn geselecteerd: kopieer ze met het toetsenbord.',
		follow: 'Laat het kader meegroeien met de tekst',
		followSays:
			'Een pagina die scripts toelaat, kan het kader zo hoog maken als de tekst. Zet deze regels één keer onder de andere. Zonder deze regels scrolt de tekst in het kader en gaat er niets verloren.',
		site: 'Deze kopie van de site weet niet waar ze gepubliceerd is. Zet in de regels hieronder haar adres op de plaats van SITE, bijvoorbeeld https://example.org.',
		address: 'Of geef dit adres in je editor:',
		download: 'Download het bestand',
		preview: 'Zo ziet het eruit op een pagina',
		frame: 'Voorbeeld: {title}',
		more: 'Goed om te weten',
		notes: [
			'Zet de regels apart, niet achter tekst. Toont een pagina de code in plaats van het verhaal, dan verbieden haar instellingen HTML: maak van het adres dan een link.',
			'Het opent ook vanaf een schijf, zonder netwerk.',
			'Wil je bij een bepaalde stap beginnen, of met ingestelde hendels? Kopieer dan de link aan het einde van het verhaal en neem over wat na het teken # staat.',
			'theme=light of theme=dark na de # kiest de druk; accent=rrggbb kleurt de knoppen, zolang ze leesbaar blijven.',
			'Waar scripts verboden zijn, toont het de woorden, een beeld en een link.',
			'Woorden en beelden vallen onder CC BY 4.0: laat de regel met de naam staan.'
		]
	},
	capsule: {
		walk: 'De stappen',
		step: 'Stap {number} van {count}',
		more: 'Lees verder',
		whole: 'Lees het hele verhaal',
		offer: 'Andere taal: {language}'
	},
	foot: {
		label: 'Over deze site',
		stories: 'De acht verhalen',
		share: 'Deel een verhaal',
		workbench: 'De werkbank',
		contact: 'Vragen en verbeteringen',
		edition: 'Uitgave van {date}.'
	},
	notFound: {
		title: 'Deze brief heeft geen adres',
		picture: 'Een brief op twee dunne benen, die de andere kant op kijkt.',
		says: 'Onder dit adres is niets te vinden. Misschien raakte er onderweg een stuk van af.',
		back: 'Naar de acht verhalen'
	}
};
