// The lines that advocates copy: what editors of every kind keep whole.
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { embedCode, followCode } from '#page/share/embed-code.ts';

const code = embedCode({
	address: 'https://example.org/e/the-flood.fr.html#b=play&s=1.AbCd',
	title: 'La lettre «ouverte» & "close" <1>',
	story: 'https://example.org/fr/stories/the-flood/',
	credit: 'Le déluge · CC BY 4.0'
});

test('hold no blank line and no attribute without a value', () => {
	for (const lines of [code, followCode('the-flood')]) expect(lines).not.toMatch(/\n\s*\n|^\s*$/);
	for (const [, attributes] of code.matchAll(/<\w+((?:\s+[^<>]*)?)>/g))
		expect(attributes.replace(/\s+[\w-]+="[^"<>]*"/g, '').trim()).toBe('');
});

test('close what they open, and say whose story it is', () => {
	expect(code.match(/<(iframe|p|a)\b/g)).toHaveLength(3);
	expect(code.match(/<\/(iframe|p|a)>/g)).toHaveLength(3);
	expect(code).toContain('<a href="https://example.org/fr/stories/the-flood/">');
	expect(code).toContain('title="La lettre «ouverte» &amp; &quot;close&quot; &lt;1&gt;"');
	expect(code).toContain('#b=play&amp;s=1.AbCd"');
});

test('draw a frame that fits a phone, has no border, and may scroll', () => {
	expect(code).toMatch(/ width="100%" height="\d+"/);
	expect(code).toContain('frameborder="0"');
	expect(code).not.toContain('scrolling');
});

test('follow a height in less than a kilobyte, and only what the frame itself says', () => {
	const follow = followCode('the-flood');
	expect(follow.length).toBeLessThanOrEqual(1024);
	const [own, other] = [{ name: 'frame' }, { name: 'another' }];
	const frame = { contentWindow: own, style: { height: '' } };
	let listener = (_: { data: unknown; source: unknown }) => {};
	runInNewContext(follow.replace(/<\/?script>/g, ''), {
		addEventListener: (_: string, heard: typeof listener) => (listener = heard),
		document: { querySelectorAll: () => [frame] }
	});
	const told = { sentinel: 'amp', type: 'embed-size', height: 700 };
	listener({ data: told, source: other });
	listener({ data: null, source: own });
	listener({ data: { ...told, height: 0 }, source: own });
	expect(frame.style.height).toBe('');
	listener({ data: told, source: own });
	expect(frame.style.height).toBe('700px');
});
