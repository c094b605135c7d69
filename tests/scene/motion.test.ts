// Motion is on twos, ends exactly at its target, and stops for Calm, hidden pages and leaving.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFollower, type Surroundings, type Values } from '#scene/motion.ts';
import { FRAMES_PER_SECOND, LONGEST, framesIn, progress, type Verb } from '#scene/verbs.ts';

const VERBS: Verb[] = ['slide', 'drop', 'stamp', 'fold', 'slip'];

/** A page whose time passes only when a test says so. */
function page({ calm = false, clockFails = false } = {}) {
	const running = new Set<(seconds: number) => void>();
	const log = { paused: 0, resumed: 0 };
	const state = { calm, hidden: false, listener: () => {} };
	const surroundings: Surroundings = {
		loadClock: async () => {
			if (clockFails) throw new Error('no network');
			return {
				run(seconds, ontime, ondone) {
					let now = 0;
					const pass = (more: number) => {
						now = Math.min(seconds, now + more);
						ontime(now);
						if (now === seconds && running.delete(pass)) ondone();
					};
					running.add(pass);
					return {
						pause: () => log.paused++,
						resume: () => log.resumed++,
						kill: () => running.delete(pass)
					};
				}
			};
		},
		calm: () => state.calm,
		hidden: () => state.hidden,
		onhidden(listener) {
			state.listener = listener;
			return () => (state.listener = () => {});
		}
	};
	const pass = (seconds: number, step = 1 / 60) => {
		for (let gone = 0; gone < seconds; gone += step) for (const one of [...running]) one(step);
	};
	return { surroundings, state, log, running, pass };
}

async function followerOn(one: ReturnType<typeof page>, initial: Values) {
	const told: Values[] = [];
	const follower = createFollower(initial, (values) => told.push(values), one.surroundings);
	await new Promise((done) => setTimeout(done));
	return { follower, told };
}

describe('verbs', () => {
	test('all go from 0 to 1 and never beyond', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...VERBS),
				fc.double({ min: -1, max: 2, noNaN: true }),
				(verb, p) => {
					expect(progress(verb, p)).toBeGreaterThanOrEqual(0);
					expect(progress(verb, p)).toBeLessThanOrEqual(1);
				}
			)
		);
		for (const verb of VERBS) expect([progress(verb, 0), progress(verb, 1)]).toEqual([0, 1]);
	});

	test('a stamp is down after one frame and recoils for two', () => {
		const frames = framesIn({ verb: 'stamp' });
		const down = [1, 2, 3, 4].map((frame) => progress('stamp', frame / frames));
		expect(down).toEqual([1, 0.88, 0.95, 1]);
	});

	test('nothing moves longer than two seconds', () => {
		expect(framesIn({ seconds: 60 })).toBe(LONGEST * FRAMES_PER_SECOND);
		for (const verb of VERBS) expect(framesIn({ verb })).toBeLessThanOrEqual(24);
	});
});

describe('a follower', () => {
	test('tells twelve frames for a second and ends exactly at the target', async () => {
		const one = page();
		const { follower, told } = await followerOn(one, { glass: 6, slip: 1 });
		follower.to({ glass: 15, slip: 3.3 }, { seconds: 1 });
		one.pass(2);
		expect(told).toHaveLength(12);
		expect(told[5].glass).toBeCloseTo(10.5);
		expect(told.at(-1)).toEqual({ glass: 15, slip: 3.3 });
		expect(one.running.size).toBe(0);
	});

	test('turns round in the middle of a movement from where it is', async () => {
		const one = page();
		const { follower, told } = await followerOn(one, { glass: 0 });
		follower.to({ glass: 12 }, { seconds: 1 });
		one.pass(0.51);
		follower.to({ glass: 0 }, { seconds: 1 });
		one.pass(0.09);
		expect(told.at(-1)!.glass).toBeCloseTo(6 * (11 / 12));
		one.pass(2);
		expect(told.at(-1)).toEqual({ glass: 0 });
		expect(one.running.size).toBe(0);
	});

	test('leaves alone what the target does not name', async () => {
		const one = page();
		const { follower, told } = await followerOn(one, { glass: 6, keys: 3 });
		follower.to({ glass: 7 });
		one.pass(2);
		expect(told.at(-1)).toEqual({ glass: 7, keys: 3 });
	});

	test('cuts when calm, when gsap did not come, and when it is not there yet', async () => {
		for (const one of [page({ calm: true }), page({ clockFails: true })]) {
			const { follower, told } = await followerOn(one, { glass: 0 });
			follower.to({ glass: 9 });
			expect(told).toEqual([{ glass: 9 }]);
		}
		const told: Values[] = [];
		createFollower({ glass: 0 }, (v) => told.push(v), page().surroundings).to({ glass: 9 });
		expect(told).toEqual([{ glass: 9 }]);
	});

	test('ends at once when Calm is turned on in the middle', async () => {
		const one = page();
		const { follower, told } = await followerOn(one, { glass: 0 });
		follower.to({ glass: 12 }, { seconds: 1 });
		one.pass(0.3);
		one.state.calm = true;
		one.pass(1 / 60);
		expect(told.at(-1)).toEqual({ glass: 12 });
		expect(one.running.size).toBe(0);
	});

	test('waits while the page is hidden', async () => {
		const one = page();
		const { follower } = await followerOn(one, { glass: 0 });
		follower.to({ glass: 12 });
		one.state.hidden = true;
		one.state.listener();
		one.state.hidden = false;
		one.state.listener();
		expect(one.log).toEqual({ paused: 1, resumed: 1 });
	});

	test('tells nothing after it has stopped', async () => {
		const one = page();
		const { follower, told } = await followerOn(one, { glass: 0 });
		follower.to({ glass: 12 });
		follower.stop();
		one.pass(2);
		follower.to({ glass: 3 });
		follower.jump({ glass: 3 });
		expect(told).toEqual([]);
	});
});
