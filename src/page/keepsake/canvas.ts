// A sheet → a PNG. Drawn on a canvas and not from the SVG: a picture inside a page gets none of the page's faces.
import {
	fontOf,
	HEIGHT,
	WIDTH,
	type Face,
	type Inks,
	type Mark,
	type Ruler,
	type Sheet
} from './sheet.ts';

const FACES: readonly Face[] = ['title', 'story', 'fact', 'machine'];

function brush(): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
	const canvas = document.createElement('canvas');
	canvas.width = WIDTH;
	canvas.height = HEIGHT;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('this browser draws no canvas');
	return { canvas, pen };
}

/** Measures with the page's own faces, once they are there. */
export async function rulerOfPage(): Promise<Ruler> {
	const fonts = FACES.flatMap((face) => [
		fontOf({ face, size: 40 }),
		...(face === 'fact' ? [fontOf({ face, size: 40, bold: true })] : [])
	]);
	// a face that does not come is replaced by the next in its row
	await Promise.all(fonts.map((font) => document.fonts.load(font).catch(() => [])));
	const { pen } = brush();
	return (text, type) => {
		pen.font = fontOf(type);
		return pen.measureText(text).width;
	};
}

/** The colours of a story's inks by day, as the style sheet has them. */
export function inksOf(ink: string): Inks {
	const probe = document.createElement('i');
	probe.dataset.theme = 'day';
	probe.dataset.ink = ink;
	probe.hidden = true;
	document.body.append(probe);
	const colour = (name: string) => {
		probe.style.color = `var(--${name})`;
		return getComputedStyle(probe).color;
	};
	const inks = { paper: colour('paper'), soot: colour('soot'), a: colour('a'), b: colour('b') };
	probe.remove();
	return inks;
}

/** @returns the picture as an address that holds it */
export function pngOf({ paper, marks }: Sheet): string {
	const { canvas, pen } = brush();
	pen.lineCap = 'round';
	pen.lineJoin = 'round';
	pen.fillStyle = paper;
	pen.fillRect(0, 0, WIDTH, HEIGHT);
	for (const mark of marks) draw(pen, mark);
	return canvas.toDataURL('image/png');
}

function draw(pen: CanvasRenderingContext2D, mark: Mark) {
	if (mark.kind === 'words') {
		pen.font = fontOf(mark);
		pen.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start');
		pen.fillStyle = mark.fill;
		pen.fillText(mark.text, mark.x, mark.y);
		return;
	}
	const path = new Path2D(mark.d);
	if (mark.fill) {
		pen.fillStyle = mark.fill;
		pen.fill(path);
	}
	if (!mark.stroke) return;
	pen.strokeStyle = mark.stroke;
	pen.lineWidth = mark.weight ?? 1;
	pen.setLineDash([...(mark.dashes ?? [])]);
	pen.stroke(path);
}
