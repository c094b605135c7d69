// The closing line of `npm test` counts what happened, also when a run broke before it could count.
import { expect, test } from 'vitest';
import { closingLine, countOne, countPlaywright, countVitest } from '../../scripts/test.mjs';

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
