// story.yaml → names that mean nothing in the model, the story or the sources; settings and years out of range.
import { nearest, type Constant } from '#engine';
import { round } from '#story/quantities.ts';
import type { Quantity, StoryData } from '#story/schema.ts';
import type { Parts } from './contract.ts';
import type { Problem } from './story-problems.ts';

type Path = readonly PropertyKey[];
type Settings = Readonly<Record<string, number>>;

export function checkNames(parts: Parts): Problem[] {
	const story = parts.data.value;
	const { need, quantity, settings, onLevers, year, wholeYears, problems } = checker(parts);

	need('scene', story.scene, 'scene');
	for (const [id, inputs] of Object.entries(story.scenarios)) settings(inputs, 'scenarios', id);
	for (const [id, { count }] of Object.entries(story.picture)) {
		need('variable', count, 'picture', id, 'count');
	}
	need('variable', story.slip.variable, 'slip', 'variable');
	for (const [name, lever] of Object.entries(story.levers)) {
		settings({ [name]: lever.min }, 'levers');
		settings({ [name]: lever.max }, 'levers');
		for (const moved of Object.keys(lever.moves)) need('variable', moved, 'levers', name, 'moves');
	}
	for (const [id, chart] of Object.entries(story.charts)) {
		need('variable', chart.variable, 'charts', id, 'variable');
		need('scenario', chart.ghost, 'charts', id, 'ghost');
		if (chart.beside) need('variable', chart.beside, 'charts', id, 'beside');
	}
	for (const [id, it] of Object.entries(story.readouts)) quantity(it, 'readouts', id);
	for (const [id, goal] of Object.entries(story.goals)) {
		settings(goal.set, 'goals', id, 'set');
		settings(goal.solution, 'goals', id, 'solution');
		onLevers(goal.solution, 'goals', id, 'solution');
		goal.levers.forEach((name, i) => need('lever', name, 'goals', id, 'levers', i));
		for (const name of Object.keys(goal.solution)) {
			if (goal.levers.includes(name)) continue;
			problems.push(
				parts.data.problem(
					'unknown-reference',
					['goals', id, 'solution', name],
					`the solution moves "${name}", which this goal does not offer.`,
					'Add it to the levers of the goal, or leave it out.'
				)
			);
		}
		goal.conditions.forEach((it, i) => {
			need('variable', it.variable, 'goals', id, 'conditions', i, 'variable');
			year(it.at, 'goals', id, 'conditions', i, 'at');
		});
	}
	need('chart', story.strip, 'strip');
	need('chart', story.guess.chart, 'guess', 'chart');
	need('scenario', story.guess.scenario, 'guess', 'scenario');
	year(story.guess.from, 'guess', 'from');
	wholeYears(story.guess);
	story.loop.ring.forEach((link, i) => {
		need('variable', link.from, 'loop', 'ring', i, 'from');
		need('variable', link.to, 'loop', 'ring', i, 'to');
	});
	quantity(story.loop.watch, 'loop', 'watch');
	story.actions.forEach((action, i) => {
		settings(action.set, 'actions', i, 'set');
		quantity(action.measure, 'actions', i, 'measure');
		// without one, the page compares with the story's "today"
		if (!action.measure.scenario) need('scenario', 'today', 'actions', i, 'measure');
	});
	story.steps.forEach((step, i) => {
		need('scenario', step.scenario, 'steps', i, 'scenario');
		need('chart', step.chart, 'steps', i, 'chart');
		need('goal', step.goal, 'steps', i, 'goal');
		year(step.year, 'steps', i, 'year');
		step.levers.forEach((name, j) => need('lever', name, 'steps', i, 'levers', j));
		step.hardly.forEach((name, j) => {
			if (step.levers.includes(name)) return;
			const sentence = `the step "${step.id}" does not offer the lever "${name}".`;
			const cure = `It offers: ${step.levers.join(', ') || 'none'}.`;
			problems.push(
				parts.data.problem('unknown-reference', ['steps', i, 'hardly', j], sentence, cure)
			);
		});
		step.facts.forEach((id, j) => need('source', id, 'steps', i, 'facts', j));
	});
	return problems;
}

