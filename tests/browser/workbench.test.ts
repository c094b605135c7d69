import { readFileSync } from 'node:fs';
import { expect, expectAccessible, ONCE, started, test } from './support/site.ts';

const model = 'build/data/the-open-letter/model.xmile';

test(
	'a reader opens a model, draws it, moves a constant and reads its loops; nothing leaves the page',
	ONCE,
	async ({ page }) => {
		await page.goto('./en/workbench/');
		await started(page);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page
			.getByLabel('Choose a model file')
			.setInputFiles({ name: 'model.xmile', mimeType: 'text/xml', buffer: readFileSync(model) });

		const line = page.locator('.charts svg path[clip-path]').first();
		await expect(line).toBeAttached();
		const before = await line.getAttribute('d');
		await page.getByRole('slider', { name: /services obliged/ }).fill('1');
		await expect.poll(() => line.getAttribute('d')).not.toBe(before);

		await expect(page.locator('ol.loops li')).not.toHaveCount(0);
		expect(asked.filter((url) => !url.includes('/_app/islands/'))).toEqual([]);
		await expectAccessible(page);
	}
);

test('a file that cannot be run says why, with its line', ONCE, async ({ page }) => {
	await page.goto('./en/workbench/');
	await started(page);
	await page.getByLabel('Choose a model file').setInputFiles({
		name: 'bad.xmile',
		mimeType: 'text/xml',
		buffer: Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]>\n<xmile>&a;</xmile>')
	});
	await expect(page.getByRole('status')).toContainText('cannot be run');
	await expect(page.locator('ol.remarks li')).toContainText('Line 1');
});
