// A graph → the code of one function that runs a stretch of members from start to stop, a vector of them at a
// time. All that a member is lies in locals; memory is read once at the start and written when a point is saved.
import { I32, V128, signed } from './bytes.ts';
import { callOutside, type Lanes } from './lanes.ts';
import { block, branch, branchIf, end, f64, i32, loop, v128, when } from './opcodes.ts';
import { at } from './memory.ts';
import { get, set, tee, writerOf, type Code } from './writer.ts';
import { writeLookup } from './write-lookup.ts';
import type { Graph, Id, Operation } from './graph.ts';
import type { Lookup } from '../language/model.ts';

export interface KernelParts {
	readonly graph: Graph;
	readonly lanes: Lanes;
	/** How many vectors of members are run side by side, so that the processor need not wait. */
	readonly abreast: number;
	readonly time: {
		readonly start: number;
		readonly dt: number;
		readonly steps: number;
		readonly every: number;
	};
	readonly lookups: ReadonlyMap<string, Lookup>;
	/** The parameters that are read, in the order of their rows in memory. */
	readonly parameters: readonly number[];
	readonly parametersAt: number;
	/** The number of an imported function. */
	readonly outside: (name: string) => number;
	/** Writes exp, ln or pow. */
	readonly exponential: (name: 'exp' | 'ln' | 'pow') => (w: ReturnType<typeof writerOf>) => void;
}

/** The parameters of the function: byte offsets of the first member and behind the last; bytes of a row of members; where the results and the alarms lie. */
export const SIGNATURE = { from: [I32, I32, I32, I32, I32], to: [] };
const [FIRST, LAST, STRIDE, OUT, ALARMS] = [0, 1, 2, 3, 4];

