// What is only printed: no living part says it, in French as it is written in Belgium.
import type { printed as English } from '../en/printed.ts';

export const printed: typeof English = {
	minutes: '{minutes} minutes pour lire et essayer',
	onScreen: 'Pour lire à l’écran :',
	fact: {
		source: 'Source',
		reportedBy: 'Rapporté par : {who}.',
		checked: 'Vérifié en {date}.',
		sure: {
			high: 'Fiabilité : élevée.',
			moderate: 'Fiabilité : moyenne.',
			low: 'Fiabilité : faible.'
		}
	},
	bonnet: {
		title: 'Sous le capot : les simulations, les doutes et tous les nombres',
		numbers: 'Les nombres en tableaux'
	},
	actions: {
		helps: 'Si vous vivez cela en ce moment',
		more: 'Ce qui aide encore, et qui peut le faire'
	},
	ledger: {
		invented: 'Ce que nous avons inventé',
		real: 'Ce qui existe déjà',
		unknown: 'Ce que nous ne savons pas'
	},
	how: {
		model: 'Chaque équation, chaque nombre et chaque source de ce modèle',
		copyright: 'Textes et images : CC BY 4.0. Code : MIT.'
	},
	oneFile: {
		before: 'Si rien ne bouge ici, ouvrez',
		link: 'le récit en un seul fichier',
		after: ' : là où les scripts sont permis, il fonctionne, même depuis un disque.'
	},
	counts: [
		'zéro',
		'un',
		'deux',
		'trois',
		'quatre',
		'cinq',
		'six',
		'sept',
		'huit',
		'neuf',
		'dix',
		'onze',
		'douze'
	],
	foot: {
		label: 'À propos de ce site',
		stories: 'Les {stories} récits',
		share: 'Partager un récit',
		workbench: 'L’établi',
		contact: 'Questions et corrections',
		edition: 'Édition du {date}.'
	},
	notFound: {
		title: 'Cette lettre n’a pas d’adresse',
		picture: 'Une lettre sur deux jambes fines, qui regarde de l’autre côté.',
		says: 'Il n’y a rien à cette adresse. Il en manque peut-être un morceau, perdu en route.',
		back: 'Aller aux {stories} récits'
	}
};
