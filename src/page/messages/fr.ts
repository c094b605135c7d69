// Every word of the program that is not a story's own, in French as it is written in Belgium.
import type { Messages } from './en.ts';

export const fr: Messages = {
	siteName: 'Internet, si…',
	kicker: 'Internet est pour tout le monde, mais il ne le sera plus si…',
	skipToStory: 'Aller au récit',
	skipToText: 'Aller au texte',
	storyOf: '{number} sur 8',
	minutes: '{minutes} minutes pour lire et essayer',
	thisIsAStory: 'Ceci est une fiction. Les faits sont sur les fiches blanches.',
	minus: 'moins',
	onScreen: 'Pour lire à l’écran :',
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
	bonnet: {
		title: 'Sous le capot : les simulations, les doutes et tous les nombres',
		numbers: 'Les nombres en tableaux'
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
	lens: {
		title: 'Quelle boucle pèse le plus, et quand',
		whole: 'C’est le scénario « {scenario} », avec toutes ses boucles entières.',
		named: 'De l’année {from} à l’année {to}, la boucle « {loop} » pèse le plus.',
		others:
			'Les autres années, aucune boucle nommée ne l’emporte : chaque partie suit ce qui agit sur elle, ou beaucoup de petites boucles agissent ensemble.',
		none: 'Aucune boucle nommée ne l’emporte : chaque partie suit ce qui agit sur elle, ou beaucoup de petites boucles agissent ensemble.'
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
		scenarios: 'Ou regarder un plan complet'
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
	notice: {
		damaged:
			'Une partie de cette adresse était abîmée. Ce qui était intact est gardé ; pour le reste, vous voyez les réglages du récit.',
		close: 'Fermer'
	},
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
	},
	oneFile: {
		before: 'Si rien ne bouge ici, ouvrez',
		link: 'le récit en un seul fichier',
		after: ' : là où les scripts sont permis, il fonctionne, même depuis un disque.'
	},
	workbench: {
		title: 'L’établi',
		lead: 'Ouvrez un modèle à vous et faites-le bouger. Il peut venir de n’importe quel outil qui écrit des fichiers XMILE, comme Stella.',
		private:
			'Le fichier reste sur votre appareil. Il est lu dans cette page et n’est envoyé nulle part.',
		needsScript: 'L’établi calcule dans votre navigateur : il lui faut JavaScript.',
		choose: 'Choisir un fichier de modèle (.xmile, .stmx, .xml)',
		reading: 'Lecture du fichier.',
		opened: '« {name} » est ouvert.',
		refused: 'Ce fichier ne peut pas tourner ici. Voici ce qui bloque.',
		tooLong: 'Ce fichier est trop long pour un modèle : la limite est d’un mégaoctet.',
		silent: 'La lecture de ce fichier durait trop longtemps et a été abandonnée. C’est tout.',
		stopped: 'La simulation s’est arrêtée au temps {time} : {name} n’est plus un nombre fini.',
		aStock: 'un stock',
		remarks: 'Ce que nous avons remarqué',
		line: 'Ligne {line} :',
		variables: 'Que tracer',
		most: 'Pas plus de {most} à la fois.',
		levers: 'Les constantes comme leviers',
		loops: 'Les boucles de rétroaction dans les équations',
		depends: 'cela dépend',
		noLoops: 'Aucune variable ne revient à elle-même.',
		moreLoops: 'Il y a plus de boucles que cette liste ne peut en montrer.'
	},
	share: {
		open: 'Mettre ce récit dans votre page',
		title: 'Partager un récit',
		lead: 'Chaque récit tient dans un seul fichier. Mettez-le dans votre page, envoyez-le, gardez-le sur une clé USB : c’est partout le même fichier.',
		privacy:
			'Il ne dépose aucun cookie, ne garde rien et ne demande rien à aucun serveur. Il dit sa hauteur à la page qui l’entoure, et rien de plus.',
		code: 'Copiez ces lignes dans votre page',
		copy: 'Copier ces lignes',
		copied: 'C’est copié.',
		selected: 'Elles sont sélectionnées : copiez-les au clavier.',
		follow: 'Laisser le cadre grandir avec le texte',
		followSays:
			'Une page qui autorise les scripts peut donner au cadre la hauteur de son texte. Mettez ces lignes une seule fois, sous les autres. Sans elles, le texte défile dans le cadre et rien ne se perd.',
		site: 'Cette copie du site ne sait pas où elle est publiée. Dans les lignes ci-dessous, mettez son adresse à la place de SITE, par exemple https://example.org.',
		address: 'Ou donnez cette adresse à votre éditeur :',
		download: 'Télécharger le fichier',
		preview: 'Voici ce que cela donne dans une page',
		frame: 'Aperçu : {title}',
		more: 'Bon à savoir',
		notes: [
			'Placez ces lignes seules, pas à la suite d’un texte. Si une page montre le code au lieu du récit, ses réglages interdisent le HTML : faites alors de l’adresse un lien.',
			'Il s’ouvre aussi depuis un disque, sans réseau.',
			'Pour commencer à une étape précise ou avec des leviers réglés, copiez le lien à la fin du récit et reprenez ce qui suit le signe #.',
			'theme=light ou theme=dark après le # choisit l’impression ; accent=rrggbb colore les boutons, tant qu’on peut les lire.',
			'Là où les scripts sont interdits, il montre les mots, une image et un lien.',
			'Textes et images sont sous licence CC BY 4.0 : laissez la ligne qui porte le nom.'
		]
	},
	capsule: {
		walk: 'Les étapes',
		step: 'Étape {number} sur {count}',
		more: 'La suite',
		whole: 'Lire le récit entier',
		offer: 'Autre langue : {language}'
	},
	foot: {
		label: 'À propos de ce site',
		stories: 'Les huit récits',
		share: 'Partager un récit',
		workbench: 'L’établi',
		contact: 'Questions et corrections',
		edition: 'Édition du {date}.'
	},
	notFound: {
		title: 'Cette lettre n’a pas d’adresse',
		picture: 'Une lettre sur deux jambes fines, qui regarde de l’autre côté.',
		says: 'Il n’y a rien à cette adresse. Il en manque peut-être un morceau, perdu en route.',
		back: 'Aller aux huit récits'
	}
};
