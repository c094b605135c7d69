// A reader who changes the language stays where they were; every page says its language, and names its likes.
import { lever, setLevers } from './support/levers.ts';
import { homePages, languages, storyPages } from './support/pages.ts';
import { expect, ONCE, started, test } from './support/site.ts';
import { goTo, openStory, stillMotion, wordsOf } from './support/story.ts';

test('there are pages in English, French and Dutch', ONCE, () => {
	expect([...languages].sort()).toEqual(['en', 'fr', 'nl']);
});

for (const path of [...homePages, ...storyPages(), ...storyPages().map((one) => `${one}model/`)]) {
	test(`"${path}" says its language and leads to its likes`, ONCE, async ({ page }) => {
		await page.goto(path);
		const lang = path.slice(0, 2);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		const likes = page.locator('link[rel="alternate"][hreflang]');
		const named = await likes.evaluateAll((links) =>
			(links as HTMLLinkElement[]).map(({ hreflang, href }) => [hreflang, href])
		);
		expect(named.map(([name]) => name).sort()).toEqual([...languages, 'x-default'].sort());
		for (const [name, href] of named) {
			const answer = await page.request.get(href);
			expect(answer.status(), href).toBe(200);
			if (name === 'x-default') continue;
			expect(await answer.text(), href).toContain(`<html lang="${name}"`);
			expect(new URL(href).pathname.endsWith(`/${name}/${path.slice(3)}`), href).toBe(true);
		}
	});
}

test('the bar above a story is one line on a phone, in every language', ONCE, async ({ page }) => {
	for (const lang of languages) {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(storyPages().find((path) => path.startsWith(lang))!);
		await started(page);
		const { height } = (await page.locator('.masthead').boundingBox())!;
		const { height: one } = (await page
			.locator('.masthead .switches button')
			.first()
			.boundingBox())!;
		expect(height, lang).toBeLessThan(2 * one);
	}
});

test('the language changes; step, levers and picture stay', ONCE, async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	await setLevers(page, 'play', { services_obliged: 0.2, organisations_with_a_key: 9 });
	await goTo(page, 'play');
	const before = await page.locator('.stage figure [data-count]').count();
	const headings = new Set([(await wordsOf(page)).steps.play.heading]);
	for (const lang of ['fr', 'nl', 'en']) {
		// the way there leads up past every step, as it does for a reader
		await page.locator(`.tongues a[hreflang="${lang}"]`).click();
		await page.waitForURL(`**/${lang}/stories/the-open-letter/**`);
		await started(page);
		await expect(page.locator('.stage')).toHaveAttribute('data-step', 'play');
		await expect(lever(page, 'play', 'services_obliged')).toHaveValue('0.2');
		await expect(lever(page, 'play', 'organisations_with_a_key')).toHaveValue('9');
		expect(await page.locator('.stage figure [data-count]').count()).toBe(before);
		headings.add((await wordsOf(page)).steps.play.heading);
	}
	expect(headings.size, 'each in its own words').toBe(3);
});

test('a lost address below a language is answered in it', ONCE, async ({ page, faults }) => {
	const titles: string[] = [];
	for (const lang of languages) {
		const answer = await page.goto(`${lang}/stories/nowhere/`);
		expect(answer!.status()).toBe(404);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		titles.push(await page.title());
	}
	expect(new Set(titles).size, titles.join(' | ')).toBe(languages.length);
	faults.length = 0; // the pages that are not there
});

for (const path of storyPages().filter((one) => !one.startsWith('en/'))) {
	test(
		`the model page of "${path}" names what matters most in its own language`,
		ONCE,
		async ({ page }) => {
			await page.goto(`${path}model/`);
			const rows = await page
				.locator('section[aria-labelledby="sensitivity"] tbody a')
				.evaluateAll((links) =>
					(links as HTMLAnchorElement[]).map(({ hash, textContent }) => ({
						written: hash.slice(1).replaceAll('_', ' '),
						read: textContent
					}))
				);
			expect(rows.length).toBeGreaterThan(5);
			// a word may be the same in both
			expect(rows.filter(({ written, read }) => written === read).length).toBeLessThan(2);
		}
	);
}
