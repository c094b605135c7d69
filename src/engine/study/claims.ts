// Claims about how a model behaves, and a way to run it → which of them hold.
import { nearestPoint, seriesOf, type Inputs, type Run } from '../simulate/simulate.ts';

/** A number taken from a run: the value at a time, or the highest or lowest over some time. */
export interface Quantity {
	readonly of: string;
	/** A scenario by name. */
	readonly in: string;
	readonly take: 'at' | 'max' | 'min';
	/** Both times the same for `at`. */
	readonly from: number;
	readonly to: number;
	/** A factor on it; 1 when nothing is said. */
	readonly times: number;
}

export interface Check {
	readonly id: string;
	/** The claim, in a sentence. */
	readonly says: string;
	readonly value: Quantity;
	readonly is: 'above' | 'below';
	readonly than: Quantity | number;
	/** By how much at least, in the unit of the value. */
	readonly by: number;
	/** The share of ensemble members in which it must hold; undefined: the model's own values only. */
	readonly share?: number;
}

export interface Checks {
	readonly ensemble: { readonly seed: number; readonly members: number };
	readonly scenarios: ReadonlyMap<string, Inputs>;
	readonly checks: readonly Check[];
}

export interface CheckResult {
	readonly check: Check;
	/** Both sides at the model's own values, the margin left out. */
	readonly value: number;
	readonly than: number;
	readonly holds: boolean;
	/** The share of the members in which it holds; undefined when none was asked for. */
	readonly share?: number;
	/** Whether all that the check asks for is true. */
	readonly passes: boolean;
}

/**
 * `simulate` must answer the same to the same inputs. `members` are the constants of each ensemble
 * member; a scenario's own settings win over them.
 */
export function runChecks(
	{ scenarios, checks }: Checks,
	simulate: (inputs: Inputs) => Run,
	members: readonly Inputs[] = []
): readonly CheckResult[] {
	const base = runsOf(scenarios, simulate, {});
	const held = new Map(checks.map((check) => [check, 0]));
	for (const member of members) {
		const runs = runsOf(scenarios, simulate, member);
		for (const check of checks) if (holds(check, runs)) held.set(check, held.get(check)! + 1);
	}
	return checks.map((check) => {
		const asked = check.share !== undefined && members.length > 0;
		const share = asked ? held.get(check)! / members.length : undefined;
		const atBase = holds(check, base);
		const passes = atBase && (share === undefined || share >= check.share!);
		const than = typeof check.than === 'number' ? check.than : numberOf(check.than, base);
		return { check, value: numberOf(check.value, base), than, holds: atBase, share, passes };
	});
}

/** One run for each scenario, made when it is first asked for. */
function runsOf(
	scenarios: ReadonlyMap<string, Inputs>,
	simulate: (inputs: Inputs) => Run,
	member: Inputs
): (scenario: string) => Run {
	const runs = new Map<string, Run>();
	return (scenario) => {
		const made = runs.get(scenario) ?? simulate({ ...member, ...scenarios.get(scenario) });
		runs.set(scenario, made);
		return made;
	};
}

function holds({ value, is, than, by }: Check, runs: (scenario: string) => Run): boolean {
	const left = numberOf(value, runs);
	const right = typeof than === 'number' ? than : numberOf(than, runs);
	return is === 'above' ? left > right + by : left < right - by;
}

function numberOf(
	{ of, in: scenario, take, from, to, times }: Quantity,
	runs: (scenario: string) => Run
): number {
	const run = runs(scenario);
	const series = seriesOf(run, of);
	const values = series.subarray(nearestPoint(run.time, from), nearestPoint(run.time, to) + 1);
	const found =
		take === 'at' ? values[0] : take === 'max' ? Math.max(...values) : Math.min(...values);
	return times * found;
}
