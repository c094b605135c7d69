// The marks of an axis → the same and as many more, evenly, as the farthest value needs.

/** More than these would touch on a phone. */
const MOST = 9;

export function marksTo(farthest: number, marks: readonly number[]): number[] {
	const [low, next] = marks;
	let step = next - low;
	const last = Math.max(farthest, marks[marks.length - 1]);
	while ((last - low) / step > MOST - 1) step *= 2;
	return Array.from({ length: Math.ceil((last - low) / step) + 1 }, (_, i) => low + i * step);
}
