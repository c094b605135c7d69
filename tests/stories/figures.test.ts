// No sentence begins with a figure: "6 are glass" would, "Of these, 6 are glass" does not.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slugsIn } from '#build/read-story.ts';
import { partsOf } from '#story/template.ts';

const files = slugsIn('stories').flatMap((slug) =>
	readdirSync(`stories/${slug}`)
		.filter((name) => /^words\.\w\w\.md$/.test(name))
		.map((name) => `stories/${slug}/${name}`)
);

/** The ends of a sentence before a readout, or the beginning of a text. */
const BEGINS = /(^|[.!?][»”’]? |: '|\[|^- )$/;

function beginWithFigures(line: string): string[] {
	const parts = partsOf(line);
	return parts.flatMap((part, i) => {
		if (typeof part === 'string') return [];
		const before = parts.slice(0, i).join('');
		const figure = part.forms.length === 0 || part.forms.some((form) => form.startsWith('#'));
		return figure && BEGINS.test(before) ? [line.trim().slice(0, 120)] : [];
	});
}

test.each(files)('no sentence of %s begins with a figure', (file) => {
	const lines = readFileSync(file, 'utf8').split('\n');
	// "2 years before the law" heads a caption and is no sentence
	const sentences = lines.filter((line) => !/^ {2}(before|after): /.test(line));
	expect(sentences.flatMap(beginWithFigures)).toEqual([]);
});

test('the rule knows a figure from a word', () => {
	expect(beginWithFigures('Tap one. {n} are glass.')).toHaveLength(1);
	expect(beginWithFigures("caption: '{n|No letter|# letters} lie.'")).toHaveLength(1);
	expect(beginWithFigures('Tap one. {n|Er is geen|Er zijn #} open.')).toEqual([]);
	expect(beginWithFigures('Of these, {n} are glass.')).toEqual([]);
});
