// Text files of a folder → the same, with a compressed copy beside each.
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = new Set(
	'.css .csv .html .ico .js .json .md .svg .txt .vtt .webmanifest .xml .yaml'.split(' ')
);
/** Below this (bytes) a compressed copy saves no packet on the wire. */
const WORTH_COMPRESSING = 1024;

const textFiles = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** Writes file.gz and file.br beside each text file that is worth it; returns bytes before and after. */
export async function precompress(folder) {
	const totals = { files: 0, plain: 0, gzip: 0, brotli: 0 };
	await Promise.all(
		textFiles(folder).map(async (file) => {
			const plain = await readFile(file);
			if (plain.length < WORTH_COMPRESSING) return;
			const [gz, br] = await Promise.all([
				promisify(gzip)(plain, { level: 9 }),
				promisify(brotliCompress)(plain, {
					params: {
						[constants.BROTLI_PARAM_QUALITY]: 11,
						[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
						[constants.BROTLI_PARAM_SIZE_HINT]: plain.length
					}
				})
			]);
			await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
			totals.files += 1;
			totals.plain += plain.length;
			totals.gzip += gz.length;
			totals.brotli += br.length;
		})
	);
	return totals;
}
