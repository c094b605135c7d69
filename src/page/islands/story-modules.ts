// What the modules of one story hold: the part that moves, and the part that is read.
import type { Component } from 'svelte';
import type { Model } from '#engine';
import type { Program } from '#engine/run.ts';
import type { EnsembleProgram } from '#engine/wasm/layout.ts';
import type { SceneProps } from '#scene';
import type { EmblemProps } from '#scene/emblems/emblem.ts';
import type { ModelTexts } from '#story/schema-model-texts.ts';
import type { ShelfEntry } from '#story/schema-shelf.ts';
import type { Sources, StoryData } from '#story/schema.ts';
import type { Words } from '#story/words.ts';

/** A thing in the scene that can be opened: it lies open once `count` of the picture reaches its rank. */
export interface SceneObject {
	readonly id: string;
	readonly holds: string;
	readonly rank: number;
	readonly mark?: string;
}

export interface PlayModule {
	readonly slug: string;
	readonly program: Program;
	readonly story: StoryData;
	readonly Scene: Component<SceneProps>;
	readonly objects: readonly SceneObject[];
	/** the model for a thousand runs at once, as machine code; null where it cannot be had */
	readonly loadKernel: () => Promise<{ readonly kernel: EnsembleProgram | null }>;
	/** the thread that makes many runs; a page that is only printed has none */
	readonly loadThread: () => Promise<{ readonly default?: new () => Worker }>;
}

export interface ReadModule {
	readonly slug: string;
	/** what its pictures use by id, printed once: scenes/Defs.svelte, if there is one */
	readonly Defs?: Component;
	/** what its title plate shows: scenes/Cover.svelte, if there is one */
	readonly Cover?: Component;
	readonly words: Readonly<Record<string, Words>>;
	readonly texts: Readonly<Record<string, ModelTexts>>;
	readonly sources: Sources;
	readonly model: Omit<Model, 'source'>;
}

/** A story on the shelf, told or announced. */
export interface Place extends ShelfEntry {
	/** its object: scenes/Emblem.svelte, if there is one */
	readonly Emblem?: Component<EmblemProps>;
}
