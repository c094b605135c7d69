// The static server answers as a plain host would, and gives away nothing outside the site.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodingsTaken, pathInSite, serve } from '../../scripts/serve.mjs';

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Ask = { method?: string; headers?: Record<string, string> };

const above = mkdtempSync(join(tmpdir(), 'serve-test-'));
const folder = join(above, 'site');
let site: Awaited<ReturnType<typeof serve>>;
let below: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	for (const path of ['en/stories', 'fr', '_app/immutable', '_app/islands', '.well-known']) {
		mkdirSync(join(folder, path), { recursive: true });
	}
	const files = {
		'index.html': 'home',
		'en/index.html': 'english',
		'en/stories/index.html': 'stories',
		'404.html': 'not here',
		'fr/404.html': 'pas ici',
		'_app/immutable/a.js': 'a',
		'_app/islands/b.css': 'b',
		'card.svg': '<svg/>',
		'data.json': '{}',
		'.stamp': 'secret',
		'.well-known/security.txt': 'Contact',
		'../outside.txt': 'outside'
	};
	for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
	writeFileSync(join(folder, 'data.json.gz'), gzipSync('{}'));
	writeFileSync(join(folder, 'data.json.br'), 'brotli');
	site = await serve({ folder, port: 0 });
	below = await serve({ folder, port: 0, base: '/some/where' });
});

afterAll(async () => {
	await Promise.all([site.close(), below.close()]);
	rmSync(above, { recursive: true });
});

/** Sends the path as it is: fetch would tidy it up first. */
const ask = (path: string, { method = 'GET', headers = {} }: Ask = {}, port = site.port) =>
	new Promise<Answer>((done, fail) => {
		request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
			let body = '';
			response.on('data', (part) => (body += part));
			response.on('end', () =>
				done({ status: response.statusCode ?? 0, headers: response.headers, body })
			);
		})
			.on('error', fail)
			.end();
	});

describe('pages', () => {
	test('a folder answers with its index.html', async () => {
		const { status, headers, body } = await ask('/en/?a=1');
		expect([status, body]).toEqual([200, 'english']);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(headers['cache-control']).toBe('no-cache');
	});

	test('a folder without its slash is sent to the address with one, and keeps the query', async () => {
		const { status, headers } = await ask('/en?a=1');
		expect([status, headers.location]).toEqual([301, '/en/?a=1']);
	});

	test('a file is not a folder', async () => {
		expect((await ask('/card.svg/')).status).toBe(404);
	});

	test('an address that is not there answers 404 with the page nearest to it', async () => {
		const [plain, french] = [await ask('/nothing'), await ask('/fr/a/b/')];
		expect([plain.status, plain.body]).toEqual([404, 'not here']);
		expect([french.status, french.body]).toEqual([404, 'pas ici']);
	});

	test('HEAD gives the headers alone', async () => {
		const { status, headers, body } = await ask('/', { method: 'HEAD' });
		expect([status, headers['content-length'], body]).toEqual([200, '4', '']);
	});

	test('nothing may be sent to it', async () => {
		expect((await ask('/', { method: 'POST' })).status).toBe(405);
	});
});

describe('files', () => {
	test('what has its version in its name is kept for a year', async () => {
		for (const path of ['/_app/immutable/a.js', '/_app/islands/b.css']) {
			expect((await ask(path)).headers['cache-control']).toContain('immutable');
		}
	});

	test('types are the right ones', async () => {
		expect((await ask('/card.svg')).headers['content-type']).toBe('image/svg+xml');
		expect((await ask('/_app/immutable/a.js')).headers['content-type']).toMatch('text/javascript');
	});

	test('the smaller copy goes to whoever takes it', async () => {
		const take = (encodings: string) =>
			ask('/data.json', { headers: { 'accept-encoding': encodings } });
		expect((await take('gzip, br')).headers['content-encoding']).toBe('br');
		expect((await take('gzip')).headers['content-encoding']).toBe('gzip');
		const plain = await take('br;q=0, identity');
		expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, '{}']);
		expect(plain.headers.vary).toBe('accept-encoding');
	});

	test('what the browser has already is not sent again', async () => {
		const etag = (await ask('/')).headers.etag ?? '';
		const { status, body } = await ask('/', { headers: { 'if-none-match': etag } });
		expect([status, body]).toEqual([304, '']);
	});
});

describe('what it keeps to itself', () => {
	const sly = [
		'/../outside.txt',
		'/en/../../outside.txt',
		'/..%2foutside.txt',
		'/%2e%2e/outside.txt',
		'/..\\outside.txt',
		'/%5c..%5coutside.txt',
		'/.stamp',
		'/en/%00',
		'/%zz',
		'//en'
	];
	test.each(sly)('%s is not there', async (path) => {
		const { status, body, headers } = await ask(path);
		expect([status, body, headers.location]).toEqual([404, 'not here', undefined]);
	});

	test('.well-known is meant to be read', async () => {
		expect((await ask('/.well-known/security.txt')).body).toBe('Contact');
	});

	test('a decoded address stays one path', () => {
		expect(pathInSite('/en/%E2%80%A6')).toBe('/en/…');
		expect(pathInSite('/%2F%2Fhost/')).toBe(undefined);
		expect(encodingsTaken('gzip;q=0.0, br;q=0.5').map(([name]) => name)).toEqual(['br']);
	});
});

describe('where it stands', () => {
	test('under a base it knows no other address', async () => {
		expect((await ask('/some/where/en/', {}, below.port)).body).toBe('english');
		expect((await ask('/some/where?x', {}, below.port)).headers.location).toBe('/some/where/?x');
		expect((await ask('/some/where/en', {}, below.port)).headers.location).toBe('/some/where/en/');
		expect((await ask('/en/', {}, below.port)).status).toBe(404);
		expect((await ask('/some/whereabouts/', {}, below.port)).status).toBe(404);
	});

	test('a port that is taken leads to the next one, unless it must be that one', async () => {
		const next = await serve({ folder, port: site.port });
		expect(next.port).toBeGreaterThan(site.port);
		await next.close();
		await expect(serve({ folder, port: site.port, strict: true })).rejects.toThrow('EADDRINUSE');
	});
});
