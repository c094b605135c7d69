// The page to share a story, in Dutch as Belgium writes it.
import type { share as English } from '../en/share.ts';

export const share: typeof English = {
	share: {
		open: 'Zet dit verhaal op je eigen pagina',
		title: 'Deel een verhaal',
		lead: 'Elk verhaal is één bestand. Zet het op je pagina, stuur het door of bewaar het op een stick: het is overal hetzelfde bestand.',
		privacy:
			'Het plaatst geen cookies, bewaart niets en vraagt niets aan een server. Aan de pagina eromheen vertelt het hoe hoog het is, en verder niets.',
		code: 'Kopieer deze regels naar je pagina',
		copy: 'Kopieer deze regels',
		copied: 'Gekopieerd.',
		selected: 'Ze zijn geselecteerd: kopieer ze met het toetsenbord.',
		follow: 'Laat het kader meegroeien met de tekst',
		followSays:
			'Een pagina die scripts toelaat, kan het kader zo hoog maken als de tekst. Zet deze regels één keer onder de andere. Zonder deze regels scrolt de tekst in het kader en gaat er niets verloren.',
		site: 'Deze kopie van de site weet niet waar ze gepubliceerd is. Zet in de regels hieronder haar adres op de plaats van SITE, bijvoorbeeld https://example.org.',
		address: 'Of geef dit adres in je editor:',
		download: 'Download het bestand',
		preview: 'Zo ziet het eruit op een pagina',
		frame: 'Voorbeeld: {title}',
		more: 'Goed om te weten',
		notes: [
			'Zet de regels apart, niet achter tekst. Toont een pagina de code in plaats van het verhaal, dan verbieden haar instellingen HTML: maak van het adres dan een link.',
			'Het opent ook vanaf een schijf, zonder netwerk.',
			'Wil je bij een bepaalde stap beginnen, of met ingestelde hendels? Kopieer dan de link aan het einde van het verhaal en neem over wat na het teken # staat.',
			'theme=light of theme=dark na de # kiest de druk; accent=rrggbb kleurt de knoppen, zolang ze leesbaar blijven.',
			'Waar scripts verboden zijn, toont het de woorden, een beeld en een link.',
			'Woorden en beelden vallen onder CC BY 4.0: laat de regel met de naam staan.'
		]
	}
};
