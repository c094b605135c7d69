// Serves the built site as a plain static host would: node scripts/serve.mjs [--port 4173] [--base /some/where] [--strict]
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.vtt': 'text/vtt; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
	'.yaml': 'application/yaml; charset=utf-8',
	'.zip': 'application/zip'
};
const ENCODINGS = [
	['br', '.br'],
	['gzip', '.gz']
];
const PORTS_TO_TRY = 20;

const infoOf = (path) => stat(path).catch(() => undefined);

/** The path inside the site, or undefined when the address is not one a file may answer to. */
export function pathInSite(url, base = '') {
	let path;
	try {
		path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
	} catch {
		return undefined; // %zz
	}
	if (!path.startsWith(`${base}/`)) return undefined;
	path = path.slice(base.length);
	// an empty part ("//host") would turn a redirect into one to another site; dotted names are not pages
	const parts = path.split('/').slice(1);
	const isPlain = (part, i) =>
		part === '.well-known' || (!part.startsWith('.') && (part !== '' || i === parts.length - 1));
	return parts.every(isPlain) && !/[\\\0]/.test(path) ? path : undefined;
}

/** Which of our precompressed copies the browser takes: 'br', 'gzip' or none. */
export function encodingsTaken(header = '') {
	const taken = header
		.split(',')
		.map((part) => part.trim().split(/\s*;\s*/))
		.filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
		.map(([name]) => name);
	return ENCODINGS.filter(([name]) => taken.includes(name));
}

/** The 404 page nearest to the path, so that /fr/… is answered in French where there is one. */
async function notFoundPage(folder, path = '/') {
	for (let at = path; ; at = dirname(at)) {
		const page = join(folder, at, '404.html');
		if ((await infoOf(page))?.isFile()) return page;
		if (at === dirname(at)) return undefined;
	}
}

async function sendFile(request, response, file, status, headers) {
	let sent = file;
	headers['content-type'] = TYPES[extname(file)] ?? 'application/octet-stream';
	headers.vary = 'accept-encoding';
	for (const [name, suffix] of encodingsTaken(request.headers['accept-encoding'])) {
		if (!(await infoOf(file + suffix))?.isFile()) continue;
		sent = file + suffix;
		headers['content-encoding'] = name;
		break;
	}
	const { size, mtimeMs } = await stat(sent);
	headers.etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
	if (status === 200 && request.headers['if-none-match'] === headers.etag) {
		return response.writeHead(304, headers).end();
	}
	response.writeHead(status, { ...headers, 'content-length': size });
	if (request.method === 'HEAD') return response.end();
	createReadStream(sent)
		.on('error', () => response.destroy())
		.pipe(response);
}

async function answer(request, response, folder, base) {
	const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };
	const end = (status, extra) => response.writeHead(status, { ...headers, ...extra }).end();
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return end(405, { allow: 'GET, HEAD' });

	const [address, query] = request.url.split(/(?=\?)/s);
	if (base && address === base) return end(301, { location: `${base}/${query ?? ''}` });

	const path = pathInSite(request.url, base);
	let file = path && resolve(folder, `.${path}`);
	const info = file && (file + sep).startsWith(folder + sep) ? await infoOf(file) : undefined;
	if (info?.isDirectory()) {
		if (!path.endsWith('/')) return end(301, { location: `${address}/${query ?? ''}` });
		file = join(file, 'index.html');
	}
	if (info && !(info.isFile() && path.endsWith('/')) && (await infoOf(file))?.isFile()) {
		if (/^\/_app\/(immutable|islands)\//.test(path)) {
			headers['cache-control'] = 'public, max-age=31536000, immutable';
		}
		return sendFile(request, response, file, 200, headers);
	}

	const page = await notFoundPage(folder, path);
	if (page) return sendFile(request, response, page, 404, headers);
	response
		.writeHead(404, { ...headers, 'content-type': TYPES['.txt'] })
		.end('There is no such page.\n');
}

function listen(server, port, strict) {
	return new Promise((done, fail) => {
		let tries = strict ? 1 : PORTS_TO_TRY;
		server.on('error', (error) => {
			tries -= 1;
			if (error.code !== 'EADDRINUSE' || tries === 0) return fail(error);
			port += 1;
			server.listen(port, '127.0.0.1');
		});
		server.on('listening', () => done(server.address().port));
		server.listen(port, '127.0.0.1'); // this machine only
	});
}

/**
 * Serves `folder` under `base` ('' or '/some/where') on the first free port from `port` on,
 * or on that port alone when `strict`. Port 0 takes any.
 */
export async function serve({ folder = 'build', port = 4173, base = '', strict = false } = {}) {
	const root = resolve(folder);
	const at = base.replace(/\/+$/, '');
	const server = createServer((request, response) => {
		answer(request, response, root, at).catch(() => response.destroy());
	});
	const used = await listen(server, port, strict);
	const close = () =>
		new Promise((done) => {
			server.close(done);
			server.closeAllConnections();
		});
	return { url: `http://127.0.0.1:${used}${at}/`, port: used, close };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: process.env.PORT ?? '4173' },
			base: { type: 'string', default: '' },
			strict: { type: 'boolean', default: false }
		}
	});
	const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'build');
	if (!(await infoOf(folder))) {
		console.error('There is no built site yet. Build it first: npm run build');
		process.exit(1);
	}
	try {
		const { url } = await serve({ ...values, folder, port: Number(values.port) });
		console.log(`The site is at ${url}`);
	} catch (error) {
		if (error.code !== 'EADDRINUSE') throw error;
		console.error(`Port ${values.port} is taken. Give another one: --port 4200`);
		process.exit(1);
	}
}
