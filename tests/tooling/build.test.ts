// What a build lets be heard of the tools it runs: warnings as they come, hints only when something failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../scripts/build.mjs';

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'internet-if-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The path of a tool with this text, as `run` wants it. */
function tool(text: string): string {
	const file = path.join(folder, `tool-${text.length}.mjs`);
	writeFileSync(file, text);
	return path.relative(root, file);
}

/** What a build is heard to say that runs this tool. */
function heard(text: string) {
	const build = pathToFileURL(path.join(root, 'scripts/build.mjs')).href;
	const script = `import { run } from ${JSON.stringify(build)};
		await run(${JSON.stringify(tool(text))}).catch((error) => console.error(error.message));`;
	const options = ['--input-type=module', '--eval', script];
	const { stdout, stderr } = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' });
	return { stdout, stderr };
}

describe('a tool that the build runs', () => {
	test('is heard when it warns, and not when it gives a hint', () => {
		const { stdout, stderr } = heard("console.warn('mind the step'); console.log('a hint');");
		expect(stderr).toBe('mind the step\n');
		expect(stdout).toBe('');
	});

	test('is not heard to tell how long Vite took to read its own configuration', () => {
		const times = "console.warn('[PLUGIN_TIMINGS] Callbacks ran for 2 s.\\n  - plugin a (9%)\\n');";
		const { stderr } = heard(`console.warn('before'); ${times} console.warn('[OTHER] after');`);
		expect(stderr).toBe('before\n[OTHER] after\n');
	});

	test('is heard whole when it fails, and named', () => {
		const { stdout, stderr } = heard("console.log('the reason'); process.exit(3);");
		expect(stdout).toBe('the reason\n');
		expect(stderr).toMatch(/^The site could not be built: tool-\d+\.mjs failed\./);
	});

	test('tells what it has made', async () => {
		const made: string[] = [];
		const text = "process.send('islands'); process.send('capsules'); process.disconnect();";
		await run(tool(text), [], { tell: (name: string) => made.push(name) });
		expect(made).toEqual(['islands', 'capsules']);
	});

	test('is stopped when the work beside it failed', async () => {
		const failed = new AbortController();
		const endless = run(tool("setInterval(() => {}, 1000); process.send('begun');"), [], {
			tell: () => failed.abort(),
			signal: failed.signal
		});
		await expect(endless).rejects.toThrow('aborted');
	});
});
