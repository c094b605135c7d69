// A name, a setting or a year in story.yaml → a problem where model, story and sources do not have or allow it.
import { nearest, type Constant } from '#engine';
import { round } from '#story/quantities.ts';
import type { Quantity, StoryData } from '#story/schema.ts';
import type { Parts } from './contract.ts';
import type { Problem, StoryCode } from './story-problems.ts';

type Path = readonly PropertyKey[];
type Settings = Readonly<Record<string, number>>;
type Kind = 'variable' | 'scenario' | 'chart' | 'lever' | 'goal' | 'source' | 'scene';

const CODES: Partial<Record<Kind, StoryCode>> = {
	variable: 'unknown-variable',
	source: 'no-source'
};

export class Named {
	readonly problems: Problem[] = [];
	private readonly parts: Parts;
	private readonly known: Readonly<Record<Kind, ReadonlySet<string>>>;
	private readonly constants: ReadonlyMap<string, Constant>;

	constructor(parts: Parts) {
		const { model, data, sources, pictures } = parts;
		const story = data.value;
		this.parts = parts;
		this.known = {
			variable: new Set(model.variables.map(({ name }) => name)),
			scenario: new Set(Object.keys(story.scenarios)),
			chart: new Set(Object.keys(story.charts)),
			lever: new Set(Object.keys(story.levers)),
			goal: new Set(Object.keys(story.goals)),
			source: new Set(Object.keys(sources.value)),
			scene: new Set(pictures)
		};
		const constants = model.variables.filter((it): it is Constant => it.kind === 'constant');
		this.constants = new Map(constants.map((it) => [it.name, it]));
	}

	note(code: StoryCode, path: Path, sentence: string, cure: string) {
		this.problems.push(this.parts.data.problem(code, path, sentence, cure));
	}

	need(kind: Kind, name: string | undefined, ...path: Path) {
		const known = this.known[kind];
		if (name === undefined || known.has(name)) return;
		const like = nearest(name, known);
		const there = [...known].slice(0, 8).join(', ') || 'none';
		const cure = like ? `Did you mean "${like}"?` : `There is: ${there}.`;
		const code = CODES[kind] ?? 'unknown-reference';
		this.note(code, path, `there is no ${kind} called "${name}".`, cure);
	}

	settings(inputs: Settings, ...path: Path) {
		for (const [name, value] of Object.entries(inputs)) {
			const constant = this.constants.get(name);
			if (constant) this.inBounds(constant, value, [...path, name]);
			else this.noConstant(name, [...path, name]);
		}
	}

	private noConstant(name: string, path: Path) {
		const like = nearest(name, this.constants.keys());
		const cure = like ? `Did you mean "${like}"?` : 'Take a name under constants in model.yaml.';
		this.note('unknown-variable', path, `the model has no constant called "${name}".`, cure);
	}

	private inBounds({ name, bounds, range }: Constant, value: number, path: Path) {
		const [low, high] = bounds ?? range ?? [-Infinity, Infinity];
		if (value >= low && value <= high) return;
		const sentence = `"${name}" is ${value}, but the model allows ${low} to ${high}.`;
		this.note('out-of-range', path, sentence, 'Change the setting, or the bounds in model.yaml.');
	}

	/** A solution must be one that a hand can set. */
	onLevers(inputs: Settings, ...path: Path) {
		for (const [name, value] of Object.entries(inputs)) {
			if (!this.known.lever.has(name)) continue;
			const { min, max, step } = this.parts.data.value.levers[name];
			const places = (value - min) / step;
			if (value >= min && value <= max && Math.abs(places - Math.round(places)) < 1e-6) continue;
			const sentence = `the lever "${name}" cannot be set to ${value}.`;
			const cure = `It goes from ${min} to ${max} in steps of ${step}.`;
			this.note('out-of-range', [...path, name], sentence, cure);
		}
	}

	year(at: number | undefined, ...path: Path) {
		const { start, stop } = this.parts.model.time;
		if (at === undefined || (at >= start && at <= stop)) return;
		const sentence = `the model runs from ${start} to ${stop}, so it knows nothing of ${at}.`;
		this.note('out-of-range', path, sentence, 'Take a year inside its time.');
	}

	/** The handles of the guess are named by their years. */
	wholeYears({ from, handles }: StoryData['guess']) {
		const { stop } = this.parts.model.time;
		const apart = (stop - from) / handles;
		if (Number.isInteger(from) && Number.isInteger(apart)) return;
		const years = Array.from({ length: handles }, (_, i) => round(from + (i + 1) * apart, 2));
		const sentence = `the handles of the guess would stand at ${years.join(', ')}: not at whole years.`;
		const start = Math.max(0, stop - handles * Math.max(1, Math.floor(apart)));
		const cure = `With ${handles} handles, begin for example "from: ${start}".`;
		this.note('out-of-range', ['guess', 'from'], sentence, cure);
	}

	quantity(it: Quantity, ...path: Path) {
		this.need('variable', it.variable, ...path, 'variable');
		this.need('scenario', it.scenario, ...path, 'scenario');
		this.need('scenario', it.minus, ...path, 'minus');
		this.year(it.at, ...path, 'at');
		for (const key of ['max', 'min'] as const) {
			it[key]?.forEach((at) => this.year(at, ...path, key));
		}
	}
}
