// Whatever a reader's network, browser or settings take away, the words and the stills stay and nothing dead is shown.
import type { Browser, BrowserContextOptions, Page, Route } from '@playwright/test';
import { setLevers } from './support/levers.ts';
import { expect, ONCE, started, test } from './support/site.ts';
import { pagesInTurn, storiesInTurn } from './support/pages.ts';
import {
	expectStageAt,
	goTo,
	openStory,
	shownIn,
	STORY,
	stepIds,
	stillMotion,
	wordsIn,
	wordsOf
} from './support/story.ts';

/** What the printed page is: its words outside the parts that live, its stills, what can be pressed. */
const printedOf = (page: Page) =>
	page.evaluate(() => {
		const visible = (element: Element) =>
			element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
		return {
			text: document.querySelector('main')!.innerText,
			words: [...document.querySelectorAll('.step .words > :not([data-island])')].map((block) => {
				const printed = block.cloneNode(true) as HTMLElement;
				printed.querySelectorAll('[data-island]').forEach((part) => part.remove());
				return printed.textContent;
			}),
			stills: [...document.querySelectorAll('.step .still')].map((still) => {
				const svg = still.querySelector('svg')!;
				const { width, height } = svg.getBoundingClientRect();
				return (
					visible(svg) && width > 200 && height > 100 && svg.querySelectorAll('use').length > 9
				);
			}),
			charts: [...document.querySelectorAll('.still-chart')].map(
				(chart) =>
					visible(chart) &&
					(chart.querySelector('[data-line]')?.getBoundingClientRect().width ?? 0) > 50
			),
			dead: [...document.querySelectorAll('button, input, select, textarea, .needs-script')]
				.filter(visible)
				.map((control) => control.outerHTML.slice(0, 90)),
			live: document.documentElement.className
		};
	});

/** The page as it is where no script may run. */
async function withoutScript(browser: Browser, options: BrowserContextOptions, path = STORY) {
	const context = await browser.newContext({ ...options, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(path);
	await page.evaluate(() => document.fonts.ready);
	return { page, printed: await printedOf(page), close: () => context.close() };
}

for (const path of storiesInTurn)
	test(`without JavaScript every word and a still for each step of "${path}" is there, and no dead control`, async ({
		page,
		browser,
		contextOptions
	}, { project }) => {
		await openStory(page, '', path);
		const live = await printedOf(page);
		const ids = await stepIds(page);
		const { printed, close } = await withoutScript(
			browser,
			{ ...contextOptions, ...project.use },
			path
		);
		await close();

		expect(printed.words).toEqual(live.words);
		const [without, withScript] = [wordsIn(printed.text).length, wordsIn(live.text).length];
		expect(without / withScript, 'words without script').toBeGreaterThanOrEqual(0.95);
		// and where the words on the controls themselves are left out
		const read = await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync('.needs-script { display: none }');
			document.adoptedStyleSheets = [sheet];
			return document.querySelector('main')!.innerText;
		});
		expect(without / wordsIn(read).length, 'words of the story').toBeGreaterThanOrEqual(0.98);
		expect(without).toBeGreaterThan(2000);
		expect(printed.stills).toEqual(ids.map(() => true));
		expect(printed.charts.length, 'charts that the words speak of').toBeGreaterThan(5);
		expect(printed.charts, 'each drawn').toEqual(printed.charts.map(() => true));
		expect(live.charts, 'and with a stage, none twice').toEqual(live.charts.map(() => false));
		expect(printed.dead).toEqual([]);
		expect(printed.live).not.toMatch(/live|staged/);
	});

test(
	'each chart says its message in text, with what it leaves out and its numbers in a table',
	ONCE,
	async ({ page, browser, contextOptions }, { project }) => {
		await openStory(page);
		const { labels } = await wordsOf(page);
		const bare = await withoutScript(browser, { ...contextOptions, ...project.use });
		const tables = await bare.page.locator('main details table').count();
		// the fold under the bonnet opens without a script
		const fold = (await bare.page.locator('#bonnet').textContent()) ?? '';
		await bare.close();
		for (const [id, { leftOut }] of Object.entries(labels.charts)) {
			const told = fold.includes(leftOut);
			expect.soft(told, `what the chart "${id}" leaves out is told`).toBe(true);
		}
		expect(tables, 'tables of the charts, behind a summary').toBeGreaterThanOrEqual(
			Object.keys(labels.charts).length
		);
	}
);

const cutInHalf = async (route: Route) => {
	const response = await route.fetch();
	const whole = await response.text();
	await route.fulfill({ response, body: whole.slice(0, whole.length / 2) });
};
const DAMAGES: Record<string, (route: Route) => Promise<void>> = {
	lost: (route) => route.fulfill({ status: 404, body: 'Not found' }),
	'cut in half': cutInHalf,
	'answered with a page': (route) =>
		route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Please log in</p>' }),
	'never answered': (route) => route.abort('connectionreset')
};

