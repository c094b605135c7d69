// What the rewriting of one equation knows of its surroundings, and whom it tells.
import type { Expression } from '../language/expression.ts';
import type { Dimension } from './array-dimensions.ts';
import type { Scope } from './flatten.ts';
import type { Macro } from './modules.ts';
import type { Place } from './subscript.ts';

/** Where an equation stands: which names it sees, and which element of each dimension it is for. */
export interface Site {
	readonly scope: Scope;
	readonly place: Place;
	readonly dimensions: ReadonlyMap<string, Dimension>;
	readonly macros: ReadonlyMap<string, Macro>;
	/** The expression of a macro's equation; a macro that was never called is never read. */
	readonly macroBody: (macro: Macro) => Expression | undefined;
	/** Called for every node, so that no file can ask for more work than a browser can do. */
	readonly spend: () => void;
	/** A name that may have been meant, for as long as looking for it does not take too long. */
	readonly suggest: (wrong: string, scope: Scope) => string;
	/** Told every name that the equation now uses. */
	readonly used: (key: string) => void;
}
