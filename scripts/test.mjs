// Runs every check in order and closes with one true line, "N passed, N failed".
//   node scripts/test.mjs            everything
//   node scripts/test.mjs --unit     only the tests that need no browser
//   node scripts/test.mjs --browser  only those that do, on a fresh build
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A run that failed without a failed test (a file that does not load, a server that does not start) counts as one. */
function orOne(counts, succeeded) {
	return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** One check that passes or fails as a whole. */
export const countOne = (_report, succeeded) => ({
	passed: succeeded ? 1 : 0,
	failed: succeeded ? 0 : 1,
	skipped: 0
});

/** What vitest's JSON report says; a file that broke before its first test counts as one failure. */
export function countVitest(report, succeeded) {
	if (!report) return countOne(report, succeeded);
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	const counts = {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
	return orOne(counts, succeeded);
}

/** What Playwright's JSON report says. A test that passes only when tried again counts as failed. */
export function countPlaywright(report, succeeded) {
	if (!report) return countOne(report, succeeded);
	const { expected, unexpected, flaky, skipped } = report.stats;
	return orOne({ passed: expected, failed: unexpected + flaky, skipped }, succeeded);
}

export function closingLine(counts) {
	const total = (kind) => counts.reduce((sum, count) => sum + count[kind], 0);
	const skipped = total('skipped') ? `, ${total('skipped')} skipped` : '';
	return `${total('passed')} passed, ${total('failed')} failed${skipped}`;
}

const modules = join(root, 'node_modules');
const prettier = [join(modules, 'prettier/bin/prettier.cjs'), '--check', '.'];
const eslint = [join(modules, 'eslint/bin/eslint.js'), '.'];
const sync = [join(modules, '@sveltejs/kit/svelte-kit.js'), 'sync'];
const svelteCheck = [
	join(modules, 'svelte-check/bin/svelte-check'),
	'--tsconfig',
	'./tsconfig.json',
	'--fail-on-warnings'
];
const fonts = [join(root, 'scripts/fonts.mjs')];
const build = [join(root, 'scripts/build.mjs')];

const vitest = (project, file) => [
	join(modules, 'vitest/vitest.mjs'),
	'run',
	`--project=${project}`,
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${file}`
];

/** In order; each runs all its commands. `report` is the file the last one writes. */
const STEPS = [
	{ name: 'lint', commands: [prettier, sync, eslint], count: countOne },
	{ name: 'types', commands: [fonts, sync, svelteCheck], count: countOne },
	{ name: 'build', commands: [build], count: countOne },
	{
		name: 'unit',
		report: 'vitest.json',
		commands: (file) => [sync, vitest('node', file)],
		count: countVitest
	},
	{
		name: 'browser',
		needs: 'build',
		report: 'playwright.json',
		commands: () => [[join(modules, '@playwright/test/cli.js'), 'test', '--reporter=list,json']],
		count: countPlaywright
	},
	{
		name: 'both-engines',
		needs: 'build',
		report: 'engines.json',
		commands: (file) => [vitest('both-engines', file)],
		count: countVitest
	}
];

function run(args, env) {
	const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
	return spawnSync(process.execPath, args, options).status === 0;
}

function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined; // the run ended before it could report
	}
}

function runStep({ name, report, commands, count }, folder) {
	console.log(`\n— ${name} —`);
	const file = report && join(folder, report);
	const env = file ? { PLAYWRIGHT_JSON_OUTPUT_FILE: file } : {};
	const all = typeof commands === 'function' ? commands(file) : commands;
	const succeeded = all.map((command) => run(command, env)).every(Boolean);
	return count(file && readReport(file), succeeded);
}

/** Runs the steps by these names, or all; returns the closing line and whether anything failed. */
function runAll(names) {
	const folder = mkdtempSync(join(tmpdir(), 'internet-if-'));
	const results = new Map();
	try {
		for (const step of STEPS.filter(({ name }) => !names.length || names.includes(name))) {
			if (step.needs && results.get(step.needs)?.failed) {
				console.log(`\n— ${step.name} — left out: there is no ${step.needs} to test.`);
				continue;
			}
			results.set(step.name, runStep(step, folder));
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return results;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const names = [
		...(process.argv.includes('--unit') ? ['unit'] : []),
		...(process.argv.includes('--browser') ? ['build', 'browser', 'both-engines'] : [])
	];
	const results = runAll(names);
	const failed = [...results].filter(([, count]) => count.failed > 0).map(([name]) => name);
	console.log(failed.length ? `\nFailed in: ${failed.join(', ')}.` : '');
	console.log(closingLine([...results.values()]));
	process.exitCode = failed.length ? 1 : 0;
}
