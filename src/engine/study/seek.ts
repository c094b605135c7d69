// A goal and the levers that may move → the smallest change that reaches it, with no lever in it for nothing.
import { simulate, type Inputs, type Run } from '../simulate/simulate.ts';
import type { Program } from '../compile/program.ts';

export interface SeekLever {
	readonly name: string;
	readonly min: number;
	readonly max: number;
	readonly step: number;
	/** where it stands now */
	readonly start: number;
}

export interface Found {
	/** the levers that have to move, and where to */
	readonly settings: Inputs;
	/** how far: the sum over levers of the share of their scale that they move, 0 to the number of levers */
	readonly cost: number;
	readonly runs: number;
}

/** Most runs that one search may take: about 100 ms for a story's model. */
const BUDGET = 4000;

/**
 * Looks among all combinations of few levers before many, and among those for the least movement.
 *
 * Each set of levers is first tried at its far ends. Where an end reaches the goal, the way back to the
 * start is halved until one step less would fail, lever after lever, so the result is minimal: any lever in
 * it moved back by a step, or left out, misses the goal. Searches outward from the ends, so for outcomes
 * that rise and fall between the ends it may miss a goal that lies only in the middle; then it looks over a
 * coarse grid as well.
 * @returns null when nothing within the levers' scales reaches the goal
 */
export function seek(
	program: Program,
	levers: readonly SeekLever[],
	reached: (run: Run) => boolean,
	inputs: Inputs = {}
): Found | null {
	let runs = 0;
	const holds = (settings: Inputs) => {
		runs++;
		return reached(simulate(program, { ...inputs, ...settings }));
	};
	if (holds({})) return { settings: {}, cost: 0, runs };

	for (let size = 1; size <= levers.length; size++) {
		const found = subsets(levers, size)
			.flatMap((set) =>
				starts(set)
					.filter(holds)
					.map((far) => drawBack(set, far, holds))
			)
			.map((settings) => ({ settings, cost: costOf(settings, levers) }))
			.sort((a, b) => a.cost - b.cost)[0];
		if (found) return { ...found, runs };
		if (runs > BUDGET) return null;
	}
	return null;
}

/** Every far corner of these levers, and the points of a coarse grid between. */
function starts(set: readonly SeekLever[]): Inputs[] {
	const places = set.map(({ name, min, max, step, start }) => {
		const marks = [min, max, onStep(min, step, (min + max) / 2)];
		return [...new Set(marks)]
			.filter((value) => value !== start)
			.map((value) => [name, value] as const);
	});
	return places
		.reduce<(readonly (readonly [string, number])[])[]>(
			(all, choices) => all.flatMap((some) => choices.map((choice) => [...some, choice])),
			[[]]
		)
		.map((pairs) => Object.fromEntries(pairs));
}

/** Each lever in turn goes as far back towards its start as the goal allows, until none can go further. */
function drawBack(
	set: readonly SeekLever[],
	far: Inputs,
	holds: (settings: Inputs) => boolean
): Inputs {
	const settings: Record<string, number> = { ...far };
	for (let moved = true; moved;) {
		moved = false;
		for (const { name, min, step, start } of set) {
			if (settings[name] === undefined || settings[name] === start) continue;
			const from = Math.round((start - min) / step);
			let good = Math.round((settings[name] - min) / step);
			let bad = from;
			while (Math.abs(good - bad) > 1) {
				const middle = Math.trunc((good + bad) / 2);
				if (holds({ ...settings, [name]: onStep(min, step, min + middle * step) })) good = middle;
				else bad = middle;
			}
			const value = onStep(min, step, min + good * step);
			if (value !== settings[name]) moved = true;
			settings[name] = value;
		}
	}
	// a lever that the others no longer need is let go
	for (const name of Object.keys(settings)) {
		const { [name]: _let, ...others } = settings;
		if (holds(others)) return drawBack(set, others, holds);
	}
	return settings;
}

function costOf(settings: Inputs, levers: readonly SeekLever[]): number {
	return levers.reduce((sum, { name, min, max, start }) => {
		const value = settings[name];
		return value === undefined ? sum : sum + Math.abs(value - start) / (max - min);
	}, 0);
}

function subsets<T>(items: readonly T[], size: number): T[][] {
	if (size === 0) return [[]];
	return items.flatMap((item, i) =>
		subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest])
	);
}

/** The value on the lever's own scale, as people write it (0.3, never 0.30000000000000004). */
const onStep = (min: number, step: number, value: number) =>
	Number((min + Math.round((value - min) / step) * step).toPrecision(12));
