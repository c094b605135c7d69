// The bytes of a TrueType font → its vertical metrics and the mean width of a text set in it.

function tablesOf(font) {
	const tables = {};
	for (let i = 0; i < font.readUInt16BE(4); i += 1) {
		const at = 12 + 16 * i;
		const start = font.readUInt32BE(at + 8);
		tables[font.toString('latin1', at, at + 4)] = font.subarray(
			start,
			start + font.readUInt32BE(at + 12)
		);
	}
	return tables;
}

/** Character codes → glyph numbers, from the table of 16-bit characters (format 4), which all our fonts have. */
function glyphsOf(cmap) {
	const glyphs = new Map();
	const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
		cmap.readUInt32BE(4 + 8 * i + 4)
	);
	const start = starts.find((at) => cmap.readUInt16BE(at) === 4);
	if (start === undefined) throw new Error('This font has no 16-bit character table.');
	const table = cmap.subarray(start);
	const segments = table.readUInt16BE(6) / 2;
	for (let s = 0; s < segments; s += 1) {
		const last = table.readUInt16BE(14 + 2 * s);
		const first = table.readUInt16BE(16 + 2 * (segments + s));
		const delta = table.readUInt16BE(16 + 2 * (2 * segments + s));
		const offsetAt = 16 + 2 * (3 * segments + s);
		const offset = table.readUInt16BE(offsetAt);
		for (let code = first; code <= last && code < 0xffff; code += 1) {
			const glyph = offset ? table.readUInt16BE(offsetAt + offset + 2 * (code - first)) : code;
			if (glyph) glyphs.set(code, (glyph + delta) & 0xffff);
		}
	}
	return glyphs;
}

/** Ascent, descent and line gap are in ems; `glyphs` maps character codes; `widthOf` a text is in ems a character. */
export function readFont(font) {
	const { head, hhea, hmtx, cmap } = tablesOf(font);
	const em = head.readUInt16BE(18);
	const glyphs = glyphsOf(cmap);
	const widths = hhea.readUInt16BE(34);

	const advance = (character) => {
		const glyph = glyphs.get(character.codePointAt(0)) ?? 0;
		return hmtx.readUInt16BE(4 * Math.min(glyph, widths - 1)) / em;
	};
	return {
		ascent: hhea.readInt16BE(4) / em,
		descent: -hhea.readInt16BE(6) / em,
		lineGap: hhea.readInt16BE(8) / em,
		glyphs,
		widthOf: (text) =>
			[...text].reduce((sum, character) => sum + advance(character), 0) / [...text].length
	};
}
