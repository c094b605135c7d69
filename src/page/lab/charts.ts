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
	const middle: Step = { ...slip, year: Math.round((program.time.start + program.time.stop) / 2) };
	const guessed = after(view, (reading) => (reading.guess = fixedGuess(view)));
	const sandbox = story.steps.find(({ part }) => part === 'sandbox');
	const main = story.guess.chart;

	const charts = Object.keys(story.charts).flatMap((chart) => [
		piece(`chart-${chart}-grows`, `${chart}: told so far`, StoryChart, {
			id: 'chart',
			view,
			step: middle,
			chart,
			year: middle.year,
			until: middle.year
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
				guess: chart === main,
				step: { ...last, goal: goalOn(view, chart) }
			}
		)
	]);
	return [
		...charts,
		piece('dots', 'dots', ManyEnds, { view, step: last, chart: main }),
		piece('one-by-one', 'one by one', OneByOne, { view, step: last, chart: main }),
		...(sandbox ? [piece('bars', 'bars', WhatMoves, { view, step: sandbox, chart: main })] : []),
		piece('bands', 'bands: which loop drives', LoopLens, { view, model, phases }),
		piece('loop-diagram', 'loop diagram', ModelLoop, { view, model })
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
