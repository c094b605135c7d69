// Bands by counting against bands by sorting.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactBands, countedBands } from '#engine/wasm/bands.ts';
import type { Outcomes } from '#engine/wasm/outcomes.ts';

const SHARES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

const outcomesOf = (points: readonly (readonly number[])[]): Outcomes => ({
	time: Float64Array.from(points, (_, i) => i),
	count: points[0].length,
	slice: (_, point) => Float64Array.from(points[point]),
	member: () => {
		throw new Error('not asked for');
	}
});

test('counting is at most one bin away from sorting', () => {
	const values = fc.oneof(
		fc.double({ min: -1e6, max: 1e6, noNaN: true }),
		fc.constantFrom(0, 1, 1, 1000),
		fc.double({ min: 0, max: 1, noNaN: true })
	);
	fc.assert(
		fc.property(fc.array(values, { minLength: 1, maxLength: 300 }), (members) => {
			const outcomes = outcomesOf([members]);
			const bin = (Math.max(...members) - Math.min(...members)) / 512;
			const [counted, exact] = [countedBands, exactBands].map((bands) =>
				bands(outcomes, 'x', SHARES).lines.map(([first]) => first)
			);
			counted.forEach((value, i) =>
				expect(Math.abs(value - exact[i])).toBeLessThanOrEqual(bin * 1.000001 + 1e-290)
			);
		})
	);
});

test('members that agree have bands of no width', () => {
	expect(countedBands(outcomesOf([[2, 2, 2]]), 'x', SHARES).lines.map(([x]) => x)).toEqual(
		SHARES.map(() => 2)
	);
});
