// A program → many runs over the documented uncertainty of its constants.
import { random, streamOf, worldOf } from '../numbers/random.ts';
import { simulate, type Inputs, type Run } from '../simulate/simulate.ts';
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
	const uncertain = program.constants.flatMap(({ name, value, range }) => {
		if (!range) return [];
		const stream = streamOf(name);
		return [{ name, value, range, stream, places: shuffled(count, seed, stream) }];
	});
	return Array.from({ length: count }, (_, member) =>
		Object.fromEntries(
			uncertain.map(({ name, value, range: [low, high], stream, places }) => {
				const u = (places[member] + random(seed, stream, member)) / count;
				return [
					name,
					u < 0.5 ? low + (value - low) * (2 * u) : value + (high - value) * (2 * u - 1)
				];
			})
		)
	);
}

/** 0 … count - 1 in an order that only the seed and the stream decide (Fisher and Yates). */
function shuffled(count: number, seed: number, stream: number): number[] {
	const places = Array.from({ length: count }, (_, i) => i);
	for (let i = count - 1; i > 0; i--) {
		const other = Math.floor(random(seed, stream, count + i) * (i + 1));
		[places[i], places[other]] = [places[other], places[i]];
	}
	return places;
}
