// Runs every check in order, names what failed, and closes with one true line, "N passed, N failed".
//   node scripts/test.mjs            everything
//   node scripts/test.mjs --unit     only the tests that need no browser
//   node scripts/test.mjs --browser  only those that do, on a fresh build
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
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

/** The failed tests of vitest's JSON report, by file and title; a file that broke before its first test by its name. */
export function namedByVitest(report) {
	return (report?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
		const file = relative(root, name);
		if (status === 'failed' && assertionResults.length === 0) return [`${file} (does not load)`];
		return assertionResults
			.filter((test) => test.status === 'failed')
			.map(({ ancestorTitles, title }) => [file, ...ancestorTitles, title].join(' › '));
	});
}

/** The failed tests of Playwright's JSON report, by file, title and window; also those that passed when tried again. */
export function namedByPlaywright(report) {
	const folder = report?.config?.rootDir ?? root;
	const inSuite = ({ suites = [], specs = [], title, file }, above) => {
		// the outermost suite is the file itself
		const titles = title && title !== file ? [...above, title] : above;
		const failed = specs.flatMap((spec) =>
			spec.tests
				.filter(({ status }) => status === 'unexpected' || status === 'flaky')
				.map(({ projectName }) => {
					const at = `${relative(root, join(folder, spec.file))}:${spec.line}`;
					return `${[at, ...titles, spec.title].join(' › ')} [${projectName}]`;
				})
		);
		return [...failed, ...suites.flatMap((suite) => inSuite(suite, titles))];
	};
	return (report?.suites ?? []).flatMap((suite) => inSuite(suite, []));
}

/** What failed in each step, a line each; of a step that could name no test, the step. */
export function failuresIn(results) {
	return [...results].flatMap(([step, { failed, named }]) => {
		if (failed === 0) return [];
		return named.length > 0 ? named : [`${step} (see above)`];
	});
}

/** A port that nobody listens on, as the system gives it. */
export function freePort() {
	return new Promise((done, fail) => {
		const server = createServer();
		server.on('error', fail);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => done(port));
		});
	});
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

const vitest = (project, file, ...which) => [
	join(modules, 'vitest/vitest.mjs'),
	'run',
	`--project=${project}`,
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${file}`,
	...which
];
const HOSTS = 'tests/both-engines/hosts.test.ts';

/** In order; each runs all its commands. `report` is the file the last one writes. */
const STEPS = [
	{ name: 'lint', commands: [prettier, sync, eslint], count: countOne },
	{ name: 'types', commands: [fonts, sync, svelteCheck], count: countOne },
	{ name: 'build', commands: [build], count: countOne },
	{
		name: 'unit',
		report: 'vitest.json',
		commands: (file) => [sync, vitest('node', file)],
		count: countVitest,
		failedIn: namedByVitest
	},
	{
		name: 'browser',
		needs: 'build',
		report: 'playwright.json',
		commands: () => [[join(modules, '@playwright/test/cli.js'), 'test', '--reporter=list,json']],
		count: countPlaywright,
		failedIn: namedByPlaywright
	},
	{
		// by itself: right after other browsers a frame of Chromium may get no mouse, seen four times of four
		name: 'hosts',
		needs: 'build',
		report: 'hosts.json',
		commands: (file) => [vitest('both-engines', file, HOSTS)],
		count: countVitest,
		failedIn: namedByVitest
	},
	{
		name: 'both-engines',
		needs: 'build',
		report: 'engines.json',
		commands: (file) => [vitest('both-engines', file, `--exclude=${HOSTS}`)],
		count: countVitest,
		failedIn: namedByVitest
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

async function runStep({ name, report, commands, count, failedIn = () => [] }, folder) {
	console.log(`\n— ${name} —`);
	const file = report && join(folder, report);
	// asked for at the last moment: a port that was free before the build need not be so after it
	const port = process.env.TEST_PORT ?? (await freePort());
	const env = { TEST_PORT: String(port), ...(file && { PLAYWRIGHT_JSON_OUTPUT_FILE: file }) };
	const all = typeof commands === 'function' ? commands(file) : commands;
	const succeeded = all.map((command) => run(command, env)).every(Boolean);
	const found = file && readReport(file);
	return { ...count(found, succeeded), named: failedIn(found) };
}

/** Runs the steps by these names, or all; returns what each counted, and the names of what failed in it. */
async function runAll(names) {
	const folder = mkdtempSync(join(tmpdir(), 'internet-if-'));
	const results = new Map();
	try {
		for (const step of STEPS.filter(({ name }) => !names.length || names.includes(name))) {
			if (step.needs && results.get(step.needs)?.failed) {
				console.log(`\n— ${step.name} — left out: there is no ${step.needs} to test.`);
				continue;
			}
			results.set(step.name, await runStep(step, folder));
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return results;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const names = [
		...(process.argv.includes('--unit') ? ['unit'] : []),
		...(process.argv.includes('--browser') ? ['build', 'browser', 'hosts', 'both-engines'] : [])
	];
	const results = await runAll(names);
	const failed = failuresIn(results);
	console.log(failed.length ? `\nFailed:\n${failed.map((it) => `  ${it}`).join('\n')}\n` : '');
	console.log(closingLine([...results.values()]));
	process.exitCode = failed.length ? 1 : 0;
}