export function kernelOf(parts: KernelParts) {
	const { graph, lanes, abreast, time } = parts;
	const { nodes, states, saved, watched } = graph;
	const { op } = lanes;
	const w = writerOf(SIGNATURE.from.length);
	const all = Array.from({ length: abreast }, (_, i) => i);

	const inStep = reached(states.map(({ next }) => next));
	const inShow = reached([...saved, ...watched]);
	const atStart = reached([
		...states.map(({ initial }) => initial),
		...[...inStep, ...inShow].filter((id) => !nodes[id].varies)
	]);
	const uses = countUses();

	const state = all.map(() => states.map(() => w.local(V128)));
	/** Where values are kept: one for each vector, the time one for all. */
	const places = new Map<Id, number>();
	const placeOf = (id: Id, vector: number) => {
		const key = id * abreast + (nodes[id].kind === 'time' ? 0 : vector);
		const place = places.get(key) ?? w.local(V128);
		places.set(key, place);
		return place;
	};
	const kept = new Set<Id>();

	const member = w.local(I32);
	const pointer = w.local(I32);
	const step = w.local(I32);
	const wait = w.local(I32);
	const alarm = all.map(() => w.local(V128));

	w.write(get(FIRST), set(member), loop);
	begin();
	w.write(block, loop);
	tick();
	keepAll([...inStep].filter((id) => inShow.has(id) && nodes[id].varies));
	save();
	w.write(get(step), int(time.steps), i32.eq, branchIf(1));
	keepAll([...inStep].filter((id) => nodes[id].varies));
	move();
	w.write(get(step), int(1), i32.add, set(step), branch(0), end, end);
	for (const i of all)
		w.write(get(ALARMS), get(member), i32.add, get(alarm[i]), v128.store, at(16 * i));
	w.write(
		get(member),
		int(16 * abreast),
		i32.add,
		tee(member),
		get(LAST),
		i32.ltU,
		branchIf(0),
		end
	);
	return { code: w.code, locals: w.locals };

	/** Reads the parameters, computes what never varies and the first values. */
	function begin() {
		w.write(int(parts.parametersAt), get(member), i32.add, set(pointer));
		const place = new Map(
			nodes.map((node, id) => [node.kind === 'parameter' ? node.index : -1, id])
		);
		for (const index of parts.parameters) {
			const id = place.get(index)!;
			for (const i of all) w.write(get(pointer), v128.load, at(16 * i), set(placeOf(id, i)));
			kept.add(id);
			w.write(get(pointer), get(STRIDE), i32.add, set(pointer));
		}
		keepAll([...atStart]);
		for (const i of all) {
			states.forEach(({ initial }) => value(initial, i));
			w.write(...[...state[i]].reverse().map(set), lanes.constant(0), set(alarm[i]));
		}
		w.write(int(0), set(step), int(0), set(wait));
		w.write(get(OUT), get(member), i32.add, set(pointer));
	}

	/** The time of this step. */
	function tick() {
		const now = nodes.findIndex(({ kind }) => kind === 'time');
		if (!inStep.has(now) && !inShow.has(now)) return;
		const count = get(step);
		w.write(number(time.start), count, f64.convertI32, number(time.dt), f64.mul, f64.add);
		w.write(lanes.spread, set(placeOf(now, 0)));
		kept.add(now);
	}

	function save() {
		if (time.every > 1) w.write(get(wait), i32.eqz, when);
		keepAll([...inShow].filter((id) => !inStep.has(id) && nodes[id].varies));
		for (const id of saved) {
			for (const i of all) {
				w.write(get(pointer));
				value(id, i);
				w.write(v128.store, at(16 * i));
			}
			w.write(get(pointer), get(STRIDE), i32.add, set(pointer));
		}
		// the sum less itself is 0, or not a number where something is no longer finite
		const sum = w.spare('sum');
		for (const i of all) {
			watched.forEach((id, k) => {
				value(id, i);
				if (k > 0) w.write(op.add);
			});
			w.write(tee(sum), get(sum), op.sub, get(alarm[i]), op.add, set(alarm[i]));
		}
		if (time.every > 1) w.write(int(time.every), set(wait), end);
		if (time.every > 1) w.write(get(wait), int(1), i32.sub, set(wait));
	}

	/** All changes are known before the first stock moves. */
	function move() {
		for (const i of all) {
			states.forEach(({ next }) => value(next, i));
			w.write(...[...state[i]].reverse().map(set));
		}
	}

	/** Computes those of these that are used more than once, or that stand alone, and keeps them. */
	function keepAll(ids: readonly Id[]) {
		for (const id of [...ids].sort((a, b) => a - b)) {
			const { kind } = nodes[id];
			if (kept.has(id) || uses[id] < 2 || kind === 'state' || kind === 'constant') continue;
			for (const i of all) {
				compute(id, i);
				w.write(set(placeOf(id, i)));
			}
			kept.add(id);
		}
	}

	/** Puts a value on the stack. */
	function value(id: Id, vector: number) {
		if (kept.has(id)) w.write(get(placeOf(id, vector)));
		else compute(id, vector);
	}

	function compute(id: Id, vector: number): void {
		const node = nodes[id];
		switch (node.kind) {
			case 'constant':
				return w.write(lanes.constant(node.value));
			case 'state':
				return w.write(get(state[vector][node.index]));
			case 'operation':
				return operate(node.operation, node.of, vector);
			case 'lookup':
				value(node.of[0], vector);
				return writeLookup(w, lanes, parts.lookups.get(node.name)!);
			case 'call': {
				node.of.forEach((arg) => value(arg, vector));
				const args = node.of.map((_, i) => w.spare(`argument ${i}`));
				w.write(...[...args].reverse().map(set));
				return callOutside(w, lanes, parts.outside(node.name), args);
			}
			default:
				throw new Error(`unreachable: ${node.kind} is kept from the start`);
		}
	}

	function operate(operation: Operation, of: readonly Id[], vector: number): void {
		if (operation === 'min' || operation === 'max') return extreme(operation, of, vector);
		if (operation === 'select') {
			for (const id of [of[1], of[2], of[0]]) value(id, vector);
			return w.write(v128.bitselect);
		}
		for (const id of of) value(id, vector);
		if (operation === 'exp' || operation === 'ln' || operation === 'pow')
			return parts.exponential(operation)(w);
		if (operation === 'number') return w.write(lanes.constant(1), v128.and);
		if (operation === 'and' || operation === 'or' || operation === 'not')
			return w.write(v128[operation]);
		w.write(op[operation]);
	}

	/**
	 * The processor has an instruction for "smaller, else the first", which needs no care for NaN and -0 when
	 * one side is a known number: then NaN, as the first, stays, and only MAX(0, -0) must be mended.
	 */
	function extreme(operation: 'min' | 'max', [a, b]: readonly Id[], vector: number): void {
		const known = [a, b].find((id) => nodes[id].kind === 'constant');
		const node = known === undefined ? undefined : nodes[known];
		const bound = node?.kind === 'constant' ? node.value : NaN;
		if (known === undefined || bound !== bound || Object.is(bound, -0)) {
			value(a, vector);
			value(b, vector);
			const fast = lanes.size === 4;
			return w.write(operation === 'min' ? (fast ? op.pmin : op.min) : fast ? op.pmax : op.max);
		}
		value(known === a ? b : a, vector);
		w.write(lanes.constant(bound), operation === 'min' ? op.pmin : op.pmax);
		if (operation === 'max' && bound === 0) w.write(lanes.constant(0), op.add);
	}

	function reached(from: readonly Id[]): ReadonlySet<Id> {
		const found = new Set(from);
		for (const id of found) for (const needed of needsOf(id)) found.add(needed);
		return found;
	}

	function needsOf(id: Id): readonly Id[] {
		const node = nodes[id];
		return 'of' in node ? node.of : [];
	}

	/** How often each value is asked for; more than once, too, when from two of start, step and show. */
	function countUses(): readonly number[] {
		const count = nodes.map(() => 0);
		const used = new Set([...inStep, ...inShow, ...atStart]);
		for (const id of used) for (const needed of needsOf(id)) count[needed] += 1;
		for (const { initial, next } of states) for (const id of [initial, next]) count[id] += 1;
		for (const id of [...saved, ...watched]) count[id] += 1;
		// what never varies is kept when the loop asks for it; what both step and show ask for, too
		const loop = [...inStep, ...inShow].filter((id) => nodes[id].varies);
		const asked = new Set([
			...loop.flatMap(needsOf),
			...watched,
			...states.map(({ next }) => next)
		]);
		for (const id of used) {
			const lasting = !nodes[id].varies && asked.has(id);
			if (lasting || (inStep.has(id) && inShow.has(id))) count[id] += 2;
		}
		return count;
	}
}

const int = (n: number): Code => [0x41, ...signed(n)];
const number = (x: number): Code => [0x44, ...new Uint8Array(Float64Array.of(x).buffer)];
