// The shelf of stories, in French as it is written in Belgium.
import type { home as English } from '../en/home.ts';

export const home: typeof English = {
	home: {
		title: 'Internet, si…',
		lead: '{stories} récits sur une petite lettre, et sur ce qu’il faut pour qu’Internet reste entier.',
		how: 'Faites défiler, et un monde change. Bougez ce qui l’entraîne. Trouvez ce qui le répare.',
		open: 'Lire le récit',
		coming: 'En préparation',
		shelf: 'Les {stories} récits',
		enter: 'Entrer en français',
		worn: 'plus',
		sheet: 'Feuille 1 sur 1',
		inks: 'Deux encres par récit',
		model: 'Modèle, pas prévision',
		label:
			'Un cachet de la poste veut dire : encore en préparation. Ces récits s’ouvrent l’un après l’autre.'
	}
};
