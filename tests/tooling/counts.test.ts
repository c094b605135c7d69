// `npm test` names what failed and counts what happened, also when a run broke before it could count; its port is free.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import {
	closingLine,
	countOne,
	countPlaywright,
	countVitest,
	failuresIn,
	freePort,
	namedByPlaywright,
	namedByVitest
} from '../../scripts/test.mjs';

const root = join(import.meta.dirname, '../..');

const vitest = (numFailedTests: number, testResults: object[] = []) => ({
	numPassedTests: 7,
	numFailedTests,
	numPendingTests: 1,
	numTodoTests: 1,
	testResults
});
const playwright = (unexpected: number, flaky = 0) => ({
	stats: { expected: 5, unexpected, flaky, skipped: 0 }
});

test('passed, failed and skipped tests are added up', () => {
	const counts = [
		countOne(undefined, true),
		countVitest(vitest(2), false),
		countPlaywright(playwright(1), false)
	];
	expect(closingLine(counts)).toBe('13 passed, 3 failed, 2 skipped');
});

test('nothing skipped is not mentioned', () => {
	expect(closingLine([countOne(undefined, true), countOne(undefined, false)])).toBe(
		'1 passed, 1 failed'
	);
});

test('a test file that does not load is a failure', () => {
	const broken = [{ status: 'failed', assertionResults: [] }];
	expect(countVitest(vitest(0, broken), false).failed).toBe(1);
});

test('a run that failed without a failed test is a failure', () => {
	expect(countVitest(vitest(0), false).failed).toBe(1);
	expect(countPlaywright(playwright(0), false).failed).toBe(1);
});

test('a run without a report is one failure, whatever it says', () => {
	expect(countVitest(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
	expect(countPlaywright(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a test that needed a second try failed', () => {
	expect(countPlaywright(playwright(0, 1), true).failed).toBe(1);
});

describe('failed tests are named', () => {
	const named = (step: string, names: string[], failed = names.length) =>
		[step, { passed: 0, failed, skipped: 0, named: names }] as const;

	test('by file and title', () => {
		const assertions = [
			{ status: 'passed', ancestorTitles: [], title: 'fine' },
			{ status: 'failed', ancestorTitles: ['a chart'], title: 'has an end' }
		];
		const name = join(root, 'tests/chart/x.test.ts');
		const broken = { name: join(root, 'tests/y.test.ts'), status: 'failed', assertionResults: [] };
		const report = {
			testResults: [{ name, status: 'failed', assertionResults: assertions }, broken]
		};
		expect(namedByVitest(report)).toEqual([
			'tests/chart/x.test.ts › a chart › has an end',
			'tests/y.test.ts (does not load)'
		]);
	});

	test('in a browser also by line and window, and those that passed at a second try too', () => {
		const spec = (title: string, line: number, status: string) => ({
			title,
			file: 'x.test.ts',
			line,
			tests: [{ projectName: 'phone', status }]
		});
		const inner = { title: 'a page', file: 'x.test.ts', specs: [spec('wakes', 9, 'flaky')] };
		const specs = [spec('is there', 3, 'unexpected'), spec('is quick', 5, 'expected')];
		const suite = { title: 'x.test.ts', file: 'x.test.ts', specs, suites: [inner] };
		const report = { config: { rootDir: join(root, 'tests/browser') }, suites: [suite] };
		expect(namedByPlaywright(report)).toEqual([
			'tests/browser/x.test.ts:3 › is there [phone]',
			'tests/browser/x.test.ts:9 › a page › wakes [phone]'
		]);
	});

	test('in the order of the steps; a step that can name none is named itself', () => {
		const results = new Map([named('lint', [], 1), named('build', []), named('unit', ['a', 'b'])]);
		expect(failuresIn(results)).toEqual(['lint (see above)', 'a', 'b']);
	});

	test('and a run without a report names none', () => {
		expect(namedByVitest(undefined)).toEqual([]);
		expect(namedByPlaywright(undefined)).toEqual([]);
	});
});

describe('ports', () => {
	test('a free one can be listened on, whoever else listens', async () => {
		const site = await serve({ folder: '.', port: await freePort() });
		expect(await freePort()).not.toBe(site.port);
		await site.close();
	});

	test('one that is taken is said so before any test runs', async () => {
		const site = await serve({ folder: '.', port: 0 });
		const cli = join(root, 'node_modules/@playwright/test/cli.js');
		const env = { ...process.env, TEST_PORT: String(site.port), TEST_WORKER_INDEX: undefined };
		const run = promisify(execFile)(process.execPath, [cli, 'test', 'nothing'], { cwd: root, env });
		const { code, stderr } = (await run.catch((error: unknown) => error)) as {
			code: number;
			stderr: string;
		};
		await site.close();
		expect(code).toBe(1);
		expect(stderr.trim()).toBe(
			`Port ${site.port} is taken. Give the tests another one: TEST_PORT=${site.port + 1}`
		);
	});
});
