// A picture to keep as a list of marks, which both an SVG file and a canvas can print.

/** Four by five: as tall as a phone's feed shows whole, with room for a chart and for sentences one can read there. */
export const WIDTH = 1200;
export const HEIGHT = 1500;
export const MARGIN = 80;

export type Face = 'title' | 'story' | 'italic' | 'fact' | 'machine';

/** The colours of the day's printing, as CSS colours: a kept picture is on paper whatever the page is. */
export interface Inks {
	readonly paper: string;
	readonly soot: string;
	readonly a: string;
	readonly b: string;
}

export interface Type {
	readonly face: Face;
	/** in pixels */
	readonly size: number;
	readonly bold?: boolean;
}

export interface Line {
	readonly d: string;
	readonly stroke?: string;
	readonly fill?: string;
	readonly weight?: number;
	readonly dashes?: readonly number[];
}

/** One line of text; `width` is what it measures in its own face, so that another face can be held to it. */
export interface Words extends Type {
	readonly text: string;
	readonly x: number;
	/** the baseline */
	readonly y: number;
	readonly width: number;
	readonly fill: string;
	readonly anchor?: 'start' | 'middle' | 'end';
}

export type Mark = ({ readonly kind: 'line' } & Line) | ({ readonly kind: 'words' } & Words);

export interface Sheet {
	/** the picture in a sentence or two */
	readonly alt: string;
	readonly lang: string;
	readonly paper: string;
	readonly marks: readonly Mark[];
}

/** The faces of the page, each with what other machines have instead. */
const FACES: Record<Face, string> = {
	title: "'Redaction', 'Times New Roman', 'Noto Serif', serif",
	story: "'Literata', Georgia, 'Noto Serif', serif",
	italic: "'Literata', Georgia, 'Noto Serif', serif",
	fact: "'Atkinson Hyperlegible Next', Arial, Roboto, 'DejaVu Sans', sans-serif",
	machine: "'Courier Prime', 'Courier New', 'DejaVu Sans Mono', monospace"
};
export const familyOf = (face: Face) => FACES[face];

/** As CSS and canvas write it. */
export const fontOf = ({ face, size, bold }: Type) =>
	`${face === 'italic' ? 'italic ' : ''}${bold || face === 'machine' ? 700 : 400} ${size}px ${FACES[face]}`;

/** How wide a text is, in pixels. */
export type Ruler = (text: string, type: Type) => number;

/** A text in lines that fit; a word that is longer than a line, such as an address, is broken. */
export function wrapped(text: string, type: Type, room: number, ruler: Ruler): string[] {
	const lines: string[] = [];
	let line = '';
	const put = (word: string, gap: string) => {
		const next = line ? line + gap + word : word;
		if (ruler(next, type) <= room) line = next;
		else {
			if (line) lines.push(line);
			line = word;
			while (ruler(line, type) > room && line.length > 1) {
				let end = line.length - 1;
				while (end > 1 && ruler(line.slice(0, end), type) > room) end--;
				lines.push(line.slice(0, end));
				line = line.slice(end);
			}
		}
	};
	for (const word of text.split(' ')) put(word, ' ');
	if (line) lines.push(line);
	return lines;
}

/** Prints texts one under the other and says where the next would begin. */
export class Column {
	readonly marks: Mark[] = [];
	/** the top of what comes next */
	y: number;
	readonly #ruler: Ruler;
	constructor(y: number, ruler: Ruler) {
		this.y = y;
		this.#ruler = ruler;
	}

	put(
		text: string,
		type: Type,
		fill: string,
		{ x = MARGIN, room = WIDTH - 2 * MARGIN, leading = 1.35, after = 0 } = {}
	) {
		for (const line of wrapped(text, type, room, this.#ruler)) {
			const y = Math.round(this.y + type.size * (0.5 * leading + 0.34));
			this.marks.push({
				kind: 'words',
				text: line,
				x,
				y,
				width: this.#ruler(line, type),
				fill,
				...type
			});
			this.y += type.size * leading;
		}
		this.y += after;
	}
}

export const box = (x: number, y: number, width: number, height: number) =>
	`M${x} ${y}h${width}v${height}h${-width}z`;
