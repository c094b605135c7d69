// The ring of sentences: one can be cut, the number told changes, and a letter sent round comes home.
import { claimsIn } from './support/claims.ts';
import { chartOf } from './support/levers.ts';
import { expect, ONCE, test } from './support/site.ts';
import {
	expectStageAt,
	goTo,
	openStory,
	painted,
	shownIn,
	stillMotion,
	wordsOf
} from './support/story.ts';

test(
	'cutting any one sentence changes the number and the line; tying it again undoes it',
	ONCE,
	async ({ page }) => {
		await stillMotion(page);
		await openStory(page);
		await goTo(page, 'loop');
		await expectStageAt(page, 'loop');
		const { labels } = await wordsOf(page);
		const ring = page.locator('#loop .ring');
		const cuts = ring.getByRole('button');
		const told = page.locator('#loop .loop').getByRole('status');
		const look = async () => ({
			told: await told.innerText(),
			chart: await chartOf(page),
			picture: await shownIn(page, '.stage'),
			ring: await ring.innerHTML()
		});
		const before = await look();
		const { watch: whole } = claimsIn(labels.loop.whole, before.told)!;

		const count = await cuts.count();
		expect(count).toBeGreaterThan(1);
		for (let i = 0; i < count; i++) {
			await cuts.nth(i).click();
			await painted(page);
			await expect(ring.locator('[aria-pressed="true"]')).toHaveCount(1);
			const after = await look();
			const claims = claimsIn(labels.loop.broken, after.told);
			expect(claims, after.told).not.toBeNull();
			expect(claims!.whole ?? whole).toBe(whole);
			expect.soft(claims!.watch, `the number with sentence ${i + 1} cut`).toBeLessThan(whole);
			expect(after.chart.lines, `the line with sentence ${i + 1} cut`).not.toEqual(
				before.chart.lines
			);

			if (i === 1) continue; // the next cut ties this one
			await cuts.nth(i).click();
			await painted(page);
			await expect(ring.locator('[aria-pressed="true"]')).toHaveCount(0);
			expect(await look()).toEqual(before);
		}
	}
);

test('every button of the ring says which sentence it cuts', ONCE, async ({ page }) => {
	await openStory(page);
	const names = await page
		.locator('#loop .ring button')
		.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
	expect(new Set(names).size).toBe(names.length);
	for (const name of names) expect(name).toMatch(/\s/);
});

for (const motion of ['reduce', 'no-preference'] as const) {
	test(`a letter sent round ends at home and stops (motion: ${motion})`, ONCE, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: motion });
		await openStory(page);
		await goTo(page, 'loop');
		const ring = page.locator('#loop .ring');
		const visits = await ring.evaluateHandle((element) => {
			const seen: number[] = [];
			const look = () => {
				const at = [...element.children].findIndex((it) => it.classList.contains('here'));
				if (seen.at(-1) !== at) seen.push(at);
			};
			new MutationObserver(look).observe(element, { subtree: true, attributeFilter: ['class'] });
			return seen;
		});
		await page.getByRole('button', { name: /send a letter round/i }).click();
		const all = motion === 'reduce' ? [0] : [0, 1, 2, 3, 0];
		await expect.poll(() => visits.jsonValue()).toEqual(all);
		await page.waitForTimeout(600); // a second lap would have begun
		expect(await visits.jsonValue()).toEqual(all);
		await expect(ring.locator('li.here')).toHaveCount(1);
	});
}

test('a letter sent round a cut ring stops at the cut', ONCE, async ({ page }) => {
	await openStory(page);
	await goTo(page, 'loop');
	await expectStageAt(page, 'loop');
	await page.locator('#loop .ring button').nth(2).click();
	await page.getByRole('button', { name: /send a letter round/i }).click();
	await expect(page.locator('#loop .ring li').nth(2)).toHaveClass(/here/);
	await page.waitForTimeout(600);
	await expect(page.locator('#loop .ring li').nth(2)).toHaveClass(/here/);
});
