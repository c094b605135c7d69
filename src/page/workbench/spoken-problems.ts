// What stands in the way of a reader's model → a sentence in the page's language. English is the engine's own.
import type { XmileCode } from '#engine/xmile/index.ts';
import type { Remark } from './bench.ts';

/** One sentence for each kind of problem, by language; the names it speaks of and its line stand beside it. */
export const SENTENCES: Readonly<Record<string, Readonly<Record<XmileCode, string>>>> = {
	fr: {
		'bad-xml': 'Le fichier n’est pas du XML lisible.',
		'bad-xmile': 'C’est du XML, mais ce n’est pas un modèle au format XMILE.',
		unsafe: 'Le fichier contient des caractères ou des déclarations dont un modèle n’a pas besoin.',
		'no-arrays': 'Des éléments ou des dimensions ne vont pas ensemble.',
		'bad-yaml': 'Le fichier n’est pas du YAML lisible.',
		'unknown-key': 'Un mot n’a pas sa place à cet endroit du fichier.',
		'missing-key': 'Il manque quelque chose qui doit s’y trouver.',
		'wrong-type': 'Un texte se trouve là où il faut un nombre, ou l’inverse.',
		'too-big': 'Le modèle a plus de texte, de variables ou de pas de temps qu’on n’en accepte ici.',
		'bad-range': 'Une limite basse dépasse la limite haute, ou une valeur sort de ses limites.',
		'bad-time': 'Le début, la fin et le pas de temps ne vont pas ensemble.',
		'bad-lookup': 'Les points d’une fonction graphique ne font pas une courbe.',
		'bad-path': 'Une boucle ou une chaîne n’existe pas dans les équations.',
		unused: 'Aucune équation n’utilise cette constante ou cette fonction graphique.',
		syntax: 'Une équation est illisible.',
		unclosed: 'Une parenthèse, un guillemet ou un commentaire n’est pas fermé.',
		'too-long': 'Une équation a trop d’éléments.',
		'too-deep': 'Une équation a trop de parenthèses les unes dans les autres.',
		'same-name': 'Deux choses portent le même nom.',
		'reserved-name': 'Ce nom est réservé par le langage.',
		'unknown-name': 'Rien dans le modèle ne porte ce nom.',
		'unknown-function': 'Cette fonction n’existe pas.',
		'not-supported': 'Cet établi n’a pas cette fonction, que d’autres outils connaissent.',
		'wrong-arguments': 'Une fonction a trop ou trop peu d’arguments, ou pas ceux qu’il faut.',
		'wrong-kind': 'Un nom est employé pour ce qu’il n’est pas.',
		'loose-flow': 'Un flux n’appartient à aucun stock, ou à trop de stocks.',
		circular: 'Des variables ont besoin l’une de l’autre au même instant.',
		'circular-start': 'Des valeurs de départ ont besoin l’une de l’autre.',
		'bad-unit': 'Une unité est illisible ou n’est pas déclarée.',
		'unit-clash': 'On additionne ou on compare des choses d’unités différentes.',
		'unit-mismatch': 'L’unité d’une équation n’est pas celle qui est déclarée.',
		'division-by-zero': 'On divise par un nombre qui est toujours zéro.',
		'delay-too-short': 'Un délai est plus court que ce que le pas de temps peut suivre.',
		'not-finite': 'Une valeur cesse d’être un nombre pendant la simulation.'
	},
	nl: {
		'bad-xml': 'Het bestand is geen leesbare XML.',
		'bad-xmile': 'Het is XML, maar geen model in XMILE.',
		unsafe: 'Het bestand bevat tekens of declaraties die een model niet nodig heeft.',
		'no-arrays': 'Elementen of dimensies passen niet bij elkaar.',
		'bad-yaml': 'Het bestand is geen leesbare YAML.',
		'unknown-key': 'Een woord hoort niet op deze plaats in het bestand.',
		'missing-key': 'Er ontbreekt iets wat er moet staan.',
		'wrong-type': 'Er staat tekst waar een getal moet staan, of omgekeerd.',
		'too-big': 'Het model heeft meer tekst, variabelen of tijdstappen dan hier kan.',
		'bad-range': 'Een ondergrens ligt boven de bovengrens, of een waarde valt buiten haar grenzen.',
		'bad-time': 'Begin, einde en tijdstap passen niet bij elkaar.',
		'bad-lookup': 'De punten van een grafische functie vormen geen kromme.',
		'bad-path': 'Een lus of keten komt niet voor in de vergelijkingen.',
		unused: 'Geen enkele vergelijking gebruikt deze constante of grafische functie.',
		syntax: 'Een vergelijking is niet te lezen.',
		unclosed: 'Een haakje, aanhalingsteken of commentaar wordt niet gesloten.',
		'too-long': 'Een vergelijking heeft te veel onderdelen.',
		'too-deep': 'Een vergelijking heeft te veel haakjes in haakjes.',
		'same-name': 'Twee dingen hebben dezelfde naam.',
		'reserved-name': 'Deze naam houdt de taal voor zichzelf.',
		'unknown-name': 'Niets in het model heeft deze naam.',
		'unknown-function': 'Deze functie bestaat niet.',
		'not-supported': 'Deze functie van andere programma’s heeft deze werkbank niet.',
		'wrong-arguments': 'Een functie heeft te veel of te weinig argumenten, of niet de juiste.',
		'wrong-kind': 'Een naam wordt gebruikt voor iets wat hij niet is.',
		'loose-flow': 'Een stroom hoort bij geen enkele voorraad, of bij te veel voorraden.',
		circular: 'Variabelen hebben elkaar op hetzelfde moment nodig.',
		'circular-start': 'Beginwaarden hebben elkaar nodig.',
		'bad-unit': 'Een eenheid is niet te lezen of niet opgegeven.',
		'unit-clash': 'Dingen met een andere eenheid worden opgeteld of vergeleken.',
		'unit-mismatch': 'De eenheid van een vergelijking is niet die welke is opgegeven.',
		'division-by-zero': 'Er wordt gedeeld door een getal dat altijd nul is.',
		'delay-too-short': 'Een vertraging is korter dan de tijdstap kan volgen.',
		'not-finite': 'Een waarde houdt tijdens de berekening op een getal te zijn.'
	}
};

/** The remark in words; the names that the engine's sentence quotes are kept, for they are the author's. */
export function sayRemark({ code, sentence, cure }: Remark, lang: string): string {
	const said = SENTENCES[lang]?.[code];
	if (!said) return `${sentence} ${cure}`.trim();
	const names = [...new Set(sentence.match(/"[^"]+"/g) ?? [])].map((name) => name.slice(1, -1));
	return names.length > 0 ? `${said} (${names.join(', ')})` : said;
}
