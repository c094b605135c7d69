// What a page weighs on the way to a reader: real requests in a browser, each measured as a host would compress it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { homePages, SITE, storiesInTurn, storyPages } from './support/pages.ts';
import { expect, ONCE, started, test } from './support/site.ts';
import { goTo, painted, stepIds } from './support/story.ts';

const kB = (bytes: number) => bytes / 1000;

/** Everything the page asks for from here on, by its address. */
function listen(page: Page, base: string) {
	const files = new Map<string, { kind: string; bytes: number }>();
	page.on('request', (request) => {
		const url = new URL(request.url());
		const path = url.pathname.slice(new URL(base).pathname.length);
		const file = join(SITE, path === '' || path.endsWith('/') ? `${path}index.html` : path);
		const body = readFileSync(file);
		// fonts and pictures are compressed already
		const bytes = /\.(woff2|png|jpg|webp)$/.test(file)
			? body.length
			: gzipSync(body, { level: 9 }).length;
		files.set(path, { kind: request.resourceType(), bytes });
	});
	return (kind?: string) =>
		kB(
			[...files.values()].reduce((sum, it) => sum + (!kind || it.kind === kind ? it.bytes : 0), 0)
		);
}

/** kB */
const BUDGETS = { first: 75, scripts: 100, bare: 150, all: 350, fonts: 110 };

const stories = storyPages();
const PAGES = ['./', ...homePages, ...stories, ...storiesInTurn.map((path) => `${path}model/`)];

for (const path of PAGES) {
	test(`"${path}" keeps its budget`, ONCE, async ({ page, baseURL }) => {
		const weigh = listen(page, baseURL!);
		await page.goto(path, { waitUntil: 'networkidle' });
		if (path !== './') await started(page);
		const first = weigh('script');
		if (stories.includes(path)) {
			for (const id of await stepIds(page)) {
				await goTo(page, id);
				await painted(page);
			}
			await page.waitForLoadState('networkidle');
		}
		const [scripts, fonts, all] = [weigh('script'), weigh('font'), weigh()];
		const told = { first, scripts, bare: all - fonts, all, fonts };
		const line = Object.entries(told).map(([name, size]) => `${name} ${size.toFixed(1)}`);
		console.log(`  ${path} in kB: ${line.join(', ')}`);
		expect(all, 'something was measured').toBeGreaterThan(0.5);
		for (const [name, most] of Object.entries(BUDGETS)) {
			expect(told[name as keyof typeof told], `${name} of ${path}, kB`).toBeLessThanOrEqual(most);
		}
	});
}
