// Lines as hands and models make them, upside down too; and what must be so where a description is true.
import fc from 'fast-check';
import { legsOf, yAt, type Grain, type Move, type Series } from '#chart';

/** Axes of the stories and of others: a hundred steps between a low and a high end. */
export const HEIGHTS = [2.5, 60, 100, 120, 250] as const;
export const WOBBLE = 0.06;
const SLACK = 1e-5;

export interface Drawing {
	readonly line: Series;
	readonly grain: Grain;
}

/** Two years are given, then a hand sets up to four handles, each at one of a hundred steps. */
export const drawings: fc.Arbitrary<Drawing> = fc
	.record({
		height: fc.constantFrom(...HEIGHTS),
		given: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
		// small steps as often as large ones
		by: fc.array(fc.oneof(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -100, max: 100 })), {
			minLength: 3,
			maxLength: 6
		})
	})
	.map(({ height, given, by }) => {
		const ys = [...given];
		for (const one of by) ys.push(Math.min(100, Math.max(0, ys[ys.length - 1] + one)));
		const x = [0, 1, 2, ...by.map((_, i) => 6 + 4 * i)];
		return { line: { x, y: ys.map((y) => (y * height) / 100) }, grain: { height, spacing: 4 } };
	});

/** A model's line: year by year, in waves of any size. */
export const models = (height: number): fc.Arbitrary<Series> =>
	fc
		.record({
			start: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
			slope: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
			size: fc.double({ min: 0, max: 0.4, noNaN: true }),
			speed: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
			after: fc.integer({ min: 0, max: 12 })
		})
		.map(({ start, slope, size, speed, after }) => {
			const x = Array.from({ length: 19 }, (_, i) => i);
			const gone = (year: number) => Math.max(0, year - after);
			const share = (year: number) =>
				start + slope * (1 - Math.exp(-gone(year) / 4)) + size * Math.sin(gone(year) * speed);
			return { x, y: x.map((year) => share(year) * height) };
		});

export const upsideDown = ({ x, y }: Series, height: number): Series => ({
	x,
	y: Array.from(y, (one) => height - one)
});

const inside = ({ x, y }: Series, { from, to }: Move) =>
	Array.from(y).filter((_, i) => x[i] >= from && x[i] <= to);

/** What a description claims and its line does not do, as sentences. */
export function untrue(moves: readonly Move[], line: Series, { height }: Grain): string[] {
	const faults: string[] = [];
	const last = line.x.length - 1;
	const by = ({ from, to }: Move) => (yAt(line, to) - yAt(line, from)) / height;
	moves.forEach((move, i) => {
		const told = `${move.way} from ${move.from} to ${move.to}`;
		if (move.from !== (moves[i - 1]?.to ?? line.x[0])) faults.push(`${told}: does not follow on`);
		if (move.way === moves[i - 1]?.way) faults.push(`${told}: told twice`);
		if (move.way === 'up' && by(move) < 0.01 - SLACK) faults.push(`${told}: no rise`);
		if (move.way === 'down' && by(move) > -0.01 + SLACK) faults.push(`${told}: no fall`);
		if (move.way !== 'level') return;
		const ys = inside(line, move);
		const range = (Math.max(...ys) - Math.min(...ys)) / height;
		if (range > WOBBLE + SLACK) faults.push(`${told}: moves by ${range}`);
	});
	if (moves[moves.length - 1].to !== line.x[last]) faults.push('stops before the end');
	// a turn is told where the line went one way and came back, whatever rest it took in between
	const legs = legsOf(moves);
	const rests = [line.x[0], ...legs.slice(1).map(({ from }) => from)].map((to, i) => ({
		way: 'level' as const,
		from: legs[i - 1]?.to ?? line.x[0],
		to: i === 0 ? (legs[0]?.from ?? to) : to
	}));
	const far = (rest: Move, sign: number) =>
		sign * Math.max(...inside(line, rest).map((y) => (sign * y) / height));
	legs.slice(1).forEach((leg, i) => {
		const sign = leg.way === 'down' ? 1 : -1;
		const top = far(rests[i + 1], sign);
		const end = { way: leg.way, from: leg.to, to: rests[i + 2]?.to ?? line.x[last] };
		const back =
			sign *
			Math.min(sign * top - sign * far(rests[i], -sign), sign * top - sign * far(end, -sign));
		if (sign * back < WOBBLE / 2 - SLACK) faults.push(`turns at ${leg.from} by ${back}`);
	});
	return faults;
}

/** Whether a line goes one way and comes back, each by more than this share of the height. */
export function comesBack({ y }: Series, height: number, by = WOBBLE): boolean {
	const ys = Array.from(y);
	const turns = (sign: number) =>
		ys.some((top, j) => {
			const far = (side: number[]) => side.some((one) => sign * (top - one) > by * height + SLACK);
			return far(ys.slice(0, j)) && far(ys.slice(j + 1));
		});
	return turns(1) || turns(-1);
}
