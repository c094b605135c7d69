// What every page may say, also once it lives, in French as it is written in Belgium.
import type { site as English } from '../en/site.ts';

export const site: typeof English = {
	siteName: 'Internet, si…',
	kicker: 'Internet est pour tout le monde, mais il ne le sera plus si…',
	skipToStory: 'Aller au récit',
	skipToText: 'Aller au texte',
	storyOf: '{number} sur {count}',
	thisIsAStory: 'Ceci est une fiction. Les faits sont sur les fiches blanches.',
	minus: 'moins',
	pair: '{name} : {value}',
	contents: 'Sommaire',
	language: 'Langue',
	night: 'Nuit',
	nightHelp: 'à l’encre claire',
	calm: 'Calme',
	calmHelp: 'sans mouvement',
	voices: {
		story: 'Récit',
		fact: 'Fait',
		model: 'Modèle',
		notice: 'Document fictif, tiré d’un récit'
	},
	notice: {
		damaged:
			'Une partie de cette adresse était abîmée. Ce qui était intact est gardé ; pour le reste, vous voyez les réglages du récit.',
		close: 'Fermer'
	}
};
