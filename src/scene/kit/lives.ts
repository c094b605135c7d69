// What a letter holds, by name, into small drawings in one ink: filled shapes and lines, no words.
// The thing is drawn in a box of 60 by 60, origin at its middle; handwriting follows on its right.

export interface Life {
	/** Filled shapes. */
	readonly solid?: string;
	readonly lines: string;
}

const WRITING = 'M40-2q4-5 8 0t8 0t8 0t8 0M40 12q4-5 8 0t8 0t8 0';

export const LIVES = {
	address: {
		solid: 'M-32-3L0-31L32-3zM13-29h9v16h-9z',
		lines: `M-24-3V28H24V-3M-7 28V10H8V28${WRITING}`
	},
	heart: {
		solid: 'M0 28C-46-2-30-36 0-14C30-36 46-2 0 28z',
		lines: WRITING
	},
	cross: {
		solid: 'M-10-29h20v19h19v20h-19v19h-20v-19h-19v-20h19z',
		lines: WRITING
	},
	bill: {
		solid: 'M-13 4h26v9h-26z',
		lines: `M-23-30H23V28l-8-7l-7.5 7l-7.5-7l-7.5 7l-7.5-7l-8 7zM-12-19h9M9-19h4M-12-8h13M9-8h4${WRITING}`
	},
	sun: {
		solid: 'M-2-20a14 14 0 1 1 0 28a14 14 0 1 1 0-28z',
		lines:
			'M-2-34v5M-31-7h8M19-6h9M-23-27l6 6M20-28l-6 6M-22 13l5-4M18 14l-4-5M-30 26q15-8 30 0t30-1t30-1M50 24V4M50 14q-9-1-9-8M50 18q8-2 9-8M50 4q-8-6 0-12q8 6 0 12'
	},
	map: {
		lines: `M-31-22l21-7l21 7l21-7V20l-21 7l-21-7l-21 7zM-10-29V20M-27 1l14 14M-13 1l-14 14M-3 6l6-4M11-2l6-1M24-7l3-5${WRITING}`
	},
	ring: {
		solid: 'M-13-32h26l9 10l-22 17l-22-17z',
		lines: `M-7-7a19 19 0 1 0 14 0${WRITING}`
	},
	note: {
		solid: 'M-19 12a10 8 0 1 1-.1 0zM15 6a10 8 0 1 1-.1 0zM-11-28L27-33v11L-11-17z',
		lines: 'M-10 20V-26M26 14V-31M40-6h32M40 4h32M40 14h32'
	},
	ballot: {
		lines:
			'M-27-27h21v21h-21zM-27 7h21v21h-21zM-32-32l31 31M1-34l-34 34M8-12q4-5 8 0t8 0t8 0t8 0t8 0M8 20q4-5 8 0t8 0t8 0t8 0'
	},
	book: {
		solid: 'M0-20Q-15-31-33-25V21Q-15 15 0 26z',
		lines: `M0-20Q15-31 33-25V21Q15 15 0 26M9-10q8-5 15-3M9 3q8-5 15-3${WRITING}`
	},
	warrant: {
		solid: 'M12 6l18 19l-7 7l-18-19z',
		lines: `M-4-31a20 20 0 1 1-.1 0M-15-15q4-5 8 0t8 0M-15-5q4-5 8 0t6 0${WRITING}`
	}
} as const satisfies Record<string, Life>;

export type Holds = keyof typeof LIVES;

export const lifeId = (holds: Holds) => `life-${holds}`;
