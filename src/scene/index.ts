// What a scene is made of: the seam to the page, the kit, and motion.
export { default as SceneDefs } from './SceneDefs.svelte';
export { default as Letter } from './kit/Letter.svelte';
export { default as Plates } from './kit/Plates.svelte';
export { default as TapAreas } from './kit/TapAreas.svelte';
export { ring, underline } from './kit/ring.ts';
export { tint } from './kit/screens.ts';
export { lifeId, type Holds } from './kit/lives.ts';
export { stampId } from './kit/stamps.ts';
export { shareOf, shown, type SceneProps } from './props.ts';
export { createFollower, type Follower, type Values } from './motion.ts';
export type { Movement, Verb } from './verbs.ts';
