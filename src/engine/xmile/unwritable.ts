// An equation that this engine cannot say: thrown inside the rewriting of one equation, caught around it.
import type { XmileCode } from './notes.ts';

/** Unwinds to whoever asked for the rewriting; the mistake lies in the equation's text. */
export class Unwritable extends Error {
	readonly fault: { code: XmileCode; start: number; end: number; sentence: string; cure: string };
	constructor(
		{ start, end }: { start: number; end: number },
		code: XmileCode,
		sentence: string,
		cure = ''
	) {
		super(sentence);
		this.fault = { code, start, end, sentence, cure };
	}
}
