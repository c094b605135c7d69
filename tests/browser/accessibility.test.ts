// Everyone can read and move the story: by ear, by keys, enlarged, in their own colours, without movement.
import type { Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { setLevers } from './support/levers.ts';
import { cutWords, focusHidden, pinnedShare, smallTargets } from './support/layout.ts';
import { allPages, pagesInTurn, storiesInTurn } from './support/pages.ts';
import { expect, expectNoSidewaysScroll, ONCE, started, test } from './support/site.ts';
import { goTo, openStory, painted, stepIds, stillMotion } from './support/story.ts';

const CONTROLS = 'a[href], button, input, summary, select';

async function expectNoViolations(page: Page, when: string) {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const told = violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`)
	);
	expect(told, when).toEqual([]);
}

async function openPage(page: Page, path: string) {
	await page.goto(path);
	await started(page);
}

for (const path of pagesInTurn) {
	// on a phone another language is the same form in other words
	const where = path.startsWith('en/') || storiesInTurn.includes(path) ? {} : ONCE;
	test(
		`"/${path}" breaks no rule that a machine can check, by day and by night`,
		where,
		async ({ page }) => {
			await stillMotion(page);
			await openPage(page, path);
			await expectNoViolations(page, 'by day');
			await page.evaluate(() => (document.documentElement.dataset.theme = 'night'));
			await expectNoViolations(page, 'by night');
		}
	);

	test(
		`"/${path}" has one title, an outline without jumps, and its landmarks`,
		ONCE,
		async ({ page }) => {
			await openPage(page, path);
			const levels = await page
				.locator('h1, h2, h3, h4, h5, h6')
				.evaluateAll((all) => all.map((it) => Number(it.tagName[1])));
			expect(levels.filter((level) => level === 1)).toHaveLength(1);
			expect(levels[0]).toBe(1);
			for (const [i, level] of levels.slice(1).entries()) {
				expect(level - levels[i], `heading ${i + 2} of ${levels}`).toBeLessThanOrEqual(1);
			}
			await expect(page.getByRole('main')).toHaveCount(1);
			await expect(page.getByRole('banner')).toHaveCount(1);
			await expect(page.locator('html')).toHaveAttribute('lang', path.slice(0, 2));
			const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
			expect(
				ids.filter((id, i) => ids.indexOf(id) !== i),
				'ids that are there twice'
			).toEqual([]);
		}
	);

	test(`"/${path}" can be skipped into with the first key`, ONCE, async ({ page }) => {
		await openPage(page, path);
		await page.keyboard.press('Tab');
		const skip = page.locator(':focus');
		await expect(skip).toHaveAttribute('href', /^#/);
		await expect(skip).toBeInViewport();
		const target = (await skip.getAttribute('href'))!;
		await page.keyboard.press('Enter');
		await expect(page.locator(target)).toBeInViewport();
		await page.keyboard.press('Tab');
		const inside = await page.evaluate(
			(id) => document.querySelector(id)!.contains(document.activeElement),
			target
		);
		expect(inside, `the next Tab is inside ${target}`).toBe(true);
	});

	test(`"/${path}" has no control that is too small to hit`, async ({ page }, { project }) => {
		await openPage(page, path);
		await page.evaluate(() =>
			document.querySelectorAll('details').forEach((it) => (it.open = true))
		);
		expect(await smallTargets(page, CONTROLS, 24)).toEqual([]);
		if (project.name === 'phone') {
			const main = 'main button, main a.button, main input[inputmode], main summary';
			expect(await smallTargets(page, main, 44), 'under a thumb').toEqual([]);
		}
	});

	test(
		`"/${path}" fits 320 pixels, double text and wide spacing without scrolling sideways`,
		ONCE,
		async ({ page }) => {
			await stillMotion(page);
			await page.setViewportSize({ width: 320, height: 640 });
			await openPage(page, path);
			await painted(page);
			await expectNoSidewaysScroll(page);
			await page.setViewportSize({ width: 1280, height: 900 });
			await page.evaluate(() => {
				const { fontSize } = getComputedStyle(document.documentElement);
				document.documentElement.style.fontSize = `${2 * parseFloat(fontSize)}px`;
			});
			await painted(page);
			await expectNoSidewaysScroll(page);
		}
	);
}

test('the titles of the pages differ', ONCE, async ({ page }) => {
	const titles: string[] = [];
	for (const path of ['./', ...allPages]) {
		await page.goto(path);
		titles.push(await page.title());
	}
	expect(new Set(titles).size, titles.join(' | ')).toBe(titles.length);
});

test('the story breaks no rule after a reader has used every part of it', async ({ page }) => {
	test.setTimeout(60_000);
	await stillMotion(page);
	await openStory(page);
	await goTo(page, 'sealed');
	await page.locator('#sealed .pick button').first().click();
	await goTo(page, 'guess');
	await page.locator('#guess summary').click();
	for (const slider of await page.locator('#guess details input').all()) {
		await slider.press('ArrowUp');
	}
	await goTo(page, 'loop');
	await page.locator('#loop .ring button').first().click();
	await setLevers(page, 'play', { services_obliged: 0.2, organisations_with_a_key: 20 });
	await setLevers(page, 'repair', { targeted_investigation: 0.5 });
	await goTo(page, 'sandbox');
	await page.locator('#sandbox ol button').first().click();
	await expectNoViolations(page, 'at the sandbox');
	await page.goto('about:blank');
	await openStory(page, '#s=1.AbC&b=loop');
	await expectNoViolations(page, 'with a notice');
});

for (const key of ['Tab', 'Shift+Tab']) {
	test(`focus is seen wherever the ${key} key takes it, and comes out at the other end`, async ({
		page
	}) => {
		await stillMotion(page);
		await openStory(page);
		if (key === 'Shift+Tab') {
			const links = await page.locator('main a[href]').all();
			await links.at(-1)!.focus();
		}
		const visited = await page.evaluateHandle(() => new Set<Element>([document.body]));
		const hidden: string[] = [];
		let stops = 0;
		for (; stops < 200; stops++) {
			await page.keyboard.press(key);
			const isNew = await visited.evaluate((all) => {
				const before = all.size;
				return all.add(document.activeElement!).size > before;
			});
			if (!isNew) break;
			const wrong = await focusHidden(page);
			if (wrong) hidden.push(wrong);
		}
		expect(stops, 'stops of the key').toBeGreaterThan(60);
		expect(stops, 'no trap').toBeLessThan(200);
		expect(hidden).toEqual([]);
	});
}

test('in a window of 320 × 256 nothing scrolls sideways and the picture leaves half to the words', async ({
	page
}) => {
	await stillMotion(page);
	for (const size of [
		{ width: 320, height: 256 },
		{ width: 320, height: 640 },
		{ width: 844, height: 390 }
	]) {
		await page.setViewportSize(size);
		await openStory(page);
		for (const id of ['sealed', 'guess', 'reveal', 'loop', 'play', 'sandbox', 'ledger']) {
			await page.locator(`#${id}`).scrollIntoViewIfNeeded();
			await page.locator(`#${id}`).evaluate((step) => step.scrollIntoView());
			await painted(page);
			await expectNoSidewaysScroll(page);
			expect(
				await pinnedShare(page),
				`${id} at ${size.width} × ${size.height}`
			).toBeLessThanOrEqual(0.5);
		}
	}
});

