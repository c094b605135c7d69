// The fonts hold the letters we print, keep to their budget, and have stand-ins that take the same room.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFont } from '../../scripts/font-file.mjs';
import { FALLBACKS_FILE, fallbacks } from '../../scripts/font-fallbacks.mjs';
import { BUDGET, FONTS, makeFonts, subset } from '../../scripts/fonts.mjs';

/** What a French, a Dutch and an English sentence need beyond a to z. */
const NEEDED = 'àâäçèéêëîïôöùûüœÀÇÉÊŒ “”‘’«»…–\u00a00123456789';

test('all fonts of a story page together stay in the budget', async () => {
	const sizes = Object.values(await makeFonts({ quiet: true }));
	expect(sizes).toHaveLength(Object.keys(FONTS).length);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET.all);
});

describe('letters', () => {
	test.each(Object.keys(FONTS))('%s has those of English, French and Dutch', async (name) => {
		const { glyphs } = readFont(await subset(name, 'truetype'));
		expect([...NEEDED].filter((letter) => !glyphs.has(letter.codePointAt(0)))).toEqual([]);
	});
});

test('fallbacks.css is what its script writes from the fonts of today', async () => {
	expect(readFileSync(FALLBACKS_FILE, 'utf8')).toBe(await fallbacks());
});

test('fonts.css asks for the files that are made, and no others', () => {
	const css = readFileSync(join(FALLBACKS_FILE, '../fonts.css'), 'utf8');
	const asked = [...css.matchAll(/generated\/([\w-]+)\.woff2/g)].map((match) => match[1]);
	expect(asked.sort()).toEqual(Object.keys(FONTS).sort());
});

test('tokens.css lists every font that stands in for one of ours', () => {
	const css = readFileSync(join(FALLBACKS_FILE, '../../page/site/tokens.css'), 'utf8');
	const families = [...readFileSync(FALLBACKS_FILE, 'utf8').matchAll(/font-family: ('.+');/g)];
	const missing = families.map((match) => match[1]).filter((family) => !css.includes(family));
	expect([...new Set(missing)]).toEqual([]);
});
