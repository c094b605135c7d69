// A browser of 2021 plays; one that lacks more keeps every word, and shows no control that would not work.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { SITE, storyPages } from './support/pages.ts';
import { setLevers } from './support/levers.ts';
import { expect, ONCE, started, test } from './support/site.ts';
import { goTo, openStory, STORY, wordsIn } from './support/story.ts';

const filesIn = (folder: string, kind: string) =>
	readdirSync(join(SITE, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(kind))
		.map((name) => join(SITE, folder, name));
const capsules = filesIn('e', '.html');
const textOf = (file: string) => readFileSync(file, 'utf8');
const stylesIn = (html: string) =>
	[...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css).join('\n');
const scriptsIn = (html: string) =>
	[...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => script).join('\n');

/** Methods that came after 2021: on what, and by which names. */
const NEWER = {
	'Array.prototype':
		'at findLast findLastIndex toSorted toReversed toSpliced with group groupToMap'.split(' '),
	'Uint8Array.prototype.__proto__': 'at findLast findLastIndex toSorted toReversed with'.split(' '),
	'String.prototype': 'at isWellFormed toWellFormed'.split(' '),
	Object: 'hasOwn groupBy'.split(' '),
	Map: 'groupBy'.split(' '),
	Promise: 'withResolvers try'.split(' '),
	'Set.prototype': 'union intersection difference isSubsetOf isSupersetOf'.split(' '),
	'Iterator.prototype': 'map filter take drop toArray some every find reduce forEach'.split(' '),
	'Element.prototype': 'checkVisibility setHTML setHTMLUnsafe moveBefore'.split(' '),
	window: 'structuredClone onscrollend CloseWatcher Sanitizer'.split(' ')
} as const;

const without = (page: Page, missing: Readonly<Record<string, readonly string[]>>) =>
	page.addInitScript((all) => {
		for (const [where, names] of Object.entries(all)) {
			const owner = where
				.split('.')
				.reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], window);
			// what a browser never had need not go
			for (const name of names) if (owner) Reflect.deleteProperty(owner, name);
		}
	}, missing);

