// The build has no false warnings, because their causes are left out; those that are true are still told.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, createLogger, type InlineConfig, type Plugin } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { nothingToFetch, printedOnly } from '#build/vite-pages.ts';
import { root } from '../stories/open.ts';

// inside the project, so that its packages are found
mkdirSync(path.join(root, '.svelte-kit'), { recursive: true });
const folder = mkdtempSync(path.join(root, '.svelte-kit/warnings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// as the build has it: Vite says less while one develops
beforeAll(() => void vi.stubEnv('NODE_ENV', 'production'));
afterAll(() => void vi.unstubAllEnvs());

/** All that Vite warns of while it makes one script of `files`, and the script. */
async function bundled(files: Record<string, string>, plugins: Plugin[], more: InlineConfig = {}) {
	const told: string[] = [];
	const customLogger = createLogger('silent');
	customLogger.warn = customLogger.warnOnce = (message) => void told.push(message);
	for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
	const made = await build({
		configFile: false,
		root: folder,
		publicDir: false,
		logLevel: 'warn',
		customLogger,
		plugins,
		...more,
		build: {
			write: false,
			modulePreload: false,
			...more.build,
			rolldownOptions: {
				// slow machines make Vite tell its own times
				checks: { pluginTimings: false },
				input: path.join(folder, 'main.js'),
				output: { format: 'iife', codeSplitting: false }
			}
		}
	});
	const { output } = Array.isArray(made) ? made[0] : (made as { output: { code?: string }[] });
	const code = output.map((one) => ('code' in one ? one.code : '')).join('\n');
	return { told: told.join('\n'), code };
}

const LATER = {
	'main.js': `import('./later.js').then(({ later }) => document.title = later);`,
	'later.js': `export const later = 'fetched when it is asked for';`
};

test('a capsule that asks for a part later brings it along, without a warning', async () => {
	const { told, code } = await bundled(LATER, [nothingToFetch()]);
	expect(told).toBe('');
	expect(code).toContain('fetched when it is asked for');
});

test('without what we leave out Vite warns, so it is still needed', async () => {
	expect((await bundled(LATER, [])).told).toContain('import.meta');
});

test('a script of ours that asks where it lies is told that a capsule lies nowhere', async () => {
	const wrong = { ...LATER, 'later.js': `export const later = import.meta.url;` };
	expect((await bundled(wrong, [nothingToFetch()])).told).toContain('import.meta');
});

const PRINTS = {
	'main.js': `import { render } from 'svelte/server'; document.title = render({});`
};

test('without that Vite warns of it', async () => {
	expect((await bundled(PRINTS, [])).told).toContain('node:async_hooks');
});

test('what prints pages is left out of scripts for the browser, without a warning', async () => {
	const { told, code } = await bundled(PRINTS, [printedOnly()]);
	expect(told).toBe('');
	expect(code).toContain('Pages are printed at build.');
});

test('another thing that only Node has is told of', async () => {
	const wrong = { 'main.js': `import * as node from 'node:async_hooks'; console.log(node);` };
	expect((await bundled(wrong, [printedOnly()])).told).toContain('node:async_hooks');
});

test('on the server pages are printed', async () => {
	const { code } = await bundled(PRINTS, [printedOnly()], { build: { ssr: true } });
	expect(code).not.toContain('Pages are printed at build.');
});
