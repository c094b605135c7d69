// Outcomes along an axis → dots in columns that stay on their own side of a threshold.

export interface Dot {
	readonly cx: number;
	/** Above the axis, in pixels. */
	readonly up: number;
	readonly below: boolean;
}

/**
 * Dots of one diameter for outcomes (pixels along the axis), stacked in columns no nearer than a
 * diameter. Built outward from the threshold, so that no dot lies across it.
 */
export function stacks(outcomes: readonly number[], threshold: number, diameter: number): Dot[] {
	const below = outcomes.filter((at) => at < threshold);
	const above = outcomes.filter((at) => at >= threshold);
	return [
		...side(
			below.map((at) => threshold - at),
			diameter
		).map(({ cx, up }) => ({
			cx: threshold - cx,
			up,
			below: true
		})),
		...side(
			above.map((at) => at - threshold),
			diameter
		).map(({ cx, up }) => ({
			cx: threshold + cx,
			up,
			below: false
		}))
	];
}

/** Dots on one side, by their distance from the threshold. */
function side(distances: number[], diameter: number): { cx: number; up: number }[] {
	const sorted = distances.sort((a, b) => a - b);
	const dots: { cx: number; up: number }[] = [];
	let nearestFree = diameter / 2 + 1;
	for (let start = 0, end; start < sorted.length; start = end) {
		end = start;
		const reach = Math.max(sorted[start], nearestFree - diameter / 2) + diameter;
		while (end < sorted.length && sorted[end] < reach) end++;

		const cx = Math.max(nearestFree, (sorted[start] + sorted[end - 1]) / 2);
		for (let i = start; i < end; i++) dots.push({ cx, up: (i - start + 0.5) * diameter });
		nearestFree = cx + diameter;
	}
	return dots;
}

/** The largest whole diameter, from `most` down to 6, with which the tallest column fits. */
export function diameterFor(
	outcomes: readonly number[],
	threshold: number,
	room: number,
	most: number
): number {
	for (let diameter = most; diameter > 6; diameter--) {
		const tallest = Math.max(...stacks(outcomes, threshold, diameter).map((dot) => dot.up));
		if (tallest + diameter / 2 <= room) return diameter;
	}
	return 6;
}
