// A story's inks → the one object that stands for it.
import type { Component } from 'svelte';
import Barrier from './Barrier.svelte';
import ForgedSeal from './ForgedSeal.svelte';
import GlassLetter from './GlassLetter.svelte';
import Press from './Press.svelte';
import Reply from './Reply.svelte';
import Tide from './Tide.svelte';
import TornMap from './TornMap.svelte';
import Watchtower from './Watchtower.svelte';
import type { StoryData } from '#story/schema.ts';
import type { EmblemProps } from './emblem.ts';

export const EMBLEMS: Readonly<Record<StoryData['ink'], Component<EmblemProps>>> = {
	glass: GlassLetter,
	gate: Barrier,
	queue: Press,
	flood: Tide,
	seal: ForgedSeal,
	tower: Watchtower,
	drift: TornMap,
	reply: Reply
};
