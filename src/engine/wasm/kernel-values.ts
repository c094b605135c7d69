// Nodes of a graph → instructions that put their values on the stack: from a local where a value is kept, computed
// where it is not.
import { V128 } from './bytes.ts';
import { callOutside, type Lanes } from './lanes.ts';
import { f32x4, v128 } from './opcodes.ts';
import { get, set, type Writer } from './writer.ts';
import { writeLookup } from './write-lookup.ts';
import type { GraphNode, Id, Operation } from './graph-nodes.ts';
import type { Lookup } from '../language/model.ts';

const EXPONENTIALS = ['exp', 'ln', 'pow', 'exp2', 'log2'] as const;
export type Exponential = (typeof EXPONENTIALS)[number];
const isExponential = (one: Operation): one is Exponential =>
	EXPONENTIALS.some((name) => name === one);

/** How functions are written that are not one instruction. */
export interface Functions {
	readonly lookups: ReadonlyMap<string, Lookup>;
	/** The number of an imported function. */
	readonly outside: (name: string) => number;
	readonly exponential: (name: Exponential) => (w: Writer) => void;
}

export interface ValueParts extends Functions {
	readonly w: Writer;
	readonly lanes: Lanes;
	readonly nodes: readonly GraphNode[];
	readonly uses: readonly number[];
	/** Locals that hold the states of each vector. */
	readonly state: readonly (readonly number[])[];
}

/** Grows while the kernel is written. */
export class Values {
	/** Values that lie in locals now. */
	readonly kept = new Set<Id>();
	/** One for each vector, the time one for all. */
	private readonly places = new Map<number, number>();
	private readonly parts: ValueParts;

	constructor(parts: ValueParts) {
		this.parts = parts;
	}

	placeOf(id: Id, vector: number): number {
		const { nodes, state, w } = this.parts;
		const key = id * state.length + (nodes[id].kind === 'time' ? 0 : vector);
		const place = this.places.get(key) ?? w.local(V128);
		this.places.set(key, place);
		return place;
	}

	/** Computes those of these that are used more than once, or that stand alone, and keeps them. */
	keepAll(ids: readonly Id[]) {
		const { nodes, state, uses, w } = this.parts;
		for (const id of [...ids].sort((a, b) => a - b)) {
			const { kind } = nodes[id];
			if (this.kept.has(id) || uses[id] < 2 || kind === 'state' || kind === 'constant') continue;
			for (let i = 0; i < state.length; i++) {
				this.compute(id, i);
				w.write(set(this.placeOf(id, i)));
			}
			this.kept.add(id);
		}
	}

	/** Puts a value on the stack. */
	value(id: Id, vector: number) {
		if (this.kept.has(id)) this.parts.w.write(get(this.placeOf(id, vector)));
		else this.compute(id, vector);
	}

	private compute(id: Id, vector: number): void {
		const { w, lanes, nodes, state, outside, lookups } = this.parts;
		const node = nodes[id];
		switch (node.kind) {
			case 'constant':
				return w.write(lanes.constant(node.value));
			case 'state':
				return w.write(get(state[vector][node.index]));
			case 'operation':
				return this.operate(node.operation, node.of, vector);
			case 'lookup':
				this.value(node.of[0], vector);
				return writeLookup(w, lanes, lookups.get(node.name)!);
			case 'call': {
				node.of.forEach((arg) => this.value(arg, vector));
				const args = node.of.map((_, i) => w.spare(`argument ${i}`));
				w.write(...[...args].reverse().map(set));
				return callOutside(w, lanes, outside(node.name), args);
			}
			default:
				throw new Error(`unreachable: ${node.kind} is kept from the start`);
		}
	}

	private operate(operation: Operation, of: readonly Id[], vector: number): void {
		const { w, lanes, exponential } = this.parts;
		const { op } = lanes;
		if (operation === 'min' || operation === 'max') return this.extreme(operation, of, vector);
		if (operation === 'select') {
			for (const id of [of[1], of[2], of[0]]) this.value(id, vector);
			return w.write(v128.bitselect);
		}
		if (lanes.fused && (operation === 'add' || operation === 'sub'))
			if (this.fuse(operation, of, vector)) return;
		for (const id of of) this.value(id, vector);
		if (isExponential(operation)) return exponential(operation)(w);
		if (operation === 'number') return w.write(lanes.constant(1), v128.and);
		if (operation === 'and' || operation === 'or' || operation === 'not')
			return w.write(v128[operation]);
		w.write(op[operation]);
	}

	/** A product that is wanted only here and what it is added to, or taken from, in one; false where there is none. */
	private fuse(operation: 'add' | 'sub', [a, b]: readonly Id[], vector: number): boolean {
		const { w, nodes } = this.parts;
		const first = [b, a];
		for (const [product, other] of operation === 'add' ? [first, [a, b]] : [first]) {
			const node = nodes[product];
			if (node.kind !== 'operation' || node.operation !== 'mul' || this.kept.has(product)) continue;
			for (const id of [...node.of, other]) this.value(id, vector);
			w.write(operation === 'add' ? f32x4.timesPlus : f32x4.lessTimes);
			return true;
		}
		return false;
	}

	/**
	 * The processor has an instruction for "smaller, else the first", which needs no care for NaN and -0 when
	 * one side is a known number: then NaN, as the first, stays, and only MAX(0, -0) must be mended.
	 */
	private extreme(operation: 'min' | 'max', [a, b]: readonly Id[], vector: number): void {
		const { w, lanes, nodes } = this.parts;
		const { op } = lanes;
		const known = [a, b].find((id) => nodes[id].kind === 'constant');
		const node = known === undefined ? undefined : nodes[known];
		const bound = node?.kind === 'constant' ? node.value : NaN;
		if (known === undefined || bound !== bound || Object.is(bound, -0)) {
			this.value(a, vector);
			this.value(b, vector);
			const fast = lanes.size === 4;
			return w.write(operation === 'min' ? (fast ? op.pmin : op.min) : fast ? op.pmax : op.max);
		}
		this.value(known === a ? b : a, vector);
		w.write(lanes.constant(bound), operation === 'min' ? op.pmin : op.pmax);
		if (operation === 'max' && bound === 0 && lanes.size === 8) w.write(lanes.constant(0), op.add);
	}
}
