// The parts of a story page that live from its start, by the name that the page and its script share.
import type { Component } from 'svelte';
import GoalPart from '../parts/GoalPart.svelte';
import GuessPart from '../parts/GuessPart.svelte';
import LeversPart from '../parts/LeversPart.svelte';
import LoopPart from '../parts/LoopPart.svelte';
import MirrorPart from '../parts/MirrorPart.svelte';
import PickPart from '../parts/PickPart.svelte';
import RevealPart from '../parts/RevealPart.svelte';
import SandboxPart from '../parts/SandboxPart.svelte';
import CopyStory from '../parts/CopyStory.svelte';
import Stage from './Stage.svelte';
import Switches from '../site/Switches.svelte';
import type { IslandProps } from '../islands/view.ts';

export const islands = {
	stage: Stage,
	switches: Switches,
	levers: LeversPart,
	pick: PickPart,
	mirror: MirrorPart,
	guess: GuessPart,
	reveal: RevealPart,
	loop: LoopPart,
	goal: GoalPart,
	sandbox: SandboxPart,
	copy: CopyStory
} satisfies Record<string, Component<IslandProps>>;
