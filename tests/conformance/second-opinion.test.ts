// An engine of other people reads the models we export, and must find the same numbers.
import { beforeAll, expect, test, vi } from 'vitest';
import { readStory, slugsIn } from '#build/read-story.ts';
import { interpret, simulate, type Model } from '#engine';
import { exportXmile } from '#engine/xmile/index.ts';
import { sdeverywhere } from '../../bench/peers.mjs';

const stories = slugsIn('stories').map((slug) => readStory('stories', slug).story!);
const scenarios = stories.flatMap(({ slug, model, data }) =>
	Object.entries(data.scenarios).map(([scenario, inputs]) => ({ slug, scenario, inputs, model }))
);

// it remarks on every name of ours that begins like another one; the numbers are what we asked for
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

/** Relative to the largest value of the series. */
const NEAR = 1e-6;

test.each(scenarios)(
	'SDEverywhere agrees on $slug, scenario $scenario',
	async ({ model, inputs }) => {
		const settled: Model = {
			...model,
			time: { ...model.time, save: model.time.dt },
			variables: model.variables.map((it) =>
				it.kind === 'constant' && inputs[it.name] !== undefined
					? { ...it, value: inputs[it.name] }
					: it
			)
		};
		const save = model.variables.flatMap(({ kind, name }) =>
			kind === 'constant' || kind === 'lookup' ? [] : [name]
		);
		const ours = simulate(interpret(settled, { save }));
		const theirs = await sdeverywhere(exportXmile(settled), save, model.time.dt);
		theirs.run();
		for (const name of save) {
			const series: number[] = theirs.series(name);
			expect(series).toHaveLength(ours.time.length);
			const size = Math.max(1e-9, ...ours.series[name].map(Math.abs));
			const apart = series.map((value, i) => Math.abs(value - ours.series[name][i]) / size);
			expect(Math.max(...apart), name).toBeLessThan(NEAR);
		}
	}
);
