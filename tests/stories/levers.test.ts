// What a hand can move moves what is shown, the way its words say; where it hardly does, the words say that too.
import { beforeAll, describe, expect, test } from 'vitest';
import { simulate, valueAt, type Inputs, type Run } from '#engine';
import { countBelow, quantiles } from '#chart';
import { ensemble } from '#engine/run.ts';
import { cutOf, inputsFor } from '#story/inputs.ts';
import type { Step, StoryData } from '#story/schema.ts';
import { found, open, type Opened } from './open.ts';

/** What is moved by less than this share of its range is hardly moved. */
const SEEN = 0.05;
/** A lever may run against its words by so much of the range on its way, no more. */
const BACK = 0.01;
/** Into how many parts a lever's way is cut. */
const PARTS = 8;

/** Something a step shows: a variable in a year, and how far it can go. */
interface Shown {
	readonly variable: string;
	readonly at: number;
	readonly range: number;
	/** the curve or a goal, not a count of the picture */
	readonly curve: boolean;
}

describe.each(found)('$folder/$slug', (place) => {
	let it: Opened;
	let data: StoryData;
	beforeAll(async () => {
		it = await open(place);
		data = it.story.data;
	}, 60_000);
	const run = (inputs: Inputs): Run => simulate(it.program, inputs);

	/** How far a variable goes: its chart's axis, or what it does in the story's own scenarios. */
	const rangeOf = (variable: string) => {
		const chart = Object.values(data.charts).find((one) => one.variable === variable);
		if (chart) return chart.y[1] - chart.y[0];
		const values = Object.values(data.scenarios).flatMap((one) => [...run(one).series[variable]]);
		return Math.max(...values) - Math.min(...values);
	};
	const shownIn = (step: Step): Shown[] => {
		const curves = [
			...(step.chart ? [{ variable: data.charts[step.chart].variable, at: step.year }] : []),
			...(step.goal ? data.goals[step.goal].conditions : [])
		];
		const counts = Object.values(data.picture).map(({ count }) => ({
			variable: count,
			at: step.year
		}));
		return [
			...curves.map(({ variable, at }) => ({
				variable,
				at,
				range: rangeOf(variable),
				curve: true
			})),
			...counts.map((one) => ({ ...one, range: rangeOf(one.variable), curve: false }))
		];
	};

	/** The runs along a lever's way, from its least to its greatest setting. */
	const wayOf = (name: string, inputs: Inputs) => {
		const { min, max, step } = data.levers[name];
		const places = Array.from(
			{ length: PARTS + 1 },
			(_, i) => min + Math.round(((max - min) * i) / PARTS / step) * step
		);
		return [...new Set(places)].map((value) => run({ ...inputs, [name]: value }));
	};
	/** A year of the repairs is tried with every repair of the step in full: without one it times nothing. */
	const startsOf = (name: string, step: Step): Inputs[] => {
		const start = inputsFor(step, data, {});
		if (data.levers[name].kind !== 'time') return [start];
		const repairs = step.levers.filter((one) => data.levers[one].kind === 'repair');
		const full = Object.fromEntries(repairs.map((one) => [one, data.levers[one].max]));
		return [start, { ...start, ...full }];
	};
	/** In shares of its range: how far the lever moves it, how far it ends up, and how far it runs against that. */
	const moved = (runs: readonly Run[], { variable, at, range }: Shown) => {
		const values = runs.map((one) => valueAt(one, variable, at));
		const total = values[values.length - 1] - values[0];
		const against = values.slice(1).map((y, i) => (values[i] - y) * Math.sign(total));
		return {
			width: (Math.max(...values) - Math.min(...values)) / range,
			total: total / range,
			against: Math.max(0, ...against) / range
		};
	};

	test('every lever that a step offers moves its curve or its goal, or the words say that it hardly does', () => {
		const wrong = data.steps.flatMap((step) =>
			step.levers.flatMap((name) => {
				const curves = shownIn(step).filter(({ curve }) => curve);
				if (curves.length === 0) return [];
				const most = Math.max(
					...startsOf(name, step).flatMap((start) => {
						const runs = wayOf(name, start);
						return curves.map((one) => moved(runs, one).width);
					})
				);
				const hardly = step.hardly.includes(name);
				return most >= SEEN === hardly ? [{ step: step.id, lever: name, most, hardly }] : [];
			})
		);
		expect(wrong).toEqual([]);
	});

	test('every lever moves things the way its help says', () => {
		const wrong = data.steps.flatMap((step) =>
			step.levers.flatMap((name) => {
				const { moves } = data.levers[name];
				const runs = wayOf(name, inputsFor(step, data, {}));
				return shownIn(step).flatMap((shown) => {
					const said = Object.hasOwn(moves, shown.variable) ? moves[shown.variable] : undefined;
					if (!said) return [];
					const { total, against } = moved(runs, shown);
					const way = total >= 0 ? 'up' : 'down';
					const small = Math.abs(total) < BACK;
					return (way === said || small) && against <= BACK
						? []
						: [{ step: step.id, lever: name, variable: shown.variable, said, total, against }];
				});
			})
		);
		expect(wrong).toEqual([]);
	});

	test('every threat and every repair moves something that its help names, in each step that offers it', () => {
		const wrong = data.steps.flatMap((step) =>
			step.levers.flatMap((name) => {
				const { kind, moves } = data.levers[name];
				if (kind === 'time' || step.hardly.includes(name)) return [];
				const named = shownIn(step).filter(({ variable }) => Object.hasOwn(moves, variable));
				const runs = wayOf(name, inputsFor(step, data, {}));
				const most = Math.max(0, ...named.map((one) => Math.abs(moved(runs, one).total)));
				return most >= SEEN ? [] : [{ step: step.id, lever: name, moves, most }];
			})
		);
		expect(wrong).toEqual([]);
	});

	test('every cut of the ring is seen on the curve beside it', () => {
		const wrong = data.steps
			.filter(({ part }) => part === 'loop')
			.flatMap((step): unknown[] => {
				const { variable, at = step.year } = data.loop.watch;
				if (step.chart && data.charts[step.chart].variable !== variable) return [step.chart];
				const inputs = data.scenarios[step.scenario];
				const whole = valueAt(run(inputs), variable, at);
				return data.loop.ring.flatMap(({ id }) => {
					const cut = valueAt(run({ ...inputs, [cutOf(id)]: 1 }), variable, at);
					return Math.abs(cut - whole) / rangeOf(variable) >= SEEN ? [] : [{ id, whole, cut }];
				});
			});
		expect(wrong).toEqual([]);
	});

	test('a count of runs in the words is the count of dots in the picture of the ends', () => {
		const chart = data.charts[data.guess.chart];
		const step = data.steps.find(({ part }) => part === 'reveal');
		if (!step) return;
		const today = valueAt(run({}), chart.variable, it.program.time.stop);
		const counted = Object.entries(data.readouts).filter(
			([, one]) =>
				one.variable === chart.variable &&
				one.runsBelow !== undefined &&
				Math.abs(one.runsBelow - today) < 0.5
		);
		const ends = ensemble(it.program, {
			seed: data.runs.seed,
			count: 1000,
			inputs: it.reading.inputsOf(step)
		}).map((one) => one.series[chart.variable].at(-1) ?? NaN);
		for (const [name] of counted) {
			expect(it.reading.valueOf(name, step), name).toBe(countBelow(quantiles(ends, 20), today));
		}
	});
});
