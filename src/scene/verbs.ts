// A movement and the time that has gone into how far along it is, on twos.

/** The five movements of printed things. */
export type Verb = 'slide' | 'drop' | 'stamp' | 'fold' | 'slip';

export interface Movement {
	readonly verb?: Verb;
	readonly seconds?: number;
}

/** Drawn things change 12 times a second, as if every second film frame were a new print. */
export const FRAMES_PER_SECOND = 12;

/** No movement is longer, in seconds. */
export const LONGEST = 2;

const USUAL_SECONDS: Record<Verb, number> = {
	slide: 0.75,
	drop: 0.5,
	stamp: 4 / FRAMES_PER_SECOND,
	fold: 3 / FRAMES_PER_SECOND,
	slip: 2 / FRAMES_PER_SECOND
};

/** How far along a movement is, 0 to 1, when `p` (0 to 1) of its time has gone. */
export function progress(verb: Verb, p: number): number {
	if (p <= 0) return 0;
	if (p >= 1) return 1;
	if (verb === 'drop') return p ** 3;
	// down in one frame, a hard stop, two frames of recoil; never past the target, or a count would be wrong
	if (verb === 'stamp') return p < 0.5 ? 1 : p < 0.75 ? 0.88 : 0.95;
	return p;
}

/** Whole frames in a movement, at least one. */
export function framesIn({ verb = 'slide', seconds }: Movement): number {
	const length = Math.min(LONGEST, seconds ?? USUAL_SECONDS[verb]);
	return Math.max(1, Math.round(length * FRAMES_PER_SECOND));
}
