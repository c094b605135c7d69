// A step is one description: from whichever side a reader comes, its stage shows what the printed page shows.
import { expect, ONCE, test } from './support/site.ts';
import { expectStageAt, goTo, openStory, scrollTo, stepIds, stillMotion } from './support/story.ts';

test('the stage shows the still of every step, scrolling down and scrolling up', async ({ page }, {
	project
}) => {
	// on one of the two windows with the movement, on the other without
	if (project.name === 'phone') await stillMotion(page);
	await openStory(page);
	const ids = await stepIds(page);
	expect(ids.length).toBeGreaterThan(10);
	for (const id of ids) {
		await goTo(page, id);
		await expectStageAt(page, id, 'scrolling down');
	}
	for (const id of [...ids].reverse()) {
		await goTo(page, id);
		await expectStageAt(page, id, 'scrolling up');
	}
});

test('a jump over many steps shows the step it lands on', ONCE, async ({ page }) => {
	await openStory(page);
	for (const id of ['ledger', 'lotte', 'loop', 'sealed', 'act', 'it-works']) {
		await goTo(page, id);
		await expectStageAt(page, id, 'after a jump');
	}
});

test('a link to a step shows that step', async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	for (const id of (await stepIds(page)).reverse()) {
		await page.evaluate((to) => (location.hash = to), id);
		await expectStageAt(page, id, 'by a link');
	}
});

test('an address that names a step opens at it', ONCE, async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	const ids = await stepIds(page);
	const fragments = [
		...ids.filter((_, i) => i % 3 === 0).map((id) => `#b=${id}`),
		'#loop',
		'#ledger'
	];
	for (const fragment of fragments) {
		await page.goto('about:blank');
		await openStory(page, fragment);
		const id = fragment.replace(/^#(b=)?/, '');
		await expectStageAt(page, id, `by ${fragment}`);
		if (id === ids[0]) continue; // the start of the story: the title stands above it
		const { top, bottom } = await page
			.locator(`.step#${id}`)
			.evaluate((step) => step.getBoundingClientRect());
		expect(top, `${id} begins high in the window`).toBeLessThan(page.viewportSize()!.height / 2);
		expect(bottom, `${id} is not above the window`).toBeGreaterThan(0);
	}
});

test('the links of the stage walk to the next step and back', ONCE, async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	const ids = await stepIds(page);
	for (const [i, id] of ids.entries()) {
		await expectStageAt(page, id, 'by "next"');
		if (i < ids.length - 1) await page.locator(`.stage nav a[href="#${ids[i + 1]}"]`).click();
	}
	for (const id of [...ids].reverse().slice(1)) {
		await page.locator(`.stage nav a[href="#${id}"]`).click();
		await expectStageAt(page, id, 'by "back"');
	}
});

test('the Tab key into the levers of a step brings its stage', async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	const ids = await stepIds(page);
	for (const id of ['play', 'repair', 'sandbox']) {
		await goTo(page, ids[ids.indexOf(id) - 2]);
		const lever = page.locator(`.step#${id} input[type="range"]`).first();
		// the last thing before the lever that Tab would stop at
		await lever.evaluate((target) => {
			const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')];
			const before = stops
				.filter((stop) => stop.checkVisibility() && !stop.matches(':disabled'))
				.filter((stop) => !stop.closest('.stage'));
			before[before.indexOf(target as HTMLElement) - 2].focus({ preventScroll: true });
		});
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(lever).toBeFocused();
		await expectStageAt(page, id, 'by the Tab key');
	}
});

test('finding words in a step brings its stage', async ({ page }) => {
	await stillMotion(page);
	await openStory(page);
	for (const id of (await stepIds(page)).reverse()) {
		await scrollTo(page.locator(`.step#${id} .words p:not(.beat)`).first(), 'center');
		await expectStageAt(page, id, 'by finding its words');
	}
});

test('the back button returns to the step that the reader left', ONCE, async ({ page }) => {
	await openStory(page);
	await page.evaluate(() => (location.hash = 'samir'));
	await expectStageAt(page, 'samir');
	await page.evaluate(() => (location.hash = 'loop'));
	await expectStageAt(page, 'loop');
	await page.goBack();
	await expectStageAt(page, 'samir', 'going back');
	await page.goForward();
	await expectStageAt(page, 'loop', 'going forward');
});

test('a busy page that hears of many crossings at once still shows the step it is at', async ({
	page
}) => {
	// a main thread under load hands over crossings late, many at a time, the oldest watcher first
	await page.addInitScript(() => {
		const waiting: (() => void)[] = [];
		const Native = window.IntersectionObserver;
		window.IntersectionObserver = class extends Native {
			constructor(hear: IntersectionObserverCallback, options?: IntersectionObserverInit) {
				let kept: IntersectionObserverEntry[] = [];
				super((entries) => void kept.push(...entries), options);
				waiting.push(() => {
					const entries = kept;
					kept = [];
					if (entries.length > 0) hear(entries, this);
				});
			}
		};
		setInterval(() => waiting.forEach((tell) => tell()), 400);
	});
	await stillMotion(page);
	await openStory(page);
	await goTo(page, 'guess');
	for (const id of ['loop', 'sealed', 'play']) {
		// the step grows, so it is watched anew; then the reader jumps, all between two of the page's breaths
		await page.evaluate(async (to) => {
			const grown = document.createElement('p');
			grown.textContent = 'A line more.';
			const at = document.querySelector('.stage')?.getAttribute('data-step') ?? '';
			document.getElementById(at)!.querySelector('.words')!.append(grown);
			await new Promise((frame) => setTimeout(frame, 60));
			document.getElementById(to)!.scrollIntoView();
		}, id);
		await expectStageAt(page, id, 'on a busy page');
	}
});
