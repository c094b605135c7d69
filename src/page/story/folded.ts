// The parts that lie under the bonnet: printed with the page, fetched when a reader opens the fold.
import type { Component } from 'svelte';
import RunsPart from '../parts/RunsPart.svelte';
import SpreadPart from '../parts/SpreadPart.svelte';
import type { IslandProps } from '../islands/view.ts';

export const folded = {
	runs: RunsPart,
	spread: SpreadPart
} satisfies Record<string, Component<IslandProps>>;
