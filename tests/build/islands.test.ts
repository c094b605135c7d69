// The pages wait for the browser's part where they name its files, and only while it is being made.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ResolvedConfig } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storiesPlugin } from '#build/vite-stories.ts';

let folder = '';
let manifest = '';
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'internet-if-islands-'));
	manifest = path.join(folder, 'manifest.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ENTRY = { file: 'site-1.js', src: 'src/site.ts' };

/** The module as the plugin writes it for a build. */
async function written(isComing?: () => boolean): Promise<string> {
	const plugin = storiesPlugin({ stories: folder, manifest, isComing });
	const { configResolved, load } = plugin as unknown as {
		configResolved: (config: Pick<ResolvedConfig, 'command'>) => void;
		load: (id: string) => Promise<string>;
	};
	configResolved({ command: 'build' });
	return load('\0virtual:islands');
}

test('what is there is not waited for', async () => {
	writeFileSync(manifest, JSON.stringify({ 'src/site.ts': ENTRY }));
	const neverAsked = () => {
		throw new Error('waited');
	};
	expect(await written(neverAsked)).toContain('site-1.js');
});

test('a manifest that is coming is waited for until the whole of it is there', async () => {
	const text = JSON.stringify({ 'src/site.ts': ENTRY });
	const writes = [() => {}, () => writeFileSync(manifest, text.slice(0, 20))];
	const isComing = () => {
		(writes.shift() ?? (() => writeFileSync(manifest, text)))();
		return true;
	};
	expect(await written(isComing)).toContain(text);
	expect(writes).toEqual([]);
});

test('one that does not come is missed at once', async () => {
	await expect(written()).rejects.toThrow('the browser build must come before the pages');
});

test('whoever was making it and went away is not waited for', async () => {
	let asked = 0;
	await expect(written(() => ++asked < 3)).rejects.toThrow('the browser build must come before');
	expect(asked).toBe(3);
});
