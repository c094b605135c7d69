// A story is read once while its files stay as they are, and again when one of them changes.
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAnew, readOnce } from '#build/read-once.ts';

const SLUG = 'the-tray';
let folder = '';

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'internet-if-once-'));
	const small = path.join(import.meta.dirname, '../fixtures/stories', SLUG);
	cpSync(small, path.join(folder, SLUG), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = () => readOnce(folder, SLUG);
const file = (name: string) => path.join(folder, SLUG, name);

test('the same files are read once', () => {
	const first = read();
	expect(first.problems).toEqual([]);
	expect(read()).toBe(first);
});

test.each(['model.yaml', 'story.yaml', 'sources.yaml', 'words.en.md'])(
	'a change of %s is seen',
	(name) => {
		const first = read();
		appendFileSync(file(name), '\n');
		expect(read()).not.toBe(first);
	}
);

test('a mistake that comes is told, and no longer when it is gone', () => {
	expect(read().problems).toEqual([]);
	appendFileSync(file('story.yaml'), '\nnonsense: 1\n');
	expect(read().problems).not.toEqual([]);
	cpSync(path.join(import.meta.dirname, '../fixtures/stories', SLUG), path.join(folder, SLUG), {
		recursive: true
	});
	expect(read().problems).toEqual([]);
});

test('a picture that comes is seen: a story names the scenes that are there', () => {
	const first = read();
	writeFileSync(file('scenes/Another.svelte'), '');
	expect(read()).not.toBe(first);
});

test('whoever changed the program reads anew', () => {
	const first = read();
	readAnew();
	expect(read()).not.toBe(first);
});
