// Non-negative stocks and uniflows → the expressions that hold their flows back, so that what one stock
// cannot give, no other stock receives.
import { binary, call, name, number, type Expression } from '../language/expression.ts';
import { canonical } from '../language/names.ts';
import type { Flow, Model, Stock } from '../language/model.ts';

export const atLeastZero = (of: Expression) => call('max', [number(0, of), of], of);

/**
 * For each outflow of a non-negative stock, the most it may take: what is there, plus what surely flows
 * in during the step, less what the outflows listed before it take. An inflow that is itself limited by
 * another stock does not count: two stocks could then wait for each other.
 */
export function limitsOf(model: Model): ReadonlyMap<string, (at: Expression) => Expression> {
	const stocks = model.variables.filter(
		(one): one is Stock => one.kind === 'stock' && one.nonNegative === true
	);
	const limited = new Set(stocks.flatMap((stock) => stock.outflows.map(canonical)));
	const uniflows = new Set(
		model.variables
			.filter((one): one is Flow => one.kind === 'flow' && one.nonNegative === true)
			.map((one) => canonical(one.name))
	);
	const limits = new Map<string, (at: Expression) => Expression>();
	for (const stock of stocks) {
		const sure = stock.inflows
			.map(canonical)
			.filter((flow) => uniflows.has(flow) && !limited.has(flow));
		stock.outflows.map(canonical).forEach((flow, i, all) => {
			limits.set(flow, (at) => {
				let left: Expression = binary(
					name(canonical(stock.name), at),
					'/',
					number(model.time.dt, at),
					at
				);
				for (const inflow of sure) left = binary(left, '+', name(inflow, at), at);
				for (const earlier of all.slice(0, i)) left = binary(left, '-', name(earlier, at), at);
				return atLeastZero(left);
			});
		});
	}
	return limits;
}