test('the built styles say nothing in words that browsers of 2021 do not know', ONCE, () => {
	const sheets = [
		...filesIn('_app', '.css').map((file) => [file, textOf(file)]),
		...capsules.map((file) => [file, stylesIn(textOf(file))])
	];
	expect(sheets.length).toBeGreaterThan(5);
	for (const [file, css] of sheets) {
		expect
			.soft(css, `${file}: a window is asked by max-width`)
			.not.toMatch(/@media[^{]*\((?:width|height)\s*[<>=]/);
		const asked = css.replaceAll(/@supports\s*\(height:\s*1svh\)\s*\{[^{}]*\{[^{}]*\}\s*\}/g, '');
		expect.soft(asked, `${file}: svh is asked for first`).not.toMatch(/\d[sdl]vh\b/);
		expect.soft(css, `${file}: day and night`).not.toMatch(/light-dark\(/);
		expect.soft(css, `${file}: four sides`).not.toMatch(/[{;]inset:/);
	}
});

test('the built scripts call no method that came later', ONCE, () => {
	const scripts = [
		...filesIn('_app/islands', '.js').map((file) => [file, textOf(file)]),
		...capsules.map((file) => [file, scriptsIn(textOf(file))])
	];
	expect(scripts.length).toBeGreaterThan(9);
	for (const [file, script] of scripts) {
		for (const name of [
			...NEWER['Array.prototype'].slice(1, 6),
			...NEWER.Object,
			...NEWER.Promise.slice(0, 1),
			...NEWER.window.slice(0, 1),
			...NEWER['Element.prototype']
		])
			expect.soft(script, `${file}: ${name}`).not.toMatch(new RegExp(`\\b${name}\\s*\\(`));
		expect.soft(script, `${file}: class static blocks`).not.toMatch(/\bstatic\s*\{/);
		// the workbench reads models of other tools in browsers that have it
		if (!/worker/.test(file)) expect.soft(script, `${file}: at`).not.toMatch(/[\])\w]\.at\(-?\d/);
	}
});

for (const path of storyPages('en'))
	test(`without what came after 2021 every part of "${path}" lives`, ONCE, async ({ page }) => {
		await without(page, NEWER);
		await openStory(page, '', path);
		await expect(page.locator('.asleep')).toHaveCount(0);
		await expect(page.locator('html')).toHaveClass(/staged/);
		const lever = page.locator('.step input[type="range"]:visible').first();
		const id = (await lever.evaluate((input) => input.closest('.step')?.id))!;
		await goTo(page, id);
		const before = await lever.getAttribute('aria-valuetext');
		await lever.focus();
		await page.keyboard.press('End');
		// it may have stood there
		if ((await lever.getAttribute('aria-valuetext')) === before) await page.keyboard.press('Home');
		expect(await lever.getAttribute('aria-valuetext')).not.toBe(before);
	});

/** What is read in each part that lives, by its place in the page. */
const partsOf = (page: Page) =>
	// not by a locator: Playwright's own code stands in the page and misses what was taken away
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('main [data-island]')].map((part) => ({
			name: part.dataset.island ?? '',
			asleep: part.classList.contains('asleep'),
			// what is not shown is not read
			text: part.getClientRects().length > 0 ? part.innerText : '',
			controls: [...part.querySelectorAll<HTMLElement>('button, input, .needs-script')].filter(
				(control) => control.offsetParent !== null
			).length
		}))
	);

async function printedParts(browser: Browser, options: BrowserContextOptions, path: string) {
	const context = await browser.newContext({ ...options, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(path);
	const parts = await partsOf(page);
	await context.close();
	return parts;
}

for (const path of [STORY, 'e/the-open-letter.en.html'])
	// the first is used by a few parts, the second by the picture on which a page's living form rests
	for (const name of ['every', 'flatMap'])
		test(
			`"${path}" keeps its words in a browser without ${name}`,
			ONCE,
			async ({ page, browser, contextOptions }, { project }) => {
				const printed = await printedParts(browser, { ...contextOptions, ...project.use }, path);
				await without(page, { 'Array.prototype': [name] });
				await page.goto(path);
				const lives = !(path.startsWith('e/') && name === 'flatMap');
				if (lives) await started(page);
				else await page.waitForFunction(() => document.querySelector('.asleep'));
				await page.waitForTimeout(300); // whatever else would fall asleep
				await expect(page.locator('html')).toHaveClass(lives ? /live/ : /^$/);
				// a capsule shows one step at a time
				await page.evaluate(() => {
					for (const step of document.querySelectorAll('.step')) step.classList.add('now');
				});
				const parts = await partsOf(page);
				expect(parts.some(({ asleep }) => asleep)).toBe(true);
				expect(parts.some(({ asleep }) => !asleep)).toBe(true);
				for (const [i, { name: part, asleep, text, controls }] of parts.entries()) {
					const [now, before] = [text, printed[i].text].map((it) => wordsIn(it).length);
					if (part !== 'stage') expect.soft(now, `words of ${part}`).toBeGreaterThanOrEqual(before);
					const works = lives && !asleep;
					if (!works) expect.soft(controls, `controls of ${part}`).toBe(0);
				}
				const staged = lives && path === STORY && name !== 'flatMap';
				expect(
					await page.evaluate(() => document.documentElement.className.includes('staged'))
				).toBe(staged);
			}
		);

test('a part that fails later gets its printed words back', ONCE, async ({ page }) => {
	await openStory(page);
	const goal = page.locator('#play [data-island]');
	await expect(goal).not.toHaveClass(/asleep/);
	await page.evaluate(() => Reflect.deleteProperty(Array.prototype, 'every'));
	await setLevers(page, 'play', { services_obliged: 0 });
	await expect(goal).toHaveClass(/asleep/);
	expect(wordsIn(await goal.innerText()).length).toBeGreaterThan(10);
	await expect(goal.locator('button:visible, input:visible')).toHaveCount(0);
});
