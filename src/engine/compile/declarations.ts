// A written body → the functions and tables that it turned out to use, to stand before it.
import { declareLookUp, tableOf } from '../numbers/lookup.ts';
import type { Plan } from '../check/plan.ts';
import type { Lookup } from '../language/model.ts';
import type { Writer } from './write-expression.ts';

/** The helpers and tables that the body turned out to use. */
export function declarations(plan: Plan, write: Writer): readonly string[] {
	const lookups = [...write.usedLookups].map((name) => plan.lookups.get(name)!);
	const types = new Set(lookups.map((lookup) => lookup.type));
	return [
		// one declaration may make several functions
		...new Set([...write.usedFunctions].map((one) => one.declare).filter(Boolean)),
		...(types.size > 0 ? [declareLookUp.segment] : []),
		...[...types].map((type) => declareLookUp[type]),
		...lookups.map((lookup, i) => `const $table${i} = ${tableText(lookup)};`)
	];
}

function tableText(lookup: Lookup): string {
	const { xs, ys, slopes } = tableOf(lookup);
	const array = (values: Float64Array) => `Float64Array.of(${[...values].join(', ')})`;
	return `{ xs: ${array(xs)}, ys: ${array(ys)}, slopes: ${array(slopes)} }`;
}
