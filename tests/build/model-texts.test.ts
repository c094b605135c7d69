// The model's texts in another language are whole, fit the model, and change words only.
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readModelTexts } from '#build/model-texts.ts';
import type { Problem } from '#build/story-problems.ts';
import { readStory } from '#build/read-story.ts';
import { textFile } from '#build/text-file.ts';
import { toldModel, toldSources } from '#story/schema-model-texts.ts';

const stories = path.join(import.meta.dirname, '../../stories');
const { model, sources, texts } = readStory(stories, 'the-open-letter').story!;
const dutch = readFileSync(path.join(stories, 'the-open-letter/model.nl.yaml'), 'utf8');

function problemsOf(text: string) {
	const problems: Problem[] = [];
	readModelTexts(textFile('model.nl.yaml', text), 'nl', model, sources, problems);
	return problems.map(({ code, sentence, cure }) => ({ code, sentence, cure }));
}

test('whole texts have no problems', () => {
	expect(problemsOf(dutch)).toEqual([]);
});

test('a variable without words, and words without a variable, are both told', () => {
	const renamed = dutch.replace('spare_keys_in_place:', 'spare_keys_in_plaice:');
	expect(problemsOf(renamed)).toEqual([
		{
			code: 'no-words',
			sentence: '"variables" has no words for "spare_keys_in_place".',
			cure: 'Add a line "spare_keys_in_place:" to it.'
		},
		{
			code: 'loose-words',
			sentence: '"variables" has words for "spare_keys_in_plaice", which the model does not have.',
			cure: 'Did you mean "spare_keys_in_place"?'
		}
	]);
});

test('a straight apostrophe in an explanation is told with its place', () => {
	const straight = dutch.replace('gsm’s', "gsm's");
	expect(problemsOf(straight)).toMatchObject([
		{ code: 'typography', sentence: expect.stringContaining('exposure_by_other_means → note') }
	]);
});

describe.each(Object.keys(texts))('in "%s"', (lang) => {
	const told = toldModel(model, texts[lang]);

	test('equations, values and sources stay; names and explanations do not', () => {
		for (const [i, one] of told.variables.entries()) {
			const {
				label,
				doc: _doc,
				unit: _unit,
				note: _note,
				...kept
			} = one as typeof one & {
				unit?: string;
				note?: string;
			};
			expect(model.variables[i]).toMatchObject(kept);
		}
		expect(told.loops.map(({ path }) => path)).toEqual(model.loops.map(({ path }) => path));
		// a word or two may be the same in both
		const same = told.variables.filter(({ name, label }) => label === name.replaceAll('_', ' '));
		expect(same.length).toBeLessThan(3);
		expect(told.about).not.toBe(model.about);
	});

	test('no two variables share a name', () => {
		const labels = told.variables.map(({ label }) => label);
		expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
	});

	test('a source keeps all but its words', () => {
		const shown = toldSources(sources, texts[lang]);
		for (const [id, { claim, reportedBy, ...kept }] of Object.entries(shown)) {
			expect(sources[id]).toMatchObject(kept);
			expect(claim).not.toBe(sources[id].claim);
			expect(reportedBy === undefined, id).toBe(sources[id].reportedBy === undefined);
		}
	});
});

test('in English a name is read without its underscores', () => {
	expect(toldModel(model).variables[0].label).toBe(model.variables[0].name.replaceAll('_', ' '));
});
