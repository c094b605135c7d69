// The model of a story, in Dutch as Belgium writes it.
import type { model as English } from '../en/model.ts';

export const model: typeof English = {
	lens: {
		title: 'Welke lus het zwaarst weegt, en wanneer',
		whole: 'Dit is het scenario ‘{scenario}’, met alle lussen heel.',
		named: 'Van jaar {from} tot jaar {to} weegt de lus ‘{loop}’ het zwaarst.',
		others:
			'In de andere jaren heeft geen lus met een naam de bovenhand: elk deel volgt wat erop inwerkt, of veel kleine lussen werken samen.',
		none: 'Geen lus met een naam heeft de bovenhand: elk deel volgt wat erop inwerkt, of veel kleine lussen werken samen.'
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
	}
};
