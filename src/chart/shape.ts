// The line a reader drew and the model's line → the name of the shape that was drawn.

/**
 * right-shape             near the model's line all the way
 * right-shape-wrong-size  the same shape, too big or too small
 * missed-turn             the model's line turns back, the drawn one does not
 * missed-delay            the model's line waits before it moves, the drawn one moves at once
 * inverted                moves the other way
 * runs-away               grows ever faster, beyond where the model's line ends
 * straight                a straight line where the model's is bent
 * flat                    nothing changes
 * different               none of these
 */
export type Shape =
	| 'right-shape'
	| 'right-shape-wrong-size'
	| 'missed-turn'
	| 'missed-delay'
	| 'inverted'
	| 'runs-away'
	| 'straight'
	| 'flat'
	| 'different';

// Shares of the chart's height.
const NEAR = 0.08; // as a mean distance (root mean square): 8 of 100 people
const NEAR_AT_WORST = 0.16;
const FLAT = 0.06; // lowest to highest: a hand that meant to draw a level line
const BEYOND = 0.15; // how far past the model's end a line runs away

// Shares of a line's own size (from its lowest to its highest point).
const TURN = 0.25; // a line that comes back this far has turned
const STRAIGHT = 0.12; // the most a straight line leaves the straight from end to end
const BENT = 0.2; // the least a bent line does
const MOVING = 0.2; // a line has begun to move when it has gone this far

const LATER = 0.25; // of the whole time: how much longer the model's line waits
const FASTER = 1.5; // second half's change over the first half's, of a line that runs away
const ALIKE = 0.95; // cosine between two lines' departures from the start: same shape
const OPPOSITE = -0.5;

/**
 * Both lines at the same equally spaced times, beginning with the point they share; `height` is the
 * chart's, from the bottom of its axis to the top. The first name that fits, in the order below:
 * what the model knows and the drawing misses (a turn, a wait) is worth more words than its slope.
 */
export function shapeOf(drawn: readonly number[], truth: readonly number[], height: number): Shape {
	const d = drawn.map((y) => (y - drawn[0]) / height);
	const t = truth.map((y) => (y - truth[0]) / height);

	const gaps = d.map((y, i) => Math.abs(y - t[i]));
	if (norm(gaps) / Math.sqrt(gaps.length - 1) <= NEAR && Math.max(...gaps) <= NEAR_AT_WORST) {
		return 'right-shape';
	}
	if (size(d) <= FLAT) return 'flat';
	// against a model's line that stays level, only the drawn line has a shape
	if (size(t) <= FLAT) return runs(d) ? 'runs-away' : isStraight(d) ? 'straight' : 'different';

	const alike = cosine(d, t);
	if (alike <= OPPOSITE) return 'inverted';
	if (turns(t) && !turns(d) && Math.sign(peak(d)) === Math.sign(peak(t))) return 'missed-turn';

	const sameWay = Math.sign(last(d)) === Math.sign(last(t));
	if (sameWay && beyond(d, t) && runs(d)) return 'runs-away';
	if (sameWay && wait(t) - wait(d) >= LATER) return 'missed-delay';
	if (isStraight(d) && bend(t) >= BENT) return 'straight';
	if (alike >= ALIKE) return 'right-shape-wrong-size';
	return 'different';
}

const last = (line: readonly number[]) => line[line.length - 1];
const size = (line: readonly number[]) => Math.max(...line) - Math.min(...line);
const norm = (line: readonly number[]) => Math.hypot(...line);

function cosine(a: readonly number[], b: readonly number[]): number {
	return a.reduce((sum, y, i) => sum + y * b[i], 0) / (norm(a) * norm(b));
}

/** The point farthest from the start. */
function peak(line: readonly number[]): number {
	return line.reduce((far, y) => (Math.abs(y) > Math.abs(far) ? y : far), 0);
}

function turns(line: readonly number[]): boolean {
	return Math.abs(peak(line) - last(line)) >= TURN * size(line);
}

/** How far a line leaves the straight from its start to its end, as a share of its size. */
function bend(line: readonly number[]): number {
	const away = line.map((y, i) => Math.abs(y - (last(line) * i) / (line.length - 1)));
	return Math.max(...away) / size(line);
}

function isStraight(line: readonly number[]): boolean {
	return bend(line) <= STRAIGHT;
}

/** The share of the time that has gone when the line has moved by a fifth of its size. */
function wait(line: readonly number[]): number {
	const threshold = MOVING * size(line);
	const i = line.findIndex((y) => Math.abs(y) >= threshold);
	const before = Math.abs(line[i - 1]);
	const within = (threshold - before) / (Math.abs(line[i]) - before);
	return (i - 1 + within) / (line.length - 1);
}

/** Ever faster: the second half changes more than the first, and the line ends at its peak. */
function runs(line: readonly number[]): boolean {
	const middle = (line.length - 1) / 2;
	const half = (line[Math.floor(middle)] + line[Math.ceil(middle)]) / 2;
	const faster = Math.abs(last(line) - half) >= FASTER * Math.abs(half);
	return faster && peak(line) === last(line);
}

function beyond(d: readonly number[], t: readonly number[]): boolean {
	return Math.abs(last(d)) - Math.abs(last(t)) >= BEYOND;
}
