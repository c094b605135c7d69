// Words that only ears hear: they may come a moment after the line.
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
