// Scenarios and levers → settings to try a kernel with at build, as readers may set them.
import { random, streamOf } from '../numbers/random.ts';
import type { Inputs } from '../simulate/simulate.ts';

/** What readers can move: each scenario as it is, each lever in steps from its least to its most, by constant. */
export interface Controls {
	readonly scenarios: readonly Inputs[];
	readonly levers: Readonly<
		Record<string, { readonly min: number; readonly max: number; readonly step: number }>
	>;
}

/** How many settings are drawn beside the scenarios. */
const DRAWN = 12;

/** Every scenario, and levers as nobody thought of setting them. */
export function settingsToTry({ scenarios, levers }: Controls): readonly Inputs[] {
	const settingOf = (draw: number): Inputs =>
		Object.fromEntries(
			Object.entries(levers).map(([name, { min, max, step }]) => {
				const notches = Math.round((max - min) / step);
				return [name, min + step * Math.round(notches * random(1, streamOf(name), draw))];
			})
		);
	return [...scenarios, ...Array.from({ length: DRAWN }, (_, i) => settingOf(i))];
}