async function expectNoWordCut(page: Page) {
	const cut: Record<string, string[]> = {};
	for (const id of await stepIds(page)) {
		await goTo(page, id);
		await painted(page);
		const words = await cutWords(page);
		if (words.length > 0) cut[id] = words.slice(0, 2);
	}
	expect(cut).toEqual({});
}

for (const [what, change] of Object.entries({
	'double text': () => {
		const { fontSize } = getComputedStyle(document.documentElement);
		document.documentElement.style.fontSize = `${2 * parseFloat(fontSize)}px`;
	},
	'wide spacing': () => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
			p { margin-bottom: 2em !important }`
		);
		document.adoptedStyleSheets = [sheet];
	}
})) {
	test(`with ${what} no word of the story is cut off`, async ({ page }) => {
		await stillMotion(page);
		await openStory(page);
		await page.evaluate(change);
		await page.setViewportSize({
			...page.viewportSize()!,
			height: page.viewportSize()!.height - 1
		});
		await expectNoWordCut(page);
		await expectNoSidewaysScroll(page);
	});
}

test('at the usual size no word of the story is cut off', async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	await expectNoWordCut(page);
});

test('with the reader’s own colours pictures and lines keep their marks', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	await openStory(page);
	await goTo(page, 'play');
	const marks = await page.evaluate(() => {
		const probe = document.createElement('i');
		document.body.append(probe);
		const seen = (color: string) => {
			probe.style.color = color;
			return getComputedStyle(probe).color;
		};
		const paper = seen('Canvas');
		const ink = (selector: string) =>
			[...document.querySelectorAll(`.stage ${selector}`)].map((mark) => {
				const { fill, stroke } = getComputedStyle(mark);
				return [fill, stroke].filter((color) => color !== 'none').join(' and ');
			});
		return {
			paper,
			picture: ink('.scene use'),
			lines: ink('.chart path'),
			words: ink('.chart text')
		};
	});
	for (const [what, all] of Object.entries(marks)) {
		if (what === 'paper') continue;
		expect((all as string[]).length, what).toBeGreaterThan(2);
		const lost = (all as string[]).filter((ink) => ink === '' || ink === marks.paper);
		expect(lost, `${what} in the colour of the paper`).toEqual([]);
	}
	const dashes = await page
		.locator('.stage .chart path[clip-path]')
		.evaluateAll((lines) => lines.map((line) => line.getAttribute('stroke-dasharray') ?? 'solid'));
	expect(new Set(dashes).size, 'lines differ by more than colour').toBe(dashes.length);
});

test(
	'the Night switch prints the page on black and back, whatever the system asks for',
	ONCE,
	async ({ page }) => {
		const light = () =>
			page.evaluate(() => {
				const [r, g, b] = getComputedStyle(document.documentElement)
					.backgroundColor.match(/[\d.]+/g)!
					.map(Number);
				return (r + g + b) / 3;
			});
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto('about:blank');
			await openStory(page);
			const night = page.locator('.switches').getByRole('button', { name: /night/i });
			await expect(night).toHaveAttribute('aria-pressed', String(colorScheme === 'dark'));
			const before = await light();
			expect(before > 128).toBe(colorScheme === 'light');
			await night.click();
			await expect(night).toHaveAttribute('aria-pressed', String(colorScheme === 'light'));
			expect((await light()) > 128).toBe(colorScheme === 'dark');
			await night.click();
			expect(await light()).toBe(before);
		}
	}
);
