// A story in one file, in Dutch as Belgium writes it.
import type { capsule as English } from '../en/capsule.ts';

export const capsule: typeof English = {
	capsule: {
		walk: 'De stappen',
		step: 'Stap {number} van {count}',
		more: 'Lees verder',
		whole: 'Lees het hele verhaal',
		offer: 'Andere taal: {language}'
	}
};
