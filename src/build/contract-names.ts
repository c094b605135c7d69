// story.yaml → names that mean nothing in the model, the story or the sources; settings and years out of range.
import type { Step, StoryData } from '#story/schema.ts';
import type { Parts } from './contract.ts';
import { Named } from './named.ts';
import type { Problem } from './story-problems.ts';

export function checkNames(parts: Parts): Problem[] {
	const story = parts.data.value;
	const named = new Named(parts);
	checkPicture(named, story);
	checkLevers(named, story);
	checkCharts(named, story);
	for (const [id, it] of Object.entries(story.readouts)) named.quantity(it, 'readouts', id);
	for (const [id, goal] of Object.entries(story.goals)) checkGoal(named, id, goal);
	checkGuess(named, story);
	checkLoop(named, story);
	checkActions(named, story);
	story.steps.forEach((step, i) => checkStep(named, step, i));
	return named.problems;
}

function checkPicture(named: Named, { scene, scenarios, picture, slip }: StoryData) {
	named.need('scene', scene, 'scene');
	for (const [id, inputs] of Object.entries(scenarios)) named.settings(inputs, 'scenarios', id);
	for (const [id, { count }] of Object.entries(picture)) {
		named.need('variable', count, 'picture', id, 'count');
	}
	named.need('variable', slip.variable, 'slip', 'variable');
}

function checkLevers(named: Named, { levers }: StoryData) {
	for (const [name, { min, max, moves }] of Object.entries(levers)) {
		named.settings({ [name]: min }, 'levers');
		named.settings({ [name]: max }, 'levers');
		for (const moved of Object.keys(moves)) named.need('variable', moved, 'levers', name, 'moves');
	}
}

function checkCharts(named: Named, { charts, strip }: StoryData) {
	for (const [id, chart] of Object.entries(charts)) {
		named.need('variable', chart.variable, 'charts', id, 'variable');
		named.need('scenario', chart.ghost, 'charts', id, 'ghost');
		if (chart.beside) named.need('variable', chart.beside, 'charts', id, 'beside');
	}
	named.need('chart', strip, 'strip');
}

type Goal = StoryData['goals'][string];

function checkGoal(named: Named, id: string, { set, solution, levers, conditions }: Goal) {
	named.settings(set, 'goals', id, 'set');
	named.settings(solution, 'goals', id, 'solution');
	named.onLevers(solution, 'goals', id, 'solution');
	levers.forEach((name, i) => named.need('lever', name, 'goals', id, 'levers', i));
	for (const name of Object.keys(solution)) {
		if (levers.includes(name)) continue;
		const sentence = `the solution moves "${name}", which this goal does not offer.`;
		const cure = 'Add it to the levers of the goal, or leave it out.';
		named.note('unknown-reference', ['goals', id, 'solution', name], sentence, cure);
	}
	conditions.forEach((it, i) => {
		named.need('variable', it.variable, 'goals', id, 'conditions', i, 'variable');
		named.year(it.at, 'goals', id, 'conditions', i, 'at');
	});
}

function checkGuess(named: Named, { guess }: StoryData) {
	named.need('chart', guess.chart, 'guess', 'chart');
	named.need('scenario', guess.scenario, 'guess', 'scenario');
	named.year(guess.from, 'guess', 'from');
	named.wholeYears(guess);
}

function checkLoop(named: Named, { loop }: StoryData) {
	loop.ring.forEach(({ from, to }, i) => {
		named.need('variable', from, 'loop', 'ring', i, 'from');
		named.need('variable', to, 'loop', 'ring', i, 'to');
	});
	named.quantity(loop.watch, 'loop', 'watch');
}

function checkActions(named: Named, { actions }: StoryData) {
	actions.forEach(({ set, measure }, i) => {
		named.settings(set, 'actions', i, 'set');
		named.quantity(measure, 'actions', i, 'measure');
		// without one, the page compares with the story's "today"
		if (!measure.scenario) named.need('scenario', 'today', 'actions', i, 'measure');
	});
}

function checkStep(named: Named, step: Step, i: number) {
	named.need('scenario', step.scenario, 'steps', i, 'scenario');
	named.need('chart', step.chart, 'steps', i, 'chart');
	named.need('goal', step.goal, 'steps', i, 'goal');
	named.year(step.year, 'steps', i, 'year');
	step.levers.forEach((name, j) => named.need('lever', name, 'steps', i, 'levers', j));
	step.hardly.forEach((name, j) => {
		if (step.levers.includes(name)) return;
		const sentence = `the step "${step.id}" does not offer the lever "${name}".`;
		const cure = `It offers: ${step.levers.join(', ') || 'none'}.`;
		named.note('unknown-reference', ['steps', i, 'hardly', j], sentence, cure);
	});
	step.facts.forEach((id, j) => named.need('source', id, 'steps', i, 'facts', j));
}
