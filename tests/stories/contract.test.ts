// Every story keeps every promise: it is found by its folder, and no author writes a test.
import fc from 'fast-check';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { draws, runChecks, simulate, type Inputs, type Run } from '#engine';
import { readChecks } from '#build/read-checks.ts';
import { readStory } from '#build/read-story.ts';
import { formatProblems } from '#engine/language/problems.ts';
import { LANGUAGES } from '#page/messages/index.ts';
import { conditionsOf } from '#story/goals.ts';
import { cutOf, inputsFor } from '#story/inputs.ts';
import { pictureAt } from '#story/quantities.ts';
import type { StoryData } from '#story/schema.ts';
import { found, open, readText, root, type Opened } from './open.ts';
import { settingsOf } from '../story/settings.ts';
import { signsOf } from './signs.ts';

test('there is at least one story to read, and one to copy', () => {
	expect(found.filter(({ folder }) => folder === 'stories').length).toBeGreaterThan(0);
	expect(found.length).toBeGreaterThan(1);
});

describe.each(found)('$folder/$slug', (place) => {
	let it: Opened;
	let data: StoryData;
	beforeAll(async () => {
		it = await open(place);
		data = it.story.data;
	}, 60_000);

	const run = (inputs: Inputs): Run => simulate(it.program, inputs);
	const free = (name: string) => it.program.constants.find((one) => one.name === name)!.value;

	test('it reads without problems', () => {
		const { problems } = readStory(`${root}/${place.folder}`, place.slug);
		expect(formatProblems(problems)).toBe('');
	});

	test('a told story has words in every language of the page', () => {
		if (data.tutorial) return;
		const missing = LANGUAGES.filter((lang) => !Object.hasOwn(it.story.words, lang));
		expect(missing.map((lang) => `words.${lang}.md`)).toEqual([]);
	});

	describe('the model', () => {
		test('behaves as checks.yaml says, at its own values and in the ensemble', () => {
			const text = readText(place, 'checks.yaml');
			const { checks, problems } = readChecks(text, 'checks.yaml', it.story.model);
			expect(formatProblems(problems)).toBe('');
			expect(checks!.checks.length).toBeGreaterThan(0);
			const { seed, members } = checks!.ensemble;
			const results = runChecks(checks!, run, draws(it.program, { seed, count: members }));
			const broken = results
				.filter(({ passes }) => !passes)
				.map(({ check, value, than, share }) => ({ says: check.says, value, than, share }));
			expect(broken).toEqual([]);
		});

		test('stays finite and inside its limits in every scenario, solution and corner', () => {
			const corners = Object.values(data.scenarios).flatMap((scenario) =>
				Object.entries(data.levers).flatMap(([name, { min, max }]) => [
					{ ...scenario, [name]: min },
					{ ...scenario, [name]: max }
				])
			);
			const solutions = Object.values(data.goals).map((goal) => ({
				...goal.set,
				...goal.solution
			}));
			const plans = [...Object.values(data.scenarios), ...corners, ...solutions];
			for (const inputs of plans) expectInside(run(inputs), inputs);
		});

		test('stays finite and inside its limits at any setting of its levers, cut or whole', () => {
			const cuts = fc.constantFrom(null, ...data.loop.ring.map(({ id }) => id));
			fc.assert(
				fc.property(settingsOf(data), cuts, (inputs, cut) => {
					const all = cut === null ? inputs : { ...inputs, [cutOf(cut)]: 1 };
					expectInside(run(all), all);
				}),
				{ numRuns: 100, seed: 1871 }
			);
		});

		test('runs the same with its scissors closed as without them, bit for bit', () => {
			for (const inputs of Object.values(data.scenarios)) {
				expect(run(inputs).series).toEqual(simulate(it.uncut, inputs).series);
			}
		});

		function expectInside({ series }: Run, inputs: Inputs) {
			for (const one of it.story.model.variables) {
				if (one.kind !== 'stock') continue;
				const [low, high] = one.bounds ?? [null, null];
				const wrong = series[one.name].find(
					(y) =>
						!Number.isFinite(y) || y < (low ?? -Infinity) - 1e-9 || y > (high ?? Infinity) + 1e-9
				);
				expect(wrong, `${one.name} with ${JSON.stringify(inputs)}`).toBeUndefined();
			}
		}
	});

	describe('the loop', () => {
		test('pulls the way its signs say, as do all that the model names', () => {
			// a loop may rest where a lever is at its end, so each is also tried half way
			const half = Object.values(data.scenarios).flatMap((scenario) =>
				Object.entries(data.levers).map(([name, { min, max }]) => ({
					...scenario,
					[name]: (min + max) / 2
				}))
			);
			const runs = [...Object.values(data.scenarios), ...half].map(run);
			for (const loop of it.story.model.loops) {
				const said = loop.path.map(({ name, sign }) => ({ from: name, sign }));
				expect(signsOf(it.story.model, loop, runs), loop.id).toEqual(said);
			}
		}, 60_000);

		test('weighs something: cutting each sentence changes what is watched', () => {
			const step = data.steps.find(({ part }) => part === 'loop');
			if (!step) return;
			const inputs = data.scenarios[step.scenario];
			const { variable, at = step.year } = data.loop.watch;
			const last = (inputs: Inputs) => valueOf(run(inputs), variable, at);
			for (const { id } of data.loop.ring) {
				expect(last({ ...inputs, [cutOf(id)]: 1 }), id).not.toBe(last(inputs));
			}
		});
	});

	describe('the goals', () => {
		const startOf = (id: string): Inputs => {
			const goal = data.goals[id];
			const step = data.steps.find((one) => one.goal === id);
			if (step) return inputsFor(step, data, {});
			// a challenge of the sandbox sets every lever to its plan, or to the model's own value
			const levers = data.steps.find(({ part }) => part === 'sandbox')?.levers ?? [];
			return Object.fromEntries(
				levers.map((name) => {
					const { min, max } = data.levers[name];
					return [name, Math.min(max, Math.max(min, goal.set[name] ?? free(name)))];
				})
			);
		};
		const reached = (id: string, inputs: Inputs) =>
			conditionsOf(data.goals[id], run(inputs)).every(({ holds }) => holds);

		test('are not reached before the reader moves', () => {
			const easy = Object.keys(data.goals).filter((id) => reached(id, startOf(id)));
			expect(easy).toEqual([]);
		});

		test('are reached by their solutions', () => {
			const short = Object.entries(data.goals).flatMap(([id, { solution }]) =>
				reached(id, { ...startOf(id), ...solution })
					? []
					: conditionsOf(data.goals[id], run({ ...startOf(id), ...solution }))
			);
			expect(short).toEqual([]);
		});

		test('need every lever of their solutions, but for those they call spare', () => {
			const idle = Object.entries(data.goals).map(([id, { solution }]) => {
				const start = startOf(id);
				const without = (name: string) => ({ [name]: start[name] ?? free(name) });
				const names = Object.keys(solution).filter(
					(name) =>
						without(name)[name] !== solution[name] &&
						reached(id, { ...start, ...solution, ...without(name) })
				);
				return [id, names.sort()];
			});
			const said = Object.entries(data.goals).map(([id, { spare }]) => [id, [...spare].sort()]);
			expect(idle).toEqual(said);
		});
	});

	describe('the picture', () => {
		const draw = (picture: Record<string, number>, marks: readonly string[] = []) =>
			render(it.scene.default, { props: { picture, slip: 2, id: 'it', alt: 'It.', marks } }).body;
		const countIn = (html: string, name: string) => html.split(`data-count="${name}"`).length - 1;
		const expectCounted = (picture: Record<string, number>) => {
			const html = draw(picture);
			const drawn = Object.keys(picture).map((name) => [name, countIn(html, name)]);
			expect(Object.fromEntries(drawn)).toEqual(picture);
		};

		test('shows in each step, and in each year on the way, as many things as it says', () => {
			const { start, stop } = it.program.time;
			for (const step of data.steps) {
				for (const year of [step.year, start, 0, 1, 2, 4, 8, 12, stop]) {
					expectCounted(it.reading.pictureOf(step, Math.min(stop, Math.max(start, year))));
				}
			}
		});

		test('shows as many as it says at any setting and in any year', () => {
			const { start, stop, save } = it.program.time;
			const years = fc.integer({ min: 0, max: (stop - start) / save });
			fc.assert(
				fc.property(settingsOf(data), years, (inputs, i) => {
					expectCounted(pictureAt(data.picture, run(inputs), start + i * save));
				}),
				{ numRuns: 60, seed: 1871 }
			);
		});

		test('changes with every mark that a step makes', () => {
			for (const step of data.steps) {
				const picture = it.reading.pictureOf(step);
				for (const mark of step.marks) {
					const others = step.marks.filter((one) => one !== mark);
					expect(draw(picture, step.marks), `${mark} in ${step.id}`).not.toBe(
						draw(picture, others)
					);
				}
			}
		});

		test('uses by id only what its page prints, once, and by no name that a step has', () => {
			const ids = [...it.defs.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(data.steps.filter(({ id }) => ids.includes(id))).toEqual([]);
			const stills = data.steps
				.map((step) => draw(it.reading.pictureOf(step), step.marks))
				.join('');
			const drawn = stills + (it.cover ?? '');
			const used = [...(it.defs + drawn).matchAll(/(?:href="|url\()#([\w-]+)/g)];
			const own = [...drawn.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
			expect(used.map(([, id]) => id).filter((id) => ![...ids, ...own].includes(id))).toEqual([]);
		});

		test('holds a thing of every kind that a reader can pick', () => {
			const kinds = new Set((it.scene.objects ?? []).map(({ holds }) => holds));
			expect(data.picks.kinds.filter((kind) => !kinds.has(kind))).toEqual([]);
			expect([...kinds].filter((kind) => !data.picks.kinds.includes(kind))).toEqual([]);
		});
	});

	test('every line of every scenario stays on its chart', () => {
		const lines = Object.values(data.scenarios).map((inputs) => run(inputs).series);
		const off = Object.entries(data.charts).filter(
			([
				,
				{
					variable,
					y: [low, high]
				}
			]) => lines.some((series) => series[variable].some((y) => y < low || y > high))
		);
		expect(off.map(([id]) => id)).toEqual([]);
	});

	test('every readout is a finite number in every step', () => {
		for (const step of data.steps) {
			for (const name of [...Object.keys(data.readouts), ...Object.keys(data.picture), 'year']) {
				expect(Number.isFinite(it.reading.valueOf(name, step)), `${name} in ${step.id}`).toBe(true);
			}
		}
	});

	test('every fact has all that its card says, and was checked by today', () => {
		const cited = new Set(data.steps.flatMap(({ facts }) => facts));
		for (const id of cited) {
			const source = it.story.sources[id];
			expect(source, id).toMatchObject({
				organisation: expect.stringMatching(/\S/),
				title: expect.stringMatching(/\S/),
				year: expect.any(Number),
				url: expect.stringMatching(/^https:\/\//),
				confidence: expect.stringMatching(/^(high|moderate|low)$/)
			});
			expect(source.checked.slice(0, 7) <= new Date().toISOString().slice(0, 7), id).toBe(true);
		}
		if (!data.tutorial) expect(cited.size).toBeGreaterThanOrEqual(3);
	});
});

function valueOf(run: Run, variable: string, at: number): number {
	const i = run.time.findIndex((time) => time >= at - 1e-9);
	return run.series[variable][i];
}
