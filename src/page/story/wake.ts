// A printed page of a story → its islands awake, and the reading they share.
import { flushSync, type Component } from 'svelte';
import { Reading } from '#story/reading.svelte.ts';
import type { Ensemble } from '../ensemble/ensemble.ts';
import { islands } from './islands.ts';
import type { PlayModule } from '../islands/story-modules.ts';
import type { IslandProps, PageWords, View } from '../islands/view.ts';
import { breath, stayPrinted, wakePart } from '../islands/wake-part.ts';

interface Options<V extends View> {
	/** islands that only this kind of page has */
	readonly more?: Readonly<Record<string, Component<IslandProps<V>>>>;
	/** the form of the page that a part carries: without it, the page goes back to how it is printed */
	readonly carries: Readonly<Record<string, 'live' | 'staged' | undefined>>;
}

/** @param V what the words of this kind of page make of the view */
export async function wake<V extends View = View>(play: PlayModule, { more, carries }: Options<V>) {
	const words = JSON.parse(document.getElementById('words')?.textContent ?? '') as Pick<
		V,
		keyof PageWords
	>;
	const reading = new Reading(play.story, play.program);
	let opened: Promise<Ensemble> | undefined;
	const ensemble = () =>
		(opened ??= import('../ensemble/makers.ts').then((it) => it.ensembleOf(play, play.story.runs)));
	const view = { ...words, ...play, reading, ensemble } as View as V;
	const all: Readonly<Record<string, Component<IslandProps<V>>>> = { ...islands, ...more };

	const { classList } = document.documentElement;
	const lost = new Set<string>();
	// the islands wake as they were printed; only then does the address have its say
	for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) {
		const { island = '' } = target.dataset;
		const form = carries[island];
		if (!(island in all)) {
			wakeWithFold(target, view);
			continue;
		}
		wakePart(target, all[island], view, () => {
			if (!form) return;
			lost.add(form);
			classList.remove(form);
		});
		await breath();
	}

	const whole = reading.arrive(location.hash + location.search);
	const arrivedAt = reading.at;
	flushSync();
	/** The page takes a form, unless the part that carries it could not start. */
	const become = (form: 'live' | 'staged') => {
		if (!lost.has(form)) classList.add(form);
		return !lost.has(form);
	};
	return { view, whole, arrivedAt, become };
}

/** What lies in a fold wakes when a reader opens it; if it cannot be had, it stays as it was printed. */
function wakeWithFold(target: HTMLElement, view: View) {
	const fold = target.closest('details');
	const open = async () => {
		const { folded } = await import('./folded.ts');
		wakePart(target, folded[target.dataset.island as keyof typeof folded], view, undefined, true);
	};
	if (fold?.open) open().catch(stayPrinted);
	else fold?.addEventListener('toggle', () => open().catch(stayPrinted), { once: true });
}
