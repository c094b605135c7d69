// The workbench, in Dutch as Belgium writes it.
import type { workbench as English } from '../en/workbench.ts';

export const workbench: typeof English = {
	workbench: {
		title: 'De werkbank',
		lead: 'Open een eigen model en breng het in beweging. Het mag komen uit elk programma dat XMILE-bestanden schrijft, zoals Stella.',
		private:
			'Het bestand blijft op je toestel. Het wordt op deze pagina gelezen en nergens naartoe gestuurd.',
		needsScript: 'De werkbank rekent in je browser en heeft daarvoor JavaScript nodig.',
		choose: 'Kies een modelbestand (.xmile, .stmx, .xml)',
		reading: 'Het bestand wordt gelezen.',
		opened: '‘{name}’ is open.',
		refused: 'Dit bestand kan hier niet draaien. Wat in de weg staat, lees je hieronder.',
		tooLong: 'Dit bestand is te lang voor een model: de grens is één megabyte.',
		silent: 'Het lezen van dit bestand duurde te lang en is gestopt. Verder is er niets gebeurd.',
		stopped: 'De berekening stopte op tijd {time}: {name} is geen eindig getal meer.',
		aStock: 'een voorraad',
		remarks: 'Wat ons opviel',
		line: 'Regel {line}:',
		variables: 'Wat je wilt tekenen',
		most: 'Hoogstens {most} tegelijk.',
		levers: 'De constanten als hendels',
		loops: 'De feedbacklussen in de vergelijkingen',
		depends: 'hangt ervan af',
		noLoops: 'Geen enkele variabele komt bij zichzelf terug.',
		moreLoops: 'Er zijn meer lussen dan we hier kunnen tonen.'
	}
};