for (const [damage, answer] of Object.entries(DAMAGES)) {
	test(
		`any one script ${damage} leaves the printed page as it was`,
		ONCE,
		async ({ page, browser, contextOptions, faults }, { project }) => {
			const { printed, close } = await withoutScript(browser, {
				...contextOptions,
				...project.use
			});
			await close();
			await openStory(page);
			const scripts = await page.evaluate(() =>
				performance
					.getEntriesByType('resource')
					.map(({ name }) => name)
					.filter((name) => name.endsWith('.js'))
			);
			expect(scripts.length).toBeGreaterThan(0);
			for (const script of scripts) {
				await page.route(script, answer);
				await page.goto('about:blank');
				await page.goto(STORY, { waitUntil: 'load' });
				await page.evaluate(() => document.fonts.ready);
				const left = await printedOf(page);
				expect(left.live, `with ${script} ${damage}`).not.toMatch(/live/);
				expect(left, `with ${script} ${damage}`).toEqual(printed);
				await page.unroute(script);
			}
			faults.length = 0; // the browser's own complaints about what we broke
		}
	);
}

test('without the library that moves pictures, states cut and the levers work', async ({
	page,
	faults
}) => {
	let lost = 0;
	await openStory(page);
	await page.route('**/*.js', (route) => {
		lost += 1;
		return route.abort();
	});
	for (const id of ['sealed', 'the-sale', 'loop']) {
		await goTo(page, id);
		await expectStageAt(page, id, 'without a movement');
	}
	expect(lost, 'scripts that are fetched at the first movement').toBeGreaterThan(0);
	await goTo(page, 'play');
	const before = await shownIn(page, '.stage');
	await setLevers(page, 'play', { services_obliged: 0 });
	expect((await shownIn(page, '.stage'))!.counts).not.toEqual(before!.counts);
	await page.getByRole('button', { name: /send a letter round/i }).click();
	await expect(page.locator('#loop li.here')).toHaveCount(1);
	// the browser tells that a script is lost; nothing may go wrong because of it
	expect(faults.filter((fault) => fault.startsWith('error:'))).toEqual([]);
	faults.length = 0;
});

test(
	'a browser that cannot watch scrolling keeps words and stills, and its levers work',
	ONCE,
	async ({ page }) => {
		await page.addInitScript(() => {
			Reflect.deleteProperty(window, 'IntersectionObserver');
		});
		await openStory(page);
		const { stills, live } = await printedOf(page);
		expect(live).not.toMatch(/staged/);
		expect(stills).toEqual(stills.map(() => true));
		await expect(page.locator('.stage')).toBeHidden();
		const goal = page.locator('#play div.goal');
		const before = await goal.innerText();
		await setLevers(page, 'play', { services_obliged: 0 });
		expect(await goal.innerText()).not.toBe(before);
	}
);

test(
	'with storage and cookies refused the story reads and moves as ever',
	ONCE,
	async ({ page }) => {
		await page.addInitScript(() => {
			const refuse = {
				get: () => {
					throw new DOMException('refused', 'SecurityError');
				}
			};
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
				Object.defineProperty(window, name, refuse);
			}
			Object.defineProperty(document, 'cookie', refuse);
			Object.defineProperty(navigator, 'serviceWorker', refuse);
			history.replaceState = () => {
				throw new DOMException('refused', 'SecurityError');
			};
		});
		await stillMotion(page);
		await openStory(page);
		await goTo(page, 'play');
		await expectStageAt(page, 'play');
		const before = await shownIn(page, '.stage');
		await setLevers(page, 'play', { services_obliged: 0 });
		expect((await shownIn(page, '.stage'))!.counts).not.toEqual(before!.counts);
		await page.locator('.switches button').first().click();
	}
);

test.describe('with JavaScript switched off', () => {
	test.use({ javaScriptEnabled: false });
	for (const path of pagesInTurn.filter((one) => !storiesInTurn.includes(one))) {
		test(`"/${path}" is whole and offers nothing dead`, async ({ page }) => {
			await page.goto(path);
			await expect(page.locator('h1')).toBeVisible();
			for (const control of await page.locator('button, input, .needs-script').all()) {
				await expect(control).toBeHidden();
			}
			expect(wordsIn(await page.locator('main').innerText()).length).toBeGreaterThan(40);
		});
	}
	test('the front door leads on without script', async ({ page }) => {
		await page.goto('./');
		await page.getByRole('link').first().click();
		await expect(page).toHaveURL(/\/en\/$/);
	});
});

test(
	'an unknown address is answered by our own page with status 404 and a way on',
	ONCE,
	async ({ page, faults }) => {
		for (const path of ['en/stories/nowhere/', 'nowhere.html']) {
			const response = await page.goto(path);
			expect.soft(response?.status(), path).toBe(404);
			await expect.soft(page.locator('h1'), path).toHaveCount(1);
			expect.soft(await page.getByRole('link').count(), `links on ${path}`).toBeGreaterThan(0);
		}
		faults.length = 0;
	}
);

test(
	'the home page starts its switches, and stays whole if they are lost',
	ONCE,
	async ({ page, faults }) => {
		await page.goto('en/');
		await started(page);
		const text = await page.locator('main').innerText();
		await page.route('**/*.js', (route) => route.fulfill({ status: 404 }));
		await page.goto('about:blank');
		await page.goto('en/');
		expect(await page.locator('main').innerText()).toBe(text);
		await expect(page.locator('.switches')).toBeHidden();
		faults.length = 0;
	}
);