function checker({ model, data, sources, pictures }: Parts) {
	const story = data.value;
	const problems: Problem[] = [];
	const known = {
		variable: new Set(model.variables.map(({ name }) => name)),
		scenario: new Set(Object.keys(story.scenarios)),
		chart: new Set(Object.keys(story.charts)),
		lever: new Set(Object.keys(story.levers)),
		goal: new Set(Object.keys(story.goals)),
		source: new Set(Object.keys(sources.value)),
		scene: new Set(pictures)
	};
	const constants = new Map(
		model.variables
			.filter((it): it is Constant => it.kind === 'constant')
			.map((it) => [it.name, it])
	);
	const codes = { variable: 'unknown-variable', source: 'no-source' } as const;

	function need(kind: keyof typeof known, name: string | undefined, ...path: Path) {
		if (name === undefined || known[kind].has(name)) return;
		const code = kind === 'variable' || kind === 'source' ? codes[kind] : 'unknown-reference';
		const like = nearest(name, known[kind]);
		const there = [...known[kind]].slice(0, 8).join(', ') || 'none';
		const cure = like ? `Did you mean "${like}"?` : `There is: ${there}.`;
		problems.push(data.problem(code, path, `there is no ${kind} called "${name}".`, cure));
	}
	function settings(inputs: Settings, ...path: Path) {
		for (const [name, value] of Object.entries(inputs)) {
			const constant = constants.get(name);
			if (!constant) {
				const like = nearest(name, constants.keys());
				const sentence = `the model has no constant called "${name}".`;
				const cure = like
					? `Did you mean "${like}"?`
					: 'Take a name under constants in model.yaml.';
				problems.push(data.problem('unknown-variable', [...path, name], sentence, cure));
				continue;
			}
			const [low, high] = constant.bounds ?? constant.range ?? [-Infinity, Infinity];
			if (value >= low && value <= high) continue;
			const sentence = `"${name}" is ${value}, but the model allows ${low} to ${high}.`;
			const cure = 'Change the setting, or the bounds in model.yaml.';
			problems.push(data.problem('out-of-range', [...path, name], sentence, cure));
		}
	}
	/** A solution must be one that a hand can set. */
	function onLevers(inputs: Settings, ...path: Path) {
		for (const [name, value] of Object.entries(inputs)) {
			if (!known.lever.has(name)) continue;
			const { min, max, step } = story.levers[name];
			const places = (value - min) / step;
			if (value >= min && value <= max && Math.abs(places - Math.round(places)) < 1e-6) continue;
			const sentence = `the lever "${name}" cannot be set to ${value}.`;
			const cure = `It goes from ${min} to ${max} in steps of ${step}.`;
			problems.push(data.problem('out-of-range', [...path, name], sentence, cure));
		}
	}
	function year(at: number | undefined, ...path: Path) {
		const { start, stop } = model.time;
		if (at === undefined || (at >= start && at <= stop)) return;
		const sentence = `the model runs from ${start} to ${stop}, so it knows nothing of ${at}.`;
		problems.push(data.problem('out-of-range', path, sentence, 'Take a year inside its time.'));
	}
	/** The handles of the guess are named by their years. */
	function wholeYears({ from, handles }: StoryData['guess']) {
		const apart = (model.time.stop - from) / handles;
		if (Number.isInteger(from) && Number.isInteger(apart)) return;
		const years = Array.from({ length: handles }, (_, i) => round(from + (i + 1) * apart, 2));
		const sentence = `the handles of the guess would stand at ${years.join(', ')}: not at whole years.`;
		const start = Math.max(0, model.time.stop - handles * Math.max(1, Math.floor(apart)));
		const cure = `With ${handles} handles, begin for example "from: ${start}".`;
		problems.push(data.problem('out-of-range', ['guess', 'from'], sentence, cure));
	}
	function quantity(it: Quantity, ...path: Path) {
		need('variable', it.variable, ...path, 'variable');
		need('scenario', it.scenario, ...path, 'scenario');
		need('scenario', it.minus, ...path, 'minus');
		year(it.at, ...path, 'at');
		for (const key of ['max', 'min'] as const) it[key]?.forEach((at) => year(at, ...path, key));
	}
	return { need, settings, onLevers, year, wholeYears, quantity, problems };
}
