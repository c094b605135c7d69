// The capsule in the pages of others: the smallest of each kind of host, and what it must hear from a frame to show it.
import { createServer, type Server } from 'node:http';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inBothEngines, until } from './engines.ts';

const SECRET = 'Abcdefghi1';
const SANDBOX = 'sandbox="allow-scripts"';

/** What a host's own script does, reduced to what it listens for. `frames` finds the frame that spoke. */
const LISTENERS = `
	var heard = {};
	const speaker = (source) => [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);
	addEventListener('message', ({ data, source }) => (heard[speaker(source)?.id] ??= []).push(data));
	const tall = (frame, height) => (frame.style.height = height + 'px');

	// wp-embed.js: the frame is clipped away until it has told its height with the secret
	function wordpress() {
		addEventListener('message', ({ data, source }) => {
			const frame = speaker(source);
			if (!data?.secret || data.secret !== frame?.dataset.secret) return;
			if (data.message === 'height') {
				frame.removeAttribute('style');
				frame.height = Math.min(1000, Math.max(200, data.value));
			}
			if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
				frame.dataset.wentTo = data.value;
		});
		for (const frame of document.querySelectorAll('[data-secret]'))
			frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
	}
	// Datawrapper's embed code: any frame of the page, by its window
	function datawrapper() {
		addEventListener('message', ({ data, source }) => {
			for (const name in data?.['datawrapper-height'] ?? {}) speaker(source).dataset.datawrapper = data['datawrapper-height'][name];
		});
	}
	// pym.js: by the id of the element it stands in
	function pym(id) {
		addEventListener('message', ({ data }) => {
			const told = typeof data === 'string' && data.match(new RegExp('^pymxPYMx' + id + 'xPYMxheightxPYMx([0-9.]+)$'));
			if (told) tall(document.getElementById(id), told[1]);
		});
	}
	// @newswire/frames: says that it listens, and waits
	function frames(frame) {
		addEventListener('message', ({ data, source }) => {
			if (source === frame.contentWindow && data?.sentinel === 'amp' && data.type === 'embed-size') tall(frame, data.height);
		});
		frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
	}
	// h5p-resizer.js: greets who greets it
	function h5p(frame) {
		addEventListener('message', ({ data, source }) => {
			if (source !== frame.contentWindow || data?.context !== 'h5p') return;
			const say = (action) => source.postMessage({ context: 'h5p', action }, '*');
			if (data.action === 'hello') say('hello');
			if (data.action === 'prepareResize' && (frame.clientHeight !== data.scrollHeight || data.scrollHeight !== data.clientHeight)) {
				tall(frame, data.clientHeight);
				say('resizePrepared');
			}
			if (data.action === 'resize') tall(frame, data.scrollHeight);
		});
	}
`;

/** The page of hosts. What begins to listen late does so after three seconds, when every frame has long spoken. */
function hostPage(capsule: string): string {
	const hidden = 'position: absolute; clip: rect(1px, 1px, 1px, 1px)';
	return `<!doctype html><meta charset="utf-8"><title>Hosts</title>
<body style="margin: 0; color-scheme: light">
<script>${LISTENERS}; wordpress(); pym('our-graphic')</script>
<iframe id="wordpress" ${SANDBOX} security="restricted" data-secret="${SECRET}" style="${hidden}" width="600" src="${capsule}#?secret=${SECRET}"></iframe>
<iframe id="wordpress-late" ${SANDBOX} data-secret="abc12" style="${hidden}" width="600" src="${capsule}#?secret=abc12"></iframe>
<iframe id="our-graphic" scrolling="no" width="600" height="150" src="${capsule}?initialWidth=600&childId=our-graphic&parentTitle=Hosts"></iframe>
<div id="tab"><iframe id="hidden" ${SANDBOX} width="600" height="560" src="${capsule}"></iframe></div>
<iframe id="slit" scrolling="no" width="600" height="400" src="${capsule}"></iframe>
<div style="height: 4000px"></div>
<iframe id="datawrapper" width="600" height="400" src="${capsule}"></iframe>
<iframe id="frames" width="600" height="300" src="${capsule}"></iframe>
<iframe id="h5p" width="600" height="300" src="${capsule}"></iframe>
<script>
	h5p(document.getElementById('h5p'));
	const late = () => (wordpress(), datawrapper(), frames(document.getElementById('frames')));
	addEventListener('load', () => setTimeout(late, 3000));
</script>`;
}

