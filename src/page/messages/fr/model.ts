// The model of a story, in French as it is written in Belgium.
import type { model as English } from '../en/model.ts';

export const model: typeof English = {
	lens: {
		title: 'Quelle boucle pèse le plus, et quand',
		whole: 'C’est le scénario « {scenario} », avec toutes ses boucles entières.',
		named: 'De l’année {from} à l’année {to}, la boucle « {loop} » pèse le plus.',
		others:
			'Les autres années, aucune boucle nommée ne l’emporte : chaque partie suit ce qui agit sur elle, ou beaucoup de petites boucles agissent ensemble.',
		none: 'Aucune boucle nommée ne l’emporte : chaque partie suit ce qui agit sur elle, ou beaucoup de petites boucles agissent ensemble.'
	},
	model: {
		title: 'Le modèle de « {title} »',
		lead: 'Tout ce que le récit calcule vient de ces équations. Les années se comptent à partir du changement.',
		stocks: 'Stocks : ce qui s’accumule',
		flows: 'Flux : ce qui remplit et ce qui vide',
		auxiliaries: 'Ce qui en découle',
		constants: 'Constantes, avec leurs fourchettes et leurs sources',
		loops: 'Boucles de rétroaction',
		chains: 'Effets qui ne se referment pas en boucle',
		sources: 'Sources',
		name: 'Nom',
		equation: 'Équation',
		unit: 'Unité',
		value: 'Valeur',
		range: 'Fourchette',
		source: 'Source',
		start: 'Au départ',
		inflows: 'Rempli par',
		outflows: 'Vidé par',
		judgement: 'notre estimation',
		reinforcing: 'amplificatrice : une boule de neige',
		balancing: 'régulatrice : un thermostat',
		back: 'Retour au récit',
		csv: 'Toutes les simulations (CSV)',
		json: 'Le modèle (JSON)',
		xmile: 'Pour d’autres outils (XMILE)',
		sensitivity: 'Quel nombre incertain compte le plus',
		sensitivitySays:
			'Ce que devient « {variable} » au bout de {year|un an|# ans}, dans le scénario « {scenario} ». Seul : un nombre passe du bas au haut de sa fourchette, et les autres ne bougent pas. Ensemble : à quel point le résultat le suit quand {members} simulations tirent tous les nombres au sort en même temps (corrélation de rang, de −1 à 1).',
		alone: 'Seul',
		together: 'Ensemble',
		diagram: 'La boucle du récit',
		more: 'plus',
		less: 'moins',
		depends: 'cela dépend',
		others: 'À côté de la boucle',
		moreOf: '« {cause} » monte : « {result} » monte aussi.',
		lessOf: '« {cause} » monte : « {result} » baisse.',
		caveat:
			'Un modèle pour apprendre, pas une prévision. Il n’a pas été ajusté sur le passé. Là où la source est « notre estimation », changez le nombre si vous en savez plus.'
	}
};
