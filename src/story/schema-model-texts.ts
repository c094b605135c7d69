// What a model says of itself in another language: names, explanations, loops, units, and what each source says.
import { z } from 'zod';
import type { Model, Variable } from '#engine';
import type { Sources } from './schema.ts';

const line = z.string().trim().min(1);
const named = z.strictObject({ name: line, says: line });

export const modelTextsSchema = z.strictObject({
	about: line,
	variables: z.record(line, z.strictObject({ name: line, doc: line, note: line.optional() })),
	loops: z.record(line, named),
	chains: z.record(line, named).default({}),
	units: z.record(line, line),
	sources: z.record(line, z.strictObject({ claim: line, reportedBy: line.optional() }))
});

export type ModelTexts = z.infer<typeof modelTextsSchema>;

/** A variable as a page prints it: with the name that people read. */
export type Labelled = Variable & { readonly label: string };

/** A model with words to read; the equations keep their names. */
export interface ToldModel extends Omit<Model, 'source' | 'variables'> {
	readonly variables: readonly Labelled[];
}

/** @param texts none for the language the model is written in */
export function toldModel(model: Omit<Model, 'source'>, texts?: ModelTexts): ToldModel {
	const named = <T extends { readonly id: string }>(
		all: readonly T[],
		words?: Record<string, object>
	) => all.map((one) => ({ ...one, ...words?.[one.id] }));
	return {
		...model,
		about: texts?.about ?? model.about,
		variables: model.variables.map((one) => {
			const words = texts?.variables[one.name];
			const shown = { ...one, ...words, name: one.name, label: words?.name ?? plain(one.name) };
			return 'unit' in shown ? { ...shown, unit: texts?.units[shown.unit] ?? shown.unit } : shown;
		}),
		loops: named(model.loops, texts?.loops),
		chains: named(model.chains, texts?.chains)
	};
}

export const toldSources = (sources: Sources, texts?: ModelTexts): Sources =>
	Object.fromEntries(
		Object.entries(sources).map(([id, source]) => [id, { ...source, ...texts?.sources[id] }])
	);

const plain = (name: string) => name.replaceAll('_', ' ');
