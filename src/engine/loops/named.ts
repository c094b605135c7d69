// The loops that a model's author named, among the loops that its equations have.
import { canonical } from '../language/names.ts';
import type { Model, NamedLoop } from '../language/model.ts';

export interface NamedFound {
	readonly id: string;
	readonly name: string;
	readonly kind: NamedLoop['kind'];
	/**
	 * Positions of the loops that go this way: several where a stock on the way has several flows. Empty when
	 * the equations have no such loop.
	 */
	readonly loops: readonly number[];
}

/**
 * A loop goes the named way when it visits the named variables in the named order and between them only
 * flows and hidden variables; where no loop does, other unnamed auxiliaries may lie between, but no stock.
 */
export function namedLoopsIn(
	model: Model,
	loops: readonly { readonly path: readonly string[] }[]
): readonly NamedFound[] {
	const kinds = new Map(model.variables.map((one) => [canonical(one.name), one.kind]));
	const isFlow = (name: string) => kinds.get(name) === 'flow';
	const isStock = (name: string) => kinds.get(name) === 'stock';
	return model.loops.map(({ id, name, kind, path }) => {
		const way = path.map((step) => canonical(step.name));
		const along = (mayPass: (name: string) => boolean) =>
			loops.flatMap((loop, i) => (goes(loop.path, way, mayPass) ? [i] : []));
		const strict = along(isFlow);
		return {
			id,
			name,
			kind,
			loops: strict.length > 0 ? strict : along((one) => !isStock(one))
		};
	});
}

function goes(
	path: readonly string[],
	way: readonly string[],
	mayPass: (name: string) => boolean
): boolean {
	const named = new Set(way);
	const visited = path.filter((name) => named.has(name));
	if (visited.length !== way.length) return false;
	if (!path.every((name) => named.has(name) || mayPass(name))) return false;
	const shift = visited.indexOf(way[0]);
	return way.every((name, i) => name === visited[(i + shift) % visited.length]);
}
