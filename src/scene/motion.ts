// Moves numbers from one state to the next, on twos; the only door to gsap.

import { FRAMES_PER_SECOND, framesIn, progress, type Movement } from './verbs.ts';

export type Values = Readonly<Record<string, number>>;

export interface Follower {
	/** Move to these values; names that are left out stay where they are. */
	to(target: Values, movement?: Movement): void;
	/** Be there at once. */
	jump(target: Values): void;
	/** Leave: nothing moves or is told afterwards. */
	stop(): void;
}

/** One movement under way. */
export interface Motion {
	pause(): unknown;
	resume(): unknown;
	kill(): unknown;
}

/** Counts seconds from 0 to `seconds`, often, then says it is done. */
export interface Clock {
	run(seconds: number, ontime: (seconds: number) => void, ondone: () => void): Motion;
}

/** What a follower needs to know about the page; a test brings its own. */
export interface Surroundings {
	loadClock(): Promise<Clock>;
	calm(): boolean;
	hidden(): boolean;
	/** Tells when the page is hidden or shown; returns how to stop listening. */
	onhidden(listener: () => void): () => void;
}

/** Follows target values and tells every new frame; at rest it has told exactly the target. */
export function createFollower(
	initial: Values,
	onframe: (values: Values) => void,
	surroundings: Surroundings = thisPage
): Follower {
	let values: Values = { ...initial };
	let target: Values = values;
	let motion: Motion | undefined;
	let clock: Clock | undefined;
	let stopped = false;

	// without gsap, states cut: the picture is then right at once, which matters more than the movement
	if (!surroundings.calm()) {
		surroundings.loadClock().then(
			(loaded) => (clock = loaded),
			() => {}
		);
	}
	const unlisten = surroundings.onhidden(() =>
		surroundings.hidden() ? motion?.pause() : motion?.resume()
	);

	function rest() {
		motion?.kill();
		motion = undefined;
		values = target;
		onframe(values);
	}

	return {
		to(wanted, movement = {}) {
			if (stopped) return;
			target = { ...target, ...wanted };
			if (!clock || surroundings.calm() || same(values, target)) return rest();

			motion?.kill();
			const [from, toward, frames] = [values, target, framesIn(movement)];
			let last = 0;
			const ontime = (seconds: number) => {
				// a reader who turns Calm on in the middle of a movement sees its end
				if (surroundings.calm()) return rest();
				const frame = Math.floor(seconds * FRAMES_PER_SECOND + 1e-6);
				if (frame <= last || frame >= frames) return;
				last = frame;
				values = between(from, toward, progress(movement.verb ?? 'slide', frame / frames));
				onframe(values);
			};
			motion = clock.run(frames / FRAMES_PER_SECOND, ontime, rest);
			if (surroundings.hidden()) motion.pause();
		},
		jump(wanted) {
			if (stopped) return;
			target = { ...target, ...wanted };
			rest();
		},
		stop() {
			stopped = true;
			motion?.kill();
			motion = undefined;
			unlisten();
		}
	};
}

function between(from: Values, to: Values, share: number): Values {
	const values: Record<string, number> = {};
	for (const name of Object.keys(to)) {
		const start = from[name] ?? to[name];
		values[name] = share >= 1 ? to[name] : start + (to[name] - start) * share;
	}
	return values;
}

const same = (one: Values, other: Values) =>
	Object.keys(other).every((name) => one[name] === other[name]);

/** The page in a browser. */
const thisPage: Surroundings = {
	async loadClock() {
		const { gsap } = await import('gsap');
		return {
			run(seconds, ontime, ondone) {
				const hand = { at: 0 };
				const timeline = gsap.timeline({ onUpdate: () => ontime(hand.at), onComplete: ondone });
				return timeline.to(hand, { at: seconds, duration: seconds, ease: 'none' });
			}
		};
	},
	calm: () =>
		document.documentElement.dataset.calm !== undefined ||
		matchMedia('(prefers-reduced-motion: reduce)').matches,
	hidden: () => document.hidden,
	onhidden(listener) {
		document.addEventListener('visibilitychange', listener);
		return () => document.removeEventListener('visibilitychange', listener);
	}
};
