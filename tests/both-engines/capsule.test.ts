// A story in one file works wherever it is put: alone, from a disk, in a frame without an origin, with scripts forbidden.
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../stories/open.ts';
import { inBothEngines, until } from './engines.ts';

const folder = path.join(root, 'build/e');
const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const FIRST = 'the-open-letter.en.html';

describe.each(files)('%s', (file) => {
	const html = textOf(file);
	test('weighs at most 200 kB', () => {
		expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(200_000);
	});

	test('asks for no other file, and holds no other story', () => {
		const asked = [
			...html.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*\b(?:src|href)="([^"]*)"/g)
		];
		const own = /rel="canonical"|href="data:,"/;
		expect(asked.map(([tag]) => tag).filter((tag) => !own.test(tag))).toEqual([]);
		expect([...html.matchAll(/url\((?!["']?(data:|#))/g)]).toEqual([]);
		const others = files.filter((other) => other.split('.')[0] !== file.split('.')[0]);
		for (const other of others) expect(html).not.toContain(`"slug":"${other.split('.')[0]}"`);
	});

	test('allows its own script and style by their hashes, and nothing else', () => {
		const policy =
			/^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta http-equiv="content-security-policy" content="([^"]*)">/i.exec(
				html
			)?.[1];
		expect(policy).toContain("default-src 'none'");
		expect(policy).toMatch(/script-src 'sha256-[\w+/=]+';/);
		expect(policy).toMatch(/style-src 'sha256-[\w+/=]+';/);
		expect(policy).not.toMatch(/'self'|unsafe-inline|unsafe-eval|https?:|\*/);
	});
});

interface Heard {
	readonly data: unknown;
	readonly origin: string;
}

/** A page of somebody else's, with a frame in it. */
async function hostPage(server: Server, frame: string) {
	const { port } = server.address() as { port: number };
	// by another name than the site's: another origin
	return `http://localhost:${port}/?${encodeURIComponent(frame)}`;
}

inBothEngines('a capsule', (open, site) => {
	let host: Server;
	beforeAll(async () => {
		host = createServer((request, response) => {
			response.setHeader('content-type', 'text/html');
			response.end(
				'<!doctype html><body><script>heard = []; addEventListener("message", ({ data, origin }) => heard.push({ data, origin }))</script>' +
					decodeURIComponent((request.url ?? '').split('?')[1] ?? '')
			);
		});
		await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
	});
	afterAll(() => void host?.close());

	const address = (fragment = '', file = FIRST) => `${site()}e/${file}${fragment}`;
	const isLive = (frame: Frame | Page) =>
		until(frame, () => document.documentElement.classList.contains('live'));
	const shown = (frame: Frame | Page) =>
		frame.evaluate(() =>
			[...document.querySelectorAll('.step')]
				.filter((step) => step.checkVisibility())
				.map(({ id }) => id)
		);
	const faultsOf = (page: Page) => {
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(String(error)));
		page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
		return faults;
	};
	const press = (frame: Frame | Page, name: string) =>
		frame.evaluate((label) => {
			const buttons = [...document.querySelectorAll<HTMLButtonElement>('nav button')];
			buttons.find((button) => button.textContent?.trim() === label)!.click();
		}, name);

	/** Through all that is still below, to the next step. @returns how often it took a press */
	async function walkOn(frame: Frame | Page) {
		const [from] = await shown(frame);
		for (let presses = 1; presses < 60; presses++) {
			await frame.$eval('nav .main', (button) => (button as HTMLButtonElement).click());
			await new Promise((later) => setTimeout(later, 400));
			if ((await shown(frame))[0] !== from) return presses;
		}
		throw new Error(`no way on from ${from}`);
	}

	/** The capsule in a frame of somebody's page. */
	async function framed(sandbox: string, fragment = '', size = 'width: 620px; height: 540px') {
		const page = await open();
		const faults = faultsOf(page);
		await page.goto(
			await hostPage(
				host,
				`<iframe ${sandbox} src="${address(fragment)}" style="${size}"></iframe>`
			)
		);
		const frame = await page.waitForFrame((one) => one.url().includes('/e/'));
		return { page, frame, faults };
	}
	const heardIn = (page: Page) =>
		page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

	test('lives from a disk, asks for nothing, and walks', async () => {
		const page = await open();
		const faults = faultsOf(page);
		const asked: string[] = [];
		page.on('request', (request) => void asked.push(request.url()));
		await page.goto(pathToFileURL(path.join(folder, FIRST)).href);
		await isLive(page);
		expect(await shown(page)).toEqual(['lotte']);
		await walkOn(page);
		expect(await shown(page)).toEqual(['promise']);
		await press(page, 'Back');
		expect(await shown(page)).toEqual(['lotte']);
		expect(asked.filter((url) => !url.startsWith('data:') && !url.endsWith(FIRST))).toEqual([]);
		expect(faults).toEqual([]);
		await page.close();
	});

	test('lives in a frame that has no origin, tells its height, and keeps nothing', async () => {
		const { page, frame, faults } = await framed(
			'sandbox="allow-scripts"',
			'#b=play#?secret=AbCdEfGh12'
		);
		await isLive(frame);
		expect(await frame.evaluate(() => self.origin)).toBe('null');
		expect(await shown(frame)).toEqual(['play']);
		await until(page, () => (window as unknown as { heard: unknown[] }).heard.length >= 5);
		const heard = await heardIn(page);
		const [{ height }] = heard.flatMap(({ data }) =>
			(data as { type?: string })?.type === 'embed-size' ? [data as { height: number }] : []
		);
		expect(heard.map(({ data }) => data)).toEqual(
			expect.arrayContaining([
				{ message: 'height', value: height, secret: 'AbCdEfGh12' },
				{ 'datawrapper-height': { 'the-open-letter': height } },
				{ sentinel: 'amp', type: 'embed-size', height },
				`pymxPYMxthe-open-letterxPYMxheightxPYMx${height}`
			])
		);
		expect(faults).toEqual([]);
		await page.close();
	});

	test('moves its levers when the host says so, and answers how they stand', async () => {
		const { page, frame } = await framed('sandbox="allow-scripts"', '#b=play');
		await isLive(frame);
		const ask = (message: unknown) =>
			page.evaluate(
				(data) => document.querySelector('iframe')!.contentWindow!.postMessage(data, '*'),
				message
			);
		const states = async () =>
			(await heardIn(page)).flatMap(({ data }) =>
				(data as { type?: string })?.type === 'internet-if:state'
					? [data as { levers: Record<string, number>; step: string; address: string }]
					: []
			);
		for (const hostile of [
			null,
			'internet-if:set',
			{ type: 'internet-if:set' },
			{ type: 'internet-if:set', levers: { services_obliged: 'NaN' } },
			{ type: 'internet-if:set', levers: { nothing: 1 } },
			{ type: 'internet-if:set', levers: [1] }
		])
			await ask(hostile);
		await ask({
			type: 'internet-if:set',
			levers: { services_obliged: 0.123, organisations_with_a_key: 900 }
		});
		await ask({ type: 'internet-if:get' });
		await until(
			page,
			() =>
				(window as unknown as { heard: { data: { type?: string } }[] }).heard.filter(
					({ data }) => data?.type === 'internet-if:state'
				).length >= 2
		);
		const told = await states();
		expect(told).toHaveLength(2);
		expect(told[1]).toMatchObject({
			step: 'play',
			levers: { services_obliged: 0.1, organisations_with_a_key: 20 }
		});
		expect(told[1].address).toMatch(/^s=1\./);
		expect(
			await frame.$eval('#play input[type="range"]', (input) => (input as HTMLInputElement).value)
		).toBe('0.1');
		await page.close();
	});

	test('shows words, a picture and a link where scripts are forbidden', async () => {
		const { page, frame } = await framed('sandbox=""');
		await frame.waitForSelector('main h1');
		const words = await frame.$eval(
			'main',
			(main) => (main as HTMLElement).innerText.match(/[\p{L}’']+/gu)!.length
		);
		expect(words).toBeGreaterThan(1400);
		expect(
			await frame.$eval('.without-script figure svg', (svg) => svg.getBoundingClientRect().height)
		).toBeGreaterThan(100);
		expect(await frame.$eval('footer a', (link) => (link as HTMLAnchorElement).href)).toMatch(
			/\/en\/stories\/the-open-letter\/$/
		);
		const dead = await frame.$$eval(
			'button, input',
			(all) => all.filter((one) => one.checkVisibility()).length
		);
		expect(dead, 'controls that do nothing').toBe(0);
		await page.close();
	});

	test('takes its looks from the address, repairs a colour, and refuses what could lie', async () => {
		const cta = (link: string) => `&cta=${encodeURIComponent(link)}&ctal=Sign%20now`;
		const { page, frame } = await framed(
			'sandbox="allow-scripts"',
			`#theme=light&accent=ffee00&l=fr${cta('https://example.org/sign')}`
		);
		await isLive(frame);
		expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('day');
		const accent = await frame.evaluate(() =>
			document.documentElement.style.getPropertyValue('--accent')
		);
		expect(accent).toMatch(/^#[0-9a-f]{6}$/);
		expect(accent, 'yellow on paper cannot be read').not.toBe('#ffee00');
		const links = await frame.$$eval('#asked a', (all) =>
			(all as HTMLAnchorElement[]).map(({ textContent, rel, href }) => ({ textContent, rel, href }))
		);
		expect(links.map(({ textContent }) => textContent)).toEqual([
			'Read it in Français',
			'Sign now'
		]);
		expect(links[1]).toMatchObject({ href: 'https://example.org/sign', rel: 'noopener nofollow' });
		expect(await frame.$eval('#asked', (place) => place.textContent)).toContain('(example.org)');
		await page.close();

		for (const bad of [
			'javascript:alert(1)',
			'http://example.org/',
			'https://a:b@example.org/',
			'//example.org'
		]) {
			const refused = await framed('sandbox="allow-scripts"', `#x=1${cta(bad)}`);
			await isLive(refused.frame);
			expect(await refused.frame.$$eval('#asked a', (all) => all.length), bad).toBe(0);
			expect(await refused.frame.$eval('#notice', (box) => (box as HTMLElement).hidden), bad).toBe(
				false
			);
			await refused.page.close();
		}
	});

	test.each(files.filter((file) => file.includes('.en.')))(
		'%s prints its dots in its own inks',
		async (file) => {
			const page = await open();
			await page.goto(address('', file));
			const inks = await page.evaluate(() =>
				['main', 'pattern'].map((place) => {
					const style = getComputedStyle(document.querySelector(place)!);
					return [style.getPropertyValue('--a'), style.getPropertyValue('--b')];
				})
			);
			expect(inks[0][0]).not.toBe('');
			expect(inks[1]).toEqual(inks[0]);
			await page.close();
		}
	);

	/** Boxes as hosts give them, and a step with letters, one with a notice, one with a chart. */
	const BOXES = [
		[600, 560, 'lotte'],
		[600, 560, 'play'],
		[360, 560, 'play'],
		[600, 300, 'guess'],
		[300, 169, 'lotte']
	] as const;
	test('shows words, picture and the way on at once, and says when more is below', async () => {
		for (const [width, height, step] of BOXES) {
			const { page, frame } = await framed(
				'sandbox="allow-scripts"',
				`#b=${step}`,
				`border: 0; width: ${width}px; height: ${height}px`
			);
			await isLive(frame);
			const box = `${step} at ${width} by ${height}`;
			const seen = await frame.evaluate(() => {
				const boxOf = (element: Element) => element.getBoundingClientRect();
				const words = boxOf(document.getElementById('words-box')!);
				// the first line of words under the heading
				const texts = document.createTreeWalker(
					document.querySelector('.step.now')!,
					NodeFilter.SHOW_TEXT
				);
				const range = document.createRange();
				let line: DOMRect | undefined;
				for (let text = texts.nextNode(); text && !line; text = texts.nextNode()) {
					if (text.parentElement!.closest('h2, .beat') || !text.nodeValue!.trim()) continue;
					range.selectNodeContents(text);
					line = range.getClientRects()[0];
				}
				const picture = boxOf(document.querySelector('#picture svg')!);
				const way = boxOf(document.querySelector('nav .main')!);
				const inside = (it: DOMRect) =>
					it.left >= 0 && it.top >= 0 && it.right <= innerWidth && it.bottom <= innerHeight;
				return {
					line: line !== undefined && line.bottom <= words.bottom + 1 && inside(line),
					picture: picture.height > 20 && picture.width > 60 && inside(picture),
					way: inside(way),
					below: boxOf(document.getElementById('steps')!).bottom > words.bottom + 8,
					said: document.documentElement.hasAttribute('data-more'),
					wide: document.documentElement.scrollWidth
				};
			});
			expect(seen, box).toMatchObject({ line: true, picture: true, way: true, wide: width });
			expect(seen.said, box).toBe(seen.below);
			await page.close();
		}
	}, 120_000);

	test('passes no words unseen on its way through the story', async () => {
		const { page, frame } = await framed('', '', 'border: 0; width: 600px; height: 560px');
		await isLive(frame);
		const passed = await frame.evaluate(async () => {
			document.documentElement.dataset.calm = ''; // no smooth scrolling
			const later = () => new Promise((done) => setTimeout(done, 40));
			const box = document.getElementById('words-box')!;
			const steps = document.getElementById('steps')!;
			const button = document.querySelector<HTMLButtonElement>('nav .main')!;
			const step = () => document.querySelector('.step.now')!.id;
			const missed: string[] = [];
			for (let presses = 0; presses < 400 && !button.disabled; presses++) {
				const at = step();
				let read = 0;
				// where the words begin, below the top of what scrolls
				const from =
					steps.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
				for (; presses < 400 && step() === at; presses++) {
					if (box.scrollTop > read + 1) missed.push(`${at}: ${read} to ${box.scrollTop}`);
					read = Math.max(read, box.scrollTop + box.clientHeight);
					const end = from + steps.offsetHeight;
					button.click();
					await later();
					if (step() !== at && read < end - 8) missed.push(`${at}: ${read} of ${end}`);
					if (button.disabled) break;
				}
			}
			return { missed, last: step() };
		});
		expect(passed).toEqual({ missed: [], last: 'ledger' });
		await page.close();
	});

	test('paints its own ground, whatever the page around it wears', async () => {
		for (const theme of ['light', 'dark']) {
			const { page, frame } = await framed('sandbox="allow-scripts"', `#theme=${theme}`);
			await isLive(frame);
			const ground = await frame.evaluate(
				() => getComputedStyle(document.documentElement).backgroundColor
			);
			expect(ground).toBe(theme === 'light' ? 'rgb(244, 238, 225)' : 'rgb(21, 24, 28)');
			await page.close();
		}
	});

	test('shows no free link as a page of its own', async () => {
		const page = await open();
		await page.goto(address(`#cta=${encodeURIComponent('https://example.org/')}`));
		await isLive(page);
		expect(await page.$$eval('#asked a', (all) => all.length)).toBe(0);
		await page.close();
	});
});
