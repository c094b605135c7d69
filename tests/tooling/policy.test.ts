// What pages may load: nothing of others, and their looks also from where they are published.
import { expect, test } from 'vitest';
import { policyFor } from '../../src/build/policy.js';

const LOOKS = ['style-src', 'img-src', 'font-src'] as const;

test('a page saved as one file may have its looks: the address of the site stands beside "self"', () => {
	const policy = policyFor('https://example.org/stories/');
	for (const kind of LOOKS) expect(policy[kind]).toContain('https://example.org');
	const others = Object.entries(policy).filter(([kind]) => !LOOKS.some((look) => look === kind));
	expect(others.flatMap(([, allowed]) => allowed).filter((it) => it.includes('//'))).toEqual([]);
});

test('without an address of its own a site names none', () => {
	expect(Object.values(policyFor(undefined)).flat().join(' ')).not.toMatch(/https?:|\*/);
});

test('a search box that somebody puts around a page works', () => {
	expect(policyFor(undefined)['form-action']).toEqual(['self']);
});
