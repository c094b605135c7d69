// The fonts of the packages → src/fonts/generated/*.woff2, with only the letters, weights and features we print.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';
import { fingerprint } from './fingerprint.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'src/fonts/generated');
const stampFile = join(folder, '.stamp');

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** One word of a headline in English, French or Dutch ("ij" is two letters). */
export const GRADE_LETTERS = `${ascii.replace(/[^A-Za-z0-9 .,:;!?'-]/g, '')}ÀÂÇÈÉÊËÎÏÔÖÙÛÜŒàáâäçèéêëîïíóôöùûúüœ\u00a0«»‘’“”–…`;
export const TITLE_LETTERS = `${ascii}${GRADE_LETTERS}ÁÄÌÍÑÒÓÚÆìñòÿæ\u2009¡¿§©‚„—·•`;
/** …and what figures and sources need. Arrows are drawn, not set: no face here has them all. */
export const TEXT_LETTERS = `${TITLE_LETTERS}°²³µ½¼¾×÷±−′″€£`;

const WEIGHTS = { wght: { min: 400, max: 700 } };
const redaction = (name, letters) => ({
	file: `@fontsource/${name}/files/${name}-latin-400-normal.woff2`,
	letters,
	keepFeatures: ['kern', 'locl']
});
const literata = '@fontsource-variable/literata/files/literata-latin-wght';
const atkinson = '@fontsource-variable/atkinson-hyperlegible-next/files';

/** One file each. tnum: figures of one width, for what stands in columns or moves. */
export const FONTS = {
	redaction: redaction('redaction', TITLE_LETTERS),
	'redaction-20': redaction('redaction-20', GRADE_LETTERS),
	'redaction-35': redaction('redaction-35', GRADE_LETTERS),
	literata: {
		file: `${literata}-normal.woff2`,
		letters: TEXT_LETTERS,
		keepFeatures: ['kern', 'liga', 'locl', 'ccmp'],
		variationAxes: WEIGHTS
	},
	'literata-italic': {
		file: `${literata}-italic.woff2`,
		letters: TEXT_LETTERS,
		keepFeatures: ['kern', 'liga', 'locl', 'ccmp'],
		variationAxes: { wght: 400 } // italics are single words; a second weight would cost 13 kB
	},
	atkinson: {
		file: `${atkinson}/atkinson-hyperlegible-next-latin-wght-normal.woff2`,
		letters: TEXT_LETTERS,
		keepFeatures: ['kern', 'locl', 'ccmp', 'tnum'],
		variationAxes: WEIGHTS
	},
	'courier-prime-bold': {
		file: '@fontsource/courier-prime/files/courier-prime-latin-700-normal.woff2',
		letters: TEXT_LETTERS,
		keepFeatures: ['locl']
	}
};

/** The whole set is what a story page may fetch (bytes). A grade is one word of a headline. */
export const BUDGET = { all: 95_000, grade: 6_000 };

/** The font with only our letters; `format` 'truetype' for reading its metrics. */
export function subset(name, format = 'woff2', more = {}) {
	const { file, letters, ...options } = FONTS[name];
	const font = readFileSync(join(root, 'node_modules', file));
	return subsetFont(font, letters, { targetFormat: format, noHinting: true, ...options, ...more });
}

function checkBudget(sizes) {
	const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
	const heavy = Object.keys(sizes).filter(
		(name) => /-\d\d$/.test(name) && sizes[name] > BUDGET.grade
	);
	if (heavy.length) throw new Error(`Over ${BUDGET.grade} bytes: ${heavy.join(', ')}.`);
	if (all > BUDGET.all) throw new Error(`The fonts are ${all} bytes; the budget is ${BUDGET.all}.`);
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Writes the files unless they are there already; returns bytes by name. */
export async function makeFonts({ quiet = false } = {}) {
	const packages = Object.values(FONTS).map(({ file }) => `node_modules/${file}`);
	const stamp = fingerprint(root, ['scripts/fonts.mjs', ...packages]);
	if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		for (const name of Object.keys(FONTS)) {
			writeFileSync(join(folder, `${name}.woff2`), await subset(name));
		}
		writeFileSync(stampFile, stamp);
	}

	const sizes = Object.fromEntries(
		readdirSync(folder)
			.filter((file) => file.endsWith('.woff2'))
			.map((file) => [file.replace('.woff2', ''), readFileSync(join(folder, file)).length])
	);
	checkBudget(sizes);
	const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
	const each = Object.entries(sizes).map(([name, size]) => `${name} ${kB(size)}`);
	if (!quiet) console.log(`Fonts: ${each.join(', ')}; together ${kB(all)}.`);
	return sizes;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await makeFonts();
