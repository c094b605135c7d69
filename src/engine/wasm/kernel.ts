// A graph → the code of one function that runs a stretch of members from start to stop, a vector of them at a
// time. All that a member is lies in locals; memory is read once at the start and written when a point is saved.
import { I32, V128, signed } from './bytes.ts';
import { block, branch, branchIf, end, f64, i32, loop, otherwise, v128, when } from './opcodes.ts';
import { at } from './memory.ts';
import { get, set, tee, writerOf, type Code } from './writer.ts';
import { usesOf } from './kernel-uses.ts';
import { Values, type Functions } from './kernel-values.ts';
import type { Id } from './graph-nodes.ts';
import type { Graph, Guard } from './graph.ts';
import type { Lanes } from './lanes.ts';

export interface KernelParts extends Functions {
	readonly graph: Graph;
	readonly lanes: Lanes;
	/** How many vectors of members are run side by side, so that the processor need not wait. */
	readonly abreast: number;
	/** The kernel's steps, each of which stands for `together` of the model's, `dt` long. */
	readonly time: {
		readonly start: number;
		readonly dt: number;
		readonly steps: number;
		readonly every: number;
		readonly together: number;
	};
	/** The parameters that are read, in the order of their rows in memory. */
	readonly parameters: readonly number[];
	readonly parametersAt: number;
}

/** The parameters of the function: byte offsets of the first member and behind the last; bytes of a row of members; where the results and the alarms lie. */
export const SIGNATURE = { from: [I32, I32, I32, I32, I32], to: [] };
const [FIRST, LAST, STRIDE, OUT, ALARMS] = [0, 1, 2, 3, 4];

export function kernelOf(parts: KernelParts) {
	const { graph, lanes, abreast, time } = parts;
	const { nodes, states, saved, watched, guard } = graph;
	const { op } = lanes;
	const { together } = time;
	const w = writerOf(SIGNATURE.from.length);
	const all = Array.from({ length: abreast }, (_, i) => i);

	const next = states.map((one) => one.next);
	const { inStep, inShow, atStart, uses, reached } = usesOf(graph);
	const state = all.map(() => states.map(() => w.local(V128)));
	const values = new Values({ ...parts, w, nodes, uses, state });
	const { kept } = values;
	const placeOf = values.placeOf.bind(values);
	const keepAll = values.keepAll.bind(values);
	const value = values.value.bind(values);

	const member = w.local(I32);
	const pointer = w.local(I32);
	const step = w.local(I32);
	const within = w.local(I32);
	const wait = w.local(I32);
	const alarm = all.map(() => w.local(V128));

	w.write(get(FIRST), set(member), loop);
	begin();
	w.write(block, loop);
	tick(together === 1 ? get(step) : [...get(step), ...int(together), ...i32.mul]);
	keepAll([...inStep].filter((id) => inShow.has(id) && nodes[id].varies));
	save();
	w.write(get(step), int(time.steps), i32.eq, branchIf(1));
	keepAll([...inStep].filter((id) => nodes[id].varies));
	if (guard) move(guard);
	else moveTo(next);
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

	/** The time after so many of the model's steps. */
	function tick(steps: Code) {
		const now = nodes.findIndex(({ kind }) => kind === 'time');
		if (!inStep.has(now) && !inShow.has(now)) return;
		w.write(number(time.start), steps, f64.convertI32, number(time.dt), f64.mul, f64.add);
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
	function moveTo(after: readonly Id[]) {
		for (const i of all) {
			for (const id of after) value(id, i);
			w.write(...[...state[i]].reverse().map(set));
		}
	}

	/** In one long step, or, where one of these members' paths bends too much, in the model's own. */
	function move({ rough, short }: Guard) {
		for (const i of all) {
			value(rough, i);
			if (i > 0) w.write(v128.or);
		}
		w.write(v128.anyTrue, when, int(0), set(within), loop);
		const before = [...kept];
		const again = [...reached(short)].filter((id) => nodes[id].varies);
		for (const id of again) kept.delete(id);
		tick([...get(step), ...int(together), ...i32.mul, ...get(within), ...i32.add]);
		keepAll(again);
		moveTo(short);
		for (const id of before) kept.add(id);
		w.write(get(within), int(1), i32.add, tee(within), int(together), i32.ltU, branchIf(0), end);
		w.write(otherwise);
		moveTo(next);
		w.write(end);
	}
}

const int = (n: number): Code => [0x41, ...signed(n)];
const number = (x: number): Code => [0x44, ...new Uint8Array(Float64Array.of(x).buffer)];
