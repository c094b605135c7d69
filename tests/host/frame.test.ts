// What an address or a message may ask of a capsule, and what a colour becomes so that it can be read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastOf, readable } from '#host/contrast.ts';
import { readFrameAddress } from '#host/frame-address.ts';
import { asksForState, settingsIn } from '#host/messages.ts';
import { fromAddress } from '#story/address.ts';
import { open } from '../stories/open.ts';

const { story } = await open({ folder: 'stories', slug: 'the-open-letter' });

describe('an address', () => {
	test('without wishes is the plain capsule', () => {
		expect(readFrameAddress('#s=1.AbCd&b=play', true)).toEqual({
			ui: 'full',
			theme: 'auto',
			accent: null,
			call: null,
			language: null,
			secret: null,
			child: null,
			refused: false
		});
	});

	test('is read through what hosts add to it', () => {
		const address = '#b=play&amp;theme=dark&utm_source=x#?secret=AbCdEfGh12';
		expect(readFrameAddress(address, true)).toMatchObject({
			theme: 'dark',
			secret: 'AbCdEfGh12'
		});
	});

	test.each(['a', 'Abcdefghi1'])('knows the secret %s that WordPress gave it', (secret) => {
		expect(readFrameAddress(`#b=play#?secret=${secret}`, true).secret).toBe(secret);
	});
	test.each(['', 'Abcdefghi12', 'a-b', '<b>'])('takes no secret from %j', (secret) => {
		expect(readFrameAddress(`#?secret=${secret}`, true).secret).toBeNull();
	});

	test('knows what Pym calls it, and takes that for nothing else', () => {
		const address = '?initialWidth=600&childId=our-graphic&parentTitle=x';
		expect(readFrameAddress(address, true)).toMatchObject({ child: 'our-graphic', refused: false });
		expect(fromAddress(address, story.data)).toMatchObject({ choices: {}, damaged: false });
	});

	test.each([
		['https://example.org/a?b=1', 'example.org'],
		['https://exämple.org/', 'xn--exmple-cua.org']
	])('with the link %s names its host as the network does', (link, host) => {
		const { call } = readFrameAddress(`#cta=${encodeURIComponent(link)}`, true);
		expect(call).toMatchObject({ host, label: '' });
	});

	test('gives a label as plain words, at most forty of its signs, none that turns them round', () => {
		const label = `‮${'a'.repeat(60)}<b>`;
		const { call } = readFrameAddress(
			`#cta=${encodeURIComponent('https://example.org/')}&ctal=${encodeURIComponent(label)}`,
			true
		);
		expect(call!.label).toBe('a'.repeat(40));
	});

	test.each([
		'javascript:alert(1)',
		'http://example.org/',
		'https://me:you@example.org/',
		'%',
		'https://'
	])('with the link %s shows none, and says so', (link) => {
		expect(readFrameAddress(`#cta=${encodeURIComponent(link)}`, true)).toMatchObject({
			call: null,
			refused: true
		});
	});

	test('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, framed) => {
				const { call } = readFrameAddress(`#cta=${text}&ctal=${text}&${text}`, framed);
				expect(call === null || call.href.startsWith('https://')).toBe(true);
			})
		);
	});
});

describe('a message', () => {
	test('that sets levers is put on their scales', () => {
		const levers = { services_obliged: 0.333, organisations_with_a_key: -5 };
		expect(settingsIn({ type: 'internet-if:set', levers }, story.data)).toEqual({
			services_obliged: 0.35,
			organisations_with_a_key: 1
		});
	});

	test('of any other shape is ignored', () => {
		fc.assert(
			fc.property(fc.anything(), (anything) => {
				expect(settingsIn(anything, story.data)).toBeNull();
				expect(asksForState(anything)).toBe(false);
			})
		);
		for (const levers of [{ __proto__: 1 }, { constructor: 1 }, { services_obliged: NaN }, [0]]) {
			const settings = settingsIn({ type: 'internet-if:set', levers }, story.data);
			expect(settings === null || Object.keys(settings).length === 0).toBe(true);
		}
	});
});

describe('a colour', () => {
	const hex = fc.stringMatching(/^#[0-9a-f]{6}$/);
	test('contrast is what the guidelines compute', () => {
		expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
		expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	});

	test('stands out from its ground, whatever was asked for', () => {
		fc.assert(
			fc.property(hex, (wanted) => {
				for (const [paper, soot] of [
					['#f4eee1', '#1c1a17'],
					['#15181c', '#efe8da']
				])
					expect(contrastOf(readable(wanted, paper, soot), paper)).toBeGreaterThanOrEqual(4.5);
			})
		);
	});

	test('that can be read already stays', () => {
		expect(readable('#03464c', '#f4eee1', '#1c1a17')).toBe('#03464c');
	});
});
