// The example of docs/engine.md does what it says, when it is copied out and run.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/engine.md'), 'utf8');
const example = /## Used alone[^]*?```ts\n([^]*?)```/.exec(page)![1];

test('the example prints the numbers that stand beside its lines', async () => {
	const told = [...example.matchAll(/^console\.log\(.*\); \/\/ (.+)$/gm)].map(([, value]) => value);
	const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
	// inside the project, so that `#engine` is found
	mkdirSync(join(root, '.svelte-kit'), { recursive: true });
	const folder = mkdtempSync(join(root, '.svelte-kit/example-'));
	try {
		writeFileSync(join(folder, 'example.ts'), example);
		await import(pathToFileURL(join(folder, 'example.ts')).href);
		expect(log.mock.calls.map(([value]) => String(value))).toEqual(told);
		expect(told.length).toBeGreaterThan(2);
	} finally {
		log.mockRestore();
		rmSync(folder, { recursive: true });
	}
});
