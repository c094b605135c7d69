// What a model is, before anything is checked or run. Every other file of the engine reads this one.

/** Lowest and highest sensible value, both included, in the unit of the thing it belongs to. */
export type Range = readonly [low: number, high: number];

interface Named {
	/** As the author wrote it; compare names only through `canonical`. */
	readonly name: string;
	/** A unit expression such as `people/year`; empty when the author gave none (imports only). */
	readonly unit: string;
	readonly doc: string;
}

/** A number that stays the same during a run. Levers are constants. */
export interface Constant extends Named {
	readonly kind: 'constant';
	readonly value: number;
	/** Documented uncertainty. Ensembles draw from it; `value` lies inside. */
	readonly range?: Range;
	/** Settings that make sense; levers stay inside. */
	readonly bounds?: Range;
	/** An id in sources.yaml, or the honest words `judgement` or `convention`. */
	readonly source: string;
	readonly note?: string;
}

/** What accumulates. It changes only through its flows. */
export interface Stock extends Named {
	readonly kind: 'stock';
	readonly initial: string;
	readonly inflows: readonly string[];
	readonly outflows: readonly string[];
	/** Physical limits that tests hold the model to; the integrator does not enforce them. */
	readonly bounds?: readonly [low: number | null, high: number | null];
	/** Outflows never take more than there is, in the order they are listed (as Stella does). */
	readonly nonNegative?: boolean;
}

/** What fills or drains a stock, per unit of time. */
export interface Flow extends Named {
	readonly kind: 'flow';
	readonly equation: string;
	/** A uniflow: never less than zero. */
	readonly nonNegative?: boolean;
}

/** What follows at once from the other variables. */
export interface Auxiliary extends Named {
	readonly kind: 'auxiliary';
	readonly equation: string;
	/** Line of the scorecard that this auxiliary fills, for example `S1`. */
	readonly code?: string;
}

/** A drawn curve, called like a function: `effect_of_crowding(density)`. */
export interface Lookup extends Named {
	readonly kind: 'lookup';
	/** Unit of what goes in; `unit` is the unit of what comes out. */
	readonly inputUnit: string;
	/** At least two points, x ascending. */
	readonly points: readonly (readonly [x: number, y: number])[];
	/** Beyond the ends: hold the last value, follow the last slope, or hold each value until the next x. */
	readonly type: 'continuous' | 'extrapolate' | 'discrete';
	readonly source: string;
}

export type Variable = Constant | Stock | Flow | Auxiliary | Lookup;

export type Method = 'euler' | 'rk4';

export interface ModelTime {
	readonly start: number;
	readonly stop: number;
	readonly dt: number;
	/** Time between two saved points: a multiple of `dt` that divides the span. */
	readonly save: number;
	/** Empty when unknown (imports only). */
	readonly unit: string;
	readonly method: Method;
}

/** A base unit and the other words for it. `dmnl` is always there: it means no unit. */
export interface BaseUnit {
	readonly name: string;
	readonly aliases: readonly string[];
}

/** A variable and what more of it does to the next one in the path: +1 more of it, -1 less. */
export interface Step {
	readonly name: string;
	readonly sign: 1 | -1;
}

/** A feedback loop; the sign of the last step leads back to the first variable. */
export interface NamedLoop {
	readonly id: string;
	readonly name: string;
	readonly kind: 'reinforcing' | 'balancing';
	readonly path: readonly Step[];
	readonly says: string;
}

/** An effect that does not close into a loop; the sign of its last step means nothing. */
export interface Chain {
	readonly id: string;
	readonly name: string;
	readonly path: readonly Step[];
	readonly says: string;
}

/** Where one piece of an author's text lies in the file, in characters. */
export interface Span {
	readonly start: number;
	readonly end: number;
	/** File offset of each character, where the file folds or quotes the text; else `start + i`. */
	readonly offsets?: readonly number[];
	/** The text was written anew from what stands here: every place in it is the whole. */
	readonly whole?: true;
}

/** The file a model was read from. Keys are `variable/field`, the variable's name canonical. */
export interface Source {
	readonly file: string;
	readonly text: string;
	readonly spans: ReadonlyMap<string, Span>;
}

export interface Model {
	readonly name: string;
	readonly about: string;
	readonly time: ModelTime;
	readonly units: readonly BaseUnit[];
	readonly variables: readonly Variable[];
	readonly loops: readonly NamedLoop[];
	readonly chains: readonly Chain[];
	/** Units are shown but do not hold together, and nobody checks them (imports only). */
	readonly looseUnits?: true;
	/** Missing for models built in code. */
	readonly source?: Source;
}
