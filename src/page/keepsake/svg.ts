// A sheet → the text of an SVG file that looks the same on any machine.
import { familyOf, HEIGHT, WIDTH, type Mark, type Sheet } from './sheet.ts';

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function svgOf({ alt, lang, paper, marks }: Sheet): string {
	const head = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
	return [
		`<svg ${head} role="img" xml:lang="${lang}" lang="${lang}" fill="none" stroke-linecap="round" stroke-linejoin="round">`,
		`<title>${escaped(alt)}</title>`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>`,
		...marks.map(markOf),
		'</svg>\n'
	].join('\n');
}

function markOf(mark: Mark): string {
	if (mark.kind === 'line') {
		const { d, stroke, fill, weight, dashes } = mark;
		const stroked = stroke
			? ` stroke="${stroke}" stroke-width="${weight}"${dashes ? ` stroke-dasharray="${dashes.join(' ')}"` : ''}`
			: '';
		return `<path d="${d}"${fill ? ` fill="${fill}"` : ''}${stroked}/>`;
	}
	const { text, x, y, width, face, size, bold, fill, anchor } = mark;
	const weight = bold || face === 'machine' ? ' font-weight="700"' : '';
	const style = face === 'italic' ? ' font-style="italic"' : '';
	const at = anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '';
	// a machine without the face has another one, which is held to the same length
	return `<text x="${x}" y="${y}" font-family="${escaped(familyOf(face))}" font-size="${size}"${weight}${style}${at} fill="${fill}" textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
}
