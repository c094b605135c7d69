// Scores → which loops are dominant at a step, and from when to when.
import type { Scores } from './scores.ts';

/** The smallest set of loops of one sign that makes up half or more of what drives a partition. */
export interface Dominant {
	/** 1: they reinforce; -1: they balance. */
	readonly sign: 1 | -1;
	/** Positions of loops, the strongest first. */
	readonly loops: readonly number[];
	/** 0.5 to 1. */
	readonly share: number;
}

/** Null where nothing changes, and where neither sign has half. */
export function dominantAt(scores: Scores, partition: number, step: number): Dominant | null {
	const strongest = scores.loops
		.flatMap((loop, i) => (loop.partition === partition ? [i] : []))
		.filter((i) => scores.share[i][step] !== 0)
		.sort((a, b) => Math.abs(scores.share[b][step]) - Math.abs(scores.share[a][step]) || a - b);
	const sets = ([1, -1] as const).flatMap((sign) => {
		const loops: number[] = [];
		let share = 0;
		for (const i of strongest) {
			if (share >= HALF) break;
			if (Math.sign(scores.share[i][step]) !== sign) continue;
			loops.push(i);
			share += Math.abs(scores.share[i][step]);
		}
		return share >= HALF ? [{ sign, loops, share }] : [];
	});
	return sets.sort((a, b) => a.loops.length - b.loops.length)[0] ?? null;
}

/** Half, less what adding up many shares may lose. */
const HALF = 0.5 - 1e-12;

export interface Span {
	/** In model time. */
	readonly from: number;
	readonly to: number;
	/** At the span's first step; its loops and sign hold for all of it. Null: nothing changes. */
	readonly dominant: Dominant | null;
}

/** Spans of time with the same dominant set; where one ends and the next begins, dominance switches. */
export function spansOf(scores: Scores, partition: number): readonly Span[] {
	const spans: Span[] = [];
	for (let step = 1; step < scores.time.length; step++) {
		const dominant = dominantAt(scores, partition, step);
		const last = spans[spans.length - 1];
		const to = scores.time[step];
		if (last && same(last.dominant, dominant)) spans[spans.length - 1] = { ...last, to };
		else spans.push({ from: scores.time[step - 1], to, dominant });
	}
	return spans;
}

function same(a: Dominant | null, b: Dominant | null): boolean {
	if (a === null || b === null) return a === b;
	const loops = new Set(a.loops);
	return (
		a.sign === b.sign && b.loops.length === loops.size && b.loops.every((loop) => loops.has(loop))
	);
}
