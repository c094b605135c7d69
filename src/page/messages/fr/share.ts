// The page to share a story, in French as it is written in Belgium.
import type { share as English } from '../en/share.ts';

export const share: typeof English = {
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
	}
};
