// Flows as other tools allow them → flows as this engine wants them: each fills one stock and drains one.
import { canonical } from '../language/names.ts';
import { nameText } from '../language/print.ts';
import type { Flow, Stock, Variable } from '../language/model.ts';

/**
 * A flow without a stock is an auxiliary. What fills a second stock, or is no flow, does so through a flow of
 * its own that has the same value.
 */
export function attached(variables: readonly Variable[]): readonly Variable[] {
	const byName = new Map(variables.map((one) => [canonical(one.name), one]));
	const added: Flow[] = [];
	const copies = new Map<string, number>();
	const used = { inflows: new Set<string>(), outflows: new Set<string>() };
	const stocks = variables.map((one) => {
		if (one.kind !== 'stock') return one;
		return { ...one, inflows: through(one, 'inflows'), outflows: through(one, 'outflows') };
	});
	const loose = (name: string) => !used.inflows.has(name) && !used.outflows.has(name);
	const kept = stocks.map((one) =>
		one.kind === 'flow' && loose(canonical(one.name)) ? asAuxiliary(one) : one
	);
	return [...kept, ...added];

	function through(stock: Stock, side: 'inflows' | 'outflows'): readonly string[] {
		return stock[side].map((key) => {
			const found = byName.get(canonical(key));
			if (!found || found.kind === 'lookup') return key;
			if (found.kind === 'flow' && !used[side].has(canonical(key))) {
				used[side].add(canonical(key));
				return key === canonical(key) ? found.name : key;
			}
			const way = side === 'inflows' ? 'into' : 'out of';
			const name = freeName(`${found.name} ${way} ${stock.name}`, byName, copies);
			const flow: Flow = {
				kind: 'flow',
				name,
				unit: '',
				doc: '',
				equation: nameText(canonical(key))
			};
			added.push(flow);
			byName.set(canonical(name), flow);
			return name;
		});
	}
}

/** The name, or the name with the next number that nothing has yet. */
function freeName(
	name: string,
	byName: ReadonlyMap<string, Variable>,
	copies: Map<string, number>
): string {
	for (let i = (copies.get(name) ?? 0) + 1; ; i++) {
		copies.set(name, i);
		const free = i > 1 ? `${name} ${i}` : name;
		if (!byName.has(canonical(free))) return free;
	}
}

function asAuxiliary({ name, unit, doc, equation, nonNegative }: Flow): Variable {
	const least = nonNegative ? `MAX(0, ${equation})` : equation;
	return { kind: 'auxiliary', name, unit, doc, equation: least };
}
