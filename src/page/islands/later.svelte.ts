// Words that only ears hear, links and addresses: what may come a moment after the line.
import { untrack } from 'svelte';
import { afterPaint } from '../ensemble/paint.ts';

/** @param place when this changes, there is nothing to wait for @param moved what a hand moves */
export function afterMoves<T>(make: () => T, place: () => unknown, moved: () => unknown) {
	let moves = $state(0);
	$effect(() => {
		moved();
		return afterPaint(() => moves++);
	});
	const made = $derived.by(() => {
		place();
		// read, so that it is made anew
		return moves >= 0 && { it: untrack(make) };
	});
	return {
		get value() {
			return (made as { it: T }).it;
		}
	};
}

/** In milliseconds: what waits for a browser with nothing better to do waits no longer. */
const LONGEST = 150;

/** Of many calls once, when the browser has nothing better to do. */
export function whenIdle(act: () => void): () => void {
	// not in browsers of 2021 from Apple
	const idle = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;
	let waits = false;
	const run = () => {
		waits = false;
		act();
	};
	return () => {
		if (waits) return;
		waits = true;
		if (idle) idle(run, { timeout: LONGEST });
		else setTimeout(run, LONGEST);
	};
}
