// The shelf of stories, in French as it is written in Belgium.
import type { home as English } from '../en/home.ts';

export const home: typeof English = {
	home: {
		title: 'Internet, si…',
		lead: 'Huit récits sur une petite lettre, et sur ce qu’il faut pour qu’Internet reste entier.',
		how: 'Faites défiler, et un monde change. Bougez ce qui l’entraîne. Trouvez ce qui le répare.',
		open: 'Lire le récit',
		coming: 'En préparation',
		shelf: 'Les huit récits',
		enter: 'Entrer en français',
		worn: 'plus',
		sheet: 'Feuille 1 sur 1',
		inks: 'Deux encres par récit',
		model: 'Modèle, pas prévision',
		label:
			'Un cachet de la poste veut dire : encore en préparation. Ces récits s’ouvrent l’un après l’autre.',
		stories: {
			'the-open-letter': {
				title: 'La lettre ouverte',
				sentence: 'aucune lettre ne reste scellée',
				object:
					'Une lettre changée en verre. D’en haut, trois yeux regardent la maison et les lignes qu’elle contient.'
			},
			'the-gate': {
				title: 'La barrière',
				sentence: 'on doit demander la permission d’entrer',
				object:
					'Une lettre sur deux jambes maigres devant une barrière rayée. La route continue derrière.'
			},
			'the-queue': {
				title: 'La file',
				sentence: 'chaque mot doit attendre son tour',
				object:
					'Un tas de lettres sous une lourde presse. Celle du dessus est en train d’être aplatie.'
			},
			'the-flood': {
				title: 'Le déluge',
				sentence: 'on peut noyer n’importe qui',
				object: 'Une lettre ouverte flotte sur une marée de lettres vides.'
			},
			'the-seal': {
				title: 'Le sceau',
				sentence: 'on ne peut plus croire ce qu’on reçoit',
				object:
					'Une lettre au sceau de cire de travers. Un fil la tient d’en haut et se termine par un hameçon.'
			},
			'the-watchtower': {
				title: 'La tour de guet',
				sentence: 'quelqu’un regarde sans cesse',
				object:
					'Une tour avec un œil. Son faisceau tombe sur une rue, et là, les fenêtres sont fermées.'
			},
			'the-drift': {
				title: 'La dérive',
				sentence: 'chaque pays construit le sien',
				object:
					'Deux morceaux déchirés d’une même carte. Un seul fil les relie, avec une lettre dessus.'
			},
			'the-reply': {
				title: 'La réponse',
				sentence: 'et il le restera, si nous répondons',
				object:
					'La lettre revient sur ses propres jambes, avec dix timbres et une nouvelle feuille à l’intérieur.'
			}
		}
	}
};
