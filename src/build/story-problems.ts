// The mistakes an author can make outside the equations, by code; the engine names those inside them.
import type { Code, Problem as EngineProblem } from '#engine';

/** Every code, and what it means. docs/problems.md is checked against this list. */
export const storyCodes = {
	// reading the files
	'no-file': 'a file that every story must have',
	'bad-yaml': 'the file is not readable as YAML',
	'too-big': 'more text than a file of a story may hold',
	'bad-field': 'a field that is missing, misspelt, or of the wrong kind',

	// the words
	'no-labels': 'a file of words without its labels',
	'bad-heading': 'a heading that names no step',
	'repeated-step': 'the words of one step written twice',
	'words-before-step': 'words above the first heading of a step',
	'unknown-block': 'a kind of block that steps do not have',
	'unknown-inline': 'a kind of markup that running words do not have',
	'unsafe-link': 'a link that is not https',
	'bad-readout': 'braces that do not make a readout',
	'number-in-words': 'a number typed into prose',
	exclamation: 'an exclamation mark',
	'worn-phrase': 'a turn of phrase that this house does not use',
	typography: 'a quote, an apostrophe or a space that this language writes in another way',

	// what the files promise each other
	'no-words': 'a step or label without its words',
	'loose-words': 'words for something the story does not have',
	'unknown-variable': 'a name that the model does not have',
	'unknown-reference': 'a name that the story does not have',
	'unknown-readout': 'a number in the words that nothing computes',
	'no-source': 'a fact or a number of the model without its source',
	'out-of-range': 'a setting or a year outside what the model or the lever allows',
	'no-link': 'a sentence of the ring that the model does not bear out',

	// a translation beside the English
	'order-differs': 'a step that stands elsewhere in the English',
	'blocks-differ': 'a step with other blocks than in the English',
	'readouts-differ': 'a number that only one of the two languages asks for',
	'not-translated': 'a sentence that is still English',
	'uneven-length': 'a step much shorter or longer than in the English (a remark)',

	// the arc
	'beats-missing': 'a beat of the arc without a step',
	'beats-order': 'beats out of their order',
	'reveal-far': 'a reveal that does not come right after the guess',
	'step-count': 'too few or too many steps',
	'things-missing':
		'too few of the story’s own things in its pictures, or one that does not come back',
	'parts-missing': 'a part that a told story must have, or a part without what it needs'
} as const;

export type StoryCode = keyof typeof storyCodes;

export type Problem = EngineProblem<Code | StoryCode>;

/** Remarks are worth a second look; they stop nothing from being published. */
const REMARKS: readonly Problem['code'][] = ['uneven-length'];
export const isRemark = ({ code }: Problem) => REMARKS.includes(code);
