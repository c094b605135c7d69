// Many runs without holding anybody up: the newest question wins, a refused thread changes no number, and nobody
// works for those who have left.
import { expect, test } from 'vitest';
import { bandsOf, ensemble, simulate, valueAt, type Inputs, type Run } from '#engine/run.ts';
import { evenDraws } from '#engine/study/ensemble.ts';
import { answering } from '#page/ensemble/answering.ts';
import { createEnsemble, type Maker } from '#page/ensemble/ensemble.ts';
import { makerFor, makerOf, type Asked } from '#page/ensemble/makers.ts';
import { SHARES, type Answer, type Question } from '#page/ensemble/question.ts';
import { data, program, stepNamed } from '../story/fixture.ts';

const variable = data.charts[stepNamed('sandbox').chart ?? data.strip].variable;
const [lever] = stepNamed('sandbox').levers;
const { min, max } = data.levers[lever];
const settingAt = (share: number) => ({ [lever]: min + share * (max - min) });
const question = (share: number, resting = true): Question => ({
	inputs: settingAt(share),
	members: [variable],
	many: variable,
	resting
});

/** A maker whose answers come when the test says. */
function slowMaker() {
	const asked: { readonly question: Question; readonly answer: (answer?: Answer) => void }[] = [];
	const maker: Maker = (question) =>
		new Promise((resolve) => {
			asked.push({ question, answer: (answer = { members: [] }) => resolve(answer) });
		});
	return { maker, asked };
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test('settings that a lever only passed are never computed, and the newest is told last', async () => {
	const { maker, asked } = slowMaker();
	const told: Question[] = [];
	const { ask } = createEnsemble(async () => maker).seat((_, about) => told.push(about));
	const moves = [0.1, 0.2, 0.3, 0.4].map((share) => question(share));
	for (const move of moves) {
		ask(move);
		await soon();
	}
	expect(asked.map((it) => it.question)).toEqual([moves[0]]);
	asked[0].answer();
	await soon();
	expect(asked.map((it) => it.question)).toEqual([moves[0], moves[3]]);
	asked[1].answer();
	await soon();
	expect(told).toEqual([moves[0], moves[3]]);
});

test('whoever has left is told nothing: neither what was under way nor what waited', async () => {
	const { maker, asked } = slowMaker();
	const told: unknown[] = [];
	const { ask, leave } = createEnsemble(async () => maker).seat((answer) => told.push(answer));
	ask(question(0.1));
	await soon();
	ask(question(0.2));
	leave();
	asked[0].answer();
	await soon();
	expect(asked.length, 'what waited is not computed').toBe(1);
	expect(told).toEqual([]);
	ask(question(0.3));
	await soon();
	asked[1].answer();
	await soon();
	expect(told.length, 'who comes back is told again').toBe(1);
});

test('nothing is opened and nothing computed before somebody looks', async () => {
	let opened = 0;
	const { maker, asked } = slowMaker();
	const { seat } = createEnsemble(async () => {
		opened++;
		return maker;
	});
	const first = seat(() => {});
	const second = seat(() => {});
	await soon();
	expect([opened, asked.length]).toEqual([0, 0]);
	first.ask(question(0.1));
	second.ask(question(0.2));
	await soon();
	asked[0].answer();
	await soon();
	expect([opened, asked.length], 'two parts share what makes runs').toEqual([1, 2]);
});

test('an answer that cannot be had is null, and the next question is answered', async () => {
	let fails = true;
	const told: unknown[] = [];
	const maker: Maker = async () => {
		if (fails) throw new Error('a run is not finite');
		return { members: [] };
	};
	const { ask } = createEnsemble(async () => maker).seat((answer) => told.push(answer));
	ask(question(0.1));
	await soon();
	fails = false;
	ask(question(0.2));
	await soon();
	expect(told).toEqual([null, { members: [] }]);
});

const here = () => answering(program, null, data.runs);

/** A thread as a browser gives it, that works in this one; or one that a policy refused. */
function fakeThread(works: boolean) {
	const thread = {
		onmessage: null as ((event: { data: unknown }) => void) | null,
		onerror: null as ((event: { preventDefault: () => void }) => void) | null,
		ended: false,
		terminate: () => (thread.ended = true),
		async postMessage({ id, question }: Asked) {
			if (!works) return thread.onerror?.({ preventDefault: () => {} });
			const answer = (await here())(question);
			for (;;) {
				const { done, value } = answer.next();
				if (done) return thread.onmessage?.({ data: { id, answer: value } });
			}
		}
	};
	return thread;
}
const asWorker = (thread: ReturnType<typeof fakeThread>) => thread as unknown as Worker;
const wanted = () => false;
/** What a browser says of a thread that its page may not have. */
const Forbidden = class {
	constructor() {
		throw new Error('SecurityError');
	}
} as unknown as new () => Worker;

test('a refused thread is ended, and the page itself gives the same numbers', async () => {
	const working = fakeThread(true);
	const refused = fakeThread(false);
	const nowhere = () => Promise.reject(new Error('not asked for'));
	const fromThread = await makerOf(asWorker(working), nowhere)(question(0.4), wanted);
	const fromPage = await makerOf(asWorker(refused), here)(question(0.4), wanted);
	const modules = {
		program,
		loadKernel: async () => ({ kernel: null }),
		loadThread: async () => ({ default: Forbidden })
	};
	const withoutAny = await (await makerFor(modules, data.runs))(question(0.4), wanted);
	expect(refused.ended).toBe(true);
	expect(fromThread?.many?.bands.lines.length).toBe(SHARES.length);
	expect(fromPage).toEqual(fromThread);
	expect(withoutAny).toEqual(fromThread);
});

test('on the page itself, a question that somebody asked anew is given up between two stretches', async () => {
	let looks = 0;
	const make = makerOf(undefined, here);
	expect(await make(question(0.4), () => ++looks > 1)).toBeNull();
	expect(looks).toBe(2);
});

/** All runs that a thousand are counted from, one by one. */
function evenly(inputs: Inputs, count: number): Run[] {
	const columns = [...evenDraws(program, { seed: data.runs.seed, count })];
	return Array.from({ length: count }, (_, i) => {
		const drawn = Object.fromEntries(columns.map(([name, values]) => [name, values[i]]));
		return simulate(program, { ...drawn, ...inputs });
	});
}

test('members have the bits of the ensemble, and the bands are quantiles of the runs', async () => {
	const inputs = settingAt(0.7);
	const make = makerOf(undefined, here);
	const exact = (await make(question(0.7), wanted))!;
	const members = ensemble(program, { ...data.runs, inputs });
	expect(exact.members.map((run) => run.series[variable])).toEqual(
		members.map((run) => run.series[variable])
	);
	const { of, bands, ends } = exact.many!;
	const many = evenly(inputs, of);
	expect(bands).toEqual(bandsOf(many, variable, SHARES));
	const last = many.map((run) => valueAt(run, variable, program.time.stop));
	expect(ends.length).toBe(20);
	expect(ends.every((end) => last.includes(end))).toBe(true);

	const moving = (await make(question(0.7, false), wanted))!.many!.bands;
	const low = Math.min(...many.flatMap((run) => [...run.series[variable]]));
	const high = Math.max(...many.flatMap((run) => [...run.series[variable]]));
	for (const [i, line] of moving.lines.entries())
		for (const [point, value] of line.entries())
			expect(Math.abs(value - bands.lines[i][point])).toBeLessThanOrEqual((high - low) / 256);
});
