// An author's mistake: what it is, where it is, in a sentence, and what to do about it.
import { canonical, nearest } from './names.ts';
import type { Model, Span } from './model.ts';

/** Every mistake the engine can name, each with what it means. The docs are checked against this list. */
export const codes = {
	// reading the file
	'bad-yaml': 'the file is not readable as YAML',
	'unknown-key': 'a word that this place of the file does not know',
	'missing-key': 'something that must be there is not',
	'wrong-type': 'a text where a number must be, or the like',
	'too-big': 'more text, variables or steps than a model may have',
	'bad-range': 'low above high, or a value outside its own range',
	'bad-time': 'start, stop, dt and save do not fit together',
	'bad-lookup': 'the points of a lookup do not make a curve',
	'bad-path': 'a loop or chain that the equations do not contain',
	unused: 'a constant or lookup that no equation uses',

	// reading an equation
	syntax: 'an equation that cannot be read',
	unclosed: 'a bracket, quote or comment that never ends',
	'too-long': 'an equation with too many pieces',
	'too-deep': 'an equation nested too deeply',

	// names
	'same-name': 'two things with one name',
	'reserved-name': 'a name that the language keeps for itself',
	'unknown-name': 'a name that nothing in the model has',
	'unknown-function': 'a function that does not exist',
	'not-supported': 'a function of other tools that this engine does not have',
	'wrong-arguments': 'too few or too many arguments, or one of the wrong sort',
	'wrong-kind': 'a name used as something it is not',
	'loose-flow': 'a flow that belongs to no stock, or to too many',

	// meaning
	circular: 'variables that need each other at the same moment',
	'circular-start': 'starting values that need each other',
	'bad-unit': 'a unit that cannot be read or is not declared',
	'unit-clash': 'adding or comparing things of different units',
	'unit-mismatch': 'an equation whose unit is not the declared one',
	'division-by-zero': 'a division by a number that is always zero',
	'delay-too-short': 'a delay shorter than the time step can follow',
	'not-finite': 'a value that stops being a number during the run'
} as const;

export type Code = keyof typeof codes;

export interface Place {
	readonly file: string;
	/** Counted from 1. */
	readonly line: number;
	/** Counted from 1, in characters. */
	readonly column: number;
	/** The whole line, so that a caret can be drawn under it. */
	readonly text: string;
	/** How many characters the caret underlines; at least 1. */
	readonly length: number;
}

/** `C` lets the layers above name mistakes of their own. */
export interface Problem<C extends string = Code> {
	readonly code: C;
	readonly place: Place;
	/** What is wrong, in the author's words and names. */
	readonly sentence: string;
	/** What to do, when that can be known; else ''. */
	readonly cure: string;
}

/** "Did you mean …?", or '' when no known name is close. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
	const name = nearest(wrong, known);
	return name && `Did you mean "${name}"?`;
}

/** The place of characters `from` up to `to` of a file's text; what runs on is underlined to its line's end. */
export function placeInText(file: string, text: string, from: number, to: number): Place {
	const at = Math.max(0, Math.min(from, text.length));
	const starts = lineStarts(text);
	let line = 1;
	for (let high = starts.length + 1; high - line > 1;) {
		const middle = (line + high) >> 1;
		if (starts[middle - 1] <= at) line = middle;
		else high = middle;
	}
	const lineStart = starts[line - 1];
	const lineEnd = line < starts.length ? starts[line] - 1 : text.length;
	const length = Math.max(1, Math.min(to, lineEnd) - at);
	const whole = text.slice(lineStart, lineEnd).replace(/\r$/, '');
	return { file, line, column: at - lineStart + 1, text: whole, length };
}

/** The last text is remembered: a file with a thousand mistakes is cut into lines once. */
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): readonly number[] {
	if (last.text !== text) {
		const starts = [0];
		for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
		last = { text, starts };
	}
	return last.starts;
}

/** The place of characters `from` up to `to` of one field of one variable, or of the whole field. */
export function placeOf(
	model: Pick<Model, 'name' | 'source'>,
	variable: string,
	field: string,
	fieldText: string,
	from = 0,
	to?: number
): Place {
	const source = model.source;
	const span = source?.spans.get(spanKey(variable, field));
	if (!source || !span) {
		return placeInText(`${model.name}: ${variable}`, fieldText, from, to ?? fieldText.length);
	}
	if (to === undefined || span.whole) {
		return placeInText(source.file, source.text, span.start, span.end);
	}
	const first = offsetIn(span, from);
	const last = Math.max(first, offsetIn(span, to - 1));
	return placeInText(source.file, source.text, first, last + 1);
}

export const spanKey = (variable: string, field: string) => `${canonical(variable)}/${field}`;

function offsetIn(span: Span, character: number): number {
	const offset = span.offsets?.[character] ?? span.start + character;
	return Math.max(span.start, Math.min(offset, span.end));
}

/** File order; at the same place the order in which they were found. */
export function inFileOrder<C extends string>(
	problems: readonly Problem<C>[]
): readonly Problem<C>[] {
	return [...problems].sort(
		(a, b) =>
			a.place.file.localeCompare(b.place.file) ||
			a.place.line - b.place.line ||
			a.place.column - b.place.column
	);
}

/** Widest piece of a line that is printed; a longer line is cut around the caret. */
const WIDTH = 100;

/**
 * A problem as a terminal shows it:
 *
 *     model.yaml:12:15  unknown-name
 *         equation: trst * 100
 *                   ^^^^
 *     Nothing in this model is called "trst". Did you mean "trust"?
 */
export function formatProblem({ code, place, sentence, cure }: Problem<string>): string {
	const cut = place.text.length > WIDTH ? Math.max(0, place.column - 1 - WIDTH / 2) : 0;
	const line = place.text.slice(cut, cut + WIDTH);
	const before = line.slice(0, place.column - 1 - cut).replace(/[^\t]/g, ' ');
	const caret = '^'.repeat(Math.max(1, Math.min(place.length, line.length - before.length)));
	const words = cure ? `${sentence} ${cure}` : sentence;
	return `${place.file}:${place.line}:${place.column}  ${code}\n    ${line}\n    ${before}${caret}\n${words}`;
}

export const formatProblems = (problems: readonly Problem<string>[]) =>
	inFileOrder(problems).map(formatProblem).join('\n\n');
