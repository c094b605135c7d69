import { expect, test } from 'vitest';
import { interpret, nearestPoint, RunProblem, seriesOf, simulate, valueAt } from '#engine';
import { auxiliary, compiled, constant, flow, modelOf, stock } from '../fixtures.ts';

const ramp = modelOf([constant('slope', 2), auxiliary('y', 'slope * TIME')], {
	start: -2,
	stop: 2,
	dt: 0.5
});

test('the saved points are counted, not added up', async () => {
	const model = modelOf([auxiliary('t', 'TIME')], { start: 0, stop: 10, dt: 0.1, save: 0.2 });
	const run = simulate(await compiled(model, ['t']));
	expect(run.time).toHaveLength(51);
	expect(run.time[3]).toBe(0 + 6 * 0.1);
	expect(run.time.at(-1)).toBe(10);
	expect(run.series.t).toEqual(run.time);
});

test.each([0.05, 0.1, 0.2, 0.3, 1 / 3, 0.7])(
	'no saved point is lost with a step of %d',
	async (dt) => {
		const model = modelOf([stock('s', '0', { inflows: ['f'] }), flow('f', '1')], {
			stop: dt * 200,
			dt
		});
		const { time, series } = simulate(await compiled(model, ['s']));
		expect(time).toHaveLength(201);
		series.s.forEach((value, i) => expect(value).toBeCloseTo(i * dt, 9));
	}
);

test('valueAt takes the nearest saved point, and the ends beyond them', async () => {
	const run = simulate(await compiled(ramp, ['y']));
	expect(valueAt(run, 'y', 1)).toBe(2);
	expect(valueAt(run, 'y', 1.2)).toBe(2);
	expect(valueAt(run, 'y', -9)).toBe(-4);
	expect(valueAt(run, 'y', 9)).toBe(4);
	expect(nearestPoint(run.time, -2)).toBe(0);
	expect(() => valueAt(run, 'constructor', 0)).toThrow('no variable "constructor" was saved');
});

test('inputs replace constants; equal inputs give equal runs', async () => {
	const program = await compiled(ramp, ['y']);
	expect(valueAt(simulate(program, { slope: 3 }), 'y', 2)).toBe(6);
	expect(simulate(program, { slope: 3 })).toEqual(simulate(program, { slope: 3 }));
	expect(valueAt(simulate(program), 'y', 2)).toBe(4);
});

test('an input that is no constant, or no number, is refused', async () => {
	const program = await compiled(ramp, ['y']);
	expect(() => simulate(program, { slop: 3 })).toThrow('has no constant "slop"');
	expect(() => simulate(program, { y: 3 })).toThrow('has no constant "y"');
	expect(() => simulate(program, { slope: NaN })).toThrow('must be a finite number');
});

const explodes = modelOf(
	[
		constant('limit', 3),
		stock('s', '1', { inflows: ['f'] }),
		flow('f', 's * 0'),
		auxiliary('y', 's / (TIME - limit)'),
		stock('hidden', '1', { inflows: ['g'] }),
		flow('g', 'SQRT(limit - TIME)'),
		auxiliary('masked', 'IF hidden > 1000 THEN 1 ELSE 0')
	],
	{ stop: 10 }
);

/** The problem that a run must end in. */
function problemOf(run: () => unknown): RunProblem {
	try {
		run();
	} catch (error) {
		if (error instanceof RunProblem) return error;
	}
	throw new Error('the run was finite');
}

test('the first value that is no finite number stops the run, and is named with its time', async () => {
	for (const program of [
		await compiled(explodes, ['s', 'y']),
		interpret(explodes, { save: ['s', 'y'] })
	]) {
		const problem = problemOf(() => simulate(program));
		expect(problem).toMatchObject({ variable: 'y', time: 3 });
		expect(problem.message).toBe('test: "y" is no longer a finite number at  3');
		expect(valueAt(simulate(program, { limit: 11 }), 'y', 0)).toBe(-1 / 11);
	}
});

test('a NaN cannot hide in a stock behind a condition', async () => {
	for (const program of [
		await compiled(explodes, ['masked']),
		interpret(explodes, { save: ['masked'] })
	]) {
		expect(problemOf(() => simulate(program))).toMatchObject({ variable: '', time: 5 });
	}
});

test('a run is not shared: what one reader does to it, no other sees', async () => {
	const program = await compiled(ramp, ['y']);
	simulate(program).series.y.fill(7);
	expect(seriesOf(simulate(program), 'y')[0]).toBe(-4);
});
