// The metrics of our fonts and of those people already have → src/fonts/fallbacks.css: local faces stretched so that
// a text takes the same room before our font arrives as after it.
//   node scripts/font-fallbacks.mjs                writes the file
//   node scripts/font-fallbacks.mjs measure a.ttf  prints the width the table below wants
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';
import { readFont } from './font-file.mjs';
import { subset } from './fonts.mjs';

export const FALLBACKS_FILE = join(
	dirname(dirname(fileURLToPath(import.meta.url))),
	'src/fonts/fallbacks.css'
);

/** What widths are measured on. Whoever changes it measures all local fonts again. */
const SAMPLE = [
	'The law takes effect on Monday. Lotte writes to her sister, and for the first time she wonders who else will read it before the evening.',
	'La loi entre en vigueur lundi. Lotte écrit à sa sœur et, pour la première fois, elle se demande qui d’autre va lire sa lettre avant le soir.',
	'De wet gaat maandag in. Lotte schrijft haar zus en vraagt zich voor het eerst af wie de brief nog meer leest voordat het avond is.'
].join(' ');

/**
 * Fonts people have: the names of a face, and the mean width of SAMPLE in it (ems a character), by weight.
 * Measured with this script on fonts of the same widths: Liberation 2.1.5 stands for Times New Roman, Arial and
 * Courier New, and Gelasio for Georgia (they were drawn to match); DejaVu 2.37, Noto Serif and Roboto are themselves.
 */
const LOCAL = {
	Georgia: {
		400: [0.4226, 'Georgia', 'Gelasio'],
		700: [0.4927, 'Georgia Bold', 'Georgia-Bold', 'Gelasio Bold']
	},
	Times: {
		400: [0.3873, 'Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
		700: [
			0.4116,
			'Times New Roman Bold',
			'TimesNewRomanPS-BoldMT',
			'Liberation Serif Bold',
			'Tinos Bold'
		]
	},
	'Noto Serif': {
		400: [0.4601, 'Noto Serif', 'NotoSerif', 'Noto Serif Regular'],
		700: [0.4896, 'Noto Serif Bold', 'NotoSerif-Bold']
	},
	'DejaVu Serif': {
		400: [0.4962, 'DejaVu Serif'],
		700: [0.5464, 'DejaVu Serif Bold', 'DejaVuSerif-Bold']
	},
	Arial: {
		400: [0.4267, 'Arial', 'ArialMT', 'Helvetica', 'Liberation Sans', 'Arimo'],
		700: [
			0.4582,
			'Arial Bold',
			'Arial-BoldMT',
			'Helvetica-Bold',
			'Liberation Sans Bold',
			'Arimo Bold'
		]
	},
	Roboto: {
		400: [0.4254, 'Roboto', 'Roboto Regular'],
		700: [0.4326, 'Roboto Bold', 'Roboto-Bold']
	},
	'DejaVu Sans': {
		400: [0.4893, 'DejaVu Sans'],
		700: [0.554, 'DejaVu Sans Bold', 'DejaVuSans-Bold']
	},
	Courier: {
		700: [0.6001, 'Courier New Bold', 'CourierNewPS-BoldMT', 'Liberation Mono Bold', 'Cousine Bold']
	},
	'DejaVu Sans Mono': {
		700: [0.6021, 'DejaVu Sans Mono Bold', 'DejaVuSansMono-Bold']
	}
};

/** Which of them stand in for which of ours, best first, and our file for each weight. */
const STANDING_IN = {
	Redaction: {
		fonts: ['Times', 'Georgia', 'Noto Serif', 'DejaVu Serif'],
		weights: { 400: ['redaction'] }
	},
	Literata: {
		fonts: ['Georgia', 'Noto Serif', 'Times', 'DejaVu Serif'],
		weights: { 400: ['literata', { wght: 400 }], 700: ['literata', { wght: 700 }] }
	},
	Atkinson: {
		fonts: ['Arial', 'Roboto', 'DejaVu Sans'],
		weights: { 400: ['atkinson', { wght: 400 }], 700: ['atkinson', { wght: 700 }] }
	},
	'Courier Prime': {
		fonts: ['Courier', 'DejaVu Sans Mono'],
		weights: { 700: ['courier-prime-bold'] }
	}
};

const percent = (share) => `${(100 * share).toFixed(2)}%`;

function face(ours, local, weight, font) {
	const [width, ...names] = LOCAL[local][weight];
	const stretch = font.widthOf(SAMPLE) / width;
	return `@font-face {
	font-family: '${ours} Fallback ${local}';
	font-weight: ${weight};
	src: ${names.map((name) => `local('${name}')`).join(', ')};
	size-adjust: ${percent(stretch)};
	ascent-override: ${percent(font.ascent / stretch)};
	descent-override: ${percent(font.descent / stretch)};
	line-gap-override: ${percent(font.lineGap / stretch)};
}
`;
}

/** The whole text of fallbacks.css. */
export async function fallbacks() {
	const faces = [];
	for (const [ours, { fonts, weights }] of Object.entries(STANDING_IN)) {
		for (const [weight, [file, axes]] of Object.entries(weights)) {
			const font = readFont(await subset(file, 'truetype', axes && { variationAxes: axes }));
			faces.push(...fonts.map((local) => face(ours, local, weight, font)));
		}
	}
	const css = `/* Written by scripts/font-fallbacks.mjs, which says how; change that and run it. */\n${faces.join('\n')}`;
	return format(css, { ...(await resolveConfig(FALLBACKS_FILE)), parser: 'css' });
}

async function measure(file) {
	const font = readFont(await subsetFont(readFileSync(file), SAMPLE, { targetFormat: 'truetype' }));
	const missing = [...SAMPLE].filter((letter) => !font.glyphs.has(letter.codePointAt(0)));
	console.log(
		font.widthOf(SAMPLE).toFixed(4),
		file,
		missing.length ? `without ${missing.join('')}` : ''
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [command, ...files] = process.argv.slice(2);
	if (command === 'measure') for (const file of files) await measure(file);
	else writeFileSync(FALLBACKS_FILE, await fallbacks());
}
