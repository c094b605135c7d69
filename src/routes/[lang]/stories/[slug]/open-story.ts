// The address of a story → everything its pages show.
import { error } from '@sveltejs/kit';
import { count } from 'virtual:count';
import { shelf } from 'virtual:shelf';
import { LANGUAGES, messagesIn, type Language } from '#page/messages/index.ts';
import type { PlayModule, ReadModule } from '#page/islands/story-modules.ts';
import { minutesOf } from '#page/story/minutes.ts';
import type { Printed } from '#page/islands/view.ts';
import { ltm, phasesOf } from '#engine/loops/index.ts';
import { toldModel, toldSources } from '#story/schema-model-texts.ts';
import { once } from '#story/once.ts';
import { Reading } from '#story/reading.svelte.ts';

/** Every story in every language it is told in: what there is to print. */
export async function everyStory() {
	const all = await Promise.all(
		shelf.map(async ({ slug, read }) => {
			const { words } = await read();
			return toldIn(words).map((lang) => ({ lang, slug }));
		})
	);
	return all.flat();
}

const toldIn = (words: ReadModule['words']): readonly Language[] =>
	LANGUAGES.filter((lang) => words[lang]);

/** While pages are printed nobody reads: they share one reading, and with it every run. */
const readingOf = once<PlayModule['program'], Reading>();
const phasesOfRun = once<PlayModule['program'], ReturnType<typeof phasesOf>>();

export async function openStory({ lang, slug }: { lang: string; slug: string }) {
	const found = shelf.find((story) => story.slug === slug);
	if (!found) error(404, 'There is no such story.');
	const [play, read] = await Promise.all([found.play(), found.read()]);
	const words = read.words[lang];
	if (!words) error(404, 'This story is not told in this language.');

	const steps = Object.fromEntries(
		Object.entries(words.steps).map(([id, { heading, caption, alt }]) => [
			id,
			{ heading, caption, alt }
		])
	);
	const reading = readingOf(play.program, () => new Reading(play.story, play.program));
	const ui = messagesIn(lang);
	const view: Printed = { lang, labels: words.labels, ui, steps, ...play, reading };
	const sources = toldSources(read.sources, read.texts[lang]);
	return {
		view,
		words,
		Defs: read.Defs,
		Cover: read.Cover,
		told: toldIn(read.words),
		sources,
		count,
		minutes: minutesOf(view, words, sources),
		next: await nextOf(play.story.next, lang),
		model: toldModel(read.model, read.texts[lang]),
		phases: phasesOfRun(play.program, () => phasesIn(read.model, play))
	};
}

/** Which loop drives the run of the step that shows the loop: found once, at build. */
function phasesIn(model: ReadModule['model'], { story }: PlayModule) {
	const step = story.steps.find(({ part }) => part === 'loop');
	if (!step) return [];
	const stocks = model.variables.flatMap(({ kind, name }) => (kind === 'stock' ? [name] : []));
	return phasesOf(ltm(model, story.scenarios[step.scenario]), { stocks });
}

/** The story that a reader is offered at the end, if it is told in this language. */
async function nextOf(slug: string | undefined, lang: string) {
	const words = (await shelf.find((story) => story.slug === slug)?.read())?.words[lang];
	return slug && words ? { slug, title: words.labels.title } : undefined;
}
