// A checked model, reduced to what can be computed: only constants, stocks, auxiliaries and memories are
// left, every expression uses only arithmetic, conditions, `maths` and lookups, and the order is settled.
// Both back ends, the compiler and the interpreter, start here.
import type { Expression } from '../language/expression.ts';
import type { Text } from '../language/fault.ts';
import type { Lookup, Model } from '../language/model.ts';

/** Names that no author can give, because canonical names have no blanks. */
export const STEP_TIME = 'time of the step';
export const TIME = 'time';
/** How many steps are done: 0 at the start. */
export const STEP = 'number of the step';
/** Which of the possible worlds this run is in; all chance depends on it. */
export const WORLD = 'number of the world';

interface PlanPart {
	/** Canonical; hidden variables carry names with blanks. */
	readonly name: string;
	/** The author's variable it came from. */
	readonly origin: string;
}
export interface PlanConstant extends PlanPart {
	readonly kind: 'constant';
	/** Position among the program's constants. */
	readonly index: number;
	readonly value: number;
}
export interface PlanStock extends PlanPart {
	readonly kind: 'stock';
	readonly initial: Expression;
	/** Change per unit of time. */
	readonly net: Expression;
}
export interface PlanAuxiliary extends PlanPart {
	readonly kind: 'auxiliary';
	readonly equation: Expression;
	/** What stands for it while first values are found, where that is something else. */
	readonly initial?: Expression;
}
/** The value something had one step ago. */
export interface PlanMemory extends PlanPart {
	readonly kind: 'memory';
	readonly initial: Expression;
	readonly remembers: Expression;
}
/** All values something had, one for each full step; `delayed` reads them. */
export interface PlanHistory extends PlanPart {
	readonly kind: 'history';
	readonly remembers: Expression;
}
/** The value something has at the start; it never changes. */
export interface PlanInitial extends PlanPart {
	readonly kind: 'initial';
	readonly initial: Expression;
}
export type PlanVariable =
	PlanConstant | PlanStock | PlanAuxiliary | PlanMemory | PlanHistory | PlanInitial;

/** The hidden variable that holds the time one stage of a delay takes, and where the delay was written. */
export interface Pace {
	readonly text: Text;
	/** The whole call, in characters of the text. */
	readonly start: number;
	readonly end: number;
	readonly variable: string;
}

export interface Plan {
	readonly model: Model;
	readonly variables: ReadonlyMap<string, PlanVariable>;
	readonly lookups: ReadonlyMap<string, Lookup>;
	readonly paces: readonly Pace[];
	/** Auxiliaries and hidden initials whose value is the same all through a run, whatever the constants. */
	readonly invariant: ReadonlySet<string>;
	/** Everything but constants, so that each comes after what its first value needs. */
	readonly startOrder: readonly string[];
	/** Auxiliaries that vary, so that each comes after what it needs at the same moment. */
	readonly stepOrder: readonly string[];
}

/** How many steps a run takes, and after how many a point is saved. Whole numbers: a checked model promises it. */
export function stepsOf({ start, stop, dt, save }: Model['time']) {
	const every = Math.round(save / dt);
	const steps = Math.round((stop - start) / dt);
	return { steps, every, points: Math.floor(steps / every) + 1 };
}
