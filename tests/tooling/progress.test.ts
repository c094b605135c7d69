// What the build says while it works: one line for each part that is done.
import { expect, test } from 'vitest';
import { progress } from '../../scripts/progress.mjs';

/** A clock that stands still until it is moved (milliseconds). */
function told() {
	const lines: string[] = [];
	const clock = { now: 5000 };
	const said = progress(
		(line: string) => lines.push(line),
		() => clock.now
	);
	return { lines, clock, said };
}

test('a part says its name and its own time when it is done, not before', async () => {
	const { lines, clock, said } = told();
	clock.now += 3000;
	const result = await said.during('fonts', async () => {
		expect(lines).toEqual([]);
		clock.now += 1240;
		return 7;
	});
	expect(result).toBe(7);
	expect(lines).toHaveLength(1);
	expect(lines[0]).toMatch(/^ +fonts +1\.2 s$/);
	expect(said.total()).toBe('4 s');
});

test('parts that follow each other beside others are timed one after the other', () => {
	const { lines, clock, said } = told();
	const done = said.lane();
	clock.now += 2000;
	done('scripts of pages');
	clock.now += 500;
	done('scripts of stories in one file');
	expect(lines.map((line) => line.trim().replace(/ {2,}/, ': '))).toEqual([
		'scripts of pages: 2.0 s',
		'scripts of stories in one file: 0.5 s'
	]);
	// numbers stand below each other
	expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});

test('a part that failed is not said to be done', async () => {
	const { lines, said } = told();
	const failing = said.during('pages', () => Promise.reject(new Error('no')));
	await expect(failing).rejects.toThrow('no');
	expect(lines).toEqual([]);
});
