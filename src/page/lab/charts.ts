// A story → every chart and every other drawing of its runs, in states that are always the same.
import type { Phase } from '#engine/loops/run.ts';
import type { ToldModel } from '#story/schema-model-texts.ts';
import type { Step } from '#story/schema.ts';
import LoopLens from '../model/LoopLens.svelte';
import ManyEnds from '../parts/ManyEnds.svelte';
import ModelLoop from '../model/ModelLoop.svelte';
import OneByOne from '../parts/OneByOne.svelte';
import StoryChart from '../charts/StoryChart.svelte';
import WhatMoves from '../parts/WhatMoves.svelte';
import type { Printed } from '../islands/view.ts';
import { after, fixedGuess, piece, type Piece } from './pieces.ts';

export interface Told {
	readonly model: ToldModel;
	readonly phases: readonly Phase[];
}

export function chartPieces(view: Printed, { model, phases }: Told): Piece[] {
	const { story, program } = view;
	const slip = story.steps.find(({ beat }) => beat === 'slip') ?? story.steps[0];
	const last: Step = { ...slip, year: program.time.stop };
	const sandbox = story.steps.find(({ part }) => part === 'sandbox');
	const main = story.guess.chart;
	return [
		...Object.keys(story.charts).flatMap((chart) => statesOf(view, chart, last)),
		piece('dots', 'dots', ManyEnds, { view, step: last, chart: main }),
		piece('one-by-one', 'one by one', OneByOne, { view, step: last, chart: main }),
		...(sandbox ? [piece('bars', 'bars', WhatMoves, { view, step: sandbox, chart: main })] : []),
		piece('bands', 'bands: which loop drives', LoopLens, { view, model, phases }),
		piece('loop-diagram', 'loop diagram', ModelLoop, { view, model })
	];
}

/** A chart told up to the middle of its time, and whole, with all that can be laid over it. */
function statesOf(view: Printed, chart: string, last: Step): Piece[] {
	const { start, stop } = view.program.time;
	const year = Math.round((start + stop) / 2);
	const guessed = after(view, (reading) => (reading.guess = fixedGuess(view)));
	return [
		piece(`chart-${chart}-grows`, `${chart}: told so far`, StoryChart, {
			id: 'chart',
			view,
			step: { ...last, year },
			chart,
			year,
			until: year
		}),
		piece(
			`chart-${chart}-whole`,
			`${chart}: baseline, run, thin runs${withIt(view, chart)}`,
			StoryChart,
			{
				id: 'chart',
				view: guessed,
				chart,
				fan: true,
				guess: chart === view.story.guess.chart,
				step: { ...last, goal: goalOn(view, chart) }
			}
		)
	];
}

/** A goal that the chart shows as a line. */
function goalOn({ story }: Printed, chart: string): string | undefined {
	const { variable } = story.charts[chart];
	return Object.keys(story.goals).find((id) =>
		story.goals[id].conditions.some((condition) => condition.variable === variable)
	);
}

const withIt = (view: Printed, chart: string) =>
	(chart === view.story.guess.chart ? ', guess' : '') + (goalOn(view, chart) ? ', goal' : '');
