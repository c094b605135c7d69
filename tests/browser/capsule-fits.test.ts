// The two bars of a capsule, in every language and in boxes as hosts give them: nothing in them is cut or wide.
import { capsulePages } from './support/pages.ts';
import { expect, ONCE, test } from './support/site.ts';

const BOXES = [
	{ width: 300, height: 400 },
	{ width: 360, height: 560 },
	{ width: 600, height: 560 }
];

for (const path of capsulePages) {
	test(`"${path}" cuts no name and no button`, ONCE, async ({ page }) => {
		for (const box of BOXES) {
			await page.setViewportSize(box);
			await page.goto(path);
			await expect(page.locator('html.live')).toBeAttached();
			const cut = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('header > *, nav .button, nav .place')]
					.filter(
						(it) =>
							it.scrollWidth > it.clientWidth + 1 || it.getBoundingClientRect().right > innerWidth
					)
					.map((it) => it.textContent.trim())
			);
			expect(cut, `cut at ${box.width}`).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, `its width at ${box.width}`).toBe(box.width);
			const head = (await page.locator('header').boundingBox())!;
			expect(head.height, `its head at ${box.width}, px`).toBeLessThan(84);
		}
	});
}
