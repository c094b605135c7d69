// A plan → whether a kernel can run it. Chance and exact delays need more than a member's own numbers: such
// models are run by their program, member after member.
import { nodes, type Expression } from '../language/expression.ts';
import { neededFor } from '../compile/needed.ts';
import { SQUARE } from '../numbers/maths.ts';
import { STEP, WORLD, type Plan, type PlanVariable } from '../check/plan.ts';
import { outside } from './outside.ts';

const inside: ReadonlySet<string> = new Set([
	...['min', 'max', 'int', 'abs', 'sqrt', 'safediv', SQUARE]
]);

export function isSuited(plan: Plan, save: readonly string[]): boolean {
	const live = neededFor(plan, save);
	if (live.histories.length > 0) return false;
	const names = [...live.start, ...live.step, ...live.show, ...live.stocks.map(({ name }) => name)];
	const parts = [...new Set(names)].map((name) => plan.variables.get(name)!);
	return [...parts, ...live.memories].flatMap(expressionsOf).every(known);

	function known(expression: Expression): boolean {
		for (const node of nodes(expression)) {
			if (node.kind === 'name' && (node.name === STEP || node.name === WORLD)) return false;
			if (node.kind !== 'call' || plan.lookups.has(node.name)) continue;
			if (!inside.has(node.name) && !(node.name in outside)) return false;
		}
		return true;
	}
}

export function expressionsOf(variable: PlanVariable): readonly Expression[] {
	const { initial, equation, net, remembers } = variable as Partial<
		Record<'initial' | 'equation' | 'net' | 'remembers', Expression>
	>; // whatever kind it is, these are its expressions
	return [initial, equation, net, remembers].filter((one) => one !== undefined);
}
