// A page that tells its reader what it could know tells the truth, keeps it in its memory only, and forgets.
import { expect, started, test } from './support/site.ts';
import { goTo } from './support/story.ts';

const STORY = 'en/stories/the-watchtower/';

test('the reader’s own letter says where they stayed, and is gone at a press', async ({ page }) => {
	await page.goto(STORY);
	await started(page);
	await goTo(page, 'street');
	await page.locator('#street .pick button').first().click();
	await page.waitForTimeout(1500); // a stay is what is tested
	const heading = await page.locator('#street-heading').innerText();
	await goTo(page, 'worse-first');

	const letter = page.locator('#worse-first .mirror');
	await expect(letter).toContainText(`“${heading}”`);
	await expect(letter).toContainText('one window');
	await letter.getByRole('button', { name: /forget/i }).click();
	await expect(letter).not.toContainText(heading);
	await expect(letter.getByRole('button')).toHaveCount(0);
	await expect(page.locator('#street .learns')).toHaveText('');

	await goTo(page, 'street');
	await goTo(page, 'worse-first');
	await expect(letter).not.toContainText(heading);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a dark window lights when it is covered, in the picture and by its button', async ({
	page
}) => {
	await page.goto(`${STORY}#street`);
	await started(page);
	await goTo(page, 'street');
	const learns = page.locator('#street .learns');
	for (const window of await page.locator('#street .pick button').all()) {
		await window.click();
		await expect(learns).not.toHaveText('');
	}
	await expect(page.locator('.stage [data-count="lit"]')).toHaveCount(90);
	await page.locator('.stage [data-object]').last().click();
	await expect(learns).toContainText('none of our business');
});
