// The checks still find what they are for: a fault is planted, and has to be told.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

/** What keeps all other tests of a file from running: planted as a text, never called. */
const ALONE = 'only';

const root = join(import.meta.dirname, '../..');

// rules that ask for types know only files that are there: their text is another for the time of a test
describe('ESLint', { timeout: 120_000 }, () => {
	const eslint = new ESLint({ cwd: root });
	const faultsIn = async (file: string, text: string) => {
		const [{ messages }] = await eslint.lintText(text, { filePath: join(root, file) });
		return messages.map(({ message }) => message);
	};

	test.each([
		['src/engine/run.ts', "export { a } from '#story';", 'engine may not import story'],
		['src/engine/run.ts', "export { a } from '../story/a.ts';", 'engine may not import story'],
		['src/story/inputs.ts', "export { a } from '../engine/run.ts';", 'write "#engine/run.ts"'],
		['src/story/inputs.ts', "export { a } from '#engine/language/a.ts';", 'no door of engine'],
		['src/engine/check/order.ts', "export { a } from '../loops/a.ts';", 'may not import loops'],
		[
			'src/page/story/place.ts',
			"export const a = () => import('gsap');",
			'only by src/scene/motion.ts'
		],
		['src/page/story/place.ts', "export { a } from 'left-pad';", 'has no door'],
		[
			'stories/s/scenes/A.svelte',
			'<script lang="ts">import { a } from \'#page/a.ts\'; a();</script>',
			'stories may not import page'
		],
		['src/engine/run.ts', 'export const a: any = 1;', 'Unexpected any'],
		['src/engine/run.ts', "export enum A { B = 'b' }", 'Use a union of strings'],
		['src/engine/run.ts', 'const a = 1; export default a;', 'Export by name'],
		['src/engine/run.ts', "export const a = new Function('return 1');", 'Function constructor'],
		['src/page/story/place.ts', 'const a = async () => 1; a();', 'Promises must be awaited'],
		['src/engine/run.ts', `export function a() {${'\n'.repeat(40)}}`, 'too many lines (41)'],
		['src/engine/run.ts', '// a\n'.repeat(251), '251 lines; 250 are the most'],
		['tests/a.test.ts', `test.${ALONE}('a', () => {});`, 'The other tests would not run']
	])('in %s, %s', async (file, text, told) => {
		expect((await faultsIn(file, text)).join('\n')).toContain(told);
	});

	test('what is right is left alone', async () => {
		const right = "import { simulate } from '#engine';\n\nexport const a = simulate;\n";
		expect(await faultsIn('src/story/inputs.ts', right)).toEqual([]);
	});
});

test('svelte-check finds a wrong type in a component and in a module', { timeout: 120_000 }, () => {
	// inside the project, so that the packages are found; where no other check looks
	mkdirSync(join(root, '.svelte-kit'), { recursive: true });
	const folder = mkdtempSync(join(root, '.svelte-kit/planted-'));
	try {
		const compilerOptions = {
			strict: true,
			module: 'esnext',
			moduleResolution: 'bundler',
			types: []
		};
		writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
		writeFileSync(join(folder, 'a.ts'), "export const wrongModule: number = 'one';\n");
		writeFileSync(
			join(folder, 'A.svelte'),
			'<script lang="ts">\n\tconst wrongComponent: number = \'one\';\n</script>\n\n{wrongComponent}\n'
		);
		const command = join(root, 'node_modules/svelte-check/bin/svelte-check');
		const options = ['--workspace', folder, '--tsconfig', join(folder, 'tsconfig.json')];
		const { status, stdout } = spawnSync(
			process.execPath,
			[command, ...options, '--output', 'machine'],
			{ encoding: 'utf8' }
		);
		expect(status).toBe(1);
		expect(stdout).toMatch(/ERROR "a\.ts" 1:14/);
		expect(stdout).toMatch(/ERROR "A\.svelte" 2:8/);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
