// At rest nothing moves and nothing is asked for; a reading leaves no trace on the device or on the wire.
import type { Page } from '@playwright/test';
import { setLevers } from './support/levers.ts';
import { allPages } from './support/pages.ts';
import { expect, ONCE, started, test } from './support/site.ts';
import { goTo, openStory, painted, stepIds } from './support/story.ts';

declare global {
	interface Window {
		frames_asked: number;
		used: string[];
	}
}

/** Counts what keeps a page awake: animation frames, and timers that come again. */
const countFrames = (page: Page) =>
	page.addInitScript(() => {
		window.frames_asked = 0;
		const ask = window.requestAnimationFrame.bind(window);
		window.requestAnimationFrame = (done) => {
			window.frames_asked += 1;
			return ask(done);
		};
		const again = window.setInterval.bind(window) as (...args: unknown[]) => number;
		window.setInterval = ((...args: unknown[]) => {
			window.frames_asked += 1;
			return again(...args);
		}) as typeof window.setInterval;
	});

test('at rest no pixel changes, no frame and no request is asked for', async ({ page }) => {
	await countFrames(page);
	await openStory(page);
	const asked: string[] = [];
	for (const id of ['lotte', 'the-sale', 'reveal', 'sandbox']) {
		await goTo(page, id);
		const count = () => page.evaluate(() => window.frames_asked);
		let last = -1;
		await expect
			.poll(
				async () => {
					const before = last;
					last = await count();
					return last - before;
				},
				{ message: `frames asked for while "${id}" comes to rest`, intervals: [500], timeout: 5000 }
			)
			.toBe(0);
		const before = await page.screenshot();
		const listen = (request: { url(): string }) => asked.push(request.url());
		page.on('request', listen);
		const frames = await count();
		await page.waitForTimeout(2000); // rest is what is tested
		expect(await count(), `frames asked for at rest in "${id}"`).toBe(frames);
		const after = await page.screenshot();
		expect(after.equals(before), `"${id}" looks as it did two seconds before`).toBe(true);
		page.off('request', listen);
	}
	expect(asked).toEqual([]);
});

test(
	'a whole reading leaves nothing on the device and asks for nothing but the page',
	ONCE,
	async ({ page, baseURL }) => {
		await page.addInitScript(() => {
			window.used = [];
			const watch = (owner: object, name: string, told: string) => {
				const made = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
				if (typeof made !== 'function') return;
				Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
					window.used.push(told);
					return new.target
						? Reflect.construct(made, args, new.target)
						: Reflect.apply(made, this, args);
				});
			};
			watch(navigator, 'sendBeacon', 'a beacon');
			watch(window, 'RTCPeerConnection', 'WebRTC');
			watch(window, 'WebSocket', 'a socket');
			watch(window, 'Notification', 'notifications');
			watch(HTMLCanvasElement.prototype, 'getContext', 'a canvas');
			watch(Geolocation.prototype, 'getCurrentPosition', 'the place');
			watch(Storage.prototype, 'setItem', 'storage');
			watch(IDBFactory.prototype, 'open', 'a database');
			if ('getBattery' in navigator) watch(navigator, 'getBattery', 'the battery');
		});
		const said: string[] = [];
		const asked: { line: string; referrer?: string }[] = [];
		page.on('console', (message) => said.push(message.text()));
		page.on('request', (request) => {
			const { referer } = request.headers();
			asked.push({ line: `${request.url()} ${request.postData() ?? ''}`, referrer: referer });
		});
		await openStory(page, '#b=lotte');
		for (const id of await stepIds(page)) {
			await goTo(page, id);
			for (const summary of await page.locator(`#${id} summary`).all()) await summary.click();
			if (id === 'guess') {
				for (const slider of await page.locator('#guess details input').all()) {
					await slider.press('ArrowDown');
				}
			}
			const buttons = page.locator(`#${id} .words button:not([disabled])`);
			for (let i = 0; i < (await buttons.count()); i++) {
				if (await buttons.nth(i).isVisible()) await buttons.nth(i).click();
			}
		}
		await setLevers(page, 'sandbox', { services_obliged: 0.45, law_repealed: 8 });
		for (const button of await page.locator('.switches button').all()) {
			await button.evaluate((it: HTMLElement) => it.click());
		}
		await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#s=1\./);
		await page.reload();
		await started(page);

		expect(await page.context().cookies()).toEqual([]);
		const kept = await page.evaluate(async () => ({
			local: localStorage.length,
			session: sessionStorage.length,
			databases: (await indexedDB.databases()).length,
			caches: (await caches.keys()).length,
			workers: (await navigator.serviceWorker.getRegistrations()).length,
			name: window.name,
			used: window.used
		}));
		expect(kept).toEqual({
			local: 0,
			session: 0,
			databases: 0,
			caches: 0,
			workers: 0,
			name: '',
			used: []
		});
		const home = new URL(baseURL!).origin;
		for (const { line } of asked) {
			const { origin, search } = new URL(line.split(' ')[0]);
			expect(origin, line).toBe(home);
			expect(search, 'what was chosen is in no request').toBe('');
		}
		// a style sheet may name itself where it asks for a font; nothing names the page that is read
		const telling = asked.filter(({ referrer }) => referrer && !referrer.endsWith('.css'));
		expect([...new Set(telling.map(({ line }) => line))], 'requests that tell the page').toEqual(
			[]
		);
		expect(said, 'what the page wrote to the console').toEqual([]);
	}
);

