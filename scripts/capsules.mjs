// The printed pages under e/ → one file each, with its style, faces and script inside and a policy made of their hashes.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Faces that come along (src/fonts/generated). The headline's alone: all would make 108 kB (brotli) 162, of 120. */
const FACES = ['redaction.'];

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The style sheets that the page asks for, in its order, faces included as data. */
function styleOf(html, folder) {
	const links = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].map(([tag]) => tag);
	const sheets = links.map((tag) => {
		const file = resolve(folder, /href="([^"]+)"/.exec(tag)[1]);
		return withFaces(readFileSync(file, 'utf8'), dirname(file));
	});
	return sheets.join('\n').replaceAll('</', '<\\/');
}

function withFaces(css, folder) {
	return css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
		const url = /url\(["']?([^"')]+)["']?\)/.exec(face)?.[1];
		if (!url) return face; // a stand-in from the reader's own machine
		if (!FACES.some((name) => url.includes(`/${name}`) || url.startsWith(name))) return '';
		const data = readFileSync(resolve(folder, url)).toString('base64');
		return face.replace(url, `data:font/woff2;base64,${data}`);
	});
}

/** A script's text as it may stand in a page. */
const inPage = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** @param html the page as it was printed @param folder where it lies @param script the whole of its script */
export function capsule(html, folder, script) {
	const style = styleOf(html, folder);
	const code = inPage(script);
	const attributes = [...new Set([...html.matchAll(/\sstyle="([^"]*)"/g)].map(([, text]) => text))];
	const policy = [
		"default-src 'none'",
		`script-src ${hashOf(code)}`,
		// the thread for many runs is made of text that stands in the script
		'worker-src blob:',
		`style-src ${hashOf(style)}`,
		`style-src-attr ${attributes.length ? ["'unsafe-hashes'", ...attributes.map(hashOf)].join(' ') : "'none'"}`,
		'font-src data:',
		'img-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
	return html
		.replace(/<meta http-equiv="content-security-policy"[^>]*>/gi, '')
		.replace(/<link\b[^>]*\brel="(stylesheet|preload|modulepreload)"[^>]*>\s*/g, '')
		.replace(
			'<head>',
			() => `<head>\n\t\t<meta http-equiv="content-security-policy" content="${policy}">`
		)
		.replace('</head>', () => `<style>${style}</style></head>`)
		.replace('</body>', () => `<script>${code}</script></body>`);
}

/** @param site the built site @param scripts the folder with a script for each story; returns how many were made */
export function makeCapsules(site, scripts) {
	const folder = join(site, 'e');
	if (!existsSync(folder)) return 0;
	const pages = readdirSync(folder).filter((name) => /\.[a-z]{2}\.html$/.test(name));
	for (const name of pages) {
		const file = join(folder, name);
		const script = readFileSync(join(scripts, name.replace(/\.[a-z]{2}\.html$/, '.js')), 'utf8');
		writeFileSync(file, capsule(readFileSync(file, 'utf8'), folder, script));
	}
	return pages.length;
}
