// What every picture to keep has: an airmail edge, the story it is from, what it is, and its address.
import {
	box,
	Column,
	HEIGHT,
	MARGIN,
	WIDTH,
	type Inks,
	type Mark,
	type Ruler,
	type Type
} from './sheet.ts';

/** The words at the edges. */
export interface Imprint {
	readonly title: string;
	/** the sentence that the story finishes */
	readonly sentence: string;
	/** "A what-if story: a model, not a forecast." */
	readonly fiction: string;
	readonly address: string;
}

const EDGE = 22;
const ADDRESS: Type = { face: 'machine', size: 22 };
const FICTION: Type = { face: 'fact', size: 30, bold: true };

/** Stripes of both inks along the edges, their ends cut straight by the sheet. */
function edge({ a, b, paper }: Inks): Mark[] {
	const stripes = (fill: string, first: number): Mark => {
		let d = '';
		for (let x = first - HEIGHT; x < WIDTH + HEIGHT; x += 104)
			d += `M${x} ${HEIGHT}l${HEIGHT} ${-HEIGHT}h30l${-HEIGHT} ${HEIGHT}z`;
		return { kind: 'line', d, fill };
	};
	const inner = box(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE);
	return [stripes(a, 0), stripes(b, 52), { kind: 'line', d: inner, fill: paper }];
}

/** @returns the marks, and the room that is left between them, from top to bottom */
export function frame({ title, sentence, fiction, address }: Imprint, inks: Inks, ruler: Ruler) {
	const head = new Column(74, ruler);
	head.put(sentence, { face: 'story', size: 30 }, inks.soot, { leading: 1.3, after: 6 });
	const room = WIDTH - 2 * MARGIN;
	const wide = ruler(title, { face: 'title', size: 104 });
	const size = Math.floor(Math.min(104, Math.max(64, (104 * room) / wide)));
	head.put(title, { face: 'title', size }, inks.soot, { leading: 1.12, after: 22 });

	const probe = new Column(0, ruler);
	probe.put(address, ADDRESS, inks.paper);
	const height = 26 + 44 + probe.y + 22;
	const top = HEIGHT - EDGE - height;
	const foot = new Column(top + 20, ruler);
	foot.put(fiction, FICTION, inks.paper, { after: 4 });
	foot.put(address, ADDRESS, inks.paper);

	const marks: Mark[] = [
		...edge(inks),
		...head.marks,
		{ kind: 'line', d: box(EDGE, top, WIDTH - 2 * EDGE, height), fill: inks.soot },
		...foot.marks
	];
	return { marks, top: head.y, bottom: top - 34 };
}
