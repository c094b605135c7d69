// The model beside its story: every number has a source, and the ring's sentences are links of the named loop.
import { canonical, linksInto, placeOf } from '#engine';
import type { Parts } from './contract.ts';
import type { Problem } from './story-problems.ts';

/** What a constant may lean on besides a source. */
const HONEST = ['judgement', 'convention'];

export function checkModel(parts: Parts): Problem[] {
	return [...checkSources(parts), ...checkRing(parts)];
}

function checkSources({ model, sources }: Parts): Problem[] {
	return model.variables.flatMap((it): Problem[] => {
		if (!('source' in it) || HONEST.includes(it.source)) return [];
		if (Object.hasOwn(sources.value, it.source)) return [];
		return [
			{
				code: 'no-source',
				place: placeOf(model, it.name, 'source', it.source),
				sentence: `"${it.name}" leans on "${it.source}", which sources.yaml does not have.`,
				cure: 'Add the source there, or write judgement or convention.'
			}
		];
	});
}

/** Each sentence stands for one link: in the equations, and in the loop that the story tells. */
function checkRing({ model, data }: Parts): Problem[] {
	const { loop: id, ring } = data.value.loop;
	const loop = model.loops.find((it) => it.id === id);
	if (!loop) {
		const known = model.loops.map((it) => it.id).join(', ') || 'none';
		const sentence = `the model names no loop "${id}".`;
		return [data.problem('unknown-reference', ['loop', 'loop'], sentence, `It names: ${known}.`)];
	}
	const steps = loop.path.map(({ name }) => canonical(name));
	const known = model.variables.map(({ name }) => canonical(name));
	return ring.flatMap(({ from, to }, i): Problem[] => {
		// an unknown name is told once, by the check of names
		if (![from, to].every((name) => known.includes(canonical(name)))) return [];
		const note = (sentence: string, cure: string) => [
			data.problem('no-link', ['loop', 'ring', i], sentence, cure)
		];
		const target = model.variables.find((it) => canonical(it.name) === canonical(to));
		if (target?.kind === 'stock') {
			const sentence = `"${to}" is a stock, and a link into a stock cannot be cut.`;
			return note(sentence, 'End the sentence at one of its flows, or before.');
		}
		const causes = linksInto(model, to);
		if (!causes.has(canonical(from))) {
			const sentence = `"${from}" does not act on "${to}" directly.`;
			return note(sentence, `What acts on it: ${[...causes].join(', ') || 'nothing'}.`);
		}
		const place = steps.indexOf(canonical(from));
		if (place >= 0 && steps[(place + 1) % steps.length] === canonical(to)) return [];
		const sentence = `the loop ${id} does not lead from "${from}" to "${to}".`;
		return note(sentence, `It leads ${steps.join(' → ')}.`);
	});
}
