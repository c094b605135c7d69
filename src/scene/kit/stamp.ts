// A stamp's name, "field-figure-frame", into its three shapes, inside a box of 24 by 28. One ink, so a
// stamp tells letters apart without colour.

export const FIELDS = {
	plain: '',
	half: 'M0 14h24v14H0z',
	slant: 'M0 28L24 0v28z',
	bars: 'M3 0h4v28H3zM10 0h4v28h-4zM17 0h4v28h-4z',
	full: 'M0 0h24v28H0z'
} as const;

export const FIGURES = {
	disc: 'M12 7a7 7 0 1 1 0 14a7 7 0 1 1 0-14z',
	peak: 'M12 5l8 17H4z',
	house: 'M12 5l8 7v10H4V12z',
	loop: 'M11 6a6 6 0 0 1 5 9.3l4 5.5l-2.5 2l-4.200-5.3A6 6 0 1 1 11 6z',
	leaf: 'M5 22C4 11 10 6 20 6C20 17 15 22 5 22z'
} as const;

export const FRAMES = {
	none: '',
	line: 'M1.5 1.5h21v25h-21z',
	feet: 'M1.5 1.5h21M1.5 26.5h21',
	corners: 'M1.5 9v-7.5h7.5M15 26.5h7.5v-7.5'
} as const;

export interface StampKind {
	readonly field: keyof typeof FIELDS;
	readonly figure: keyof typeof FIGURES;
	readonly frame: keyof typeof FRAMES;
}
