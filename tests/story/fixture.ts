// The small story that authors copy, opened for tests of the story layer.
import path from 'node:path';
import { compile, cutLinks } from '#engine';
import { cutsIn, variablesToSave } from '#build/needs.ts';
import { readStory } from '#build/read-story.ts';
import { load } from '../engine/fixtures.ts';

const { story } = readStory(path.join(import.meta.dirname, '../fixtures/stories'), 'the-tray');

export const { data, model } = story!;
export const program = await load(
	compile(cutLinks(model, cutsIn(data)), { save: variablesToSave(data) })
);
export const stepNamed = (id: string) => data.steps.find((step) => step.id === id)!;
