// The eight stamps that are ready to use, of the hundred the kit can make.
import type { StampKind } from './stamp.ts';

export const STAMPS: readonly StampKind[] = [
	{ field: 'full', figure: 'house', frame: 'none' },
	{ field: 'plain', figure: 'loop', frame: 'line' },
	{ field: 'half', figure: 'disc', frame: 'line' },
	{ field: 'full', figure: 'disc', frame: 'none' },
	{ field: 'plain', figure: 'leaf', frame: 'feet' },
	{ field: 'slant', figure: 'disc', frame: 'corners' },
	{ field: 'full', figure: 'peak', frame: 'none' },
	{ field: 'bars', figure: 'disc', frame: 'none' }
];

export const stampId = (index: number) => `stamp-${index}`;