test(
	'every page keeps the referrer to itself and asks no other site for anything',
	ONCE,
	async ({ page, baseURL }) => {
		const home = new URL(baseURL!).origin;
		for (const path of ['./', ...allPages]) {
			await page.goto(path);
			await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer');
			const policy = await page
				.locator('meta[http-equiv="content-security-policy" i]')
				.getAttribute('content');
			expect(policy).toMatch(/default-src 'none'/);
			const first = await page.evaluate(() => document.head.firstElementChild?.outerHTML ?? '');
			expect(first, 'the policy comes first').toMatch(
				/^<meta http-equiv="content-security-policy"/i
			);
			expect(policy).toMatch(/connect-src 'self'/);
			expect(/script-src[^;]*/.exec(policy!)![0]).not.toMatch(
				/unsafe-inline|(?<!wasm-)unsafe-eval|\*/
			);
			const links = await page
				.locator('a[href]')
				.evaluateAll((all) =>
					(all as HTMLAnchorElement[]).map(({ href, rel, target }) => ({ href, rel, target }))
				);
			for (const { href, rel } of links.filter((link) => !link.href.startsWith(home))) {
				expect(href).toMatch(/^https:/);
				expect(rel, href).toMatch(/noopener/);
				expect(rel, href).toMatch(/noreferrer/);
			}
			const hints = await page
				.locator('link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="prefetch"]')
				.count();
			expect(hints, path).toBe(0);
		}
	}
);

test('a hidden page does not go on moving', ONCE, async ({ page }) => {
	await countFrames(page);
	await openStory(page);
	await goTo(page, 'play');
	await painted(page);
	await page
		.locator('.stage')
		.getByRole('button', { name: /replay/i })
		.click();
	await expect(page.locator('.stage')).not.toHaveAttribute('data-year', /^(-2|10)$/);
	await page.evaluate(() => {
		Object.defineProperty(document, 'hidden', { value: true, configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	});
	const year = await page.locator('.stage').getAttribute('data-year');
	await page.waitForTimeout(700);
	await expect(page.locator('.stage')).toHaveAttribute('data-year', year!);
	await page.evaluate(() => {
		Object.defineProperty(document, 'hidden', { value: false, configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	});
	await expect(page.locator('.stage')).toHaveAttribute('data-year', '10');
});
