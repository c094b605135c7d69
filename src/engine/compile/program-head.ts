// A plan → what a program says about itself: everything but its code.
import { canonical } from '../language/names.ts';
import type { Plan } from '../check/plan.ts';
import type { Program } from './program.ts';

export function headOf({ model, variables }: Plan, save: readonly string[]): Omit<Program, 'run'> {
	const byName = new Map(model.variables.map((one) => [canonical(one.name), one]));
	const { start, stop, dt, save: between, unit, method } = model.time;
	return {
		name: model.name,
		time: { start, stop, dt, save: between, unit, method },
		constants: model.variables.flatMap((one) => {
			if (one.kind !== 'constant') return [];
			const { name, value, unit, range, bounds } = one;
			// no -0: JSON does not know it
			return [{ name, value: value + 0, unit, ...(range && { range }), ...(bounds && { bounds }) }];
		}),
		saved: save.map((name) => {
			// hidden variables can be saved too, for rehearsals and loops; they have no unit of their own
			const origin = variables.get(canonical(name))?.name ?? name;
			const author = byName.get(origin);
			return { name: author?.name ?? origin, unit: author?.unit ?? '' };
		})
	};
}
