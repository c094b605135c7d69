// The workbench, in French as it is written in Belgium.
import type { workbench as English } from '../en/workbench.ts';

export const workbench: typeof English = {
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
	}
};
