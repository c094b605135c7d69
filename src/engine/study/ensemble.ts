// A program → many runs over the documented uncertainty of its constants.
import { random, streamOf, worldOf } from '../numbers/random.ts';
import { sobol } from '../numbers/sobol.ts';
import { simulate, type Inputs, type Run } from '../simulate/simulate.ts';
import type { Range } from '../language/model.ts';
import type { Program } from '../compile/program.ts';

export interface EnsembleOptions {
	readonly seed: number;
	/** How many members. */
	readonly count: number;
	/** What the reader set; it holds in every member, also where a range is documented. */
	readonly inputs?: Inputs;
}

/** The runs of all members. Throws a `RunProblem` when one of them is not finite: none is dropped in silence. */
export function ensemble(program: Program, { seed, count, inputs = {} }: EnsembleOptions): Run[] {
	return draws(program, { seed, count }).map((draw, member) =>
		simulate(program, { ...draw, ...inputs }, worldOf(seed, member))
	);
}

/**
 * The constants of each member. A Latin hypercube: each range is cut into `count` equally likely pieces
 * and every piece is drawn from once. The same seed and count give the same draws whatever the inputs,
 * so two scenarios can be compared member by member.
 *
 * Half of the members lie below the model's own value and half above, evenly: the line that the model
 * draws with its own values stays in the middle of what is drawn around it.
 */
export function draws(
	program: Program,
	{ seed, count }: { seed: number; count: number }
): Inputs[] {
	const uncertain = uncertainOf(program).map((one) => {
		const stream = streamOf(one.name);
		return { ...one, stream, places: shuffled(count, seed, stream) };
	});
	return Array.from({ length: count }, (_, member) =>
		Object.fromEntries(
			uncertain.map((one) => {
				const u = (one.places[member] + random(seed, one.stream, member)) / count;
				return [one.name, valueAt(u, one)];
			})
		)
	);
}

/**
 * The same for hundreds of members, as a column of \`count\` values for each uncertain constant: by Sobol's sequence,
 * scrambled. 512 of them tell quantiles as well as 1,000 of a Latin hypercube; more members leave the first as they
 * are. Even only where \`count\` is a power of two. The last constant of a model may come or go without the others'
 * noticing.
 */
export function evenDraws(
	program: Program,
	{ seed, count }: { seed: number; count: number }
): ReadonlyMap<string, Float64Array> {
	return new Map(
		uncertainOf(program).map((one, dimension) => {
			const scramble = Math.floor(random(seed, streamOf(one.name), 0) * 2 ** 32);
			return [one.name, sobol(dimension, count, scramble).map((u) => valueAt(u, one))];
		})
	);
}

interface Uncertain {
	readonly name: string;
	readonly value: number;
	readonly range: Range;
}

const uncertainOf = ({ constants }: Program): readonly Uncertain[] =>
	constants.flatMap(({ name, value, range }) => (range ? [{ name, value, range }] : []));

/** @param u between 0 and 1: half of it below the model's own value */
const valueAt = (u: number, { value, range: [low, high] }: Uncertain) =>
	u < 0.5 ? low + (value - low) * (2 * u) : value + (high - value) * (2 * u - 1);

/** 0 … count - 1 in an order that only the seed and the stream decide (Fisher and Yates). */
function shuffled(count: number, seed: number, stream: number): number[] {
	const places = Array.from({ length: count }, (_, i) => i);
	for (let i = count - 1; i > 0; i--) {
		const other = Math.floor(random(seed, stream, count + i) * (i + 1));
		[places[i], places[other]] = [places[other], places[i]];
	}
	return places;
}
