// What the setup decides before it fetches anything.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { npmCommand, satisfies, stampOf } from '../../scripts/setup.mjs';

describe('the version of Node', () => {
	test.each([
		['20.19.0', true],
		['20.20.2', true],
		['24.0.0', true],
		['20.18.9', false],
		['18.99.0', false]
	])('%s is enough for >=20.19: %s', (version, enough) => {
		expect(satisfies(version, '>=20.19')).toBe(enough);
	});
});

test('the same lock file gives the same stamp, another gives another', () => {
	expect(stampOf('a')).toBe(stampOf('a'));
	expect(stampOf('a')).not.toBe(stampOf('b'));
});

test('the npm that started us is the one that is used, with the same Node', () => {
	expect(npmCommand('/somewhere/npm-cli.js')).toEqual([process.execPath, '/somewhere/npm-cli.js']);
});

test('another package manager is not taken for npm', () => {
	expect(npmCommand('/somewhere/yarn.js')).not.toContain('/somewhere/yarn.js');
});

test('the lock file names packages and not where one machine got them', () => {
	const lock = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
	expect(lock).not.toMatch(/"resolved":\s*"http/);
});

test('every command can be the first in a fresh clone, or needs a built site and says so', () => {
	const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
	const scripts = (JSON.parse(text) as { scripts: Record<string, string> }).scripts;
	const needSite = ['serve', 'test:old'];
	const unready = Object.keys(scripts).filter(
		(name) => !name.startsWith('pre') && !scripts[`pre${name}`]?.includes('scripts/setup.mjs')
	);
	expect(unready).toEqual(needSite);
	const ownFiles = ['scripts/serve.mjs', 'scripts/old-browser.mjs'];
	for (const file of ownFiles)
		expect(readFileSync(join(import.meta.dirname, '../..', file), 'utf8')).toContain(
			'Build it first: npm run build'
		);
});
