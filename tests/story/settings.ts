// Every setting that a hand can give the levers of a story; some of them untouched.
import fc from 'fast-check';
import type { Inputs } from '#engine/run.ts';
import type { StoryData } from '#story/schema.ts';

export function settingsOf({ levers }: StoryData): fc.Arbitrary<Inputs> {
	const places = Object.values(levers).map(({ min, max, step }) =>
		fc.option(fc.integer({ min: 0, max: Math.round((max - min) / step) }))
	);
	return fc.tuple(...places).map((chosen) =>
		Object.fromEntries(
			Object.entries(levers).flatMap(([name, { min, step }], i) => {
				const place = chosen[i];
				return place === null ? [] : [[name, Number((min + place * step).toPrecision(12))]];
			})
		)
	);
}
