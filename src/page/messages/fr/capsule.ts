// A story in one file, in French as it is written in Belgium.
import type { capsule as English } from '../en/capsule.ts';

export const capsule: typeof English = {
	capsule: {
		walk: 'Les étapes',
		step: 'Étape {number} sur {count}',
		more: 'La suite',
		whole: 'Lire le récit entier',
		offer: 'Autre langue : {language}'
	}
};
