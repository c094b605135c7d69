// A story that could be read → what its parts promise each other and do not keep.
import type { Model } from '#engine';
import type { Sources, StoryData } from '#story/schema.ts';
import { checkArc } from './contract-arc.ts';
import { checkLabels } from './contract-labels.ts';
import { checkModel } from './contract-model.ts';
import { checkNames } from './contract-names.ts';
import { checkSteps } from './contract-steps.ts';
import { checkParity } from './parity.ts';
import type { Problem } from './story-problems.ts';
import type { PlacedWords } from './read-words.ts';
import type { Placed } from './yaml-values.ts';

export interface Parts {
	readonly model: Model;
	readonly data: Placed<StoryData>;
	readonly sources: Placed<Sources>;
	readonly words: readonly PlacedWords[];
	/** the names of the files in scenes/ */
	readonly pictures: readonly string[];
}

export function contractOf(parts: Parts): Problem[] {
	const english = parts.words.find(({ value }) => value.lang === 'en');
	const translations = english ? parts.words.filter((words) => words !== english) : [];
	return [
		...checkModel(parts),
		...checkNames(parts),
		...checkArc(parts.data),
		...parts.words.flatMap((words) => [...checkLabels(words, parts), ...checkSteps(words, parts)]),
		...translations.flatMap((words) => checkParity(english!, words))
	];
}
