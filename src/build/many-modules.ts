// A story → the modules that make many runs of its model: the thread, the kernels, and how they are fetched.
import { cutLinks, planOf } from '#engine';
import { kernelText } from '#engine/wasm/kernel-text.ts';
import { kernelsOf, type Kernels } from '#engine/wasm/kernels.ts';
import type { EnsembleProgram } from '#engine/wasm/layout.ts';
import { cutsIn, variablesToDraw } from './needs.ts';
import type { Story } from './read-story.ts';

/**
 * How the browser comes by what makes many runs. `inside` its script: a capsule fetches nothing, and its policy
 * refuses machine code. `none`: a printed page never asks.
 */
export type Many = 'fetched' | 'inside' | 'none';

export const threadModule = (slug: string): string => `
import { program } from 'virtual:story/${slug}/program';
import { answerOn } from '#page/ensemble/thread.ts';
answerOn(program);`;

export const loadersOf = (slug: string, many: Many): string =>
	[
		many === 'fetched'
			? kernelLoader(slug)
			: `export const loadKernel = async () => ({ kernel: null });`,
		many === 'none'
			? `export const loadThread = async () => ({});`
			: `export const loadThread = () => import('virtual:story/${slug}/thread?worker${many === 'inside' ? '&inline' : ''}');`
	].join('\n');

const kernelLoader = (slug: string) => `import { takesFused } from '#engine/wasm/takes-fused.ts';
export const loadKernel = () =>
	takesFused() ? import('virtual:story/${slug}/fused') : import('virtual:story/${slug}/kernel');`;

export const kernelModule = (kernel: EnsembleProgram | null) =>
	`export const kernel = ${kernelText(kernel)};`;

const tried = new WeakMap<Story, Promise<Kernels>>();

/** Of a story that is the same tried once, whichever module asks. */
export function triedKernels(story: Story): Promise<Kernels> {
	const { model, data } = story;
	const kernels =
		tried.get(story) ??
		kernelsOf(planOf(cutLinks(model, cutsIn(data))), variablesToDraw(data), {
			scenarios: Object.values(data.scenarios),
			levers: data.levers
		});
	tried.set(story, kernels);
	return kernels;
}
