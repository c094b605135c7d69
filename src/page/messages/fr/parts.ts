// What the living parts of a story say, in French as it is written in Belgium.
import type { parts as English } from '../en/parts.ts';

export const parts: typeof English = {
	stage: {
		label: 'L’image à côté du texte',
		walk: 'D’une étape à l’autre',
		back: 'Précédente',
		next: 'Suivante',
		modelNotForecast: 'Un modèle, pas une prévision.'
	},
	chart: {
		picture: 'l’image',
		runs: 'Chaque courbe fine est une simulation du modèle. Ensemble, elles montrent jusqu’où va ce que nous ignorons.',
		guess: 'votre pronostic',
		goal: 'l’objectif',
		table: 'Les chiffres en tableau',
		year: 'Année'
	},
	dots: {
		title: 'Vingt fins aussi probables l’une que l’autre',
		says: 'Chaque point représente {each} simulations du modèle au bout de {year|un an|# ans}. {below|Aucun point ne se trouve|Un point se trouve|# points se trouvent} plus bas qu’aujourd’hui.',
		threshold: 'aujourd’hui'
	},
	hop: {
		title: 'Un monde possible à la fois',
		play: 'Montrer les simulations une à une',
		pause: 'Pause',
		next: 'Simulation suivante',
		run: 'Simulation {number} sur {count}'
	},
	moves: {
		title: 'Quel levier compte le plus',
		says: 'Dans ce modèle : le résultat au bout de {year|un an|# ans} quand un levier va d’un bout à l’autre et que les autres restent là où vous les avez mis.',
		from: 'de {low} à {high}'
	},
	seek: {
		ask: 'Montrer le plus petit changement qui suffit',
		found: 'Le plus petit changement trouvé :',
		nothing: 'L’objectif est déjà atteint.',
		none: 'Nous n’avons trouvé aucun réglage de ces leviers qui suffise.',
		item: '« {lever} » : {setting}'
	},
	lever: {
		less: 'Moins : {name}',
		more: 'Plus : {name}',
		number: 'Écrire un nombre : {name}',
		ofHundred: '{value} sur 100',
		notNumber: '« {typed} » n’est pas un nombre que cette page sait lire. La valeur reste {value}.',
		undo: 'Annuler',
		reset: 'Recommencer',
		replay: 'Revoir les années'
	},
	guess: {
		justShow: 'Voir tout de suite',
		show: 'Voir ce que dit le modèle',
		again: 'Retracer',
		sliders: 'Ou placer votre courbe avec des curseurs',
		handle: 'Votre pronostic, {when}',
		notDrawn: 'pas encore tracé',
		lower: 'Plus bas',
		higher: 'Plus haut',
		invite: 'tracez ici',
		kept: 'Votre courbe est gardée. Continuez : le modèle va répondre.',
		draw: 'Revenir tracer la vôtre'
	},
	line: {
		looked: 'Vous avez choisi de regarder d’abord, sans tracer de courbe.',
		passed: 'Aucune courbe n’est tracée ici.',
		yours: 'Votre courbe {moves}.',
		stops: 'Votre courbe s’arrête à la {year|#re|#e} année. Jusque-là, elle {moves}.',
		models: 'La courbe du modèle {moves}.',
		modelsSoFar: 'Pendant ce temps, la courbe du modèle {moves}.',
		until: {
			up: 'monte jusqu’à la {year|#re|#e} année',
			down: 'descend jusqu’à la {year|#re|#e} année',
			level: 'reste presque plate jusqu’à la {year|#re|#e} année'
		},
		then: { up: 'monte ensuite', down: 'descend ensuite', level: 'reste ensuite presque plate' },
		only: { up: 'ne fait que monter', down: 'ne fait que descendre', level: 'reste presque plate' },
		and: '{first} et {last}',
		many: 'monte et descend, et change {turns} fois de sens',
		ends: {
			above: 'Elle finit plus haut qu’au départ.',
			below: 'Elle finit plus bas qu’au départ.',
			level: 'Elle finit à peu près là où elle a commencé.'
		},
		differs: {
			near: 'Vous avez tracé la courbe du modèle, ou presque. À vos points, l’écart ne dépasse jamais {gap}.',
			same: 'C’est la forme du modèle, mais pas sa taille.',
			flat: 'La vôtre bouge à peine ; celle du modèle bouge.',
			still: 'La vôtre bouge ; celle du modèle bouge à peine.',
			opposite: 'La courbe du modèle va dans l’autre sens.',
			wait: 'La courbe du modèle attend jusqu’à la {year|#re|#e} année. La vôtre bouge plus tôt.',
			hurry: 'La vôtre attend jusqu’à la {drawn|#re|#e} année. Celle du modèle bouge plus tôt.',
			turn: 'La courbe du modèle change de sens à la {year|#re|#e} année. La vôtre, non.',
			'turn-again':
				'La courbe du modèle change encore de sens à la {year|#re|#e} année. La vôtre, non.',
			extra: 'La vôtre change de sens à la {drawn|#re|#e} année. Celle du modèle, non.',
			'extra-again':
				'La vôtre change encore de sens à la {drawn|#re|#e} année. Celle du modèle, non.',
			first:
				'Ce que fait la vôtre, celle du modèle ne le fait qu’à partir de la {year|#re|#e} année.',
			when: 'La vôtre change de sens à la {drawn|#re|#e} année, celle du modèle à la {year|#re|#e}.',
			level: 'La courbe du modèle se stabilise à la {year|#re|#e} année. La vôtre continue.',
			onward: 'La vôtre se stabilise à la {drawn|#re|#e} année. Celle du modèle continue.',
			levels:
				'La vôtre se stabilise à la {drawn|#re|#e} année, celle du modèle à la {year|#re|#e}.',
			early: 'La vôtre bouge surtout dans la seconde moitié, celle du modèle dans la première.',
			late: 'La vôtre bouge surtout dans la première moitié, celle du modèle dans la seconde.',
			other: 'Les deux courbes suivent des chemins différents.'
		}
	},
	keep: {
		line: 'Faire une image de votre courbe',
		letter: 'Faire une image de votre lettre',
		stays: 'L’image est faite sur cette page et n’est envoyée nulle part. Elle reste chez vous.',
		made: 'Voici votre image.',
		press:
			'Voici votre image. Pour la garder, laissez le doigt dessus, ou cliquez avec le bouton droit.',
		png: 'La garder (PNG)',
		svg: 'Pour l’impression (SVG)',
		failed: 'Ce navigateur n’a pas pu faire l’image.',
		model: 'Le modèle',
		runs: '{count} autres simulations',
		copy: 'Cette copie : chez qui garde l’image.',
		fiction: 'Ceci est une fiction : un modèle, pas une prévision.'
	},
	loop: {
		mend: 'Renouer',
		cut: 'Couper',
		whole: 'boucle entière'
	},
	goal: {
		reached: 'Atteint',
		notYet: 'Pas encore',
		least: 'objectif : au moins {wanted}',
		most: 'objectif : au plus {wanted}'
	},
	sandbox: {
		challenges: 'Trois objectifs, de plus en plus difficiles',
		start: 'Partir d’ici',
		take: 'Reprendre ce plan',
		copy: 'Copier un lien vers ces réglages',
		copied: 'Le lien est copié.',
		copyFailed: 'Copiez cette adresse :',
		before: 'Reprendre mes réglages précédents',
		link: 'Copier un lien vers ce récit',
		scenarios: 'Ou regarder un plan complet',
		bands:
			'Les traits fins du graphique sont vingt essais du modèle. Sur des centaines d’autres, la moitié reste dans la bande foncée et neuf sur dix dans la bande claire.'
	}
};
