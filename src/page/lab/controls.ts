// A story → every control on it, in each state a reader can bring it into.
import type { Component } from 'svelte';
import type { Step } from '#story/schema.ts';
import GoalState from '../parts/GoalState.svelte';
import { islands } from '../story/islands.ts';
import Lever from '../parts/Lever.svelte';
import Levers from '../parts/Levers.svelte';
import type { IslandProps, Printed } from '../islands/view.ts';
import { after, fixedGuess, piece, type Piece } from './pieces.ts';

type Prepared = Parameters<typeof after>[1];
const KINDS = ['threat', 'repair', 'time'] as const;

export function controlPieces(view: Printed): Piece[] {
	return [
		...KINDS.flatMap((kind) => leverPieces(view, kind)),
		...wayPieces(view),
		...goalPieces(view),
		...view.story.steps.flatMap((step) => partPieces(view, step))
	];
}

/** The first lever of a kind that a step offers: at its least, its middle and its most. */
function leverPieces(view: Printed, kind: (typeof KINDS)[number]): Piece[] {
	const { levers, steps } = view.story;
	const offers = (step: Step) => step.levers.find((name) => levers[name].kind === kind);
	const step = steps.find(offers);
	const name = step && offers(step);
	if (!name) return [];
	const { min, max, step: size } = levers[name];
	const middle = Number((min + Math.round((max - min) / size / 2) * size).toPrecision(12));
	return Object.entries({ least: min, middle, most: max }).map(([where, value]) =>
		piece(`lever-${kind}-${where}`, `lever, ${kind}: ${where}`, Lever, {
			name,
			step,
			view: after(view, (reading) => reading.choose(name, value, true, step))
		})
	);
}

/** The ways back: none while nothing is moved, both once something is. */
function wayPieces(view: Printed): Piece[] {
	const step = view.story.steps.find(({ levers }) => levers.length > 0);
	if (!step) return [];
	const [name] = step.levers;
	const { max } = view.story.levers[name];
	const moved = after(view, (reading) => reading.choose(name, max, true, step));
	return [
		piece('ways-untouched', 'ways back: nothing moved', Levers, { view, step, names: [name] }),
		piece('ways-moved', 'ways back: one lever moved', Levers, { view: moved, step, names: [name] })
	];
}

/** Every goal: before anything is done for it, with what reaches it, and reached by moving what it holds fixed. */
function goalPieces(view: Printed): Piece[] {
	const { story, reading } = view;
	return Object.entries(story.goals).flatMap(([id, { set, solution }]) => {
		const step = story.steps.find(({ goal }) => goal === id);
		// in the sandbox every lever goes back to the model's own value before a goal begins
		const from = step ? { ...story.scenarios[step.scenario], ...set } : set;
		const solved = reading.runs.of({ ...from, ...solution });
		const state = (where: string, title: string, run: typeof solved, fair: boolean) =>
			piece(`goal-${id}-${where}`, `goal, ${id}: ${title}`, GoalState, { id, view, run, fair });
		return [
			state('before', 'before', reading.runs.of(from), true),
			state('reached', 'reached', solved, true),
			...(Object.keys(set).length > 0 ? [state('unfair', 'not as it was set', solved, false)] : [])
		];
	});
}

/** The part of a step that lives: as it is printed, and as readers may leave it. */
function partPieces(view: Printed, step: Step): Piece[] {
	const { part } = step;
	if (!part || !(part in islands)) return [];
	const component: Component<IslandProps> = islands[part as keyof typeof islands];
	return statesOf(view, step).map(([where, done]) =>
		piece(`${step.id}-${where.replaceAll(' ', '-')}`, `${part}: ${where}`, component, {
			view: after(view, done),
			step: step.id
		})
	);
}

type States = [where: string, done: Prepared][];
const UNTOUCHED: States[number] = ['untouched', () => {}];

const statesOf = (view: Printed, step: Step): States =>
	(step.part && STATES[step.part]?.(view, step)) ?? [UNTOUCHED];

/** Parts that readers leave in more than one state. */
const STATES: Partial<Record<NonNullable<Step['part']>, (view: Printed, step: Step) => States>> = {
	guess(view) {
		const guess = fixedGuess(view);
		return [
			UNTOUCHED,
			['half drawn', (it) => (it.guess = guess.map((y, i) => (i < guess.length / 2 ? y : null)))],
			['drawn', (it) => (it.guess = guess)]
		];
	},
	reveal: (view) => [
		['without a guess', () => {}],
		['with a guess', (it) => (it.guess = fixedGuess(view))]
	],
	loop: ({ story }) => [
		['whole', () => {}],
		...story.loop.ring.map(({ id }): States[number] => [`${id} cut`, (it) => it.cut(id)])
	],
	goal: ({ story }, step) => [
		UNTOUCHED,
		['reached', (it) => it.chooseAll(story.goals[step.goal ?? '']?.solution ?? {})]
	],
	pick({ story, objects }) {
		const ranked = [...objects].sort((one, other) => one.rank - other.rank);
		/** of each kind the one that opens first, as the buttons offer them; in the order in which they open */
		const offered = story.picks.kinds
			.flatMap((kind) => ranked.find(({ holds }) => holds === kind) ?? [])
			.sort((one, other) => one.rank - other.rank);
		return [
			UNTOUCHED,
			...[offered[0], offered[offered.length - 1]].flatMap((object, i): States =>
				object ? [[['first', 'last'][i], (it) => (it.picked = object.id)]] : []
			)
		];
	}
};