inBothEngines('a capsule in the pages of others', (open, site) => {
	let host: Server;
	let page: Page;
	let home: string;
	const file = () => `${site()}e/the-flood.en.html`;
	const part = async (id: string) =>
		(await (await page.waitForSelector(`#${id}`))!.contentFrame()) as Frame;
	const isLive = (id: string) =>
		until(
			() => part(id),
			() => document.documentElement.classList.contains('live')
		);
	/** A press of the mouse on what stands in a frame. */
	async function press(id: string, selector: string) {
		const frame = await part(id);
		const inside = await frame.$eval(selector, (element) => {
			element.scrollIntoView({ block: 'nearest' });
			const { x, y, width, height } = element.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		});
		const outside = await page.$eval(`#${id}`, (element) => {
			const { x, y } = element.getBoundingClientRect();
			return { x, y };
		});
		await page.mouse.click(inside.x + outside.x, inside.y + outside.y);
	}
	const heights = (id: string) =>
		page.evaluate(
			(name) =>
				((window as unknown as { heard: Record<string, unknown[]> }).heard[name] ?? []).flatMap(
					(data) =>
						(data as { type?: string })?.type === 'embed-size'
							? [(data as { height: number }).height]
							: []
				),
			id
		);
	/** The frame is as tall as its words want, so nothing scrolls in it and its last line is in it. */
	const fits = (id: string) =>
		until(
			page,
			(name) => {
				const frame = document.getElementById(name)!;
				const told = (
					window as unknown as { heard: Record<string, { type?: string; height?: number }[]> }
				).heard[name]
					?.filter((data) => data?.type === 'embed-size')
					.at(-1)?.height;
				return told !== undefined && told > 300 && Math.abs(frame.clientHeight - told) <= 1;
			},
			id
		);

	beforeAll(async () => {
		host = createServer((request, response) => {
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(
				request.url === '/' ? hostPage(file()) : decodeURIComponent((request.url ?? '').slice(2))
			);
		});
		await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
		// by another name than the site's: another origin
		home = `http://localhost:${(host.address() as { port: number }).port}/`;
		page = await open();
		await page.goto(home);
		for (const id of [
			'wordpress',
			'wordpress-late',
			'our-graphic',
			'hidden',
			'slit',
			'frames',
			'h5p'
		])
			await isLive(id);
	}, 90_000);
	afterAll(async () => {
		await page?.close();
		host?.close();
	});

	test('WordPress 6.1 clips it until it has spoken: it speaks without being seen', async () => {
		await until(
			page,
			() => getComputedStyle(document.getElementById('wordpress')!).position === 'static'
		);
	});

	test('below the fold it tells its height before anybody scrolls there', async () => {
		await until(
			page,
			() =>
				(window as unknown as { heard: Record<string, unknown[]> }).heard.datawrapper?.length > 0
		);
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});

	test('the first height it tells is its own', async () => {
		expect((await heights('wordpress'))[0]).toBeGreaterThan(400);
	});

	test.each(['wordpress-late', 'frames'])(
		'%s begins to listen late, asks, and is answered',
		async (id) => {
			await until(
				page,
				(name) => {
					const frame = document.getElementById(name)!;
					return name === 'frames'
						? frame.clientHeight > 400
						: getComputedStyle(frame).position === 'static';
				},
				id
			);
		}
	);

	test('Datawrapper begins to listen late, asks for nothing, and hears it all the same', async () => {
		await until(
			page,
			() => Number(document.getElementById('datawrapper')!.dataset.datawrapper) > 300
		);
	});

	test('Pym hears it under the name that Pym gave it, which is no part of the reading', async () => {
		await fits('our-graphic');
		const frame = await part('our-graphic');
		expect(await frame.$eval('#notice', (box) => (box as HTMLElement).hidden)).toBe(true);
	});

	test('H5P is greeted, and follows', async () => {
		await fits('h5p');
	});

	test('a hidden frame tells no height, and tells it again when it is shown', async () => {
		const before = await heights('hidden');
		await page.evaluate(() => (document.getElementById('tab')!.hidden = true));
		await new Promise((later) => setTimeout(later, 800));
		await page.evaluate(() => (document.getElementById('tab')!.hidden = false));
		await page.evaluate(() => document.getElementById('hidden')!.scrollIntoView());
		await until(
			page,
			(n) =>
				(window as unknown as { heard: Record<string, { type?: string }[]> }).heard.hidden.filter(
					(data) => data?.type === 'embed-size'
				).length > n,
			before.length
		);
		const told = await heights('hidden');
		expect(Math.min(...told)).toBeGreaterThan(300);
		expect(told.at(-1)).toBe(before.at(-1));
	});

	test('in WordPress its way to the whole story is the host’s, and the sandbox never holds the site', async () => {
		const frame = await part('wordpress');
		await page.evaluate(() => document.getElementById('wordpress')!.scrollIntoView());
		await press('wordpress', 'footer a');
		await until(page, () => document.getElementById('wordpress')!.dataset.wentTo);
		expect(await page.evaluate(() => document.getElementById('wordpress')!.dataset.wentTo)).toMatch(
			/\/some\/where\/en\/stories\/the-flood\/$/
		);
		expect(frame.url()).toContain('/e/the-flood.en.html');
	});

	test('where the host lets nothing scroll, the words do; at their end the wheel is the host’s again', async () => {
		const frame = await part('slit');
		await page.evaluate(() => document.getElementById('slit')!.scrollIntoView({ block: 'center' }));
		const { x, y } = await page.$eval('#slit', (element) => {
			const { x, y } = element.getBoundingClientRect();
			return { x, y };
		});
		const before = await page.evaluate(() => scrollY);
		await page.mouse.move(x + 400, y + 200);
		// a busy browser may let a turn of the wheel go by
		await until(
			async () => {
				await page.mouse.wheel({ deltaY: 120 });
				return part('slit');
			},
			() => document.getElementById('words-box')!.scrollTop > 0
		);
		expect(await page.evaluate(() => scrollY)).toBe(before);
		await frame.evaluate(() => document.getElementById('words-box')!.scrollTo(0, 1e6));
		// one gesture belongs to what it began on
		await new Promise((later) => setTimeout(later, 1200));
		for (let turns = 0; turns < 5; turns++) await page.mouse.wheel({ deltaY: 120 });
		await until(page, (from) => scrollY > from, before);
	});

	test('in a frame as tall as its words, the next step begins in sight', async () => {
		await fits('h5p');
		await page.evaluate(() => document.getElementById('h5p')!.scrollIntoView({ block: 'end' }));
		await press('h5p', 'nav .main');
		await until(page, () => {
			const { top, bottom } = document.getElementById('h5p')!.getBoundingClientRect();
			return top >= -60 && top < innerHeight && bottom > 0;
		});
	});
});
