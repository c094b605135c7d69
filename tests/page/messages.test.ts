// The program's words in every language: the same numbers as in English, none left in English, and each in its own typography.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readoutsApart, sameAs, textsIn } from '#build/texts.ts';
import { typographyIn } from '#build/typography.ts';
import { LANGUAGES, messagesIn } from '#page/messages/index.ts';

/** Sentences that stay as they are in English, by language. */
const SAME: Readonly<Record<string, readonly string[]>> = {};

/** The texts of some messages, each by its way to it. */
const byPlace = (messages: unknown) =>
	new Map(textsIn(messages).map(([path, text]) => [path.join(' → '), text]));

/** What is wrong with messages beside the English ones, as sentences. */
function faultsBeside(english: unknown, messages: unknown, lang: string): string[] {
	const [originals, texts] = [byPlace(english), byPlace(messages)];
	const stillIn = sameAs([...originals.values()]);
	const meant = SAME[lang] ?? [];
	const missing = [...originals.keys()].filter((place) => !texts.has(place));
	const loose = [...texts.keys()].filter((place) => !originals.has(place));
	return [
		...missing.map((place) => `${place} is missing`),
		...loose.map((place) => `${place} is not in the English`),
		...[...texts].flatMap(([place, text]) => {
			const { lacking, added } = readoutsApart([originals.get(place) ?? ''], [text]);
			return [
				...lacking.map((name) => `${place} lacks {${name}}`),
				...added.map((name) => `${place} asks for {${name}}`),
				...stillIn(text)
					.filter((sentence) => !meant.includes(sentence))
					.map((sentence) => `${place}: “${sentence}” is still English`)
			];
		})
	];
}

describe.each(LANGUAGES)('%s', (lang) => {
	test('has its own quotes, apostrophes and spaces', () => {
		const faults = textsIn(messagesIn(lang)).flatMap(([path, text]) =>
			typographyIn(text, lang).map(({ sentence }) => `${path.join(' → ')}: ${sentence}`)
		);
		expect(faults).toEqual([]);
	});

	test('says what the English says: the same keys and numbers, and no sentence of it', () => {
		if (lang === 'en') return;
		expect(faultsBeside(messagesIn('en'), messagesIn(lang), lang)).toEqual([]);
	});
});

test('a key, a number or a sentence that went wrong is told with its place', () => {
	const english = {
		dots: { says: '{below|No dot lies|One dot lies|# dots lie} in {year}.', title: 'Dots' },
		close: 'Close this box again now.'
	};
	const messages = {
		dots: { says: '{below|Aucun point|Un point|# points} en {an}.' },
		close: 'Close this box again now.',
		open: 'Ouvrir'
	};
	expect(faultsBeside(english, messages, 'fr')).toEqual([
		'dots → title is missing',
		'open is not in the English',
		'dots → says lacks {year}',
		'dots → says asks for {an}',
		'close: “Close this box again now.” is still English'
	]);
});

test('no component sets a colon between two values: how a language sets it is one of its messages', () => {
	const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.svelte')
	);
	const glued = components.filter((file) =>
		/\}: ?(\{|$)|\}: \$\{|<\/strong>:|>: ?\{/m.test(
			readFileSync(`src/${file}`, 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		)
	);
	expect(glued).toEqual([]);
});
