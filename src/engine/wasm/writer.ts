// Instructions → the code of one function, and the locals it needs.
import { I32, V128, unsigned } from './bytes.ts';

export type Code = readonly number[];

/** A function while it is being written. It grows; everything else here is a value. */
export interface Writer {
	readonly code: number[];
	readonly locals: number[];
	readonly write: (...pieces: readonly Code[]) => void;
	/** A new local, by its number. */
	readonly local: (type: number) => number;
	/** A local for a moment: the same name gives the same one again. */
	readonly spare: (name: string, type?: number) => number;
}

export function writerOf(parameters: number): Writer {
	const code: number[] = [];
	const locals: number[] = [];
	const spares = new Map<string, number>();
	const local = (type: number) => parameters + locals.push(type) - 1;
	return {
		code,
		locals,
		local,
		write: (...pieces) => {
			for (const piece of pieces) code.push(...piece);
		},
		spare: (name, type = V128) => {
			const found = spares.get(name) ?? local(type);
			spares.set(name, found);
			return found;
		}
	};
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const tee = (local: number): Code => [0x22, ...unsigned(local)];
export const call = (index: number): Code => [0x10, ...unsigned(index)];
export { I32, V128 };
