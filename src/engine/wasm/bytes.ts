// Numbers, names and lists → the bytes of a WebAssembly module (core specification, chapter 5).

export const I32 = 0x7f;
export const F32 = 0x7d;
export const F64 = 0x7c;
export const V128 = 0x7b;

/** LEB128: seven bits to a byte, the lowest first. @param n below 2^31 */
export function unsigned(n: number): number[] {
	const bytes: number[] = [];
	for (; n > 127; n >>>= 7) bytes.push((n & 127) | 128);
	return [...bytes, n];
}

export function signed(n: number): number[] {
	const bytes: number[] = [];
	for (; n < -64 || n > 63; n >>= 7) bytes.push((n & 127) | 128);
	return [...bytes, n & 127];
}

export const double = (x: number): number[] => [...new Uint8Array(Float64Array.of(x).buffer)];

export const list = (items: readonly (readonly number[])[]): number[] => [
	...unsigned(items.length),
	...items.flat()
];

const text = (name: string) => list([...new TextEncoder().encode(name)].map((byte) => [byte]));

const section = (id: number, content: readonly number[]) => [
	id,
	...unsigned(content.length),
	...content
];

export interface Signature {
	readonly from: readonly number[];
	readonly to: readonly number[];
}
/** Imported functions come first in the numbering, in their order. */
export interface ModuleParts {
	readonly imports: readonly { readonly name: string; readonly signature: Signature }[];
	readonly functions: readonly {
		/** '' when nobody outside calls it */
		readonly name: string;
		readonly signature: Signature;
		/** the types of its locals, parameters left out */
		readonly locals: readonly number[];
		readonly code: readonly number[];
	}[];
	/** What lies in memory from address 0 on. */
	readonly data: Uint8Array;
}

/** A module with one memory, exported as `memory`; its imports are looked for in `outside`. */
export function moduleBytes({ imports, functions, data }: ModuleParts): Uint8Array {
	const signatures = [...imports, ...functions].map(({ signature }) => signature);
	const types = signatures.map(({ from, to }) => [
		0x60,
		...list(from.map((type) => [type])),
		...list(to.map((type) => [type]))
	]);
	const pages = Math.ceil(data.length / 65536) + 1;
	const exported = functions.flatMap(({ name }, i) =>
		name ? [[...text(name), 0x00, ...unsigned(imports.length + i)]] : []
	);
	const bodies = functions.map(({ locals, code }) => {
		const body = [...list(locals.map((type) => [1, type])), ...code, 0x0b];
		return [...unsigned(body.length), ...body];
	});
	return Uint8Array.from([
		...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
		...section(1, list(types)),
		...section(
			2,
			list(imports.map(({ name }, i) => [...text('outside'), ...text(name), 0x00, ...unsigned(i)]))
		),
		...section(3, list(functions.map((_, i) => unsigned(imports.length + i)))),
		...section(5, list([[0x00, ...unsigned(pages)]])),
		...section(7, list([...exported, [...text('memory'), 0x02, 0x00]])),
		...section(10, list(bodies)),
		...section(11, list([[0x00, 0x41, 0x00, 0x0b, ...unsigned(data.length), ...data]]))
	]);
}
