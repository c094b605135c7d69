// A structure → the few numbers a page must carry, and back.
import type { NamedFound } from './named.ts';
import type { Sign } from './slope.ts';
import type { Structure } from './structure.ts';

export interface Packed {
	readonly names: readonly string[];
	/** From and to as positions of names, and the sign. */
	readonly links: readonly (readonly [from: number, to: number, sign: Sign])[];
	readonly loops: readonly (readonly [
		partition: number,
		sign: Sign,
		...ways: (readonly number[])[]
	])[];
	readonly partitions: readonly (readonly number[])[];
	readonly named: readonly NamedFound[];
	readonly truncated: boolean;
}

export function pack({ links, loops, partitions, named, truncated }: Structure): Packed {
	const names = [
		...new Set([...partitions.flat(), ...links.flatMap(({ from, to }) => [from, to])])
	];
	const index = new Map(names.map((name, i) => [name, i]));
	return {
		names,
		links: links.map(({ from, to, sign }) => [index.get(from)!, index.get(to)!, sign]),
		loops: loops.map(({ partition, sign, ways }) => [partition, sign, ...ways]),
		partitions: partitions.map((members) => members.map((name) => index.get(name)!)),
		named,
		truncated
	};
}

export function unpack({ names, links, loops, partitions, named, truncated }: Packed): Structure {
	// a hidden variable's name has blanks, an author's never
	const isShown = (name: string) => !name.includes(' ');
	return {
		links: links.map(([from, to, sign]) => ({ from: names[from], to: names[to], sign })),
		loops: loops.map(([partition, sign, ...ways]) => ({
			path: ways[0].map((link) => names[links[link][0]]).filter(isShown),
			sign,
			partition,
			ways
		})),
		partitions: partitions.map((members) => members.map((name) => names[name])),
		named,
		truncated
	};
}
