// model.<lang>.yaml → the model's texts in that language, whole: nothing missing, nothing that the model does not have,
// and quotes and spaces as that language has them.
import { nearest, type Model } from '#engine';
import { modelTextsSchema, type ModelTexts } from '#story/schema-model-texts.ts';
import type { Sources } from '#story/schema.ts';
import type { Problem } from './story-problems.ts';
import type { TextFile } from './text-file.ts';
import { textsIn } from './texts.ts';
import { typographyIn } from './typography.ts';
import { readYaml } from './yaml-values.ts';

/** @returns null where the file could not be read; what is wrong with it is in `problems` */
export function readModelTexts(
	file: TextFile,
	lang: string,
	model: Model,
	sources: Sources,
	problems: Problem[]
): ModelTexts | null {
	const read = readYaml(file, modelTextsSchema, problems);
	if (!read) return null;
	const wanted = {
		variables: model.variables.map(({ name }) => name),
		loops: model.loops.map(({ id }) => id),
		chains: model.chains.map(({ id }) => id),
		units: unitsOf(model),
		sources: Object.keys(sources)
	};
	for (const [field, names] of Object.entries(wanted) as [keyof typeof wanted, string[]][]) {
		const given = Object.keys(read.value[field]);
		for (const name of names.filter((one) => !given.includes(one))) {
			const sentence = `"${field}" has no words for "${name}".`;
			problems.push(read.problem('no-words', [field], sentence, `Add a line "${name}:" to it.`));
		}
		for (const name of given.filter((one) => !names.includes(one))) {
			const sentence = `"${field}" has words for "${name}", which the model does not have.`;
			const like = nearest(name, names);
			const cure = like ? `Did you mean "${like}"?` : 'Remove them.';
			problems.push(read.problem('loose-words', [field, name], sentence, cure));
		}
	}
	for (const [path, text] of textsIn(read.value)) {
		for (const { code, at, sentence, cure } of typographyIn(text, lang)) {
			const says = `"${path.join(' → ')}": ${sentence}`;
			problems.push(read.problem(code, path, says, cure, text.slice(at)));
		}
	}
	return read.value;
}

/** The units as they are printed. */
const unitsOf = ({ variables }: Model) => [
	...new Set(variables.flatMap((one) => ('unit' in one && one.unit !== '' ? [one.unit] : [])))
];
