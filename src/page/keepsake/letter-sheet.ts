// What the page could know about its reader → the reader's own letter, as a sheet to keep.
import { frame, type Imprint } from './surround.ts';
import {
	box,
	Column,
	MARGIN,
	WIDTH,
	type Inks,
	type Ruler,
	type Sheet,
	type Type
} from './sheet.ts';

export interface LetterPicture extends Imprint {
	readonly lang: string;
	readonly heading: string;
	/** who writes it */
	readonly from: string;
	readonly paragraphs: readonly string[];
}

const INSIDE = 64;

export function letterSheet(picture: LetterPicture, inks: Inks, ruler: Ruler): Sheet {
	const { marks, top, bottom } = frame(picture, inks, ruler);
	const options = { x: MARGIN + INSIDE, room: WIDTH - 2 * (MARGIN + INSIDE) };
	const letter = (size: number) => {
		const column = new Column(top + 56, ruler);
		const text: Type = { face: 'story', size };
		column.put(picture.from, { face: 'machine', size: 28 }, inks.soot, { ...options, after: 18 });
		column.put(picture.heading, { face: 'title', size: 78 }, inks.soot, {
			...options,
			leading: 1.1,
			after: 30
		});
		for (const one of picture.paragraphs)
			column.put(one, text, inks.soot, { ...options, leading: 1.42, after: size * 0.7 });
		return column;
	};
	const size = [46, 42, 38, 34, 31].find((it) => letter(it).y + 30 <= bottom) ?? 28;
	return {
		alt: `${picture.heading}. ${picture.paragraphs.join(' ')} ${picture.fiction}`,
		lang: picture.lang,
		paper: inks.paper,
		marks: [
			...marks,
			{
				kind: 'line',
				d: box(MARGIN, top, WIDTH - 2 * MARGIN, bottom - top),
				stroke: inks.soot,
				weight: 3
			},
			...letter(size).marks
		]
	};
}
